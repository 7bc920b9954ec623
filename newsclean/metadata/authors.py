"""Who wrote it: structured data first, the printed credit where that is silent or vague."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from typing import Final

from newsclean.metadata.author_names import (
    clean_name,
    has_other_words,
    looks_like_person,
    split_names,
    unique_names,
    without_addresses,
)
from newsclean.metadata.bare_names import declared_topics
from newsclean.metadata.credit_lines import CreditLine
from newsclean.metadata.credit_text import credit_start, find_nickname, starts_credit
from newsclean.metadata.nodes import Item, Node, node_texts, node_types, node_values
from newsclean.metadata.resolve import Reading, Resolved, rank_source, resolved
from newsclean.metadata.statements import Statements
from newsclean.metadata.story import fold_title
from newsclean.vocab.credits import COMPANY_WORDS, COUNTRY_NAMES, HOUSE_WORDS
from newsclean.vocab.field_words import AUTHOR_LABELS
from newsclean.vocab.meta import AUTHOR_METAS
from newsclean.vocab.names import AGENCIES, ROLE_WORDS
from newsclean.vocab.trust import AUTHOR_TRUST

_SURE: Final = ("role", "marks", "label", "told")
_UNSURE: Final = frozenset({"byline:bare", "byline:far"})
_UNCALLED: Final = frozenset({"bare", "told"})
"""Lines that no word or mark calls a credit."""
_HOUSES: Final = "stated to be an organisation"
_LEAST_SHARE: Final = 0.3
"""Share of a line's letters that names fill when no by-word says that it is a credit."""

_MOST_AUTHORS: Final = 6
"""People of one story; more are a page's staff or the writers of its comments."""

_CALLED: Final = ("label", "told")
_SHORT_LINE: Final = 70
_FEW_WORDS: Final = 4
_LAST_FIRST: Final = frozenset({"citation_author", "dc.creator", "dcterms.creator"})
_AUTHOR_KEYS: Final = ("author", "creator")
Names = tuple[str, ...]


def extract_authors(
    statements: Statements, lines: Sequence[CreditLine], *, sites: frozenset[str] = frozenset()
) -> Resolved[Names]:
    """The people or organisations that the page credits; None when it credits nobody.

    `sites` are the folded names of the site (`site_words.site_folds`), which counts as an author
    only when nothing else is credited.
    """
    readings = [r for r in _read(statements, lines, sites) if r.value]
    if not readings:
        return Resolved(None)
    ranked = sorted(
        [(_vagueness(r, sites), _rank(r), order, r) for order, r in enumerate(readings)],
        key=lambda entry: entry[:3],
    )
    best = ranked[0][3]
    if ranked[0][0]:
        return resolved(readings, best)
    people = [reading for vagueness, _, _, reading in ranked if not vagueness]
    agreed = _agreed(people)
    fuller = _fuller(agreed, people)
    reason = "names people" if fuller is best else _REASONS[fuller is agreed]
    return resolved(readings, fuller, reason)


def _without_house(names: Names, sites: frozenset[str]) -> Names:
    """The names of one text without the paper behind its people ("Jane Roe, The Post")."""
    people = [name for name in names if looks_like_person(name)]
    if not people or len(people) == len(names):
        return names
    return tuple(n for n in names if n in people or not _is_house(n, sites))


def _is_house(name: str, sites: frozenset[str]) -> bool:
    words = name.lower().split()
    if name.casefold() in AGENCIES:
        return False
    return words[0] == "the" or words[-1] in HOUSE_WORDS or _is_site(name, sites)


_REASONS: Final = {True: "other places agree on it", False: "names more people"}


def _agreed(people: Sequence[Reading[Names]]) -> Reading[Names]:
    """The first of the readings, or one that meta tags and a printed line agree on against it.

    Only marked-up items give way: they may belong to a comment or a teaser.
    """
    best = people[0]
    if not best.source.startswith(("microdata", "rdfa")):
        return best
    named = _folds(best)
    others = [r for r in people if named.isdisjoint(_folds(r))]
    metas = [r for r in others if r.source.startswith("meta")]
    printed = [r for r in others if r.source.startswith("byline")]
    return next((m for m in metas if any(_folds(m) == _folds(p) for p in printed)), best)


def _fuller(best: Reading[Names], people: Sequence[Reading[Names]]) -> Reading[Names]:
    """The reading that names everyone the best one does and more people, else the best one."""
    named = _folds(best)
    for other in people:
        folds = _folds(other)
        if (
            named < folds
            and len(folds) <= _MOST_AUTHORS
            and (other.reason or starts_credit(other.text))
            and all(map(looks_like_person, other.value))
        ):
            return other
    return best


def _folds(reading: Reading[Names]) -> frozenset[str]:
    return frozenset(map(fold_title, reading.value))


def _rank(reading: Reading[Names]) -> int:
    return rank_source(reading.source, AUTHOR_TRUST)


