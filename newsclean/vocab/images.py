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
    "imagetext",
    "image-text",
    "image__text",
    "media-text",
    "summary",
    "kicker-image",
)
"""Class words of a caption, lower case."""

CREDIT_MARKS: Final = (
    "credit",
    "copyright",
    "photographer",
    "fotograf",
    "image-source",
    "image__source",
    "picture-source",
    "caption-source",
    "caption__source",
    "media-source",
    "media__source",
    "figure__source",
    "quelle",
    "kredit",
    "autor",
    "author",
    "byline",
    "agency",
    "rights",
    "fuente",
    "fonte",
    "kilde",
    "zdroj",
    "owner",
)
"""Class words of a credit, lower case."""

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
)
"""Class words of what holds an image with its caption, lower case."""

ICON_MARKS: Final = (
    "logo",
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
    "Keystone",
    "KEYSTONE",
    "IMAGO",
    "imago",
    "ANSA",
    "LaPresse",
    "EFE",
    "AAP",
    "APA",
    "PA Images",
    "PA Wire",
    "Press Association",
    "Shutterstock",
    "iStock",
    "Unsplash",
    "Pexels",
    "Alamy",
    "Adobe Stock",
    "picture alliance",
    "picture-alliance",
    "Anadolu",
    "Xinhua",
    "TASS",
    "Bloomberg",
    "NurPhoto",
    "ZUMA",
    "Belga",
    "ANP",
    "NTB",
    "Scanpix",
    "Ritzau",
    "PAP",
    "ČTK",
    "MTI",
    "Kyodo",
    "Yonhap",
)
"""Agencies and stock libraries as they sign pictures (case matters)."""
