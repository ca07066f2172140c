"""One-line names say which letter, which accents and which subscripts are meant."""

from __future__ import annotations

from fractions import Fraction
from itertools import islice

import pytest
from hypothesis import given
from hypothesis import strategies as st

from symbolic_it.notation.latex import latex_of
from symbolic_it.notation.names import choose_letter, letters, parse_name, spelling
from symbolic_it.notation.syntax.nodes import Dot, Name, Node, Number, Seq, Tuple
from symbolic_it.notation.text import name_text, text_of

NAMES = [
    ("p", Name("p"), "p", "p"),
    ("epsilon", Name("epsilon"), "ε", r"\epsilon"),
    ("q_theta", Name("q", (), Name("theta")), "q_θ", r"q_{\theta}"),
    ("pi_ref", Name("pi", (), Name("ref")), "π_ref", r"\pi_{\mathrm{ref}}"),
    ("w_1", Name("w", (), Number("1", Fraction(1))), "w₁", "w_{1}"),
    ("p_hat", Name("p", ("hat",)), "p̂", r"\hat{p}"),
    ("q_hat_theta", Name("q", ("hat",), Name("theta")), "q̂_θ", r"\hat{q}_{\theta}"),
    ("x_bar_hat", Name("x", ("hat", "bar")), "x̄̂", r"\hat{\bar{x}}"),
    ("theta*", Name("theta", (), None, "*"), "θ^*", r"\theta^{*}"),
    ("theta_star", Name("theta", (), None, "*"), "θ^*", r"\theta^{*}"),
    ("epsilon'", Name("epsilon", (), None, "'"), "ε′", r"\epsilon'"),
    ("pi*_theta", Name("pi", (), Name("theta"), "*"), "π_θ^*", r"\pi_{\theta}^{*}"),
    ("pi_theta_old", Name("pi", (), Name("theta", (), Name("old"))), "π_{θ_old}", r"\pi_{\theta_{\mathrm{old}}}"),
    ("p_X,Y", Name("p", (), Tuple((Name("X"), Name("Y")))), "p_{X,Y}", "p_{X,Y}"),
    ("π_θ", Name("pi", (), Name("theta")), "π_θ", r"\pi_{\theta}"),
    ("q̂", Name("q", ("hat",)), "q̂", r"\hat{q}"),
    ("KL", Name("KL"), "KL", r"\mathrm{KL}"),
    ("p_{ref}", Name("p", (), Name("ref")), "p_ref", r"p_{\mathrm{ref}}"),
    ("X_cal", Name("X", ("cal",)), "X", r"\mathcal{X}"),
]


@pytest.mark.parametrize(("name", "node", "text", "latex"), NAMES, ids=[name for name, *_ in NAMES])
def test_a_name_is_read_and_written(name: str, node: Node, text: str, latex: str) -> None:
    assert parse_name(name) == node
    assert text_of(node) == text
    assert latex_of(node) == latex


BASES = st.sampled_from(["p", "q", "K", "pi", "theta", "ref", "KL"])
PLAIN = st.builds(
    Name,
    BASES,
    st.lists(st.sampled_from(["hat", "bar", "tilde"]), max_size=2).map(tuple),
    st.none(),
    st.sampled_from([None, "*", "'"]),
)


@given(PLAIN, st.none() | PLAIN | st.integers(0, 99).map(lambda n: Number(str(n), Fraction(n))))
def test_what_is_spelled_is_read_as_the_same_name(name: Name, sub: Node | None) -> None:
    whole = Name(name.base, name.accents, sub, name.sup)
    assert parse_name(spelling(whole)) == whole


def test_a_subscript_of_two_letters_is_spelled_without_a_comma() -> None:
    assert spelling(Name("w", (), Seq((Name("i"), Name("j"))))) == "w_ij"


def test_what_is_no_name_has_no_spelling() -> None:
    with pytest.raises(ValueError, match="no name"):
        spelling(Dot())


def test_counting_letters_are_followed_by_the_next_and_others_by_primes() -> None:
    assert list(islice(letters("k"), 5)) == ["k", "l", "m", "n", "k'"]
    assert list(islice(letters("x"), 3)) == ["x", "x'", "x''"]
    assert choose_letter("i", {"i", "k"}) == "j"


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("r(x,y_w)", "r(x, y_w)"),
        ("r_phi(x,y_1)", "r_φ(x, y₁)"),
        ("p(y_1>y_2,x)", "p(y₁ ≻ y₂|x)"),
        ("L_cal_DPO(pi_theta,pi_ref)", "L_DPO(π_θ, π_ref)"),
        ("pi_ref", "π_ref"),
    ],
)
def test_the_name_of_a_value_is_written_as_a_call(name: str, text: str) -> None:
    assert name_text(name) == text
