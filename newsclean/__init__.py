"""News articles without the boilerplate.

    import newsclean

    article = newsclean.extract(html)          # bytes, text or an lxml tree; never a URL
    article.title, article.authors, article.published, article.text

`extract` raises only `NewscleanError`; a page without an article gives an `Article` whose
`status` says why. `explain` gives the same article with the reasons for every block, `compare`
sets its text against another one, `to_records` makes rows of a table from many. `extract_many`
reads many pages over processes, `aextract` one page in a server.
"""

from typing import TYPE_CHECKING

from newsclean.errors import InputError, LimitError, NewscleanError, RuleError
from newsclean.lazy import lazy_getattr
from newsclean.model import (
    Block,
    Candidate,
    Embed,
    Image,
    Limits,
    Link,
    Rights,
    Role,
    RuleRef,
    Span,
    Video,
)

if TYPE_CHECKING:
    from newsclean import bulk as bulk
    from newsclean import rules as rules
    from newsclean import spark as spark
    from newsclean.api import explain, extract
    from newsclean.article import Article
    from newsclean.bulk.awaitable import aextract
    from newsclean.bulk.many import extract_many
    from newsclean.bulk.records import Failure
    from newsclean.comparison import Comparison, compare
    from newsclean.explanation import Explanation
    from newsclean.records import to_records

__version__ = "0.1.0"

__all__ = [
    "extract",
    "explain",
    "compare",
    "to_records",
    "extract_many",
    "aextract",
    "Article",
    "Explanation",
    "Comparison",
    "Failure",
    # what an article is made of
    "Block",
    "Candidate",
    "Embed",
    "Image",
    "Link",
    "Rights",
    "Role",
    "RuleRef",
    "Span",
    "Video",
    # options
    "Limits",
    "rules",
    # errors
    "NewscleanError",
    "InputError",
    "LimitError",
    "RuleError",
]

if not TYPE_CHECKING:  # a checker reads the imports above
    # Loaded on first use, so that a program which may need an article starts at once: all that
    # `extract` needs takes 46 ms to import, 112 without bytecode.
    __getattr__ = lazy_getattr(
        __name__,
        {
            "api": "extract explain",
            "article": "Article",
            "explanation": "Explanation",
            "rules": "",
            "bulk.many": "extract_many",
            "bulk.awaitable": "aextract",
            "bulk.records": "Failure",
            "bulk": "",
            "spark": "",
            "comparison": "Comparison compare",
            "records": "to_records",
        },
    )

    def __dir__() -> list[str]:
        return sorted({*globals(), *__all__})
