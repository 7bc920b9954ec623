"""The vocabulary holds facts: checked against the HTML standard, Python and each other."""

from __future__ import annotations

import codecs
import re
from collections.abc import Set
from typing import get_args

import pytest

from newsclean.dom import parse_document
from newsclean.model import BODY_ROLES, CONTENT_ROLES, Role, SpanKind
from newsclean.scoring.words import split_marks
from newsclean.vocab import encodings, field_words, lead_words, regions, role_words, tags

# HTML Living Standard, section 4, with `math` and `svg` (section 4.8.15 and 16).
LIVING = frozenset(
    """a abbr address area article aside audio b base bdi bdo blockquote body br button canvas
    caption cite code col colgroup data datalist dd del details dfn dialog div dl dt em embed
    fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe
    img input ins kbd label legend li link main map mark math menu meta meter nav noscript object
    ol optgroup option output p picture pre progress q rp rt ruby s samp script search section
    select slot small source span strong style sub summary sup svg table tbody td template textarea
    tfoot th thead time title tr track u ul var video wbr""".split()
)

# The same, section 16.2, and elements of older browsers that archived pages use.
OBSOLETE = frozenset(
    """acronym applet basefont bgsound big blink center dir font frame frameset isindex keygen
    listing marquee menuitem multicol nextid nobr noembed noframes param plaintext rb rtc spacer
    strike tt xmp""".split()
)

AMP = frozenset(
    "amp-img amp-video amp-iframe amp-youtube amp-vimeo amp-dailymotion amp-twitter amp-instagram "
    "amp-facebook lite-youtube lite-vimeo".split()
)

VOID = frozenset(
    "area base br col embed hr img input link meta param source track wbr basefont bgsound".split()
)
"""Elements that never have content, so nothing that follows may be counted as theirs."""

# Of SVG and MathML, as the parser and trees of XML spell them.
FOREIGN = {"desc", "mtext", "annotation-xml", "foreignobject", "foreignObject"}

SETS: dict[str, Set[str]] = {
    name: frozenset(value)
    for name, value in vars(tags).items()
    if name.isupper() and isinstance(value, frozenset | dict)
}


def test_the_sets_are_found() -> None:
    assert {"BLOCKS", "INLINE", "INVISIBLE", "HEADINGS", "SPAN_KINDS", "MEDIA"} <= SETS.keys()


@pytest.mark.parametrize("name", SETS)
def test_every_element_exists(name: str) -> None:
    assert SETS[name] <= LIVING | OBSOLETE | AMP | FOREIGN
    assert SETS[name]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("BLOCKS", "INLINE"),
        ("BLOCKS", "INVISIBLE"),
        ("INLINE", "INVISIBLE"),
        ("HEADINGS", "SECTIONING"),
        ("LISTS", "LIST_ITEMS"),
        ("FALLBACK", "INLINE"),
        ("PREFORMATTED", "HEADINGS"),
    ],
)
def test_disjoint(first: str, second: str) -> None:
    assert not SETS[first] & SETS[second]


@pytest.mark.parametrize(
    "part",
    ["HEADINGS", "SECTIONING", "LISTS", "LIST_ITEMS", "TABLE_PARTS", "FORM_BLOCKS", "FALLBACK",
     "PREFORMATTED", "OBSOLETE_BLOCKS"],
)  # fmt: skip
def test_parts_of_the_blocks(part: str) -> None:
    assert SETS[part] <= tags.BLOCKS


def test_every_element_of_the_standard_has_its_place() -> None:
    # These are empty, but the parser nests what follows them: the default, inline, is right.
    nested = {"source", "track", "embed", "colgroup"}
    assert tags.BLOCKS | tags.INLINE | tags.INVISIBLE | nested >= LIVING


@pytest.mark.parametrize("tag", sorted(VOID & tags.INVISIBLE))
def test_an_invisible_void_element_swallows_nothing(tag: str) -> None:
    root = parse_document(f"<body><p>a<{tag} x=y>needle</p>").root
    assert root is not None
    for element in root.iter(tag):
        assert not list(element.itertext())


def test_headings_have_a_level() -> None:
    assert {int(tag[1]) for tag in tags.HEADINGS} == set(range(1, 7))


def test_spans_have_a_kind_of_the_model() -> None:
    assert set(tags.SPAN_KINDS.values()) == set(get_args(SpanKind))


# --- regions ------------------------------------------------------------------------------------

BITS = {
    name: value
    for name, value in vars(regions).items()
    if name.isupper() and type(value) is int and name != "APART"
}


def test_each_region_is_a_bit_of_its_own() -> None:
    assert len(BITS) > 10
    assert all(bit.bit_count() == 1 for bit in BITS.values())
    assert len(set(BITS.values())) == len(BITS)


