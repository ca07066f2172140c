"""HTML is one well-formed page with MathML, no script and nothing from the network."""

from __future__ import annotations

import xml.etree.ElementTree as ElementTree
from html.parser import HTMLParser

from symbolic_it.exports.html import render
from symbolic_it.kernel.derivation import Derivation

VOID = frozenset(["meta", "mspace"])


class Page(HTMLParser):
    """Collects tags and text, and checks that every element is closed by its own end tag."""

    def __init__(self, source: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []
        self.text = ""
        self.open: list[str] = []
        self.feed(source)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += attrs
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += attrs

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text += data


def test_a_page_has_one_row_for_each_step(gibbs: Derivation) -> None:
    page = Page(render(gibbs))
    assert page.tags.count("tr") == len(gibbs.steps)
    assert page.tags.count("math") >= 2 * len(gibbs.steps)
    assert "Gibbs' inequality" in page.text and "needs p(x) > 0" in page.text


def test_a_page_asks_nothing_of_the_network_and_runs_nothing(gibbs: Derivation, hostile: Derivation) -> None:
    for derivation in (gibbs, hostile):
        page = Page(render(derivation))
        assert not set(page.tags) & {"script", "link", "img", "iframe", "object", "a", "b", "input"}
        assert not any(name.startswith("on") or name in ("src", "href") for name, _ in page.attributes)
        assert ("content", "default-src 'none'; style-src 'unsafe-inline'") in page.attributes


def test_hostile_sentences_are_shown_as_they_are(hostile: Derivation) -> None:
    page = Page(render(hostile))
    assert "<script>alert(1)</script> ]]> & \"'" in page.text


def test_the_changed_part_has_a_class(wide: Derivation) -> None:
    out = render(wide)
    assert out.count('class="changed"') == 1
    start = out.index('<td class="formula">') + len('<td class="formula">')
    ElementTree.fromstring(out[start : out.index("</td>", start)])


def test_a_long_sum_is_cut_before_its_signs_so_that_its_reasons_stay_in_sight() -> None:
    from symbolic_it.identities.fano_inequality import IDENTITY

    page = render(IDENTITY.derive())
    first = page.partition('<td class="formula">')[2].partition("</td>")[0]
    assert first.count("<math") == first.count("</math>") == 4
    assert "</math> <math" in first
