r"""A definition behind \text{where} is judged like one in prose, at its own place; a condition there stays with its formula."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document


def claims(text: str) -> list[tuple[str, str]]:
    return [(text[c.start : c.end].strip(), c.verdict.word) for c in verify_document(parse_chapter(text, "markdown")).claims]


D, TILTED = r"\sum_x p(x) \log \frac{p(x)}{q(x)}", r"\pi^*(y|x) = \frac{1}{Z(x)} \pi_{\text{ref}}(y|x) \exp(r(x,y)/\beta)"


@pytest.mark.parametrize(
    ("formula", "definition"),
    [
        (r"H(p,q) = H(p) + D(p\|q), \text{ where } ", rf"D(p\|q) = {D}"),
        (r"q(x) = \frac{e^{-\ell(x)}}{C} \quad\text{where}\quad ", r"C = \sum_x e^{-\ell(x)}"),
        (r"\mathrm{JSD}(p,q) = \tfrac12 D(p\|m) + \tfrac12 D(q\|m), \quad \text{with } ", r"m = \tfrac12 (p + q)"),
        (TILTED + r", \textrm{ where } ", r"Z(x) = \sum_y \pi_{\text{ref}}(y|x) \exp(r(x,y)/\beta)"),
        (r"L = -\sum_i p_i \log q_i \text{ 其中 } ", r"\sum_i p_i = 1"),
    ],
)
def test_a_definition_is_a_formula_of_its_own(formula: str, definition: str) -> None:
    found = claims(f"Here\n$$ {formula}{definition} $$\nholds.")
    assert len(found) >= 2 and found[-1][0].endswith(definition[-8:])
    assert all(word in ("proved", "definition") for _, word in found)


@pytest.mark.parametrize(
    "text",
    [
        r"$$H(p,q) = H(p) + D(p\|q), \text{ where } D(p\|q) = \sum_x p(x) \log \frac{q(x)}{p(x)}$$",
        r"$$q(x) = \frac{e^{-\ell(x)}}{C} \quad\text{where}\quad C = \sum_x e^{\ell(x)}$$",
        r"$$\mathrm{JSD}(p,q) = \tfrac12 D(p\|m) + \tfrac12 D(q\|m), \quad \text{with } m = \tfrac12 (p - q)$$",
        rf"$${TILTED}, \text{{ where }} Z(x) = \sum_y \pi_{{\text{{ref}}}}(y|x) \exp(\beta r(x,y))$$",
    ],
)
def test_a_wrong_definition_is_refuted(text: str) -> None:
    assert "refuted" in [word for _, word in claims(text)]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        (r"$$D(p\|q) = 0, \text{ where } p = q$$", "proved"),
        (r"$$H(p) = \log K, \text{ where } p_i = \frac{1}{K}$$", "definition"),
        (r"$$I(X;Y) = 0, \text{ where } X \perp Y$$", "proved"),
        (r"$$I(X;Y) = H(Y) - H(N), \text{ where } Y = X + N$$", "undecided"),
    ],
)
def test_a_condition_stays_with_its_formula(text: str, word: str) -> None:
    assert [w for _, w in claims(text)] == [word]


@pytest.mark.parametrize(
    "text",
    [
        r"$$D(p\|q) = \left( D(q\|p), \text{ where } m = \sum_x p(x) \right)$$",
        r"$$\text{where } \sum_x p(x) = 1$$",
        r"$$a = b \text{ where } $$",
    ],
)
def test_what_is_no_whole_formula_is_not_cut(text: str) -> None:
    assert len(claims(text)) <= 1
