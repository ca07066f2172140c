r"""A function of several numbers is written out where it is differentiated by its name; another one by the same letter is not it."""

from __future__ import annotations

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document

_TOLD = r"$$ g(a, b) = a^2 b + b $$" "\n\n"


def words(*formulas: str) -> list[str]:
    text = _TOLD + "".join(f"$$ {x} $$\n\n" for x in formulas)
    return [c.verdict.word for c in verify_document(parse_chapter(text, "markdown")).claims][1:]


def test_its_derivatives_are_known() -> None:
    found = words(
        r"\frac{\partial g}{\partial a} = 2 a b",
        r"\frac{\partial g}{\partial b} = a^2 + 1",
        r"\frac{\partial g(a, b)}{\partial b} = a^2 + 1",
    )
    assert found == ["proved"] * 3


def test_another_derivative_is_false() -> None:
    assert words(r"\frac{\partial g}{\partial a} = a b", r"\frac{\partial g}{\partial b} = a^2 - 1") == ["refuted"] * 2


def test_by_another_letter_and_of_a_later_function_nothing_is_known() -> None:
    assert words(r"\frac{\partial g}{\partial c} = 2 a b")[0] not in ("proved", "definition")
    anew = words(r"g(a, b) = a^2 - b", r"\frac{\partial g}{\partial b} = -1", r"\frac{\partial g}{\partial b} = a^2 + 1")
    assert all(w not in ("proved", "definition") for w in anew[1:])
