"""Where pages state their facts: keys of meta tags and properties per field, in order of trust.

Keys are lower case. Only keys that occur on real pages are listed (development corpus, 1 760
pages; the number of pages is given where it explains the order). Standards: Open Graph
(ogp.me), Twitter cards, Dublin Core (RFC 5013), schema.org; products: parsely, sailthru, cXense.
"""

from __future__ import annotations

from typing import Final

ARTICLE_TYPES: Final = frozenset(
    {
        "article",
        "newsarticle",
        "reportagenewsarticle",
        "analysisnewsarticle",
        "askpublicnewsarticle",
        "backgroundnewsarticle",
        "opinionnewsarticle",
        "reviewnewsarticle",
        "advertisercontentarticle",
        "satiricalarticle",
        "scholarlyarticle",
        "medicalscholarlyarticle",
        "techarticle",
        "blogposting",
        "liveblogposting",
        "socialmediaposting",
        "discussionforumposting",
        "report",
        "review",
    }
)
"""schema.org types, lower case, that stand for the story of a page."""

NEWS_TYPES: Final = ARTICLE_TYPES - {"review", "socialmediaposting", "discussionforumposting"}
"""Article types that make a page an article when declared."""

OTHER_STORY_TYPES: Final = frozenset(
    {
        "webpage",
        "itempage",
        "aboutpage",
        "collectionpage",
        "videoobject",
        "recipe",
        "event",
        "creativework",
        "podcastepisode",
        "audioobject",
        "howto",
        "qapage",
        "question",
        "imagegallery",
        "book",
        "movie",
        "product",
        "blog",
    }
)
"""Types whose top-level node describes the page when it declares no article."""

ASIDE_KEYS: Final = frozenset(
    {
        "itemlistelement",
        "comment",
        "review",
        "reviews",
        "mentions",
        "citation",
        "relatedlink",
        "ispartof",
        "haspart",
        "subjectof",
        "about",
        "liveblogupdate",
        "suggestedanswer",
        "acceptedanswer",
        "blogpost",
        "blogposts",
        "isrelatedto",
        "significantlink",
        "video",
        "associatedmedia",
        "sharedcontent",
        "workexample",
        "exampleofwork",
        "makesoffer",
        "knowsabout",
        "potentialaction",
        "publisher",
        "author",
    }
)
"""Properties whose nodes are about something else than the page."""

TITLE_METAS: Final = (
    "og:title",
    "twitter:title",
    "headline",
    "dc.title",
    "dcterms.title",
    "parsely-title",
    "sailthru.title",
    "citation_title",
    "cxenseparse:title",
    "cxenseparse:recs:title",
    "twitter:text:title",
    "title",
)

DESCRIPTION_METAS: Final = (
    "og:description",
    "description",
    "twitter:description",
    "dc.description",
    "dcterms.description",
    "sailthru.description",
    "cxenseparse:description",
)

AUTHOR_METAS: Final = (
    "parsely-author",
    "sailthru.author",
    "cxenseparse:author",
    "cxenseparse:recs:author",
    "article:author_name",
    "article:author",
    "og:article:author",
    "author",
    "articleauthor",
    "byl",
    "dc.creator",
    "dc.creator.author",
    "dcterms.creator",
    "dc.contributor",
    "citation_author",
    "og:author",
    "book:author",
    "vr:author",
    "mrf:authors",
    "authors",
    "author_name",
    "content_author",
    "article.author",
    "rbauthors",
)

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
"""`twitter:label1` texts (Yoast and the like, by language) whose `twitter:data1` is the "
"author."""

PUBLISHED_METAS: Final = (
    "article:published_time",
    "og:article:published_time",
    "og:published_time",
    "article:published",
    "article.published",
    "parsely-pub-date",
    "sailthru.date",
    "cxenseparse:recs:publishtime",
    "cxenseparse:publishtime",
    "datepublished",
    "date.available",
    "dc.date.issued",
    "dcterms.issued",
    "dc.issued",
    "dcterms.available",
    "pubdate",
    "publishdate",
    "publish-date",
    "publish_date",
    "publisheddate",
    "published-date",
    "published_at",
    "published_date",
    "published_time",
    "published",
    "publication_date",
    "publication-date",
    "publish_time",
    "publishtime",
    "article:publication_date",
    "article_date_original",
    "article:create_at",
    "article:post_date",
    "originalpublicationdate",
    "original-publish-date",
    "citation_publication_date",
    "citation_online_date",
    "citation_date",
    "prism.publicationdate",
    "rnews:datepublished",
    "displaydate",
    "ptime",
    "bt:pubdate",
    "cxenseparse:recs:articlepublicationdate",
    "mrf:published_time",
    "og:release_date",
    "video:release_date",
    "date.created",
    "datecreated",
    "dcterms.created",
    "dc.date.created",
    "created",
    "dc.date",
    "dcterms.date",
    "date",
    "timestamp",
    "sort_date",
    "weibo:article:create_at",
)

MODIFIED_METAS: Final = (
    "article:modified_time",
    "og:updated_time",
    "og:article:modified_time",
    "article:modified",
    "article.updated",
    "article:updated_time",
    "og:modified_time",
    "datemodified",
    "date.modified",
    "date.updated",
    "dcterms.modified",
    "dc.date.modified",
    "dc.modified",
    "lastmod",
    "last-modified",
    "lastmodified",
    "last_modified",
    "modified_time",
    "updated_time",
    "cxenseparse:recs:updatetime",
    "revision_date",
    "utime",
    "weibo:article:update_at",
)

SITE_NAME_METAS: Final = (
    "og:site_name",
    "application-name",
    "apple-mobile-web-app-title",
    "al:ios:app_name",
    "sitename",
    "cre",
    "dc.publisher",
    "dcterms.publisher",
    "publisher",
    "citation_journal_title",
    "prism.publicationname",
)

