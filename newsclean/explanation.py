"""What `newsclean.explain` returns: the article, and for each block why it has its role."""

from __future__ import annotations

from dataclasses import dataclass, field

from newsclean import render
from newsclean.article import Article


@dataclass(frozen=True, slots=True)
class Explanation:
    """The blocks of a page with their roles, scores and reasons.

    `print(explanation)` gives a line for each block; a notebook shows a strip of all blocks, with
    filters by role, and a list of them next to the article.
    """

    article: Article
    """What `extract` returns for the same page and options."""
    reasons: tuple[tuple[str, ...], ...] = field(default=(), repr=False)
    """For each of `article.blocks` the main reasons, strongest first; may be empty."""

    def __str__(self) -> str:
        """A line for each block: role, score, the text's beginning, reasons."""
        return render.explanation_text(self.article, self.reasons)

    def _repr_html_(self) -> str:
        """The same as safe, self-contained HTML: colour by role, intensity by score."""
        return render.explanation_html(self.article, self.reasons)
