r"""A function that is said to be an injection loses nothing: H(f(X)) = H(X), told behind, before or in another order."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document
from symbolic_it.verify.sentences.injections import injection, of_formula


def words(text: str) -> list[str]:
    return [c.verdict.word for c in verify_document(parse_chapter(text, "markdown")).claims]


TOLD = [
    "$H(f(X)) = H(X)$ for any bijective $f$.",
    "$H(f(X)) = H(X)$ for every bijection $f$.",
    "$H(f(X)) = H(X)$ whenever $f$ is injective.",
    "$H(X) = H(g(X))$ where $g$ is one-to-one.",
    "If $g$ is invertible, then $H(g(X)) = H(X)$.",
    r"For a bijective map $f: \mathcal{X} \to \mathcal{Y}$ we have $H(f(X)) = H(X)$.",
    "$I(f(X);Y) = I(X;Y)$ if $f$ is a bijection.",
    "$H(f(X)) \\le H(X)$ for any function $f$.",
]

FALSE = [
    "$H(f(X)) = 2 H(X)$ for any bijective $f$.",
    "$H(f(X)) < H(X)$ for any bijective $f$.",
    "$I(f(X);Y) = H(X)$ if $f$ is a bijection.",
    "$H(f(X)) = H(X)$ for any function $f$.",
    "$H(f(X)) \\ge H(X)$ for any function $f$.",
]

OPEN = [
    "$H(f(X)) = H(X)$ for any surjective $f$.",
    "$H(f(X)) = H(X)$ for any monotone function $f$.",
    "Let $f$ be a bijection. Then $H(f(X)) = H(X)$.",
]


@pytest.mark.parametrize("text", TOLD)
def test_it_proves(text: str) -> None:
    assert words(text) == ["proved"]


@pytest.mark.parametrize("text", FALSE)
def test_what_is_false_of_injections_too_is_refuted(text: str) -> None:
    assert words(text) == ["refuted"]


@pytest.mark.parametrize("text", OPEN)
def test_other_conditions_leave_it_open(text: str) -> None:
    assert words(text) == ["undecided"]


def test_only_the_function_that_is_spoken_of_is_one() -> None:
    told = injection("any bijective \ufffc", ("f",))
    assert told is not None
    assert of_formula(told, "H(f(X)) = H(g(Y))") == ("H(X | f(X)) = 0",)
    assert of_formula("X > 0", "H(f(X))") == ("X > 0",)
    assert injection("any bijective \ufffc", ("X",)) is None


IMAGES = [
    r"对于离散随机变量 $X$，令 $Y=f(X)$ 是 $X\rightarrow Y$ 上的一对一函数，则 $H(X)=H(Y)$。",
    r"Let $Y = f(X)$ where $f$ is a one-to-one function. Then $H(X) = H(Y)$.",
    r"Let $Y = f(X)$ be a bijection. Then $I(X;Y) = H(X)$.",
]
NO_IMAGES = [
    r"对于离散随机变量 $X$，令 $Y=f(X)$ 不是一对一函数，则 $H(X)=H(Y)$。",
    r"Let $Y = f(X)$ where $f$ is not one-to-one. Then $H(X) = H(Y)$.",
    r"Let $Y = f(X)$ and let $Z = g(X)$ where $g$ is one-to-one. Then $H(X) = H(Y)$.",
    r"Let $Y = f(X)$, where $g$ is one-to-one. Then $H(X) = H(Y)$.",
    r"Let $Y = f(X)$ be one-to-one. Then $H(X) = H(Y) + 1$.",
    r"Let $Y = f(X)$ be a function. Then $H(X) = H(Y)$.",
]


def test_a_variable_that_is_a_one_to_one_function_of_another() -> None:
    for text in IMAGES:
        found = words(text)
        assert found[0] == "definition" and found[-1] == "proved"
    for text in NO_IMAGES:
        assert words(text)[-1] in ("undecided", "refuted")
