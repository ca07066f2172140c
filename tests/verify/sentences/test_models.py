"""An equation between random variables in running text holds for what follows, until its variable is made anew."""

from __future__ import annotations

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document
from symbolic_it.verify.sentences.models import equations

CHANNEL = "Consider the channel $Y = X \\oplus Z$, where $Z$ is independent of $X$."


def words(text: str) -> list[str]:
    return [c.verdict.word for c in verify_document(parse_chapter(text, "markdown")).claims if c.kind not in ("data", "definition")]


def test_the_noise_is_what_is_left() -> None:
    text = f"{CHANNEL} Then\n\n\\begin{{align}} I(X;Y) &= H(Y) - H(Y|X) \\\\ &= H(Y) - H(X \\oplus Z|X) \\\\ &= H(Y) - H(Z). \\end{{align}}"
    assert words(text) == ["proved"] * 3


def test_a_slip_is_refuted_under_the_equation() -> None:
    assert "refuted" in words(f"{CHANNEL} Then $I(X;Y) = H(Y) + H(Y|X)$.")
    assert words(f"{CHANNEL} Then $I(X;Y) = H(Y) - H(Y|Z)$.") == ["undecided"]


def test_a_variable_made_anew_is_another() -> None:
    text = f"{CHANNEL} Now let $Y = X + W$ with $W$ independent of $X$. Then $H(Y|X) = H(Z)$."
    assert "proved" not in words(text)


def test_which_formulas_are_equations() -> None:
    assert equations("the channel", ("Y = X + Z", "Z_1 = X \\oplus N,", "Y = X + Z \\bmod 2")) == (
        ("Y", "Y = X + Z"),
        ("Z_1", "Z_1 = X \\oplus N"),
        ("Y", "Y = X + Z \\bmod 2"),
    )
    assert not equations("if", ("Y = X + Z",))
    assert not equations("the sum", ("H = A + B", "Y = X + 1/Z", "Y = X", "Y = X Z"))
