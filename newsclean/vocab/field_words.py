"""Words that name a field on the page: labels, class and id words, parts of addresses."""

from __future__ import annotations

from typing import Final

AUTHOR_LABELS: Final = frozenset(
    {
        "written by",
        "author",
        "by",
        "geschrieben von",
        "verfasst von",
        "autor",
        "écrit par",
        "escrito por",
        "scritto da",
        "geschreven door",
        "napisane przez",
        "skrevet av",
        "skriven av",
        "skrevet af",
        "yazan",
        "написано автором",
        "автор",
        "ditulis oleh",
        "được viết bởi",
        "執筆者",
        "作者",
        "글쓴이",
        "كُتب بواسطة",
        "نویسنده",
        "kirjoittanut",
        "napsal(a)",
        "szerző",
        "scris de",
        "συντάχθηκε από",
    }
)
"""`twitter:label1` texts (Yoast and the like, by language) whose `twitter:data1` is the
author."""

KICKER_WORDS: Final = (
    "kicker",
    "eyebrow",
    "overline",
    "over-line",
    "dachzeile",
    "spitzmarke",
    "topline",
    "top-line",
    "surtitre",
    "antetitulo",
    "volanta",
    "occhiello",
    "vignette",
    "pretitle",
    "pre-title",
    "supertitle",
    "roofline",
    "hat",
    "chapeu",
    "rubric",
)
"""Class and id words of the short label above a headline."""

HOME_WORDS: Final = frozenset(
    "home homepage start startseite accueil inicio portada início home page hjem hem "
    "forside etusivu "
    "strona główna główna úvod kezdőlap acasă ana sayfa anasayfa главная головна начало beranda "
    "trang chủ 首页 首頁 ホーム トップ 홈 الرئيسية خانه ראשי หน้าแรก news article articles "
    "latest index "
    "all uncategorized allgemein none null undefined tag tags category".split()
)
"""Names of the outermost breadcrumb, folded word by word, and sections that say nothing."""

TAG_PATHS: Final = (
    "/tag/",
    "/tags/",
    "/tagi/",
    "/topic",
    "/thema/",
    "/themen/",
    "/theme/",
    "/themes/",
    "/schlagwort",
    "/stichwort",
    "/keyword",
    "/etiqueta",
    "/temas/",
    "/tema/",
    "/temat",
    "/temy/",
    "/sujet",
    "/mot-cle",
    "/mots-cles",
    "/argomenti/",
    "/etiket",
    "/label/",
    "/hashtag",
    "/konu/",
    "/emne/",
    "/amne/",
    "/cimke",
    "tag=",
    "tags=",
    "keyword=",
)
"""Parts of the address of a page about one topic, lower case."""

TAG_MARKS: Final = (
    "tags",
    "tag-list",
    "taglist",
    "tag_list",
    "topics",
    "topic-list",
    "keywords",
    "keyword-list",
    "schlagwort",
    "etiquetas",
    "temas",
    "themen",
    "stichw",
    "hashtag",
    "article-tag",
    "post-tag",
)
"""Class words around the topic labels of a story, lower case."""

ALL_TAGS: Final = frozenset(
    {
        "uncategorized",
        "allgemein",
        "all topics",
        "alle themen",
        "tous les sujets",
        "todos los temas",
        "tutti gli argomenti",
        "more topics",
        "more tags",
        "mehr themen",
        "weitere themen",
        "all tags",
        "show more",
        "mehr anzeigen",
        "keywords",
        "tags",
        "topics",
        "themen",
    }
)
"""Links and labels among the topics that are none, folded."""

TAG_LABELS: Final = (
    "topics",
    "tags",
    "tag:",
    "keywords",
    "more on",
    "more about",
    "related to",
    "lesen über",
    "mehr zu",
    "savoir plus sur",
    "más sobre",
    "mais sobre",
    "meer over",
    "mer om",
    "mere om",
    "więcej o",
    "themen",
    "zum thema",
    "schlagw",
    "stichw",
    "mots-clés",
    "mots clés",
    "sujets",
    "thèmes",
    "etiquetas",
    "temas",
    "assuntos",
    "argomenti",
    "onderwerpen",
    "trefwoorden",
    "tagi",
    "tematy",
    "emner",
    "ämnen",
    "aiheet",
    "témata",
    "témák",
    "címkék",
    "etichete",
    "теги",
    "темы",
    "теми",
    "ключевые слова",
    "etiketler",
    "konular",
    "ετικέτες",
    "标签",
    "關鍵字",
    "关键词",
    "キーワード",
    "タグ",
    "태그",
    "키워드",
    "الكلمات",
    "برچسب",
    "תגיות",
    "แท็ก",
    "từ khóa",
    "chủ đề",
)
"""Words of the line above a list of topic labels, case folded."""
