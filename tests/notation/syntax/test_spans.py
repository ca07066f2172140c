"""Spans and totality: whatever is typed is read or refused, and every node stands inside its parent."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from symbolic_it.notation.syntax import ReadError, children, dump, read, read_expression, read_rows
from symbolic_it.notation.syntax.nodes import Node, Number

FORMULAS = [
    r"D_{\mathrm{KL}}(p \| q) = \sum_x p(x) \log\frac{p(x)}{q(x)}",
    r"H(X) = -\int_x p(x) \log p(x) \; dx",
    r"\mathbb{E}_{x \sim p}\left[\log \frac{p(x)}{q(x)}\right] \ge 0, \quad p = q",
    r"-0.9\log_2 0.9 - 0.1 \log_2 0.1 \approx 0.469 \text{ bits}",
    r"\begin{aligned} l(\theta) &= \log L(\theta) \\ &= \sum_{i=1}^n y_i \log \pi_i \end{aligned}",
    r"y_{ij} = \begin{cases}1 & j \in J; \\ 0 &\textrm{otherwise.}\end{cases}",
    r"\frac{\partial}{\partial z_i}\log\sum_j e^{z_j} = \frac{e^{z_i}}{\sum_j e^{z_j}} - \delta_{iy}",
    "X,W->Y->Z",
    "2I(A;B) <= 5I(A;B|C)+3I(A;C|B)",
    "H(p) = −∑ᵢ pᵢ log₂ pᵢ ≈ 1.5 bits",
]
SIGNS = [
    *"xpqHIK2()[]{}|,;:.'!^_+-*/=<&eEd~%Σ²₁½",
    *("0.5", "1,5", "10,000", r"\{", r"\}", "||", r"\|", r"\le", r"\approx", r"\in", r"\sim", r"\to", r"\log", r"\ln"),
    *(r"\frac", r"\frac12", r"\sum", r"\sum_x", r"\int", "dx", r"\partial", r"\nabla", r"\mathbb{E}", r"\text{nats}"),
    *(r"\mathrm{KL}", r"\mathbf", r"\hat", r"\left", r"\right", r"\middle", r"\quad", "\\\\", r"\cdot", r"\ldots"),
    *(r"\begin{aligned}", r"\end{aligned}", r"\begin{cases}", r"\end{cases}", r"\max", r"\arg", r"\min", r"\lim"),
    *(r"\not", r"\underset", r"\overset", r"\boxed", r"\tag", r"\forall", r"\pi", r"\%", r"\perp", r"\mid", r"w_{<t}"),
    *(r"\Rightarrow", r"\sqrt", r"\binom", r"\infty", r"\exp", r"\text{where}"),
]

soup = st.lists(st.sampled_from(SIGNS), max_size=14).map(" ".join)
glued = st.lists(st.sampled_from(SIGNS), max_size=14).map("".join)
anything = st.text(max_size=30)


@st.composite
def mutated(draw: st.DrawFn) -> str:
    """A formula with a few characters lost and a few signs put in."""
    text = draw(st.sampled_from(FORMULAS))
    for _ in range(draw(st.integers(0, 3))):
        at = draw(st.integers(0, len(text)))
        lost = draw(st.integers(0, 3))
        text = text[:at] + draw(st.sampled_from(["", *SIGNS])) + text[at + lost :]
    return text


def check(node: Node, text: str) -> None:
    stack = [node]
    while stack:
        here = stack.pop()
        assert 0 <= here.span.start <= here.span.end <= len(text)
        for child in children(here):
            assert here.span.start <= child.span.start and child.span.end <= here.span.end, (here, child)
            stack.append(child)
        if isinstance(here, Number) and here.span.end > here.span.start and here.span.slice(text).isascii():
            again = read_expression(here.span.slice(text))
            assert isinstance(again, Number) and again.value == here.value


@settings(max_examples=300, deadline=None)
@given(st.one_of(soup, glued, mutated(), anything))
def test_read_or_refused(text: str) -> None:
    """Only ReadError comes out, with a span in the text; spans nest; a number's span reads as that number.

    Small digits such as the one in x₂ have no reading of their own, and a row of what is read as a whole may be refused.
    """
    try:
        statement = read(text)
    except ReadError as error:
        assert 0 <= error.span.start <= error.span.end <= len(text) + 1
        return
    check(statement, text)
    assert isinstance(dump(statement), str)
    try:
        assert len(read_rows(text)) >= 1
    except ReadError as error:
        assert 0 <= error.span.start <= error.span.end <= len(text) + 1


@settings(max_examples=50, deadline=None)
@given(st.sampled_from(FORMULAS), st.integers(0, 6))
def test_spaces_change_nothing_but_places(formula: str, before: int) -> None:
    """A formula further to the right is the same tree: spans are no part of equality."""
    assert read(" " * before + formula) == read(formula)