def _vagueness(reading: Reading[Names], sites: frozenset[str]) -> int:
    """0 when a person is named, 1 for agencies and other organisations, 2 for the site.

    3 for a name that no word or mark calls the author. An agency printed without a by-word is
    often the source of a picture or a text, so it says no more than the site.
    """
    if reading.source in _UNSURE:
        return 3
    others = [name for name in reading.value if not _is_site(name, sites)]
    if not others or _names_host(reading, sites):
        return 4 if reading.source == "byline:told" else 2
    is_house = reading.reason == _HOUSES
    if not is_house and any(looks_like_person(n) and n.casefold() not in AGENCIES for n in others):
        return 0
    is_bare_line = reading.source.startswith("byline:") and credit_start(reading.text) < 0
    return 2 if is_bare_line else 1


def _names_host(reading: Reading[Names], sites: frozenset[str]) -> bool:
    """True when the text is a name with the site's address ("The Post (www.post.example)")."""
    host = reading.text[:200].partition("www.")[2]
    return bool(host) and host.partition(")")[0].replace(".", "").strip() in sites


def _is_site(name: str, sites: frozenset[str]) -> bool:
    """True for the site's name, also as "The Post Staff"."""
    folded = fold_title(name)
    head, _, last = folded.rpartition(" ")
    if last in HOUSE_WORDS:
        folded = head.removesuffix(" editorial").removeprefix("the ")
    return folded in sites or folded.replace(" ", "") in sites


def _read(
    statements: Statements, lines: Sequence[CreditLine], sites: frozenset[str]
) -> Iterator[Reading[Names]]:
    for item in statements.story:
        yield from _read_item(statements, item, sites)
    yield from _read_metas(statements, sites)
    printed = [_read_printed(line, sites) for line in lines]
    printed = _without_topics(statements, lines, printed)
    yield from _joined(lines, printed)
    yield from printed


def _without_topics(
    statements: Statements, lines: Sequence[CreditLine], printed: list[Reading[Names]]
) -> list[Reading[Names]]:
    """The readings, those emptied that give a section or topic of the page for a name."""
    uncalled = {at for at, line in enumerate(lines) if line.source in _UNCALLED}
    if not uncalled:
        return printed
    topics = declared_topics(statements)
    return [
        reading._replace(value=()) if at in uncalled and _folds(reading) <= topics else reading
        for at, reading in enumerate(printed)
    ]


def _read_item(
    statements: Statements, item: Item, sites: frozenset[str]
) -> Iterator[Reading[Names]]:
    for key in _AUTHOR_KEYS:
        texts: list[str] = []
        names: list[str] = []
        houses = 0
        for value in islice(node_values(item.node, key), MAX_VALUES):
            value = statements.by_id.get(value, value) if isinstance(value, str) else value
            if isinstance(value, Mapping):
                value = statements.resolve(value)
                houses += _is_organization(value)
                found = list(_node_names(value))
            else:
                found = list(node_texts({"v": value}, "v", limit=300))
                limit = MAX_CREDIT_CHARS if item.source == "json-ld" else MAX_MARKED_CHARS
                found = [text for text in found if len(text) <= limit]
            texts += found
            for text in found:
                names += _without_house(_structured(text, value), sites)
        found_names = unique_names(names)
        # Marked up but loose, or a crowd: the authors of comments and of teasers are among them.
        if item.source != "json-ld" and (not item.types or len(found_names) > 4):
            found_names = found_names[:1]
        reason = _HOUSES if houses and houses == len(texts) else ""
        yield Reading(found_names, "; ".join(texts), f"{item.source}:{key}", reason)


def _is_organization(node: Node) -> bool:
    return "organization" in " ".join(node_types(node))


def _node_names(node: Node) -> Iterator[str]:
    texts = list(islice(node_texts(node, "name", limit=300), MAX_NAMES_OF_NODE))
    texts = [text for text in texts if len(text) <= MAX_CREDIT_CHARS]
    if not texts:
        given = [*node_texts(node, "givenName"), *node_texts(node, "familyName")]
        texts = [" ".join(given)] if given else list(node_texts(node, "@text", limit=200))[:1]
    yield from texts[:MAX_NAMES_OF_NODE]


MAX_VALUES: Final = 50
MAX_NAMES_OF_NODE: Final = 10
"""Authors of a node, and names of one, that are read: lists can refer to each other."""
MAX_CREDIT_CHARS: Final = 200
MAX_MARKED_CHARS: Final = 60
"""A longer text is a biography that the page marks as the author."""


def _structured(text: str, value: object) -> Names:
    """One organisation is one name; anything else may hold several."""
    if isinstance(value, Mapping) and _is_organization(value):
        name = clean_name(text)
        return (name,) if name else ()
    return split_names(text)


