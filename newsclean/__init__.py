"""News articles without the boilerplate.

    import newsclean

    article = newsclean.extract(html)          # bytes, text or an lxml tree; never a URL
    article.title, article.authors, article.published, article.text

`extract` raises only `NewscleanError`; a page without an article gives an `Article` whose
`status` says why. `explain` gives the same article with the reasons for every block.
"""

from newsclean import rules
from newsclean.api import explain, extract
from newsclean.article import Article
from newsclean.errors import InputError, LimitError, NewscleanError, RuleError
from newsclean.explain import Explanation
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

__version__ = "0.1.0"

__all__ = [
    "extract",
    "explain",
    "Article",
    "Explanation",
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
