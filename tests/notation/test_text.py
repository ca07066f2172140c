"""Text of syntax trees: everything that can be written has a spelling, and nothing in it drives a terminal."""

from __future__ import annotations

from fractions import Fraction

import pytest

from symbolic_it.notation.syntax.nodes import (
    Abs,
    Add,
    Apply,
    Before,
    BigOp,
    Binder,
    Call,
    Case,
    Cases,
    Chain,
    Condition,
    Derivative,
    Div,
    Dot,
    Ellipsis,
    Factorial,
    Given,
    Indexed,
    Infinity,
    Interval,
    Link,
    ListNode,
    Log,
    Matrix,
    Mul,
    Name,
    Neg,
    Node,
    Norm,
    Number,
    PlusMinus,
    Pow,
    Range,
    Seq,
    SetLiteral,
    Statement,
    Sub,
    Text,
    Transpose,
    Tuple,
    Unit,
    Vector,
    WithUnit,
)
from symbolic_it.notation.text import relation_text, text_of

a, b, c, x = (Name(n) for n in "abcx")


def n(text: str) -> Number:
    return Number(text, Fraction(text))


TREES: list[tuple[Node, str]] = [
    (n("0.50"), "0.50"),
    (Number("1{,}000", Fraction(1000)), "1,000"),
    (Number(r"15.7\%", Fraction(157, 1000), 3, True), "15.7%"),
    (Number("-3", Fraction(-3)), "−3"),
    (Add(a, Neg(b)), "a + (−b)"),
    (Sub(a, Add(b, c)), "a − (b + c)"),
    (Sub(Sub(a, b), c), "a − b − c"),
    (Neg(Add(a, b)), "−(a + b)"),
    (Mul(a, Div(b, c)), "a · (b/c)"),
    (Div(Div(a, b), c), "(a/b)/c"),
    (Div(a, Mul(b, c)), "a/(b c)"),
    (Div(a, Log(b)), "a/log b"),
    (Div(Div(a, Log(b)), c), "(a/log b)/c"),
    (Mul(Div(a, Log(b)), c), "(a/log b) c"),
    (Div(Log(Div(a, b)), Log(c)), "log(a/b)/log c"),
    (Div(a, Log(Add(b, c))), "a/(log(b + c))"),
    (Div(a, Div(n("1"), n("2"))), "a/(½)"),
    (Mul(a, b, explicit=True), "a · b"),
    (Mul(n("2"), n("3")), "2 · 3"),
    (Mul(a, Add(b, c)), "a · (b + c)"),
    (Mul(Call(a, (x,)), Add(b, c)), "a(x) (b + c)"),
    (Mul(Log(a), Log(b)), "log(a) log b"),
    (Mul(Log(a), Add(b, c)), "log(a) · (b + c)"),
    (Pow(Neg(a), n("2")), "(−a)²"),
    (Pow(Pow(a, b), c), "(a^b)^c"),
    (Pow(a, Neg(n("1"))), "a⁻¹"),
    (Pow(Name("a", (), Name("i")), n("2")), "aᵢ²"),
    (Log(x, n("10")), "log₁₀ x"),
    (Log(x, None, "log", n("2")), "log² x"),
    (Log(Pow(x, n("2"))), "log(x²)"),
    (PlusMinus(a, b), "a ± b"),
    (PlusMinus(None, b), "±b"),
    (Factorial(Add(a, b)), "(a + b)!"),
    (Transpose(x), "xᵀ"),
    (Abs(Sub(a, b)), "|a − b|"),
    (Norm(x, n("1")), "‖x‖₁"),
    (Indexed(Apply("softmax", (x,)), Name("i")), "softmax(x)ᵢ"),
    (Apply("sqrt", (x,)), "√(x)"),
    (Apply("max", (a, b), (",",)), "max(a, b)"),
    (Apply("exp", (x,), bare=True), "exp x"),
    (Call(Name("I"), (a, b, c), (";", "|")), "I(a;b|c)"),
    (Call(Name("p"), (Dot(), x), ("|",)), "p(·|x)"),
    (Name("w", (), Before(Name("t"))), "w_{<t}"),
    (Name("w", (), Range(n("1"), Name("T"))), "w_{1:T}"),
    (Name("w", (), Seq((Name("i"), Name("j")))), "w_{ij}"),
    (Name("x", (), None, None, Name("i")), "x^((i))"),
    (BigOp("sum", Binder((x,)), Mul(a, x)), "∑ₓ a x"),
    (BigOp("sum", Binder((x,)), Add(a, x)), "∑ₓ (a + x)"),
    (Add(BigOp("sum", Binder((x,)), x), a), "∑ₓ x + a"),
    (Mul(BigOp("sum", Binder((x,)), x), a), "(∑ₓ x) a"),
    (Add(BigOp("min", Binder((x,)), x), a), "(minₓ x) + a"),
    (BigOp("sum", Binder((x,), domain=Name("X", ("cal",))), x), "∑_{x∈X} x"),
    (BigOp("sum", Binder((Name("j"),), conditions=(Chain(Name("j"), (Link("!=", Name("i")),)),)), x), "∑_{j,j ≠ i} x"),
    (BigOp("E", Binder(distribution=Name("p")), x, True), "E_p[x]"),
    (BigOp("int", Binder((x,), lower=n("0"), upper=n("1")), x), "∫_{0}^{1} x dx"),
    (BigOp("lim", Binder((x,), target=Infinity()), x), "lim_{x→∞} x"),
    (Derivative(a, (x, x), 2), "∂²a/∂x²"),
    (Derivative(a, (x,), kind="total"), "da/dx"),
    (Derivative(a, (Name("theta"),), kind="gradient"), "∇_θ a"),
    (Vector((a, b)), "[a, b]"),
    (Interval(n("0"), n("1"), True, False), "[0, 1)"),
    (SetLiteral((a, b)), "{a, b}"),
    (SetLiteral((x,), Chain(x, (Link(">", n("0")),))), "{x : x > 0}"),
    (Matrix(((a, b), (b, c))), "[a, b; b, c]"),
    (Cases((Case(a, Chain(x, (Link("=", n("0")),))), Case(b, Text("otherwise")))), "{a, x = 0; b, otherwise}"),
    (Given(Chain(a, (Link("perp", b),)), c), "a ⊥ b|c"),
    (WithUnit(n("0.0204"), Unit("nat")), "0.0204 nats"),
    (WithUnit(Neg(n("0.073")), Unit("nat")), "−0.073 nats"),
    (WithUnit(n("1"), Unit("bit")), "1 bit"),
    (Unit("bit", "token"), "bit/token"),
    (ListNode((a, b)), "a, b"),
    (Tuple((a, b)), "a,b"),
    (Ellipsis(), "…"),
    (Chain(a, (Link("<=", b), Link("approx", c))), "a ≤ b ≈ c"),
    (Chain(None, (Link("=", b),)), "= b"),
    (
        Statement((Chain(a, (Link("=", b),)),), (Condition("if", Chain(x, (Link(">", n("0")),))),)),
        "a = b if x > 0",
    ),
]


@pytest.mark.parametrize(("node", "text"), TREES, ids=[text for _, text in TREES])
def test_a_tree_is_written_on_one_line(node: Node, text: str) -> None:
    assert text_of(node).strip() == text


def test_control_characters_in_a_name_do_not_reach_the_terminal() -> None:
    assert text_of(Name("a\x1b[2J")) == "a\ufffd[2J"
    assert text_of(Text("left\u202eright")) == "left\ufffdright"


@pytest.mark.parametrize(("relation", "sign"), [("<=", "≤"), ("=", "="), ("iff", "⇔"), ("≥", "≥")])
def test_relations_have_signs(relation: str, sign: str) -> None:
    assert relation_text(relation) == sign


def test_a_thing_without_layout_is_refused() -> None:
    with pytest.raises(TypeError, match="no layout for Node"):
        text_of(Node())
