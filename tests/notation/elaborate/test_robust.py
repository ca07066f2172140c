r"""No formula ends in anything but readings or an error that names a place; letters of bound indices do not matter."""

from __future__ import annotations

import re

from hypothesis import given, settings
from hypothesis import strategies as st
from reads import FALSE, TRUE, holds, relation

from symbolic_it.notation.elaborate import ElaborationError, read_meaning
from symbolic_it.notation.syntax import ReadError

TOKEN = re.compile(r"\\[A-Za-z]+|\\.|[A-Za-z0-9]+|\s+|.")
PIECES = [TOKEN.findall(t) for t in (*TRUE, *FALSE)]


@st.composite
def edited(draw: st.DrawFn) -> str:
    """A formula of the table with a few tokens dropped, replaced or put in from another one."""
    tokens = list(draw(st.sampled_from(PIECES)))
    for _ in range(draw(st.integers(1, 4))):
        other = draw(st.sampled_from(PIECES))
        k = draw(st.integers(0, max(len(tokens) - 1, 0)))
        j = draw(st.integers(0, len(other) - 1))
        width = draw(st.integers(0, 2))
        tokens[k : k + width] = other[j : j + draw(st.integers(0, 5))]
    return "".join(tokens)


@settings(max_examples=400, deadline=None)
@given(edited())
def test_every_text_has_readings_or_an_error_with_a_place(text: str) -> None:
    try:
        found = read_meaning(text)
    except (ReadError, ElaborationError) as error:
        assert 0 <= error.span.start <= error.span.end <= len(text) + 1
        assert error.found and error.expected
    else:
        assert 1 <= len(found) <= 6 and all(r.links for r in found)


LETTERS = st.permutations(list("ijklm"))


@settings(max_examples=40, deadline=None)
@given(LETTERS)
def test_the_letter_of_a_bound_index_does_not_matter(letters: list[str]) -> None:
    i, j, *_ = letters
    text = rf"-\sum_{{{i}}} p_{i} \log \frac{{e^{{z_{i}}}}}{{\sum_{{{j}}} e^{{z_{j}}}}} \ge 0"
    assert relation(text) == relation(r"-\sum_i p_i \log \frac{e^{z_i}}{\sum_j e^{z_j}} \ge 0")


NAMES = st.sampled_from(["p", "q", "r", r"\pi", r"\rho", r"q_\theta", r"\hat p", r"p_{\text{data}}", "P", "Q"])


@settings(max_examples=40, deadline=None)
@given(NAMES, NAMES)
def test_any_two_laws_may_stand_in_a_divergence(a: str, b: str) -> None:
    claim = relation(rf"D({a} \| {b}) = H({a}, {b}) - H({a})") if a != b else relation(rf"D({a} \| {a}) = 0")
    assert holds(claim)
