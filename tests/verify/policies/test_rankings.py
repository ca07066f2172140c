"""A ranking by Plackett and Luce chooses each answer among those that are left."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document

NEGATIVE = {"refuted", "convention-mismatch"}
POSITIVE = {"definition", "proved", "confirmed"}
SPELLED = {
    "[W]": r"\pi_\theta(y_w \mid x)",
    "[L]": r"\pi_\theta(y_l \mid x)",
    "[U]": r"\pi_{\mathrm{ref}}(y_w \mid x)",
    "[V]": r"\pi_{\mathrm{ref}}(y_l \mid x)",
    "[P]": r"\pi_\theta(y \mid x)",
    "[ref]": r"\pi_{\mathrm{ref}}(y \mid x)",
    "[E]": r"\mathbb{E}_{(x, y_w, y_l) \sim \mathcal{D}}",
}
TRUE = [
    r"$p(\tau \mid x) = \prod_{k=1}^{K} \frac{\exp(r(x, y_{\tau(k)}))}{\sum_{j=k}^{K} \exp(r(x, y_{\tau(j)}))}$",
    r"$P(\tau) = \prod_{k=1}^{K} \frac{e^{r_k}}{\sum_{j=k}^{K} e^{r_j}}$",
]
FALSE = [
    r"$p(\tau \mid x) = \sum_{k=1}^{K} \frac{\exp(r(x, y_{\tau(k)}))}{\sum_{j=k}^{K} \exp(r(x, y_{\tau(j)}))}$",
    r"$p(\tau \mid x) = \prod_{k=1}^{K} \frac{\exp(-r(x, y_{\tau(k)}))}{\sum_{j=k}^{K} \exp(r(x, y_{\tau(j)}))}$",
]
OPEN = [
    r"$p(x) = \prod_{k=1}^{K} \frac{f_k}{g_k}$",
]


def words(text: str) -> list[str]:
    for short, long in SPELLED.items():
        text = text.replace(short, long)
    return [c.verdict.word for c in verify_document(parse_chapter(text, "markdown")).claims]


@pytest.mark.parametrize("text", TRUE)
def test_what_is_true_is_known(text: str) -> None:
    assert words(text)
    assert set(words(text)) <= POSITIVE | {"data"}


@pytest.mark.parametrize("text", FALSE)
def test_one_edit_away_it_is_false(text: str) -> None:
    assert set(words(text)) & NEGATIVE


@pytest.mark.parametrize("text", OPEN)
def test_what_is_unclear_is_neither(text: str) -> None:
    assert not set(words(text)) & NEGATIVE
