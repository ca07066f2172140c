"""MathML is well-formed, holds MathML Core elements only, and keeps letters as they were written."""

from __future__ import annotations

import xml.etree.ElementTree as ElementTree
from fractions import Fraction

import pytest

from symbolic_it.notation.mathml import math, mathml_of, relation_mathml, to_mathml
from symbolic_it.notation.syntax.nodes import Apply, BigOp, Binder, Call, Div, Log, Matrix, Mul, Name, Node, Number, Pow, Text
from symbolic_it.quantities import load
from symbolic_it.terms.term import Index, Law, Space, mass, sum_over
from symbolic_it.terms.term import Log as LogTerm

CORE = frozenset(["math", "mrow", "mi", "mn", "mo", "mtext", "mspace", "mfrac", "msqrt", "mroot", "msub", "msup", "msubsup", "munder"]) | {
    "mover",
    "munderover",
    "mtable",
    "mtr",
    "mtd",
}
X = Space("X")
x = Index("x", X)
p, q = (Law(name, (("x", X),)) for name in "pq")
KL = sum_over(x, mass(p, x=x) * LogTerm(mass(p, x=x) / mass(q, x=x)))


def n(text: str) -> Number:
    return Number(text, Fraction(text))


def elements(markup: str) -> list[ElementTree.Element]:
    return list(ElementTree.fromstring(markup).iter())


def words(markup: str) -> str:
    return "".join(t for t in ElementTree.fromstring(markup).itertext() if t not in "\u2061\u2062")


NODES: list[tuple[Node, str]] = [
    (Name("H"), "H"),
    (Call(Name("H"), (Name("p"), Name("q")), (",",)), "H(p,q)"),
    (Name("p", ("hat",), Name("theta")), "p^θ"),
    (Name("X", ("cal",)), "𝒳"),
    (Name("H", ("cal",)), "ℋ"),
    (Name("x", ("bold",)), "𝐱"),
    (Div(n("1"), n("2")), "12"),
    (Log(Name("x"), n("2")), "log2x"),
    (Pow(Name("x"), n("2")), "x2"),
    (Apply("sqrt", (Name("x"),)), "x"),
    (BigOp("sum", Binder((Name("t"),), lower=n("1"), upper=Name("T")), Name("t")), "∑t=1Tt"),
    (BigOp("int", Binder((Name("x"),), lower=n("0"), upper=n("1")), Name("x")), "∫01xdx"),
    (BigOp("E", Binder((Name("x"),), distribution=Name("p")), Name("x"), True), "𝔼x∼p[x]"),
    (Matrix(((n("1"), n("0")),)), "[10]"),
    (Mul(Name("K"), Name("x")), "Kx"),
]


@pytest.mark.parametrize(("node", "shown"), NODES, ids=[shown for _, shown in NODES])
def test_a_tree_is_well_formed_core_markup_and_shows_its_letters(node: Node, shown: str) -> None:
    markup = mathml_of(node)
    tags = {e.tag.removeprefix("{http://www.w3.org/1998/Math/MathML}") for e in elements(markup)}
    assert tags <= CORE
    assert words(markup) == shown


def test_markup_in_names_and_words_is_shown_not_interpreted() -> None:
    for node in (Name("<script>alert(1)</script>"), Text("a]]>b & <b>\"'"), Apply("</math>", (Name("x"),))):
        markup = mathml_of(node)
        assert "<script" not in markup and "</math>" not in markup.removesuffix("</math>")
        assert elements(markup)


def test_the_changed_part_is_a_row_of_class_changed() -> None:
    markup = to_mathml(KL, mark=mass(p, x=x) / mass(q, x=x))
    changed = [e for e in elements(markup) if e.get("class") == "changed"]
    assert len(changed) == 1
    assert "".join(changed[0].itertext()) == "p(x)q(x)"


def test_a_quantity_is_shown_by_its_printed_symbol() -> None:
    assert words(to_mathml(load("kl_divergence")(p, q))) == "DKL(p‖q)"


def test_the_size_of_the_display_is_a_choice() -> None:
    assert 'display="block"' in math("<mi>x</mi>", "block")
    assert 'displaystyle="true"' in math("<mi>x</mi>", "style")
    assert "display" not in math("<mi>x</mi>")
    assert to_mathml(KL, element=False).startswith("<mrow>")
    assert relation_mathml("<=") == "<mo>≤</mo>"
