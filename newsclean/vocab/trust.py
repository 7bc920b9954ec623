"""Which source of a field is believed first. Sources match by prefix (`resolve.rank_source`)."""

from __future__ import annotations

from typing import Final

AUTHOR_TRUST: Final = (
    "json-ld:author",
    "microdata:author",
    "rdfa:author",
    "meta:parsely-author",
    "meta:sailthru.author",
    "meta:cxenseparse:author",
    "meta:article:author_name",
    "meta:article:author",
    "byline:role",
    "meta",
    "byline:link",
    "byline:marks",
    "json-ld:creator",
    "microdata:creator",
    "rdfa:creator",
    "byline:label",
    "byline:told",
    "byline:words",
    "byline:bare",
    "byline:far",
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
    "title",
    "script",
    "url:id",
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
    "meta:news_keywords",
    "json-ld:keywords",
    "meta:article:tag",
    "meta:parsely-tags",
    "meta:sailthru.tags",
    "shown:list",
    "meta:keywords",
    "microdata:keywords",
    "meta",
    "json-ld:about",
)

CANONICAL_TRUST: Final = ("link:canonical", "meta:og:url", "json-ld", "meta", "microdata")
