"""Words around images: captions, credits, and the attributes that hold the address."""

from __future__ import annotations

from typing import Final

SOURCES: Final = (
    "data-src",
    "data-original",
    "data-lazy-src",
    "data-lazy",
    "data-hi-res-src",
    "data-full-src",
    "data-original-src",
    "data-url",
    "data-image",
    "data-defer-src",
    "src",
)
"""Attributes that hold one address; lazy-loading ones first, because `src` is then a
placeholder."""

SRCSETS: Final = ("srcset", "data-srcset", "data-lazy-srcset", "data-original-set", "imagesrcset")

CAPTION_ATTRIBUTES: Final = ("data-caption", "data-image-caption", "data-image-description")
"""Attributes of an image that hold its caption."""

CREDIT_ATTRIBUTES: Final = (
    "data-credit",
    "data-copyright",
    "data-photographer",
    "data-image-credit",
    "data-photo-credit",
)
"""Attributes of an image that hold its credit."""

PICTURE_WORDS: Final = frozenset(
    "image img photo foto bild pic picture fotografia imagen imagem immagine obraz".split()
)
PICTURE_TEXTS: Final = frozenset(
    "description desc txt text note info title descripcion beschreibung onderschrift".split()
)
"""Two words of a class name that together name a caption."""

CAPTION_MARKS: Final = (
    "caption",
    "legend",
    "didascalia",
    "bildunterschrift",
    "bildtext",
    "description",
    "subtitle",
    "alt-text",
    "pie-foto",
    "piefoto",
    "pie_foto",
    "leyenda",
    "epigrafe",
    "epígrafe",
    "imagetext",
    "image-text",
    "image__text",
    "image-info",
    "image__info",
    "img-info",
    "img-text",
    "img-desc",
    "media-text",
    "photo-text",
    "photo-info",
    "phototext",
    "photo-desc",
    "photo_desc",
    "cutline",
    "onderschrift",
    "bijschrift",
    "billedtekst",
    "bildetekst",
    "kuvateksti",
    "titulka",
    "popisek",
    "podpis",
    "resimalt",
    "summary",
    "kicker-image",
)
"""What the class of a caption contains, lower case."""

CREDIT_MARKS: Final = (
    "credit",
    "crédit",
    "copyright",
    "copyrt",
    "photographer",
    "photographe",
    "fotograf",
    "photo-by",
    "photoby",
    "quelle",
    "kredit",
    "license",
    "licence",
    "author",
    "byline",
    "bildautor",
    "imageautor",
)
"""What the class of a credit contains, lower case."""

CREDIT_WORDS: Final = frozenset(
    "source sources agency rights autor auteur autore fuente fonte kilde bron zdroj owner firma "
    "lizenz courtesy attribution provider holder opphav".split()
)
"""Whole words in the class of a credit; inside other words ("resource") they mean nothing."""

CAPTION_WORDS: Final = frozenset("desc alt leyenda pie ingress".split())
"""Whole words in the class of a caption, lower case."""

FIGURE_MARKS: Final = (
    "figure",
    "image",
    "photo",
    "picture",
    "media",
    "foto",
    "bild",
    "img",
    "gallery",
    "caption",
)
"""Class words of what holds an image with its caption, lower case."""

PORTRAIT_MARKS: Final = (
    "author",
    "autor",
    "auteur",
    "byline",
    "writer",
    "contributor",
    "columnist",
    "reporter",
    "journalist",
    "redakteur",
    "avatar",
)
"""How the words in the class of an element begin that holds the portrait of an author."""

ICON_MARKS: Final = (
    "logo",
    "author image",
    "autorenprofil",
    "icon",
    "avatar",
    "pixel",
    "emoji",
    "spacer",
    "tracking",
    "badge",
    "profile",
)
"""Words in the class or address of an image that is no picture of the story, lower case."""

