"""Types and properties of schema.org, in lower case, by what they mean for a story."""

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
