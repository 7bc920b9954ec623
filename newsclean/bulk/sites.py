"""Pages of one site, read together: text that repeats over its stories, and stories seen before.

Results pass in windows; within one, pages are grouped by host. A window knows nothing of the one
before it, so what a page becomes depends on at most `WINDOW` neighbours, and a run that was cut
off goes on with the same results.

*Repeats.* On 52 long body blocks of the development corpus that stand on three or more different
stories of their site and of which the engine is not sure (score below 0.9), 36 are not body; of
those it is sure of, none is wrong, and most short ones (names of columns, labels of lists) are
body. So only the first kind is taken out, and never half of a text.

*Duplicates.* MinHash of the words in groups of three, found by LSH (datasketch, the extra
`site`): how Common Crawl's derivatives find them.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Any, Final, NamedTuple, TypeAlias
from urllib.parse import urlsplit

from newsclean.article import Article
from newsclean.bulk.extras import load_extra
from newsclean.bulk.records import Failure, Record, to_job
from newsclean.errors import InputError
from newsclean.model import BODY_ROLES, Block, Role

WINDOW: Final = 500
"""Results that are held; 0.1 to 0.3 MB each, and their records."""
WINDOW_CHARS: Final = 128_000_000
"""Characters of pages and their texts after which a window ends early."""

MIN_PAGES: Final = 3
"""Different stories on which a text must stand to count as repeated."""
MIN_CHARS: Final = 40
SURE: Final = 0.9
"""A block that the engine scores as high stays."""
MAX_SHARE: Final = 0.5
"""Share of the body's characters that may be taken out."""
REASON: Final = "repeats on other pages of the site"

SHINGLE: Final = 3
"""Words; in scripts without spaces, see `_shingles`."""
SIMILAR: Final = 0.8
"""Jaccard similarity of the shingles from which a story is the same."""
PERMUTATIONS: Final = 128
MIN_WORDS: Final = 20
"""A shorter text is nobody's duplicate."""
MAX_WORDS: Final = 20_000
"""Words of a text that are compared."""

Result: TypeAlias = Article | Failure
Pair: TypeAlias = tuple[Record, Result]


class _Page(NamedTuple):
    at: int
    article: Article
    address: str | None
    """What `duplicate_of` of a later page says."""


def read_sites(pairs: Iterable[Pair], window: int = WINDOW) -> Iterator[Pair]:
    """The same pairs in the same order, with repeats taken out and duplicates marked.

    Raises `ImportError` without datasketch.
    """
    minhash = load_extra("datasketch", "site")
    return _by_window(pairs, window, minhash)


def _by_window(pairs: Iterable[Pair], window: int, minhash: Any) -> Iterator[Pair]:
    held: list[Pair] = []
    chars = 0
    for pair in pairs:
        held.append(pair)
        chars += _chars(*pair)
        if len(held) >= window or chars >= WINDOW_CHARS:
            yield from read_window(held, minhash)
            held, chars = [], 0
    yield from read_window(held, minhash)


def _chars(record: Record, result: Result) -> int:
    text = sum(len(b.text) for b in result.blocks) if isinstance(result, Article) else 0
    try:
        return text + len(to_job(record).html)
    except InputError:
        return text


def read_window(held: Sequence[Pair], minhash: Any) -> list[Pair]:
    """The pairs of one window, site by site."""
    sites: dict[str, list[_Page]] = defaultdict(list)
    for at, (_, result) in enumerate(held):
        host = _host(result) if isinstance(result, Article) else ""
        if host and isinstance(result, Article):
            sites[host].append(_Page(at, result, result.url or result.canonical_url))
    done = list(held)
    for pages in sites.values():
        if len(pages) > 1:
            for page in read_site(pages, minhash):
                done[page.at] = (held[page.at][0], page.article)
    return done


def _host(article: Article) -> str:
    address = article.url or article.canonical_url
    try:
        host = urlsplit(address or "").hostname or ""
    except ValueError:
        return ""
    return host.removeprefix("www.")


def read_site(pages: Sequence[_Page], minhash: Any) -> list[_Page]:
    """The pages of one site, judged together."""
    first_of = find_duplicates([page.article for page in pages], minhash)
    stories = [page.article for at, page in enumerate(pages) if at not in first_of]
    repeated = find_repeats(stories)
    done = []
    for at, page in enumerate(pages):
        article = drop_repeats(page.article, repeated)
        if at in first_of:
            article = replace(article, duplicate_of=pages[first_of[at]].address)
        done.append(page._replace(article=article))
    return done


# --- text that repeats ------------------------------------------------------------------------


def find_repeats(articles: Iterable[Article]) -> frozenset[str]:
    """Texts of at least `MIN_CHARS` that stand on at least `MIN_PAGES` of the articles."""
    pages_of: Counter[str] = Counter()
    for article in articles:
        pages_of.update({b.text for b in article.blocks if len(b.text) >= MIN_CHARS})
    return frozenset(text for text, pages in pages_of.items() if pages >= MIN_PAGES)


def drop_repeats(article: Article, repeated: frozenset[str]) -> Article:
    """The article without body blocks that repeat, unless they are sure or half of the text."""
    out = {
        at for at, block in enumerate(article.blocks)
        if block.role in BODY_ROLES and block.score < SURE and block.text in repeated
    }  # fmt: skip
    if not out or (article.rule is not None and article.rule.layout):
        return article
    lost = sum(len(article.blocks[at].text) for at in out)
    if lost > MAX_SHARE * sum(len(block.text) for block in article.body):
        return article
    blocks = tuple(_mark(b) if at in out else b for at, b in enumerate(article.blocks))
    return replace(article, blocks=blocks)


def _mark(block: Block) -> Block:
    return replace(block, role=Role.BOILERPLATE, reason=REASON)


# --- stories seen before ----------------------------------------------------------------------


def find_duplicates(articles: Sequence[Article], minhash: Any) -> dict[int, int]:
    """Positions of articles whose text is that of an earlier one: {later: first}."""
    index = minhash.MinHashLSH(threshold=SIMILAR, num_perm=PERMUTATIONS)
    first_of: dict[int, int] = {}
    sketches: dict[int, Any] = {}
    for at, article in enumerate(articles):
        shingles = _shingles(article.text)
        if not shingles:
            continue
        sketch = minhash.MinHash(num_perm=PERMUTATIONS)
        sketch.update_batch(shingles)
        near = [
            other for other in sorted(index.query(sketch))
            if sketch.jaccard(sketches[other]) >= SIMILAR
        ]  # fmt: skip
        if near:
            first_of[at] = near[0]
        else:
            index.insert(at, sketch)
            sketches[at] = sketch
    return first_of


def _shingles(text: str) -> list[bytes]:
    """Groups of three words, sorted; of characters where words are not separated by spaces."""
    words: Sequence[str] = text.split(None, MAX_WORDS)[:MAX_WORDS]
    if words and len(text) > 20 * len(words):
        words = "".join(words)[:MAX_WORDS]
    if len(words) < MIN_WORDS:
        return []
    groups = {" ".join(words[at : at + SHINGLE]) for at in range(len(words) - SHINGLE + 1)}
    return sorted(group.encode("utf-8", "surrogatepass") for group in groups)