SECTION_METAS: Final = (
    "article:section",
    "og:article:section",
    "parsely-section",
    "analytics:rubric",
    "cxenseparse:section",
    "cxenseparse:recs:category",
    "articlesection",
    "prism.section",
    "og:section",
    "mrf:sections",
    "section",
    "dc.subject.section",
    "category",
)

TAG_METAS: Final = (
    "article:tag",
    "og:article:tag",
    "parsely-tags",
    "sailthru.tags",
    "news_keywords",
    "keywords",
    "mrf:tags",
    "analytics:tags",
    "dc.subject",
    "dcterms.subject",
    "citation_keywords",
    "cxenseparse:tags",
    "tags",
)

LANGUAGE_METAS: Final = (
    "content-language",
    "language",
    "og:locale",
    "dc.language",
    "dcterms.language",
    "og:language",
    "locale",
)

IMAGE_METAS: Final = (
    "og:image:secure_url",
    "og:image",
    "og:image:url",
    "twitter:image",
    "twitter:image:src",
    "sailthru.image.full",
    "parsely-image-url",
    "thumbnail",
    "image",
)

CANONICAL_METAS: Final = (
    "og:url",
    "twitter:url",
    "parsely-link",
    "cxenseparse:url",
    "dc.identifier",
)

PAYWALL_METAS: Final = ("article:content_tier", "og:article:content_tier", "adv:premium", "fpplus")

LEAD_WORDS: Final = (
    "standfirst",
    "stand-first",
    "subtitle",
    "sub-title",
    "subheadline",
    "sub-headline",
    "subheading",
    "sub-heading",
    "subhead",
    "dek",
    "deck",
    "lead",
    "lede",
    "teaser",
    "summary",
    "intro",
    "excerpt",
    "announce",
    "abstract",
    "chapeau",
    "chapo",
    "sommario",
    "occhiello",
    "entradilla",
    "bajada",
    "copete",
    "ingress",
    "underrubrik",
    "vorspann",
    "unterzeile",
    "zajawka",
    "perex",
    "sapo",
    "spot",
    "description",
    "synopsis",
    "preamble",
    "strapline",
    "kicker-text",
    "sumario",
    "linha-fina",
)
"""Class and id words of a lead, in the languages of the corpus."""

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

AUTHOR_TRUST: Final = (
    "json-ld:author",
    "byline:role",
    "microdata:author",
    "rdfa:author",
    "meta:parsely-author",
    "meta:sailthru.author",
    "meta:cxenseparse:author",
    "meta:article:author_name",
    "meta",
    "byline:link",
    "byline:marks",
    "json-ld:creator",
    "microdata:creator",
    "rdfa:creator",
    "byline:label",
    "byline:words",
    "byline:bare",
)
"""Sources of authors, most trusted first, by prefix."""

PUBLISHED_TRUST: Final = (
    "json-ld:datePublished",
    "meta:article:published_time",
    "meta",
    "microdata:datePublished",
    "rdfa:datePublished",
    "time:published",
    "data:published",
    "printed:published",
    "time:near",
    "data:near",
    "printed:near",
    "meta:date.created",
    "meta:datecreated",
    "meta:dcterms.created",
    "meta:dc.date.created",
    "meta:created",
    "meta:dc.date",
    "meta:dcterms.date",
    "meta:date",
    "meta:timestamp",
    "meta:sort_date",
    "json-ld:uploadDate",
    "json-ld:dateCreated",
    "microdata:dateCreated",
    "rdfa:dateCreated",
    "rdfa",
    "url",
    "time:far",
    "printed:far",
    "data:far",
    "time:only",
)
"""Sources of the date of publication, most trusted first, by prefix."""

MODIFIED_TRUST: Final = (
    "json-ld:dateModified",
    "meta:article:modified_time",
    "meta",
    "microdata:dateModified",
    "rdfa",
    "time",
    "data",
    "printed",
)
"""Sources of the date of the last change, most trusted first, by prefix."""

SITE_TRUST: Final = (
    "meta:og:site_name",
    "json-ld:WebSite",
    "json-ld:publisher",
    "microdata:WebSite",
    "microdata:publisher",
    "rdfa",
    "meta:sitename",
    "meta:application-name",
    "meta:apple-mobile-web-app-title",
    "json-ld:Organization",
    "microdata:Organization",
    "meta",
)

SECTION_TRUST: Final = (
    "json-ld:articleSection",
    "meta:article:section",
    "meta:parsely-section",
    "microdata:articleSection",
    "meta",
    "json-ld:breadcrumbs",
    "microdata:breadcrumbs",
    "breadcrumbs",
    "rdfa",
)

TAG_TRUST: Final = (
    "meta:article:tag",
    "meta:parsely-tags",
    "meta:sailthru.tags",
    "meta:news_keywords",
    "json-ld:keywords",
    "meta:keywords",
    "microdata:keywords",
    "meta",
    "json-ld:about",
)

CANONICAL_TRUST: Final = ("link:canonical", "meta:og:url", "json-ld", "meta", "microdata")

HOME_WORDS: Final = frozenset(
    "home homepage start startseite accueil inicio portada início home page hjem hem "
    "forside etusivu "
    "strona główna główna úvod kezdőlap acasă ana sayfa anasayfa главная головна начало beranda "
    "trang chủ 首页 首頁 ホーム トップ 홈 الرئيسية خانه ראשי หน้าแรก news article articles "
    "latest index "
    "all uncategorized allgemein none".split()
)
"""Names of the outermost breadcrumb, folded word by word, and sections that say nothing."""
