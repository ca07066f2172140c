r"""A law over the letter of a told sum is one where the sum is its own, and none with a sign or a temperature changed."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document


def words(text: str) -> list[str]:
    return [c.verdict.word for c in verify_document(parse_chapter(text, "markdown")).claims]


LAW, TOTAL = r"p(x) = \frac{e^{%s}}{Z}", r"Z = \int e^{%s} dx"


@pytest.mark.parametrize("order", ["The model is ${0}$. Here ${1}$.", "The model is ${0}$, where ${1}$.", "Let ${1}$. The model is ${0}$."])
@pytest.mark.parametrize(
    ("above", "below", "right"),
    [("-E(x)", "-E(x)", True), ("E(x)", "-E(x)", False), ("-E(x)", "E(x)", False), (r"-E(x)/T", "-E(x)", False)],
)
def test_the_sum_is_that_of_what_stands_over_it(order: str, above: str, below: str, right: bool) -> None:
    found = words(order.format(LAW % above, TOTAL % below))
    assert ("convention-mismatch" not in found) == right
    assert (found == ["definition", "definition"]) == right


@pytest.mark.parametrize(
    ("law", "total"),
    [
        (r"p_\theta(x) = \frac{1}{Z(\theta)} e^{-E_\theta(x)}", r"Z(\theta) = \int e^{%sE_\theta(x)} dx"),
        (r"p_\theta(x) = \frac{\exp(-E_\theta(x))}{Z_\theta}", r"Z_\theta = \sum_x \exp(%sE_\theta(x))"),
        (r"q(u) = \exp(-f(u)) / C", r"C = \int \exp(%sf(u)) du"),
    ],
)
def test_a_normaliser_may_have_arguments_labels_or_another_letter(law: str, total: str) -> None:
    assert words(f"We take ${law}$, where ${total % '-'}$.") == ["definition", "definition"]
    assert {"convention-mismatch", "refuted"} & set(words(f"We take ${law}$, where ${total % ''}$."))


def test_another_function_below_is_not_said_to_be_a_slip() -> None:
    assert "convention-mismatch" not in words(r"We take $p(x) = \frac{e^{-E(x)}}{Z}$, where $Z = \int g(x) dx$.")
