"""News agencies: how they are credited, and the hosts on which their own copies stand.

Sources: the members' lists of the European Alliance of News Agencies, of the Organization of
Asia-Pacific News Agencies and of MINDS International, and the agencies' own credit lines.
"""

from __future__ import annotations

from typing import Final

AGENCY_NAMES: Final[dict[str, tuple[str, ...]]] = {
    "AA": ("anadolu agency", "anadolu ajansı", "anadolu ajansi", "anadolu"),
    "AAP": ("australian associated press",),
    "ABI": ("agencia boliviana de información",),
    "Adnkronos": ("adnkronos",),
    "AFP": ("agence france-presse", "agence france presse", "أ ف ب", "法新社", "afpbb"),
    "AGERPRES": ("agerpres",),
    "AGI": ("agenzia italia",),
    "Agência Brasil": ("agência brasil",),
    "Andina": ("agencia andina",),
    "ANI": ("asian news international",),
    "ANP": ("algemeen nederlands persbureau",),
    "ANSA": ("ansa.it",),
    "Antara": ("kantor berita antara", "antara news"),
    "AP": ("associated press", "美联社", "ap通信", "أسوشيتد برس"),
    "APA": ("austria presse agentur",),
    "APTN": (),
    "Belga": ("belga",),
    "Bernama": ("bernama",),
    "Bloomberg": ("bloomberg news", "bloomberg"),
    "BTA": ("бта",),
    "CNA": ("中央社", "central news agency"),
    "CNS": ("中新社", "中新网", "china news service"),
    "CP": ("canadian press", "presse canadienne"),
    "ČTK": ("čtk",),
    "DHA": ("demirören haber ajansı",),
    "dpa": ("deutsche presse-agentur", "dpa-infocom", "dpa-afx", "dpa infocom"),
    "dts": ("dts nachrichtenagentur",),
    "EFE": ("agencia efe",),
    "epd": ("evangelischer pressedienst",),
    "Europa Press": ("europa press",),
    "HINA": (),
    "IANS": ("indo-asian news service",),
    "İHA": ("ihlas haber ajansı",),
    "Interfax": ("interfax", "интерфакс"),
    "IRNA": ("ایرنا",),
    "ISNA": ("ایسنا",),
    "Italpress": ("italpress",),
    "Jiji": ("jiji press", "時事通信"),
    "Keystone-SDA": (
        "keystone-sda",
        "keystone-ats",
        "schweizerische depeschenagentur",
        "agence télégraphique suisse",
    ),
    "KNA": ("katholische nachrichten-agentur",),
    "KUNA": (),
    "Kyodo": ("kyodo", "共同通信", "共同社"),
    "Lusa": ("agência lusa",),
    "MTI": (),
    "NAN": ("news agency of nigeria",),
    "Newsis": ("newsis", "뉴시스"),
    "News1": ("뉴스1",),
    "NTB": (),
    "PA": ("press association", "pa media"),
    "PAP": (),
    "Prensa Latina": ("prensa latina",),
    "PTI": ("press trust of india",),
    "Reuters": ("reuters", "رويترز", "рейтер", "рейтерс", "路透社", "ロイター", "로이터"),
    "RIA Novosti": ("ria novosti", "риа новости", "риа «новости»"),
    "Ritzau": ("ritzau",),
    "SID": ("sport-informations-dienst",),
    "SPA": ("saudi press agency",),
    "Sputnik": ("sputnik",),
    "STA": ("slovenska tiskovna agencija",),
    "STT": (),
    "Tanjug": ("tanjug", "танјуг"),
    "TASR": (),
    "TASS": ("tass", "тасс"),
    "Télam": ("télam", "telam"),
    "TT": ("tidningarnas telegrambyrå",),
    "TTXVN": ("thông tấn xã việt nam", "vietnam news agency"),
    "Ukrinform": ("ukrinform", "укрінформ", "укринформ"),
    "UPI": ("united press international",),
    "Unian": ("унян", "уніан"),
    "WAFA": (),
    "WAM": ("emirates news agency",),
    "Xinhua": ("xinhua", "新华社", "新華社"),
    "Yonhap": ("yonhap", "연합뉴스"),
}
"""The short name to full names, case folded, that mean the agency wherever a credit stands."""

