"""Words of bylines: what stands before, between and after the names of authors."""

from __future__ import annotations

from typing import Final

BY_WORDS: Final = (
    "written and photographed by", "words and photos by", "story and photos by", "reported by",
    "text and photos by", "words and pictures by", "interview by", "analysis by", "posted by",
    "published by", "submitted by", "contributed by", "opinion by", "article by", "written by",
    "story by", "review by", "reviewed by", "words by", "text by", "edited by", "by author",
    "guest post by", "authored by", "created by", "compiled by", "additional reporting by",
    "reporting by", "exclusive by", "from our correspondent", "from", "by", "author", "authors",
    "writer",
    "geschrieben von", "verfasst von", "erstellt von", "eingestellt von", "gepostet von",
    "veröffentlicht von", "ein kommentar von", "kommentar von", "eine analyse von",
    "analyse von", "ein gastbeitrag von", "gastbeitrag von", "interview von", "ein interview von",
    "von unserem redakteur", "von unserer redakteurin", "von", "autor", "autorin", "autoren",
    "text", "aus", "vom", "interview",
    "écrit par", "rédigé par", "publié par", "propos recueillis par", "recueilli par", "par",
    "auteur", "auteurs", "texte par", "texte",
    "escrito por", "publicado por", "redactado por", "una crónica de", "por", "autora",
    "redacción:", "redaktion:", "redazione:", "redação:", "rédaction:",
    "autores", "texto", "texto por", "escribe",
    "dal nostro inviato", "dalla nostra inviata", "dal nostro corrispondente",
    "scritto da", "a cura di", "articolo di", "intervista di", "pubblicato da", "di", "da",
    "autore", "testo di",
    "door onze redacteur", "door onze correspondent", "geschreven door", "door", "tekst",
    "auteur(s)",
    "av", "af", "skrevet av", "skrevet af", "skriven av", "tekst av", "journalist", "text av",
    "napisał", "napisała", "opracowanie", "oprac", "autor:", "autorzy", "tekst i foto",
    "oprac.", "autorin/autor", "autor/in", "autor/autorin", "από τον", "από την", "από τους",
    "เขียนโดย", "napsal", "napsala", "autoři", "írta", "szerző", "scris de", "de la", "de",
    "autorul",
    "yazan", "yazar", "haber", "muhabir", "teksti", "kirjoittanut", "toimittaja",
    "автор", "авторы", "текст", "автор текста", "подготовил", "подготовила", "автори", "από",
    "του", "της", "γράφει ο", "γράφει η", "συντάκτης", "oleh", "penulis", "reporter", "tác giả",
    "bởi", "ni", "بقلم", "كتب", "كتبت", "حوار", "إعداد", "الكاتب", "المصدر", "نویسنده",
    "מאת",
    "नई दिल्ली", "द्वारा", "लेखक", "โดย", "文", "文字", "撰文", "作者", "記者", "记者",
    "责任编辑",
    "編輯", "编辑", "執筆", "取材・文", "取材", "글", "기자", "지은이", "nga", "piše", "pišu",
    "napisao",
    "napisala", "аўтар", "пише", "cuireadh", "autors", "autorius", "parengė", "el",
)  # fmt: skip
"""Beginnings of a byline, lower case. Single words also count with a colon or slash "
"after them."""

AND_WORDS: Final = frozenset(
    "and und et y e i och og en ve и та і й & ja és dan și si ir un és kai και und și à mit with "
    "és plus in avec con com met med ja a ta và ו et/ou 및 和 と".split()
)  # fmt: skip
"""Words between two names, lower case."""

