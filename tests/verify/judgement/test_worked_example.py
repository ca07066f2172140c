"""A chain that ends in numbers is about the laws whose numbers they are."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document


def verdicts(text: str) -> list[str]:
    return [c.verdict.word for c in verify_document(parse_chapter(text, "markdown")).claims if c.verdict.word != "data"]


def test_equal_entropies_of_an_example_are_not_refuted_by_other_laws() -> None:
    assert "refuted" not in verdicts(r"We get $H(X) = H(Y) = -0.375 \log_2 0.375 - 0.625 \log_2 0.625 \approx 0.954$ bits.")


@pytest.mark.parametrize("text", [r"$H(X,Y) = H(X) - H(Y|X)$.", r"$H(p,q) = H(p) - D(p\|q) = 0.9$ nats."])
def test_what_is_said_in_general_still_is(text: str) -> None:
    assert "refuted" in verdicts(text)


@pytest.mark.parametrize(
    "told",
    [
        "정보량에서 $log$ 의 밑이 2인 경우 단위를 shannon(bit)이라고 부른다.",
        "Where the base of the logarithm is 2, the unit is the shannon, else the nat.",
    ],
)
def test_values_in_bits_are_left_open_where_the_text_speaks_of_the_base_two(told: str) -> None:
    assert verdicts(rf"주사위에서 1이 나올 정보량 $= -\log \frac16 = 2.58$ 이다. {told}")[-1] in ("undecided", "confirmed")
    assert verdicts(rf"주사위에서 1이 나올 정보량 $= -\log \frac16 = 2.48$ 이다. {told}")[-1] in ("refuted", "rounding-slip")
    assert verdicts(r"주사위에서 1이 나올 정보량 $= -\log \frac16 = 2.58$ 이다.")[-1] == "convention-mismatch"


def test_an_inequality_with_a_quantity_of_a_given_value_is_of_those_laws() -> None:
    text = r"For example, $H(Y|X=1) = 1 > H(Y) = 0.81$."
    assert "refuted" not in [c.verdict.word for c in verify_document(parse_chapter(text, "markdown")).claims]


@pytest.mark.parametrize(("value", "left_open"), [("1.75", True), ("1.82", False)])
def test_entropies_beside_lengths_of_codewords_may_be_bits(value: str, left_open: bool) -> None:
    told = r"$p = (\frac12, \frac14, \frac18, \frac18)$ with the codewords 0, 10, 110, 111. "
    found = verdicts(told + f"Note that $H(p)={value}$, therefore the code is optimal.")
    assert ("undecided" in found) == left_open and "convention-mismatch" not in found


def test_powers_of_two_of_n_entropies_tell_bits() -> None:
    told = r"There are about $2^{nH(q)}$ of them, with $H(q) = q \log \frac1q + (1-q) \log \frac1{1-q}$. Here $q = 3/5$ and "
    assert "convention-mismatch" not in verdicts(told + "$H(q) = 0.971$.") and verdicts(told + "$H(q) = 0.972$.")[-1] != "confirmed"
    assert verdicts(told + "in nats $H(q) = 0.971$.")[-1] in ("convention-mismatch", "refuted")