def _read_metas(statements: Statements, sites: frozenset[str]) -> Iterator[Reading[Names]]:
    for key in AUTHOR_METAS:
        contents = [text for _, text in statements.meta(key) if not _is_address(text)]
        if key in _LAST_FIRST:
            contents = [_turn_around(text) for text in contents]
        if contents:
            names = unique_names(
                n for text in contents for n in _without_house(split_names(text), sites)
            )
            names = tuple(n for n in names if not _is_site(n, sites)) or names
            if any(map(_is_company, names)) or any(map(_is_imprint, contents)):
                names = ()
            yield Reading(names, "; ".join(contents), f"meta:{key}")
    for number in ("1", "2"):
        labels = [text.lower().strip(": ") for _, text in statements.meta(f"twitter:label{number}")]
        if labels and labels[0] in AUTHOR_LABELS:
            for _, text in statements.meta(f"twitter:data{number}"):
                yield Reading(split_names(text), text, "meta:twitter:data")


def _is_address(text: str) -> bool:
    """True for the address of a page about the author, as Open Graph wants it."""
    return text.startswith(("http", "//")) or (" " not in text and ".com/" in text)


def _is_company(name: str) -> bool:
    return not COMPANY_WORDS.isdisjoint(name.lower().split())


def _is_imprint(text: str) -> bool:
    """True for "The Post, Cork, Ireland" and "content: The Post, design: Jane Roe"."""
    return text.rpartition(",")[2].strip().lower() in COUNTRY_NAMES or text.count(": ") > 1


def _turn_around(text: str) -> str:
    """Scholarly metas write "Roe, Jane"; two names have more words before the comma."""
    last, comma, first = text.partition(",")
    if not comma or "," in first or " " in last.strip() or last.strip().casefold() in AGENCIES:
        return text
    return f"{first.strip()} {last.strip()}"


def _joined(
    lines: Sequence[CreditLine], printed: Sequence[Reading[Names]]
) -> Iterator[Reading[Names]]:
    """Lines in equal frames, one below the other, that name one person each, as one credit."""
    runs: list[list[int]] = []
    for at in sorted(range(len(lines)), key=lambda at: lines[at].index):
        if not _is_one(printed[at]):
            continue
        if runs and _follows(lines[runs[-1][-1]], lines[at]):
            runs[-1].append(at)
        else:
            runs.append([at])
    for run in runs:
        if len(run) > 1:
            names = unique_names(name for at in run for name in printed[at].value)
            text = "; ".join(printed[at].text for at in run)
            yield Reading(names, text, printed[run[0]].source, "lines of one credit")


def _follows(first: CreditLine, second: CreditLine) -> bool:
    near = 0 < second.index - first.index <= _MOST_BETWEEN
    return near and first.source == second.source != "far" and first.frame == second.frame


def _is_one(reading: Reading[Names]) -> bool:
    """True for a line that holds the name of one person and nothing else but a by-word."""
    if len(reading.value) != 1 or not looks_like_person(reading.value[0]):
        return False
    bare = reading.text[max(credit_start(reading.text), 0) :]
    return fold_title(bare) == fold_title(reading.value[0])


_MOST_BETWEEN: Final = 3
"""Blocks from one name to the next; a job title and a handle may stand between."""


def _before_review(line: CreditLine) -> Names:
    """The marked names but for those of reviewers ("... Reviewed by John Doe")."""
    at = line.text.lower().find("reviewed by")
    return line.names if at <= 0 else tuple(n for n in line.names if n in line.text[:at])


def _with_unmarked(marked: Names, line: CreditLine) -> Names:
    """The marked names, and those that stand in the same credit without a link or mark."""
    names = split_names(line.text, printed=True)
    if len(names) <= len(marked) or not set(marked) <= set(names) or not starts_credit(line.text):
        return marked
    return names if all(map(looks_like_person, names)) else marked


def _after_by(line: CreditLine, names: Names) -> Names:
    """A single word or a house behind a by-word that the line ends with or a date follows."""
    if line.source != "words" or len(names) != 1 or len(line.text) > _SHORT_LINE:
        return ()
    words = names[0].split()
    titled = any(word.lower() in ROLE_WORDS for word in words)
    return names if not titled and all(word[0].isupper() for word in words) else ()


def _count_letters(text: str) -> int:
    return sum(map(str.isalpha, text))


def _read_printed(line: CreditLine, sites: frozenset[str]) -> Reading[Names]:
    marked = _before_review(line)
    names = unique_names(n for t in marked for n in split_names(t, printed=True))
    names = tuple(n for n in names if looks_like_person(n) or not n[0].islower() or " " not in n)
    if names:
        names = _with_unmarked(names, line)
    else:
        names = split_names(line.text, printed=True)
        people = tuple(n for n in names if looks_like_person(n) or n.casefold() in AGENCIES)
        called = line.source in _CALLED or credit_start(line.text) >= 0
        letters = _count_letters(without_addresses(line.text))
        if not called and _count_letters("".join(people)) < _LEAST_SHARE * letters:
            people = ()
        credited = called or not has_other_words(line.text)
        single = names[:1] if line.source in _SURE and credited else _after_by(line, names)
        if not called and not all(word[:1].isupper() for name in single for word in name.split()):
            single = ()
        names = people or tuple(name for name in single if len(name.split()) <= _FEW_WORDS)
        nickname = "" if names else clean_name(find_nickname(line.text))
        names = (nickname,) if nickname else names
    return Reading(_without_house(names, sites), line.text, f"byline:{line.source}")
