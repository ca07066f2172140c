r"""Limits are proved where the checker's rules give their value, and refuted where that value is provably another."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.kernel.replay import ReplayError, replay
from symbolic_it.verify.chapter import verify_document
from symbolic_it.verify.check import check

TRUE = [
    r"\lim_{x\to 0^+} x \log x = 0",
    r"\lim_{x\to 0} x \log_2 x = 0",
    r"\lim_{T\to\infty} \frac{e^{z_i/T}}{\sum_j e^{z_j/T}} = \frac{1}{K}",
    r"\lim_{T\to\infty} H(softmax(z/T)) = \log K",
    r"\lim_{n\to\infty} \frac{1}{n} = 0",
    r"\lim_{n\to\infty} (1 + x/n)^n = e^x",
    r"\lim_{\alpha\to 1} H_\alpha(p) = H(p)",
    r"\lim_{\alpha\to 1} D_\alpha(p\|q) = D(p\|q)",
    r"\lim_{\lambda\to 0} D(p\|(1-\lambda)p+\lambda q) = 0",
    r"\lim_{\epsilon\to 0} \left((1-\epsilon)(-\log q_y) - \frac{\epsilon}{K} \sum_j \log q_j\right) = -\log q_y",
    r"\lim_{x\to 0} \frac{\log(1+x)}{x} \ge 1",
]
FALSE = [
    (r"\lim_{x\to 0^+} x \log x = 1", "the limit is 0"),
    (r"\lim_{T\to\infty} \frac{e^{z_i/T}}{\sum_j e^{z_j/T}} = \frac{2}{K}", "the limit is K^(-1)"),
    (r"\lim_{n\to\infty} \frac{1}{n} = 1", "the limit is 0"),
    (r"\lim_{n\to\infty} (1 - x/n)^n = e^x", "the limit is exp(x)^(-1)"),
    (r"\lim_{\alpha\to 1} H_\alpha(p) = \log K", "the limit is"),
    (r"\lim_{\alpha\to 1} D_\alpha(p\|q) = D(q\|p)", "the limit is"),
    (r"\lim_{\lambda\to 0} D(p\|(1-\lambda)p+\lambda q) = D(p\|q)", "the limit is 0"),
    (r"\lim_{\epsilon\to 0} \left((1-\epsilon)(-\log q_y) - \frac{\epsilon}{K} \sum_j \log q_j\right) = H(q)", "the limit is"),
    (r"\lim_{x\to 0} \frac{\log(1+x)}{x} > 1", "the limit is 1"),
]
OPEN = [
    r"\lim_{\alpha\to 0} H_\alpha(p) = \log K",
    r"\lim_{\epsilon\to 0} \frac{p_i}{\epsilon + p_i} = 1",
    r"\lim_{T\to\infty} p_i = 1/K",
    r"\lim_{T\to\infty} q_T(i) = 1/K",
    r"\lim_{x\to 0} \frac{|x|}{x} = 1",
    r"\lim_{x\to 0} \frac{1}{x} = 0",
    r"\lim_{n\to\infty} n = 0",
]


@pytest.mark.parametrize("text", TRUE)
def test_a_limit_is_proved(text: str) -> None:
    verdict = check(text).verdict
    assert verdict.word == "proved" and verdict.certificate is not None
    replay(verdict.certificate)


@pytest.mark.parametrize(("text", "message"), FALSE)
def test_another_value_is_refuted(text: str, message: str) -> None:
    verdict = check(text).verdict
    assert verdict.word == "refuted" and message in verdict.message


@pytest.mark.parametrize("text", OPEN)
def test_what_has_no_limit_for_all_laws_is_open(text: str) -> None:
    assert check(text).verdict.word in ("undecided", "not-understood")


def test_what_a_limit_needs_is_said() -> None:
    assert "q > 0" in check(r"\lim_{\alpha\to 1} D_\alpha(p\|q) = D(p\|q)").verdict.hypotheses


@pytest.mark.parametrize(
    "text",
    [
        r"Let $p$ be the softmax of $z/T$. Then $\lim_{T\to\infty} (p_i + 1/T) = 1/K$.",
        r"With $\beta = 1/T$, $\lim_{T\to\infty} (\beta + 1/T) = 0$.",
        r"The law $p$ depends on $\lambda$, so that $\lim_{\lambda\to 0} (H(p) + \lambda) = 0$.",
    ],
)
def test_a_chapter_may_let_a_law_depend_on_the_variable(text: str) -> None:
    assert not any(claim.verdict.negative for claim in verify_document(parse_chapter(text, "markdown")).claims)


INFINITE = [
    (r"\lim_{q\to 0^+} (-\log q) = \infty", "proved"),
    (r"\lim_{q\to 0} \log q = -\infty", "proved"),
    (r"\lim_{x\to\infty} \log x = \infty", "proved"),
    (r"\lim_{x\to\infty} \log(1 + x) = \infty", "proved"),
    (r"\lim_{q\to 0^+} -\log q = -\infty", "undecided"),
    (r"\lim_{q\to 0^+} \log(-q) = -\infty", "undecided"),  # nowhere defined
    (r"\lim_{q\to 1} -\log q = \infty", "refuted"),
    (r"\lim_{q\to 0^+} q \log q = -\infty", "refuted"),
]


@pytest.mark.parametrize(("statement", "word"), INFINITE)
def test_a_limit_is_infinite_where_an_exponential_tends_to_zero(statement: str, word: str) -> None:
    found = check(statement).verdict
    assert found.word == word
    if word != "proved":
        return
    certificate = found.certificate
    assert certificate is not None
    replay(certificate)
    minus = ["Mul", ["t", ["Rational", ["q", "-1"]], ["Constant", "oo"]]]
    other = minus if certificate["statement"]["rhs"] == ["Constant", "oo"] else ["Constant", "oo"]
    for key, value in (
        ("rhs", other),
        ("rhs", ["Rational", ["q", "7"]]),
        ("relation", "<="),
        ("lhs", certificate["premise"]["statement"]["lhs"]),
    ):
        with pytest.raises(ReplayError):
            replay({**certificate, "statement": {**certificate["statement"], key: value}})
