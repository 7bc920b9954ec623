"""Words and signs of printed dates that are not month names."""

from __future__ import annotations

from typing import Final

DIGIT_ZEROS: Final = "٠۰०০੦૦୦௦౦೦൦๐໐༠၀០０"
"""The zero of each decimal digit set that newspapers print (Unicode category Nd)."""

FILLERS: Final = frozenset(
    "st nd rd th er re ta e o a ª º de del di d of the le la du den der vom an am on al el em no "
    "m gada ga g r г р року года году жылғы ngày lúc tanggal tgl i y พ.ศ ค.ศ ci cı cu cü il "
    "ili".split()
)
"""Short words that stand between day, month and year ("1er de mayo del 2024", "2024 m. ... d.")."""

MONTH_FIRST: Final = frozenset({"en", "en-us", "en-ph", "fil", "es-us"})
"""Languages that print 4/30/2024 (CLDR short date patterns beginning with M)."""

YEAR_FIRST: Final = frozenset({"zh", "ja", "ko", "hu", "lt", "mn", "sv"})
"""Languages whose short date begins with the year (CLDR), for dates with a two-digit year."""

ZONES: Final[dict[str, int]] = {
    "z": 0,
    "utc": 0,
    "gmt": 0,
    "wet": 0,
    "west": 60,
    "bst": 60,
    "cet": 60,
    "mez": 60,
    "cest": 120,
    "mesz": 120,
    "eet": 120,
    "sast": 120,
    "eest": 180,
    "msk": 180,
    "wib": 420,
    "sgt": 480,
    "jst": 540,
    "kst": 540,
    "aest": 600,
    "aedt": 660,
    "nzst": 720,
    "nzdt": 780,
    "est": -300,
    "edt": -240,
    "cdt": -300,
    "mst": -420,
    "mdt": -360,
    "pst": -480,
    "pdt": -420,
}
"""Minutes east of UTC. Names with two common meanings (CST, IST) are left out on purpose."""

MODIFIED_WORDS: Final = (
    "update",
    "modif",
    "edited",
    "revised",
    "reviewed",
    "aktualis",
    "geändert",
    "änderung",
    "bearbeitet",
    "stand:",
    "mis à jour",
    "mise à jour",
    "màj",
    "actualiz",
    "atualiz",
    "aggiorna",
    "bijgewerkt",
    "gewijzigd",
    "oppdatert",
    "uppdater",
    "opdateret",
    "muokattu",
    "päivitetty",
    "zaktualiz",
    "aktualiz",
    "aktualizov",
    "frissít",
    "обновлен",
    "изменен",
    "оновлен",
    "güncelle",
    "diperbarui",
    "cập nhật",
    "更新",
    "수정",
    "업데이트",
    "تحديث",
    "به‌روز",
    "עודכן",
    "แก้ไข",
    "ενημερώθηκε",
    "ažurirano",
    "atjaunots",
)
"""Beginnings of words that mark a date as that of a change, case folded."""

PUBLISHED_WORDS: Final = (
    "publish",
    "posted",
    "first aired",
    "veröffentlicht",
    "erschienen",
    "erstellt",
    "publié",
    "mis en ligne",
    "mise en ligne",
    "publicado",
    "publicada",
    "pubblicato",
    "gepubliceerd",
    "geplaatst",
    "publisert",
    "publicerad",
    "publiceret",
    "udgivet",
    "julkaistu",
    "opublikowan",
    "publikováno",
    "publikované",
    "vydáno",
    "megjelen",
    "publicat",
    "опубликован",
    "опубліковано",
    "yayınlan",
    "diterbitkan",
    "đăng lúc",
    "发布",
    "發布",
    "公開日",
    "掲載",
    "입력",
    "등록",
    "نشر",
    "انتشار",
    "פורסם",
    "เผยแพร่",
    "δημοσιεύ",
    "objavljeno",
    "paskelbta",
    "publicēts",
    "avaldatud",
)
"""Beginnings of words that mark a date as that of the first release, case folded."""

POST_OPENINGS: Final = (
    "this entry was posted", "this post was", "this article was posted", "this article was publ",
    "dieser beitrag wurde", "dieser artikel wurde", "dieser eintrag wurde", "dieser artikel stammt",
    "cet article a été publié", "cette entrée a été publiée", "esta entrada fue publicada",
    "este artículo fue publicado", "questo articolo è stato", "questa voce è stata",
    "dit bericht is", "dit artikel is", "este post foi", "esta entrada foi", "ten wpis został",
    "wpis został", "det här inlägget", "inlägget publ", "dette innlegget", "запись опубликована",
    "эта запись была",
)  # fmt: skip
"""How a blog's line about its own post begins (WordPress's default themes in translation)."""

PUBLISHED_AFTER: Final = (
    "veröffentlicht", "geschrieben", "erstellt", "gepubliceerd", "geplaatst", "tarihinde yay",
    "에 등록", "に公開", "に掲載", "发布", "發布",
)  # fmt: skip
"""Words after a date that mark it as that of the first release, case folded."""

MARK_WORDS: Final = (
    "date",
    "datum",
    "fecha",
    "data",
    "time",
    "published",
    "publish",
    "pubdate",
    "posted",
    "timestamp",
    "dateline",
    "meta",
    "byline",
    "info",
    "created",
    "zeit",
    "ymd",
)
"""Class and id words around a printed date, case folded."""

TODAY_WORDS: Final = (
    "today", "heute", "aujourd’hui", "aujourd'hui", "hoy", "hoje", "oggi", "vandaag", "idag",
    "i dag", "tänään", "dzisiaj", "dziś", "dnes", "danas", "astăzi", "bugün", "сегодня",
    "сьогодні", "днес", "σήμερα", "hari ini", "hôm nay", "今天", "今日", "오늘", "اليوم", "امروز",
    "היום", "आज", "วันนี้",
)  # fmt: skip
YESTERDAY_WORDS: Final = (
    "yesterday", "gestern", "hier", "ayer", "ontem", "ieri", "gisteren", "igår", "i går", "eilen",
    "wczoraj", "včera", "jučer", "juče", "tegnap", "dün", "вчера", "вчора", "χθες", "kemarin",
    "hôm qua", "昨天", "昨日", "어제", "أمس", "دیروز", "אתמול", "เมื่อวาน",
)  # fmt: skip
"""Words for the day of reading and the day before, case folded (CLDR, field "day")."""

URL_MONTHS: Final[dict[str, int]] = {
    name: number
    for number, name in enumerate(
        "jan feb mar apr may jun jul aug sep oct nov dec".split(), start=1
    )
}
"""English month names in addresses (`/2023/october/03/`), by their first three letters."""
