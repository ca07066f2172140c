r"""Cosine similarity is the scalar product over both lengths; one edit away it is not."""

from __future__ import annotations

import pytest

from tests.verify.answers import NEGATIVE, POSITIVE, words

TRUE = (
    r"\text{sim}(a,b) = a^Tb / (||a|| \cdot ||b||)",
    r"\text{sim}(u, v) = \frac{u^\top v}{\|u\| \|v\|}",
    r"s(u, v) = \frac{u \cdot v}{\|u\|_2 \|v\|_2}",
    r"\mathrm{sim}(z_i, z_j) = \frac{z_i^\top z_j}{\|z_i\| \|z_j\|}",
    r"\cos(u, v) = \frac{\langle u, v \rangle}{\|u\| \|v\|}",
)
FALSE = (
    r"\text{sim}(u, v) = u^\top v \|u\| \|v\|",
    r"\text{sim}(u, v) = \frac{\|u\| \|v\|}{u^\top v}",
    r"\text{sim}(u, v) = -\frac{u^\top v}{\|u\| \|v\|}",
)
OPEN = (
    r"\text{sim}(u, v) = \frac{u^\top v}{\|u\| \|u\|}",
    r"\text{sim}(u, v) = \frac{u^\top v}{\|u\| + \|v\|}",
    r"\text{sim}(u, v) = \frac{u^\top v}{\|u\|}",
    r"\text{sim}(u, v) = \frac{u v^\top}{\|u\| \|v\|}",
    r"\text{sim}(u, v) = \frac{u^\top v}{\|u\|_1 \|v\|_1}",
    r"\text{sim}(u, v) = \frac{u^\top v}{\tau \|u\| \|v\|}",
)


@pytest.mark.parametrize("formula", TRUE)
@pytest.mark.parametrize("text", ["The cosine similarity is $%s$.", "余弦相似度：$%s$。", "코사인 유사도는 $%s$이다."])
def test_the_cosine_is_known(text: str, formula: str) -> None:
    assert words(text % formula)[-1] in POSITIVE


@pytest.mark.parametrize("formula", FALSE)
@pytest.mark.parametrize("text", ["The cosine similarity is $%s$.", "余弦相似度：$%s$。"])
def test_one_edit_away_it_is_none(text: str, formula: str) -> None:
    assert words(text % formula)[-1] in NEGATIVE


@pytest.mark.parametrize("formula", FALSE)
@pytest.mark.parametrize("text", ["The negative cosine similarity is a loss, $%s$.", "Here $%s$."])
def test_where_the_words_say_otherwise_it_is_open(text: str, formula: str) -> None:
    assert words(text % formula)[-1] not in NEGATIVE | POSITIVE


@pytest.mark.parametrize("formula", OPEN)
def test_other_parts_are_open(formula: str) -> None:
    assert words(f"The cosine similarity is ${formula}$.")[-1] not in NEGATIVE | POSITIVE


def test_a_letter_may_be_another_quotient_of_the_same_parts() -> None:
    assert words(r"The secant, one over the cosine, is $s(u, v) = \frac{\|u\| \|v\|}{u^T v}$.")[-1] == "undecided"
