"""Numbers that conditions give to symbols are put in: for T = 1 a tempered softmax is the softmax."""

from __future__ import annotations

import pytest

from symbolic_it import check
from symbolic_it.chapters import parse_chapter
from symbolic_it.kernel.replay import replay
from symbolic_it.verify.chapter import verify_document

TEMPERED = r"p_i = \frac{e^{z_i/T}}{\sum_j e^{z_j/T}}"
PLAIN = r"p_i = \frac{e^{z_i}}{\sum_j e^{z_j}}"


@pytest.mark.parametrize(
    ("statement", "given", "word"),
    [
        (PLAIN, [TEMPERED, "T = 1"], "proved"),
        (PLAIN, [TEMPERED, "T = 2"], "refuted"),
        (PLAIN, [TEMPERED, "T > 0", "T = 1"], "proved"),
        (PLAIN, [TEMPERED, "T > 0", "T = 2"], "refuted"),
        (r"\beta x = x", [r"\beta = 1"], "proved"),
        (r"\beta x = x", [r"\beta = 2"], "refuted"),
        (r"H(p) \le \log 4", ["K = 4"], "proved"),
        (r"H(p) \le \log 4", ["K = 5"], "refuted"),
        (r"\lambda H(p) + (1-\lambda) H(q) = H(q)", [r"\lambda = 0"], "proved"),
        (r"\lambda H(p) + (1-\lambda) H(q) = H(q)", [r"\lambda = 1"], "refuted"),
    ],
)
def test_under_values(statement: str, given: list[str], word: str) -> None:
    verdict = check(statement, given).verdict
    assert verdict.word == word
    if word == "proved":
        assert verdict.certificate is not None and any("=" in h for h in verdict.hypotheses)
        replay(verdict.certificate)


def test_a_symbol_that_is_varied_is_not_fixed() -> None:
    assert not check(r"\frac{d}{dT} T^2 = 2", ["T = 1"]).verdict.negative


def test_values_that_contradict_a_condition_show_nothing() -> None:
    assert check(PLAIN, [TEMPERED, "T > 1", "T = 1"]).verdict.word != "proved"


def words(text: str) -> list[str]:
    return [c.verdict.word for c in verify_document(parse_chapter(text, "markdown")).claims]


def test_a_special_case_keeps_the_law_that_it_is_a_case_of() -> None:
    text = (
        f"With temperature the law is ${TEMPERED}$.\n\nFor $T = 1$ we recover ${PLAIN}$.\n\nThus "
        + r"$\log p_i = z_i/T - \log\sum_j e^{z_j/T}$."
    )
    assert words(text)[-2:] == ["proved", "proved"]
    assert words(text.replace(r"e^{z_j}}$", r"e^{2 z_j}}$"))[-2:] == ["refuted", "proved"]
    assert words(text.replace("T = 1", "T = 2"))[-2:] == ["refuted", "proved"]


def test_a_law_let_anew_is_another() -> None:
    text = f"With temperature the law is ${TEMPERED}$.\n\nNow let ${PLAIN}$. Then " + r"$\log p_i = z_i - \log\sum_j e^{z_j}$."
    assert words(text)[-2:] == ["definition", "proved"]


def test_the_value_of_a_case_holds_in_its_sentence_alone() -> None:
    """What holds at T = 1 only is refuted behind the sentence that spoke of T = 1."""
    text = f"With temperature the law is ${TEMPERED}$.\n\nFor $T = 1$ we recover ${PLAIN}$.\n\n"
    assert words(text + r"Thus $\frac{p_i}{p_j} = \exp((z_i - z_j)/T)$.")[-1] == "proved"
    assert words(text + r"Thus $\frac{p_i}{p_j} = \exp(T(z_i - z_j))$.")[-1] == "refuted"
    assert words(r"Let $K = 4$. Then we see $H(p) \le \log 4$.")[-1] != "refuted"
