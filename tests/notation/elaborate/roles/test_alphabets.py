r"""Alphabets: outcomes that index one law range over one space, and its size is the letter that can only be that."""

from __future__ import annotations

from fractions import Fraction

import pytest
from reads import readings, relation

from symbolic_it.notation.elaborate import ElaborationError, read_meaning
from symbolic_it.terms.term import Rational, Space, Symbol, spaces


def spaces_of(text: str) -> set[Space]:
    claim = relation(text)
    return set(spaces(claim.lhs) | spaces(claim.rhs))


def sizes(text: str) -> dict[str, str]:
    return {s.name: s.size.name for s in spaces_of(text) if isinstance(s.size, Symbol)}


def test_one_alphabet_of_default_size() -> None:
    assert sizes(r"H(p, q) \ge H(p)") == {"X": "K"}
    assert sizes(r"\sum_x p(x) \log q(x) \le 0") == {"X": "K"}


@pytest.mark.parametrize("size", ["K", "n", "N", "k", "V"])
def test_the_size_by_its_letter(size: str) -> None:
    assert sizes(rf"H(p) \le \log {size}") == {"X": size}
    assert sizes(rf"\sum_{{i=1}}^{{{size}}} p_i \log p_i \le 0") == {"X": size}
    assert sizes(rf"-\sum_i \frac{{1}}{{{size}}} \log q_i \ge 0") == {"X": size}


def test_a_bound_from_zero_counts_as_well() -> None:
    assert sizes(r"\sum_{i=0}^{K-1} p_i \log p_i \le 0") == {"X": "K"}
    (space,) = spaces_of(r"\sum_{i=1}^{4} p_i \log p_i \le 0")
    assert space.size == Rational(Fraction(4))


def test_each_random_variable_has_its_own() -> None:
    assert set(sizes(r"I(X;Y) \ge 0")) == {"X", "Y"}
    assert len(set(sizes(r"H(X,Y) \le \log |X| + \log |Y|").values())) == 2


def test_positions_of_a_text_are_apart_from_the_alphabet() -> None:
    assert sizes(r"-\frac1T \sum_{t=1}^T \log q_t \ge 0") == {"T": "T"}


def test_logits_share_the_alphabet_of_the_label() -> None:
    assert len(spaces_of(r"-\sum_k p_k \log \frac{e^{z_k}}{\sum_j e^{z_j}} \ge 0")) == 1


def test_an_integral_runs_over_a_continuum() -> None:
    assert {s.kind for s in spaces_of(r"\int p(x) \log p(x) \, dx \le 0")} == {"continuous"}


@pytest.mark.parametrize(
    "text",
    [r"\sum_{i=1}^K p_i \log p_i = \sum_{j=1}^n p_j \log q_j", r"\int p(x) dx = \sum_x p(x)"],
)
def test_what_does_not_fit_is_refused(text: str) -> None:
    with pytest.raises(ElaborationError):
        read_meaning(text)


def test_what_was_assumed_is_said() -> None:
    assert "K is the number of outcomes" in readings(r"H(p) \le \log K")[0].assumptions
