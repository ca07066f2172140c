"""Every export file binds a format that renders a derivation."""

from __future__ import annotations

import pytest

from symbolic_it import catalogue
from symbolic_it.exports.format import Format
from symbolic_it.kernel.derivation import Derivation

ENTRIES = catalogue.entries("formats")


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.name)
def test_a_format_bears_the_name_of_its_file_and_renders_text(entry: catalogue.Entry, gibbs: Derivation) -> None:
    found = catalogue.load(entry)
    if isinstance(found, Format):
        assert found.name == entry.name and found.suffix.startswith(".")
        assert found.render(gibbs).endswith("\n")


def test_derivations_have_six_formats() -> None:
    names = {entry.name for entry in ENTRIES if isinstance(catalogue.load(entry), Format)}
    assert {"html", "json", "latex", "markdown", "notebook", "text"} <= names


def test_an_authors_names_are_used_and_said_once_in_every_format() -> None:
    from symbolic_it.exports import html, json, latex, markdown, text
    from symbolic_it.identities.jsd_entropy_form import IDENTITY

    derivation = IDENTITY.derive()
    assert "where m(x) = ½ (p(x) + q(x))\n" in text.render(derivation)
    assert "−∑ₓ m(x) log m(x) − (½ H(p) + ½ H(q))" in text.render(derivation)
    assert r"where $m(x) = \frac{1}{2} (p(x) + q(x))$, for " in markdown.render(derivation)
    assert r"\noindent where $m(x) = \frac{1}{2} (p(x) + q(x))$, for " in latex.render(derivation)
    assert json.document(derivation)["where"] == ["m(x) = ½ (p(x) + q(x))"]
    assert '<p class="where">where <math' in html.render(derivation)
