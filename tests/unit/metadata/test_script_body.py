"""Stories that only the scripts of a page hold."""

from __future__ import annotations

import json

import pytest

from newsclean.dom import parse_document
from newsclean.metadata import read_script_body

PARAGRAPHS = [
    f"The boat of day {day} left the north quay at ten, as it had promised. It carried {day}1 "
    "passengers and four vans. Nobody on board had slept, the captain said."
    for day in range(1, 5)
]
HTML = "".join(f'<p class="x">{text}</p>' for text in PARAGRAPHS)
BOXED = f"<figure><p>The boat at the quay.</p></figure>{HTML}"


def read(script: str) -> list[str]:
    root = parse_document(f"<body><div id=app></div><script>{script}</script></body>").root
    assert root is not None
    return read_script_body(root).splitlines()


def parts(*extra: dict[str, object]) -> list[dict[str, object]]:
    texts: list[dict[str, object]] = [{"type": "text", "content": text} for text in PARAGRAPHS]
    return [*texts, *extra]


def data(value: object) -> str:
    return json.dumps(value).replace("<", "\\u003c")


@pytest.mark.parametrize(
    "script",
    [
        pytest.param(data({"props": {"story": {"body": HTML}}}), id="one string of HTML"),
        pytest.param(
            f"self.__next_f.push([1,{data('3e:' + json.dumps([HTML]))}])", id="string in string"
        ),
        pytest.param(f"window.__STATE__ = {data({'a': [1, {'html': HTML}]})};", id="assignment"),
        pytest.param(data({"body": "\n".join(PARAGRAPHS)}), id="prose"),
        pytest.param(data({"body": BOXED}), id="captions left out"),
        pytest.param(data({"ad": HTML[:400], "body": HTML}), id="the longest one"),
        pytest.param(
            f"Fusion.globalContent={data({'content_elements': parts({'type': 'image'})})};a={{}};",
            id="elements assigned",
        ),
        pytest.param(
            data({"body": [{"kind": "video", "caption": "It left. " * 9}, *parts()]}),
            id="elements, a video",
        ),
        pytest.param(data({"body": PARAGRAPHS}), id="a list of strings"),
        pytest.param(
            f"window.state = JSON.parse({data(json.dumps({'body': parts()}))});",
            id="elements in a string",
        ),
        pytest.param(
            data(
                [
                    {
                        "nodeType": "paragraph",
                        "content": [
                            {"text": text[:20]},
                            {"nodeType": "link", "content": [{"text": text[20:30], "url": "/x"}]},
                            {"text": text[30:]},
                        ],
                    }
                    for text in PARAGRAPHS
                ]
            ),
            id="paragraphs in pieces",
        ),
        pytest.param(
            data({f"P:{at}": {"__typename": "P", "text": t} for at, t in enumerate(PARAGRAPHS)}),
            id="a store by keys",
        ),
    ],
)
def test_story(script: str) -> None:
    assert read(script) == PARAGRAPHS


@pytest.mark.parametrize(
    "script",
    [
        pytest.param("", id="empty"),
        pytest.param(data({"body": "Short. Very short. Too short."}), id="short"),
        pytest.param(data({"css": ".a { color: red } " * 40}), id="styles"),
        pytest.param(data({"js": "function a() { return b => c; } " * 40}), id="code"),
        pytest.param(data({"urls": "https://example.com/a. " * 40}), id="addresses"),
        pytest.param('"' + "a" * 5000, id="open string"),
        pytest.param('"' + "\\" * 5001, id="backslashes"),
        pytest.param(
            data([{"headline": f"Boat {at}", "text": text} for at, text in enumerate(PARAGRAPHS)]),
            id="cards",
        ),
        pytest.param(
            data([{"type": "caption", "text": text} for text in PARAGRAPHS]), id="captions"
        ),
        pytest.param("a=" + "[" * 5000, id="deep"),
        pytest.param("a={b:1};" * 5000, id="objects that are no JSON"),
    ],
)
def test_no_story(script: str) -> None:
    assert read(script) == []


def test_the_story_of_the_titles_wins() -> None:
    other = [text.replace("boat", "train").replace("quay", "station") * 2 for text in PARAGRAPHS]
    lists = data({"next": [{"text": text} for text in other], "this": parts()})
    root = parse_document(f"<body><script>{lists}</script></body>").root
    assert root is not None
    assert read_script_body(root, ["The boat leaves the quay"]).splitlines() == PARAGRAPHS
    assert read_script_body(root).splitlines() == other
