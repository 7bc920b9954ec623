"""The whole system on one screen: `_run` is the list of passes that make an `Article`."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import partial
from typing import Final, Literal, NamedTuple, TypeAlias
from urllib.parse import urlsplit

from lxml import etree

from newsclean import metadata as md
from newsclean import rules as site_rules
from newsclean import scoring
from newsclean.article import Article
from newsclean.blocks import Page, segment
from newsclean.dom import Document, parse_document
from newsclean.explanation import Explanation
from newsclean.model import Block, Claims, Limits

Rules: TypeAlias = "site_rules.Registry | Literal['default'] | None"
"""A registry, `"default"` (the bundled rules and those registered in this process), or None."""

DEFAULT_LIMITS: Final = Limits()


def extract(
    html: object,
    *,
    url: str | None = None,
    encoding: str | None = None,
    rules: Rules = "default",
    limits: Limits = DEFAULT_LIMITS,
    reference_date: date | None = None,
) -> Article:
    """Extract the article from the HTML of a news page.

    `html` is a `str`, `bytes`, `bytearray` or `memoryview`, or an lxml element or tree, which is
    not changed (one of XHTML is read without its namespace). `url` is the page's address: it picks
    the site rule and completes relative links; a bad one is ignored with a warning. `encoding` is
    a label from outside, such as an HTTP header's. `rules=None` switches site rules off.
    `reference_date` is a date or datetime: when the page was read. With it, "3 hours ago" is a
    date, and later dates are not believed; the clock is never asked.

    Empty or non-HTML input gives an `Article` with empty text whose `status` says why. Raises
    `InputError` for an argument of another type, and `LimitError` only when `limits.strict` is set.
    """
    given = _Input(html, url, encoding, rules, limits, md.check_reference(reference_date))
    return _run(given, scoring.load_weights())[0]


def explain(
    html: object,
    *,
    url: str | None = None,
    encoding: str | None = None,
    rules: Rules = "default",
    limits: Limits = DEFAULT_LIMITS,
    reference_date: date | None = None,
) -> Explanation:
    """The same as `extract`, with the main reasons for each block's role and score.

    Print the result, or show it in a notebook. Arguments and errors are those of `extract`.
    """
    weights = scoring.load_weights()
    given = _Input(html, url, encoding, rules, limits, md.check_reference(reference_date))
    article, scored = _run(given, weights)
    return Explanation(article, scoring.explain_scores(scored, article.blocks, weights))


def extract_page(
    html: object,
    *,
    url: str | None = None,
    encoding: str | None = None,
    rules: Rules = "default",
    limits: Limits = DEFAULT_LIMITS,
    weights: scoring.Weights | None = None,
) -> Article:
    """`extract` with other weights than the package's, for training and benchmarks."""
    given = _Input(html, url, encoding, rules, limits)
    return _run(given, weights or scoring.load_weights())[0]


class _Input(NamedTuple):
    html: object
    url: str | None
    encoding: str | None
    rules: Rules
    limits: Limits
    reference: date | None = None


def _run(given: _Input, weights: scoring.Weights) -> tuple[Article, scoring.Scored]:
    url, warnings = md.check_url(given.url)
    rule = _find_rule(given.rules, url)
    html = site_rules.rewrite_source(rule, given.html) if rule else given.html
    document = parse_document(html, encoding=given.encoding, limits=given.limits)
    root = document.root
    if root is None:
        return _empty(document, url, warnings), scoring.Scored()
    statements = md.read_statements(root)
    claims = md.read_claims(statements)
    scored = scoring.score_page(segment(root, given.limits), claims, weights)
    page = scored.page
    ruled = site_rules.apply_rule(rule, page, root, day=given.reference) if rule else None
    if ruled is not None:
        page = replace(page, blocks=ruled.blocks)
        warnings += ruled.warnings
    if ruled is None or not ruled.certain:
        page = replace(page, blocks=_complete(page.blocks, claims, root))
    if statements.base:
        page = replace(page, blocks=md.join_targets(page.blocks, statements.base, url))
    facts = md.extract_metadata(statements, page, url=url, reference_date=given.reference)
    if ruled is not None:
        facts = md.fill_gaps(md.apply_stated(facts, ruled.fields, url), ruled.fills, url)
    article = _article(document, page, facts, _judge(page, scored, claims, facts, weights))
    return (
        replace(
            article,
            url=url,
            completeness=scoring.measure_completeness(page.blocks, claims),
            rule=ruled.ref if ruled else None,
            warnings=(*warnings, *document.warnings, *facts.warnings),
        ),
        scored,
    )


def _empty(document: Document, url: str | None, warnings: tuple[str, ...]) -> Article:
    return Article(
        status="truncated" if document.truncated else document.status,
        url=url,
        encoding=document.encoding,
        truncated=document.truncated,
        warnings=warnings,
    )


def _complete(blocks: tuple[Block, ...], claims: Claims, root: etree._Element) -> tuple[Block, ...]:
    """The blocks with a story from the page's data where it shows none, and without gates."""
    blocks = scoring.recover_body(blocks, claims, partial(md.read_script_body, root, claims.titles))
    blocks = scoring.mark_gates(scoring.keep_live_entries(blocks, claims))
    return scoring.mark_garbled(blocks, claims)


def _find_rule(rules: Rules, url: str | None) -> site_rules.SiteRule | None:
    registry = site_rules.resolve(rules)
    host = urlsplit(url).hostname if url else None
    return registry.find(host) if registry is not None and host is not None else None


def _judge(
    page: Page,
    scored: scoring.Scored,
    claims: Claims,
    facts: md.Metadata,
    weights: scoring.Weights,
) -> scoring.Verdict:
    """The kind of page, and how far to trust its body."""
    stated = scoring.Stated(
        title=facts.title or "",
        published=facts.published is not None,
        authors=len(facts.authors),
        byline=facts.byline is not None,
        tags=len(facts.tags),
        address=facts.canonical_url or "",
        live_entries=len(facts.live_entries),
    )
    look = scoring.PageLook(page, scored.structure, claims, stated)
    return scoring.judge_page(look, weights.page)


def _article(
    document: Document, page: Page, facts: md.Metadata, verdict: scoring.Verdict
) -> Article:
    truncated = tuple(dict.fromkeys((*document.truncated, *page.truncated)))  # named once
    return Article(
        status="truncated" if truncated else "ok" if verdict.has_body else "no_article",
        title=facts.title,
        kicker=facts.kicker,
        lead=facts.lead,
        authors=facts.authors,
        byline=facts.byline,
        dateline=facts.dateline,
        published=facts.published,
        published_precision=facts.published_precision,
        modified=facts.modified,
        modified_precision=facts.modified_precision,
        agencies=facts.agencies,
        is_wire=facts.is_wire,
        language=facts.language,
        site_name=facts.site_name,
        section=facts.section,
        tags=facts.tags,
        canonical_url=facts.canonical_url,
        images=facts.images,
        videos=facts.videos,
        embeds=facts.embeds,
        rights=facts.rights,
        paywalled=facts.paywalled,
        live_entries=facts.live_entries,
        evidence={**facts.evidence, "page_type": verdict.candidates},
        page_type=verdict.page_type,
        is_article=verdict.is_article,
        confidence=verdict.confidence,
        encoding=document.encoding,
        truncated=truncated,
        blocks=page.blocks,
    )