ROLE_WORDS: Final = frozenset(
    {
        "expert", "experts", "horticulturalist", "engineer", "developer", "practitioner",
        "advisor", "adviser", "attorney", "physician", "dietitian", "nutritionist", "marketer",
        "executive", "officer", "head", "lead", "partner", "owner", "co-founder", "columnists",
        "staff", "reporter", "reporters", "writer", "writers", "editor", "editors",
        "correspondent",
        "correspondents", "columnist", "journalist", "journalists", "contributor", "contributors",
        "producer", "chief", "bureau", "desk", "newsroom", "senior", "deputy", "managing",
        "associate", "assistant", "director", "photographer", "intern", "freelance", "critic",
        "president", "ceo", "founder", "professor", "lecturer", "fellow", "researcher", "analyst",
        "phd", "ph.d", "ph.d.", "md", "m.d.", "m.d", "rd", "rdn", "rn", "mph", "mba", "cfa",
        "esq",
        "author", "specialist", "strategist", "manager", "consultant", "coach", "blogger", "host",
        "redakteur", "redakteurin", "redaktion", "korrespondent", "korrespondentin", "reporterin",
        "chefredakteur", "chefredakteurin", "volontär", "volontärin", "ressortleiter", "autorin",
        "journalistin", "stellvertretender", "leiter", "leiterin",
        "journaliste", "rédacteur", "rédactrice", "correspondant", "correspondante", "envoyé",
        "envoyée", "spécial", "spéciale", "grand", "cheffe",
        "redactor", "redactora", "corresponsal", "periodista", "enviado", "enviada", "especial",
        "jornalista", "repórter", "editora", "colunista", "inviato", "giornalista",
        "corrispondente", "redattore", "redacteur", "verslaggever", "correspondente",
        "journalistiek", "reportar", "journalister", "dziennikarz", "dziennikarka", "redaktor",
        "redaktorka", "корреспондент", "журналист", "обозреватель", "редактор", "muhabiri",
        "editör", "toimittaja", "újságíró", "szerkesztő", "redactie", "korrespondenten",
        "korrespondentinnen", "redakteuren", "redakteurs", "reportern", "verslaggeefster",
        "corresponsales", "correspondenten", "educator", "gastroenterologist",
        "mitarbeiter", "mitarbeiterin", "experte", "expertin", "gastautor", "gastautorin",
        "gründer", "gründerin",
        "envoyés", "giornalisti", "redaktører", "journalisten", "teacher", "veterinarian",
    }
)  # fmt: skip
"""Words that make a comma part a job title instead of a name, lower case."""

HONORIFICS: Final = frozenset(
    "dr dr. prof prof. professor mr mr. mrs mrs. ms ms. sir dame rev rev. hon hon. "
    "dipl.-ing. ing. mag.".split()
)  # fmt: skip
"""Titles in front of a name, lower case."""

SUFFIXES: Final = frozenset("jr jr. sr sr. ii iii iv".split())
"""Parts of a name that may follow a comma."""

CREDENTIALS: Final = frozenset(
    "phd ph.d ph.d. md m.d. m.d rd rdn rn mph mba cfa cfp esq esq. dds dvm np pa-c mscn "
    "msc bsc ma "
    "ms mpp mp mep cbe obe mbe vmd dacvb faan dvm jd cpa ldn cpt lcsw faap facc do".split()
)  # fmt: skip
"""Degrees after a name, lower case."""

AGENCIES: Final[dict[str, str]] = {
    "ap": "AP", "associated press": "Associated Press",
    "the associated press": "Associated Press",
    "afp": "AFP", "agence france-presse": "AFP", "agence france presse": "AFP",
    "reuters": "Reuters", "thomson reuters": "Reuters", "dpa": "dpa", "apa": "APA", "sid": "SID",
    "epd": "epd", "kna": "KNA", "afx": "AFX", "dapd": "dapd", "ddp": "ddp",
    "keystone-sda": "Keystone-SDA",
    "sda": "SDA", "ats": "ATS", "ansa": "ANSA", "adnkronos": "Adnkronos", "agi": "AGI",
    "efe": "EFE", "europa press": "Europa Press", "lusa": "Lusa", "anp": "ANP", "belga": "Belga",
    "ntb": "NTB", "tt": "TT", "ritzau": "Ritzau", "stt": "STT", "pap": "PAP", "ctk": "ČTK",
    "čtk": "ČTK", "tasr": "TASR", "mti": "MTI", "tanjug": "Tanjug", "hina": "HINA", "bta": "BTA",
    "xinhua": "Xinhua", "新华社": "Xinhua", "kyodo": "Kyodo", "共同通信": "Kyodo", "jiji": "Jiji",
    "時事通信": "Jiji", "yonhap": "Yonhap", "연합뉴스": "Yonhap", "tass": "TASS", "тасс": "TASS",
    "ria novosti": "RIA Novosti", "риа новости": "RIA Novosti", "interfax": "Interfax",
    "интерфакс": "Interfax", "sputnik": "Sputnik", "ukrinform": "Ukrinform", "pti": "PTI",
    "ians": "IANS", "ani": "ANI", "anadolu agency": "Anadolu Agency", "aa": "AA", "dha": "DHA",
    "iha": "İHA", "bernama": "Bernama", "antara": "Antara", "cp": "CP", "pa": "PA",
    "the canadian press": "Canadian Press", "canadian press": "Canadian Press",
    "press association": "PA", "pa media": "PA", "aap": "AAP", "upi": "UPI",
    "bloomberg": "Bloomberg",
    "cna": "CNA", "中央社": "CNA", "irna": "IRNA", "wam": "WAM", "spa": "SPA", "cnn": "CNN",
}  # fmt: skip
"""News agencies as they print their name, folded, to one spelling."""

