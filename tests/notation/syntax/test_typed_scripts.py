"""What is typed below a name in one piece, without braces, is one subscript; a space or a product ends it."""

from __future__ import annotations

import pytest

from symbolic_it.notation.syntax import ReadError, dump, read


@pytest.mark.parametrize(
    ("typed", "braced"),
    [
        ("L = -E_(x, y)~D [log s(x, y)]", "L = -E_{(x, y)~D} [log s(x, y)]"),
        ("E_(x,y)[r(x, y)]", "E_{x,y}[r(x, y)]"),
        ("𝔼_y~π_θ(·|x)[r(x,y)]", "𝔼_{y~π_θ(·|x)}[r(x,y)]"),
        ("E_y~π_θ[r(x,y)]", "E_{y~π_θ}[r(x,y)]"),
        ("E_x~D_SFT [log p(x)]", "E_{x~D_SFT} [log p(x)]"),
        ("π_θ_old(a|s)", "π_{θ_old}(a|s)"),
        ("p(y_t|y_1:t-1)", "p(y_t|y_{1:t-1})"),
        ("p(yₜ|y₁:ₜ₋₁)", "p(yₜ|y_{1:t-1})"),
        ("(γλ)ˡ", "(γλ)^l"),
    ],
)
def test_it_reads_like_its_twin_with_braces(typed: str, braced: str) -> None:
    assert dump(read(typed)) == dump(read(braced))


@pytest.mark.parametrize("typed", ["π*(y|x)", "Q*(s,a)"])
def test_an_asterisk_before_arguments_marks_the_name(typed: str) -> None:
    assert "^*" in dump(read(typed))


def test_an_asterisk_before_a_bracket_multiplies() -> None:
    assert dump(read("p*(1-p)")) == dump(read("p * (1 - p)"))


def test_two_letters_below_are_no_subscript_of_a_subscript() -> None:
    with pytest.raises(ReadError):
        read("x_i_j")


def test_dollars_inside_a_display_say_nothing() -> None:
    assert dump(read("\\text{PPL} = $2^{H}$")) == dump(read("\\text{PPL} = 2^{H}"))
