"""A comparison of two texts as coloured HTML and as marked text for a terminal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

from newsclean.dom.text import drop_controls
from newsclean.render.html import text_html
from newsclean.render.words import Word, split_words

if TYPE_CHECKING:
    from newsclean.comparison import Comparison

Kind = Literal["both", "article", "other"]

CONTEXT_WORDS: Final = 12
"""Of what both texts have, this much is printed on each side of a difference."""

_MARKS: Final = {"article": ("{+", "+}"), "other": ("[-", "-]")}
"""As GNU wdiff writes them."""

_STYLES: Final = {
    "article": ("ins", "background:hsla(210,80%,50%,.25);text-decoration:underline"),
    "other": ("del", "background:hsla(30,90%,50%,.3);text-decoration:underline dotted"),
}
"""Blue and orange: told apart by people who do not tell red from green; the lines differ, too."""


@dataclass(frozen=True, slots=True)
class Part:
    """A run of words that both texts have, or only one of them."""

    kind: Kind
    text: str
    """With its spaces and line breaks, those before it too."""
    words: int

    @classmethod
    def of(cls, kind: Kind, words: Sequence[Word]) -> Part:
        """The part that `words` make."""
        return cls(kind, "".join(before + text for text, before in words), len(words))


def comparison_text(comparison: Comparison) -> str:
    """The counts, and each difference with some words around it."""
    shown = "".join(_marked(comparison.parts)).strip()
    return drop_controls(f"{_counts(comparison)}\n\n{shown}".rstrip())


def comparison_html(comparison: Comparison) -> str:
    """The counts, a legend, and both texts as one, in colours."""
    legend = " ".join(
        f'<{tag} style="{style};padding:0 .3em">{label}</{tag}>'
        for (tag, style), label in zip(
            _STYLES.values(), ("only in the article", "only in the other text"), strict=True
        )
    )
    text = "".join(_coloured(part) for part in comparison.parts)
    return (
        '<div style="max-width:46em;line-height:1.5;overflow-wrap:anywhere">'
        f'<p style="font-size:.9em">{_counts(comparison)}<br>{legend}</p>'
        '<div dir="auto" style="border-top:1px solid rgba(128,128,128,.5);padding-top:.6em">'
        f"{text}</div>"
        "</div>"
    )


def _counts(comparison: Comparison) -> str:
    return (
        f"{comparison.same:,} words in both, {comparison.only_article:,} only in the article, "
        f"{comparison.only_other:,} only in the other text "
        f"(precision {comparison.precision:.3f}, recall {comparison.recall:.3f})"
    )


def _coloured(part: Part) -> str:
    shown = text_html(part.text.lstrip(" \n") if part.kind != "both" else part.text)
    if part.kind == "both":
        return shown
    tag, style = _STYLES[part.kind]
    before = text_html(part.text[: len(part.text) - len(part.text.lstrip(" \n"))])
    return f'{before}<{tag} style="{style}">{shown}</{tag}>'


def _marked(parts: Sequence[Part]) -> Iterator[str]:
    for at, part in enumerate(parts):
        body = part.text.lstrip(" \n")
        yield part.text[: len(part.text) - len(body)]
        if part.kind == "both":
            yield _shortened(part, first=at == 0, last=at == len(parts) - 1)
        else:
            begin, end = _MARKS[part.kind]
            yield begin + body + end


def _shortened(part: Part, *, first: bool, last: bool) -> str:
    """The ends that a difference touches, and how many words are left out between them."""
    body = part.text.lstrip(" \n")
    head, tail = (0 if first else CONTEXT_WORDS), (0 if last else CONTEXT_WORDS)
    left_out = part.words - head - tail
    if left_out <= CONTEXT_WORDS:
        return body
    words = split_words(body)
    begin = "".join(word.before + word.text for word in words[:head])
    end = "".join(word.before + word.text for word in words[len(words) - tail :])
    return f"{begin} (… {left_out:,} words …) {end.lstrip()}".strip()