NOT_AUTHORS: Final = frozenset(
    {
        "admin", "administrator", "editor", "editors", "staff", "webmaster", "author", "authors",
        "user", "guest", "anonymous", "null", "none", "undefined", "n/a", "unknown", "root",
        "share",
        "follow", "about", "facebook", "twitter", "x", "instagram", "linkedin", "email", "e-mail",
        "comments", "subscribe", "read more", "view all", "more", "bio", "home", "news", "login",
        "posted", "updated", "published", "contact", "print", "copy link", "see more", "website",
        "true", "false", "name", "your name", "de", "von", "by", "autor", "view profile",
        "full bio", "profile",
        "editorial", "advertisement", "anzeige", "-", "default", "test", "wordpress", "see all",
        "read bio", "wp-admin", "agencies", "agency", "agenturen", "written by", "the author",
        "about the author", "この記事を書いた人", "view bio", "learn more", "expert reviewer",
        "written",
        "published by", "posted by", "author bio", "advertiser disclosure", "guest post",
        "publisher", "gesponserte inhalte", "sponsored content",
        "posts", "recent posts", "results", "new results", "著者", "イラスト",
        "no author", "anónimo", "anonyme", "unbenannt", "untitled", "courtesy", "cortesía",
        "pubmed", "pub med", "google scholar", "orcid", "researchgate", "view orcid profile",
        "super user", "siteadmin", "site admin", "web desk", "webdesk",
    }
)  # fmt: skip
"""Texts in the place of an author that credit nobody, folded."""

NOT_NAME_WORDS: Final = frozenset(
    "the of for to in on at with your our all more about how why what best top news team "
    "read view "
    "see follow subscribe written guest posted published updated last by from und oder "
    "für mit aus "
    "daily weekly times post press media group university institute agency magazine "
    "journal radio "
    "tv inc llc ltd gmbh co company foundation association society council editorial "
    "online digital "
    "home share email print copy min minutes no comment comments post blog other related guide "
    "bei ort datum lieu location kategorie licensed certified grader journalism degree "
    "project program programme technology marketing content coordinator "
    "posts recent archives tags menu results says sagt learn contributors policy overview "
    "category categories latest popular "
    "gazette tribune chronicle herald telegraph guardian observer examiner sentinel dispatch "
    "bulletin inquirer enquirer newspaper newswire gazeta gazzetta corriere giornale zeitung "
    "nachrichten tageblatt tagblatt anzeiger rundschau kurier jornal diario periódico noticias "
    "nyheter avisen dagblad".split()
)  # fmt: skip
"""Words that a person's name does not hold, lower case."""

BYLINE_MARKS: Final = (
    "byline", "by-line", "author", "autor", "auteur", "autore", "writer", "contributor",
    "signature", "firma", "journalist", "penulis", "yazar", "reporter", "creator", "credit-name",
    "redakteur", "redaktor", "forfatter", "skribent", "toimittaja", "kirjoittaja", "byarea",
)  # fmt: skip
"""Class, id and itemprop words around a byline, lower case."""

NOT_BYLINE_MARKS: Final = (
    "comment", "related", "bio", "caption", "photo", "image", "avatar", "follow", "social",
    "share", "preview",
    "sidebar", "authority", "widget", "recommend", "newsletter", "teaser", "card", "authored",
    "popular", "credit", "copyright", "description", "-links", "read-next", "quote", "jobtitle",
)  # fmt: skip
"""Words that say that a name nearby is not the author's credit line."""