AGENCY_CODES: Final[dict[str, str]] = {
    "AAP": "AAP", "AFP": "AFP", "afp": "AFP", "AGI": "AGI", "ANI": "ANI", "ANP": "ANP",
    "ANSA": "ANSA", "Ansa": "ANSA", "Antara": "Antara", "ANTARA": "Antara", "AP": "AP", "ap": "AP",
    "APA": "APA", "apa": "APA", "ATS": "Keystone-SDA", "ats": "Keystone-SDA", "BTA": "BTA",
    "CNA": "CNA", "CP": "CP", "ČTK": "ČTK", "DHA": "DHA", "dpa": "dpa",
    "DPA": "dpa", "dts": "dts", "EFE": "EFE", "Efe": "EFE",
    "efe-epa": "EFE", "epd": "epd", "HINA": "HINA",
    "Hina": "HINA", "IANS": "IANS", "İHA": "İHA", "IHA": "İHA", "Keystone": "Keystone-SDA",
    "KNA": "KNA", "KUNA": "KUNA", "Lusa": "Lusa", "LUSA": "Lusa", "MTI": "MTI", "NAN": "NAN",
    "NTB": "NTB", "PA": "PA", "PAP": "PAP", "PTI": "PTI", "SDA": "Keystone-SDA",
    "sda": "Keystone-SDA", "SID": "SID", "sid": "SID", "SPA": "SPA", "STA": "STA", "STT": "STT",
    "TASR": "TASR", "TT": "TT", "TTXVN": "TTXVN", "UPI": "UPI", "WAFA": "WAFA", "WAM": "WAM",
    "UNIAN": "Unian", "IRNA": "IRNA", "ISNA": "ISNA", "ТАСС": "TASS", "共同": "Kyodo",
    "時事": "Jiji", "时事": "Jiji", "رويترز": "Reuters",
}  # fmt: skip
"""Short forms as printed. Case counts, and they count only as a whole piece of a credit."""

DATELINE_CODES: Final[dict[str, str]] = {"AA": "AA"}
"""Codes that mean something else wherever they do not stand beside a place."""

AGENCY_HOSTS: Final[dict[str, str]] = {
    "apnews.com": "AP",
    "ap.org": "AP",
    "reuters.com": "Reuters",
    "afp.com": "AFP",
    "dpa.com": "dpa",
    "ansa.it": "ANSA",
    "efe.com": "EFE",
    "xinhuanet.com": "Xinhua",
    "news.cn": "Xinhua",
    "tass.com": "TASS",
    "tass.ru": "TASS",
    "ria.ru": "RIA Novosti",
    "interfax.ru": "Interfax",
    "kyodonews.net": "Kyodo",
    "yna.co.kr": "Yonhap",
    "ptinews.com": "PTI",
    "aninews.in": "ANI",
    "ians.in": "IANS",
    "belga.be": "Belga",
    "apa.at": "APA",
    "lusa.pt": "Lusa",
    "aa.com.tr": "AA",
    "upi.com": "UPI",
    "bernama.com": "Bernama",
    "antaranews.com": "Antara",
    "europapress.es": "Europa Press",
    "bloomberg.com": "Bloomberg",
    "thecanadianpress.com": "CP",
}
"""Hosts of agencies, for addresses that a syndicated copy declares as its original."""

SOURCE_LABELS: Final = (
    "source", "sources", "quelle", "quellen", "fonte", "fonti", "fuente", "fuentes", "bron",
    "källa", "kilde", "lähde", "źródło", "zdroj", "forrás", "sursa", "izvor", "kaynak", "sumber",
    "nguồn", "источник", "джерело", "източник", "πηγή", "来源", "來源", "출처", "المصدر", "منبع",
    "מקור", "copyright", "©", "(c)", "via",
)  # fmt: skip
"""How a line that names where a story comes from begins, case folded."""

CONTRIBUTION_WORDS: Final = (
    "with", "contribut", "input", "files from", "additional reporting", "mit material", "mit ",
    "avec", "con información", "con informazioni", "con agencias", "com informações", "med ", "z ",
    "reporting from", "information from", "unter verwendung",
)  # fmt: skip
"""Words that make an agency a helper of the story, not its author; case folded."""

PICTURE_LABELS: Final = ("foto", "fot.", "photo", "bild", "image", "picture", "imagen", "immagine",
                         "φωτο", "фото", "写真", "图片", "사진", "kuva", "zdjęcie", "kép",
                         "symbolbild", "titelbild", "archiv", "video", "grafik",
                         "graphic")  # fmt: skip
"""How a line that credits a picture begins, case folded: its agency is not the story's."""
