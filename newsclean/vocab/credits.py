"""Words and signs of printed credits beyond the names: labels, photographs, attached "and"s."""

from __future__ import annotations

from typing import Final

TAIL_WORDS: Final = (
    "updated?", "published", "posted", "last", "photos?", "photography", "pictures",
    "illustrations?", "(?:medically |fact )?(?:reviewed|checked)", "fact", "edited", "comments?",
    "min read", "read more", "aktualisiert", "veröffentlicht", "stand", "publié", "mis à jour",
    "actualizado", "publicado", "follow", "in", "on", "at", "for", "view", "see (?:all|more)",
    "special (?:to|for)", "(?:and )?wires?(?: reports| services)?",
    "more (?:posts|articles|stories|from|by)", "all (?:posts|articles|stories)", "read full bio",
)  # fmt: skip
"""Patterns of words that begin what follows the names of a credit, lower case."""

PICTURE_LABELS: Final = (
    "fotos?", "foto's", "fotografie", "fotograf", "fotografía", "fotografías", "photos?", "bild",
    "bilder", "bilde", "kuvat?", "kuvaaja", "video", "grafik", "illustrations?", "illustration",
    "zdjęcia", "fotó", "фото", "photographer", "camera", "pictures?", "images?",
)  # fmt: skip
"""Patterns of words before a colon or slash whose names made the pictures, lower case."""

FILLERS: Final = frozenset(
    "unserem unserer unseren onze ons notre nos nuestro nuestra nosso nossa nostro nostra our vår "
    "vores il la el le the special local political sports foreign chief".split()
)
"""Words between a by-word and a job title ("von unserem Korrespondenten ..."), lower case."""

TITLE_WORDS: Final = frozenset(
    "reporter writer editor correspondent journalist columnist contributor producer staff senior "
    "redakteur redakteurin korrespondent korrespondentin journaliste journalistin periodista "
    "redactor redactora jornalista giornalista redacteur verslaggever journalistka dziennikarz "
    "корреспондент журналист muhabiri".split()
)
"""Job titles that no one has as a surname; they end a printed name, lower case."""

DESK_WORDS: Final = frozenset(
    "political politics business sports sport chief contributing diplomatic foreign crime health "
    "medical science economics economy finance financial education environment climate technology "
    "tech special national international home royal defence defense security legal transport city "
    "local deputy associate managing assistant investigations investigative entertainment culture "
    "arts music film features news opinion parliamentary white house court general senior global "
    "regional video data digital affairs".split()
)
"""Words between a name and its job title ("Jane Roe Political Correspondent"), lower case."""

HOUSE_WORDS: Final = frozenset(
    "team staff desk newsroom editors editorial redaktion redaktionen redaction rédaction redactie "
    "redazione redacción redacao redação редакция redakcja redaksi reporters contributors".split()
)
"""Words of a group of unnamed writers of the house, lower case."""

COMPANY_WORDS: Final = frozenset(
    "gmbh ag kg ug inc inc. llc ltd ltd. plc corp corp. s.a. s.r.l. srl spa s.p.a. bv b.v. nv "
    "d.o.o d.o.o. doo oy ab a/s aps as sarl sas e.v. webteam verlag".split()
)
"""Words of the names of companies, lower case."""

COUNTRY_NAMES: Final = frozenset(
    "germany deutschland austria österreich switzerland schweiz suisse svizzera france italy "
    "italia spain españa portugal netherlands nederland belgium belgië belgique luxembourg "
    "denmark danmark norway norge sweden sverige finland suomi poland polska czechia hungary "
    "romania greece turkey türkiye russia ukraine ireland uk usa canada australia india brazil "
    "brasil mexico méxico argentina chile japan china".split()
)
"""Countries that end the address of a publisher in an author's meta tag, lower case."""

ATTACHED_AND: Final[dict[str, tuple[str, ...]]] = {
    "و": ("وليد", "وائل", "وسيم", "وحيد", "ورد", "وديع", "وهيب", "واصف", "وفاء", "ولاء", "وجيه"),
    "ו": ("ורד", "ויקטור", "ולדימיר", "וולטר", "ונסה", "ויויאן"),
}
"""Letters that mean "and" in front of a word, to the names that begin with them themselves."""

CJK_LABELS: Final = (
    "责任编辑", "責任編輯", "特约记者", "特派记者", "特派記者", "通讯员", "通訊員", "本报记者",
    "本報記者", "本刊记者", "记者", "記者", "责编", "責編", "编辑", "編輯", "編集", "撰文", "作者",
    "글·사진", "글/사진", "执笔", "執筆", "取材・文", "取材", "文字", "文", "著者", "글",
)  # fmt: skip
"""Words before the names of a Chinese, Japanese or Korean credit, longest first."""

CJK_REPORTERS: Final = ("记者", "記者", "通讯员", "通訊員", "责编", "責編", "编辑", "編輯")
"""Ends of Chinese labels after which names may be set apart by spaces alone."""

CJK_ROLES: Final = (
    "記者",
    "记者",
    "기자",
    "특파원",
    "논설위원",
    "기고가",
    "選手",
    "編集長",
    "編輯",
)
"""Words behind a name, as in the Korean for "reporter Hong"."""

CJK_HOUSES: Final = (
    "일보", "신문", "뉴스", "방송", "네이버", "타임스", "편집부", "日報", "日报", "新聞", "新闻",
    "晚报", "晚報", "電視台", "电视台", "通訊社", "通讯社", "編集部", "编辑部", "編輯部", "放送",
)  # fmt: skip
"""Ends of the names of Chinese, Japanese and Korean papers, stations and desks."""

CJK_PICTURES: Final = (
    "图", "圖", "写真", "摄影", "攝影", "撮影", "摄", "攝", "사진", "イラスト", "翻訳者", "翻译",
)  # fmt: skip
"""Words before or behind the names of those who made the pictures or the translation."""