PICTURE_AGENCIES: Final = (
    "AFP",
    "AP",
    "Associated Press",
    "Reuters",
    "REUTERS",
    "dpa",
    "EPA",
    "Getty",
    "GETTY",
    "Keystone",
    "KEYSTONE",
    "IMAGO",
    "Imago",
    "imago",
    "ANSA",
    "LaPresse",
    "EFE",
    "AAP",
    "APA",
    "PA Images",
    "PA Wire",
    "PA Media",
    "Press Association",
    "Shutterstock",
    "iStock",
    "iStockphoto",
    "istock",
    "Unsplash",
    "Pexels",
    "Pixabay",
    "Alamy",
    "Adobe Stock",
    "AdobeStock",
    "Depositphotos",
    "Wikimedia",
    "picture alliance",
    "picture-alliance",
    "Anadolu",
    "Xinhua",
    "TASS",
    "Sputnik",
    "Bloomberg",
    "NurPhoto",
    "ZUMA",
    "SIPA",
    "Sipa",
    "Belga",
    "ANP",
    "NTB",
    "Scanpix",
    "Ritzau",
    "Lehtikuva",
    "PAP",
    "ČTK",
    "MTI",
    "Kyodo",
    "Yonhap",
    "PTI",
    "IANS",
    "ANI",
    "Antara",
    "VNA",
    "Sina",
    "CNS",
    "РИА Новости",
    "ТАСС",
    "УНІАН",
    "Укрінформ",
    "新华社",
    "新華社",
    "中新社",
    "共同",
    "時事",
    "ロイター",
    "연합뉴스",
    "뉴시스",
    "뉴스1",
    "로이터",
    "أ ف ب",
    "رويترز",
    "ایسنا",
)
"""Agencies and stock libraries as they sign pictures (case matters)."""

CREDIT_LABELS: Final = frozenset(
    (
        "photo photos photograph photographs photography photographer image images picture "
        "pictures credit credits source graphic illustration screenshot copyright "
        "foto fotos fotograf fotografin bild bilder bildquelle bildnachweis bildrechte quelle "
        "grafik archivfoto archivbild symbolfoto symbolbild fotomontage "
        "crédit crédits photographie visuel infographie "
        "fotografía fotografia imagen crédito créditos fuente ilustración infografía "
        "imagem imagens fonte ilustração arte immagine immagini "
        "beeld bron fotograaf bildbyrå bilde billede kilde källa kuva kuvat kuvaaja mynd ljósmynd "
        "zdroj zdjęcie zdjęcia źródło fotó kép forrás sursa sursă izvor fotografija vir slika "
        "allikas nuotrauka nuotr šaltinis attēls avots fotoğraf görsel kaynak sumber gambar ảnh "
        "nguồn "
        "фото фотография источник коллаж иллюстрация скриншот джерело колаж ілюстрація світлина "
        "снимка снимки извор слика φωτό φωτογραφία πηγή "
        "صورة الصورة المصدر مصدر تصوير عکس منبع צילום צילומים קרדיט מקור "
        "फोटो तस्वीर स्रोत साभार ภาพ ที่มา "
        "图 图片 图源 图片来源 来源 摄影 圖 圖片 圖片來源 來源 攝影 照片 写真 撮影 提供 出典 画像 "
        "사진 출처 제공 자료"
    ).split()
)
"""Words that announce a credit in many languages when a colon (or "/") follows, lower case."""

LABEL_SUFFIXES: Final = frozenset(
    "credit credits source sources by from courtesy copyright agency archive archives".split()
)
"""Words between such a label and its colon ("Photo credit:")."""

CREDIT_PHRASES: Final = (
    "photo by",
    "photos by",
    "photograph by",
    "photographs by",
    "photography by",
    "image by",
    "images by",
    "picture by",
    "pictures by",
    "illustration by",
    "graphic by",
    "photo illustration by",
    "photo courtesy of",
    "photo courtesy",
    "courtesy of",
    "courtesy",
    "photo credit",
    "image credit",
    "picture credit",
    "crédit photo",
    "crédits photo",
    "foto di",
    "foto de",
    "foto von",
    "foto av",
    "foto af",
    "cortesía de",
    "per gentile concessione di",
    "mit freundlicher genehmigung von",
    "copyright",
)
"""Phrases that announce a credit without a colon, lower case; a longer one stands before what
begins it."""

ABBREVIATED_LABELS: Final = ("fot.", "dok.", "φωτ.")
"""Labels that are cut short (Polish, Indonesian, Greek)."""

LOWER_CASE_CREDITS: Final = (
    "dpa",
    "imago",
    "privat",
    "zvg",
    "obs",
    "epd",
    "pd ",
    "picture alliance",
)
"""Names that sign in lower case, after a label amid words."""

PICTURE_KINDS: Final = (
    "arch",
    "symbol",
    "file",
    "montage",
    "foto d'",
    "illustr",
    "stock ",
    "left",
    "right",
)
"""How words in brackets begin that say what kind of picture it is, lower case."""

AFTER_NAMES: Final = (
    "撮影",
    "提供",
    "写真",
    "摄",
    "攝",
    "摄影",
    "攝影",
    "供图",
    "供圖",
    "기자",
    "제공",
)
"""What a person did, which Chinese, Japanese and Korean put after the name."""