@pytest.mark.parametrize("table", [regions.REGION_OF_TAG, regions.REGION_OF_WORD])
def test_regions_are_known_bits(table: dict[str, int]) -> None:
    known = sum(BITS.values())
    assert all(bits > 0 and bits & ~known == 0 for bits in table.values())


def test_what_stands_apart_is_no_place_of_a_story() -> None:
    story = regions.ARTICLE | regions.MAIN | regions.BODY_PROP
    assert regions.APART & ~sum(BITS.values()) == 0
    assert regions.APART & story == 0


def test_region_keys() -> None:
    assert regions.REGION_OF_TAG.keys() <= LIVING | OBSOLETE
    assert all(re.fullmatch("[a-z]+", word) for word in regions.REGION_OF_WORD)


# --- roles --------------------------------------------------------------------------------------


def test_roles() -> None:
    assert BODY_ROLES < CONTENT_ROLES < set(Role)
    assert all(role == role.lower() == role.name.lower() for role in Role)


@pytest.mark.parametrize("word", role_words.MARK_ROLES)
def test_a_mark_is_one_word_as_marks_are_split(word: str) -> None:
    assert split_marks(word) == (word,)


@pytest.mark.parametrize("table", [role_words.MARK_ROLES, role_words.OPENING_ROLES])
def test_words_name_a_role(table: dict[str, Role]) -> None:
    assert table
    for word, role in table.items():
        assert isinstance(role, Role)
        assert word == word.lower().lstrip()
        assert "  " not in word
        assert word.strip()


def test_no_role_that_the_engine_finds_by_structure_is_named() -> None:
    named = {*role_words.MARK_ROLES.values(), *role_words.OPENING_ROLES.values()}
    assert not named & (BODY_ROLES | {Role.TITLE, Role.HIDDEN, Role.BOILERPLATE})


# --- words of a lead ----------------------------------------------------------------------------


@pytest.mark.parametrize("word", sorted(lead_words.LEAD_WORDS))
def test_a_lead_word_is_one_word_as_marks_are_split(word: str) -> None:
    assert split_marks(word) == (word,)


def test_lead_words_that_begin_others() -> None:
    assert set(lead_words.LEAD_STEMS) <= lead_words.LEAD_WORDS
    assert not any(
        word.startswith(lead_words.LEAD_STEMS) for word in ("leading", "spotlight", "announcement")
    )


def test_lead_words_in_parts() -> None:
    assert all(split_marks("-".join(pair)) == pair for pair in lead_words.LEAD_PAIRS)
    joined = {"".join(pair) for pair in lead_words.LEAD_PAIRS} - {"drophead", "linhafina"}
    assert joined <= lead_words.LEAD_WORDS


def test_lead_words_name_no_other_part() -> None:
    others = {word for word, role in role_words.MARK_ROLES.items() if role is not Role.LEAD}
    assert not lead_words.LEAD_WORDS & others
    assert not lead_words.LEAD_WORDS & set(field_words.KICKER_WORDS)


# --- encodings ----------------------------------------------------------------------------------

ASCII = bytes(range(0x20, 0x7F))


@pytest.mark.parametrize("codec", sorted({*encodings.CODECS.values(), encodings.FALLBACK}))
def test_every_codec_exists_and_reads_markup_as_markup(codec: str) -> None:
    assert codecs.lookup(codec).name
    if not codec.startswith("utf-16"):
        assert ASCII.decode(codec) == ASCII.decode("ascii")


@pytest.mark.parametrize("label", encodings.CODECS)
def test_labels_are_as_they_are_looked_up(label: str) -> None:
    assert label == label.strip().lower()
    assert re.fullmatch(r"[a-z0-9._:-]+", label)


@pytest.mark.parametrize("codec", sorted(set(encodings.CODECS.values())))
def test_a_codec_is_found_by_its_own_name(codec: str) -> None:
    names = {codec, codec.replace("_", "-")}
    assert {encodings.CODECS[name] for name in names if name in encodings.CODECS} == {codec}


@pytest.mark.parametrize(
    ("label", "codec"),
    [
        ("utf8", "utf-8"),
        ("iso-8859-1", "windows-1252"),
        ("us-ascii", "windows-1252"),
        ("iso-8859-9", "windows-1254"),
        ("gb2312", "gb18030"),
        ("ks_c_5601-1987", "cp949"),
        ("x-sjis", "cp932"),
        ("big5", "big5hkscs"),
        ("tis-620", "cp874"),
        ("utf-16", "utf-16-le"),
        ("x-user-defined", "windows-1252"),
    ],
)
def test_the_standard_reads_these_labels_as_a_superset(label: str, codec: str) -> None:
    assert encodings.CODECS[label] == codec


@pytest.mark.parametrize("label", ["utf-7", "hz-gb-2312", "iso-2022-cn", "iso-2022-kr", "utf-32"])
def test_these_are_never_read(label: str) -> None:
    assert label not in encodings.CODECS
