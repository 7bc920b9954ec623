"""Where pages state their facts: keys of meta tags and properties per field, in order of trust.

Keys are lower case. Only keys that occur on real pages are listed (development corpus, 1 760
pages; the number of pages is given where it explains the order). Standards: Open Graph
(ogp.me), Twitter cards, Dublin Core (RFC 5013), schema.org; products: parsely, sailthru, cXense.
"""

from __future__ import annotations

from typing import Final

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
    "pub_date",
    "date-pub",
    "article:published:time",
    "article:published_date",
    "content:publishdate",
    "og:publish_date",
    "vr:published-time",
    "vr:published_time",
    "publishdate",
    "publish-date",
    "publish_date",
    "publisheddate",
    "published-date",
    "published-time",
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
    "article:modified:time",
    "modified-time",
    "modified-date",
    "dateupdate",
    "cxenseparse:recs:updatetime",
    "revision_date",
    "utime",
    "weibo:article:update_at",
)

PUBLISHED_PARTS: Final = (
    "publishdate",
    "publisheddate",
    "publishtime",
    "publishedtime",
    "publishedat",
    "publicationdate",
    "publicationtime",
    "datepublished",
    "datepublication",
    "releasedate",
    "pubdate",
)
MODIFIED_PARTS: Final = (
    "modifieddate",
    "modifiedtime",
    "datemodified",
    "modificationdate",
    "moddate",
    "updatetime",
    "updatedate",
    "updatedtime",
    "dateupdate",
    "lastupdate",
    "lastmodified",
)
"""Letters in meta keys of further dialects ("acquia_lift:published_date"); the development corpus
has more than thirty that are on one or two pages each."""

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

SOURCE_METAS: Final = ("original-source", "syndication-source", "source", "dc.source",
                       "dcterms.source", "content_source", "sourceorganization")  # fmt: skip
"""Who supplied the story: a name, or (the first two, mostly) the address of the original."""
