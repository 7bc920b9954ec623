"""What holds for the blocks of every page: nothing is lost, doubled or invented."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from newsclean.blocks import Page, segment
from newsclean.dom import parse_document
from newsclean.dom.paths import PathFinder
from newsclean.model import Block
from newsclean.vocab import tags
from tests.pages import NAMES, soup
from tests.unit.blocks.conftest import page_of

BLOCKS = sorted(tags.BLOCKS - {"html", "body", "frameset", "plaintext", "isindex"})
INLINE = sorted(tags.INLINE - {"br", "img"})

words = st.text("abc é中.", min_size=1, max_size=6)
classes = st.sampled_from(["", " class=x", " class='story copy'", " id=m", " href=/x"])


def wrapped(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    def element(name: str, attribute: str, parts: list[str]) -> str:
        return f"<{name}{attribute}>{''.join(parts)}</{name}>"

    return st.builds(
        element, st.sampled_from(BLOCKS + INLINE), classes, st.lists(inner, max_size=4)
    )


markup = st.recursive(
    words | st.sampled_from(["<br>", "<img>", "<br><br>"]), wrapped, max_leaves=25
)
pages = st.lists(markup, max_size=6).map("".join)
"""Well-nested markup; the parser still moves some of it."""


def squeezed(text: str) -> str:
    return "".join(text.split())


def visible(root: etree._Element) -> str:
    """The text nodes outside invisible elements, in order."""
    found = [root.text or ""]
    walk = etree.iterwalk(root, events=("start", "end", "comment", "pi"))
    next(walk)
    for event, node in walk:
        if event == "start":
            if node.tag in tags.INVISIBLE:
                walk.skip_subtree()
            elif node.tag != "br":
                found.append(node.text or "")
        elif node is not root:
            found.append(node.tail or "")
    return "".join(found)


def in_document_order(page: Page) -> str:
    return "".join(squeezed(block.text) for block in page.blocks)


@given(pages)
def test_blocks_partition_the_visible_text(source: str) -> None:
    root = parse_document(source).root
    if root is not None:
        assert in_document_order(segment(root)) == squeezed(visible(root))


@given(soup)
def test_also_of_tag_soup(source: str) -> None:
    root = parse_document(source).root
    if root is None:
        return
    # A hidden inline element comes before the run around it, and no control characters are kept.
    kept = re.sub(r"[\x00-\x1f\x7f-\x9f\ufdd0-\ufdef\ufffe\uffff]", "", visible(root))
    assert sorted(in_document_order(segment(root))) == sorted(squeezed(kept))


@given(pages | soup)
def test_every_block_is_sound(source: str) -> None:
    page = page_of(source)
    for number, block in enumerate(page.blocks):
        assert block.index == number
        assert block.text
        assert block.text == block.text.rstrip().lstrip("\n")
        assert 0 <= block.link_chars <= len(block.text)
        assert 0 <= block.link_density <= 1
        assert block.level >= 0
        assert len(block.ancestors) <= 8
        assert all(0 <= span.start < span.end <= len(block.text) for span in block.spans)
        assert not block.rows or block.text == "\n".join("\t".join(row) for row in block.rows)
    assert len(page.blocks) == len(page.parents) == len(page.inner) == len(page.owners)


@given(pages | soup, st.sampled_from(["", "<i><div>" * 60, "<div>" * 99, "<i hidden><p>" * 9]))
def test_paths_counted_in_the_walk_are_those_of_the_finder(source: str, around: str) -> None:
    page = page_of(around + source)
    path = PathFinder().path
    assert [block.path for block in page.blocks] == [path(owner) for owner in page.owners]


@given(pages)
def test_a_path_finds_an_element_that_holds_the_text(source: str) -> None:
    root = parse_document(source).root
    if root is None:
        return
    page = segment(root)
    for block, owner in zip(page.blocks, page.owners, strict=True):
        found = root.getroottree().xpath(block.path)
        assert found == [owner]
        assert squeezed(block.text) in squeezed("".join(map(str, owner.itertext())))


# --- changes that change nothing ----------------------------------------------------------------


def essence(blocks: tuple[Block, ...]) -> list[tuple[object, ...]]:
    """All of a block but where it stands."""
    return [(b.text, b.tag, b.link_chars, b.spans, b.level, b.rows, b.hidden) for b in blocks]


BODY = "<html><head></head><body>{}</body></html>"
OWN_TAGS = re.compile("^(div|body)$")


def without_names(blocks: tuple[Block, ...]) -> list[tuple[object, ...]]:
    """Text directly in `body` is in the `div` when there is one around everything."""
    return [
        (found[0], OWN_TAGS.sub("root", str(found[1])), *found[2:]) for found in essence(blocks)
    ]


def elements(*names: str, inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return st.builds("<{0}{1}>{2}</{0}>".format, st.sampled_from(names), classes, inner)


run = st.lists(words | elements("a", "b", "span", inner=words), min_size=1, max_size=4)
closed = st.lists(elements("p", "h2", "li", "blockquote", inner=run.map("".join)), max_size=6)
"""Elements that the parser leaves where they are."""


@given(closed)
def test_an_extra_div_around_everything(parts: list[str]) -> None:
    source = "".join(parts)
    plain, inside = page_of(BODY.format(source)), page_of(BODY.format(f"<div>{source}</div>"))
    assert without_names(plain.blocks) == without_names(inside.blocks)


@given(closed, st.sampled_from(["<!-- ad -->", "<!---->", "<?php x ?>", "<script>x</script>"]))
def test_comments_and_scripts(parts: list[str], comment: str) -> None:
    plain = page_of(BODY.format("".join(parts)))
    noted = [part.replace("</", comment + "</") for part in parts]
    full = page_of(BODY.format(comment + comment.join(noted)))
    assert essence(plain.blocks) == essence(full.blocks)
    assert [b.path for b in plain.blocks] == [b.path for b in full.blocks] or "script" in comment


@given(closed, st.sampled_from([" ", "\n\n", "\t \r\n"]))
def test_white_space_between_blocks(parts: list[str], space: str) -> None:
    assert page_of(BODY.format("".join(parts))).blocks == (
        page_of(BODY.format(space + space.join(parts) + space)).blocks
    )


@given(st.permutations(["class='a b'", "id=c", "itemprop=d", "style='display:none'", "lang=en"]))
def test_attribute_order(attributes: list[str]) -> None:
    page = page_of(f"<div {' '.join(attributes)}><p>x</p></div>")
    [block] = page.blocks
    assert block.hidden
    assert sorted(block.ancestors[0].replace("#", ".#").split(".")) == ["#c", "a", "b", "div"]


@given(st.lists(st.sampled_from(NAMES), max_size=12))
def test_unclosed_tags_lose_nothing(names: list[str]) -> None:
    shown = [name for name in names if name not in tags.INVISIBLE | {"noscript"}]
    source = "".join(f"<{name}>w{number} " for number, name in enumerate(shown))
    root = parse_document(source).root
    if root is not None:
        assert squeezed(visible(root)) == in_document_order(segment(root))
