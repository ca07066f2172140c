"""The X of E_P[X] is the value drawn, S_X a set as often as a number, and the mu > 0 behind an equation a range."""

from __future__ import annotations

import pytest

from symbolic_it import check
from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document

NEGATIVE = {"refuted", "rounding-slip", "convention-mismatch"}


def verdicts(text: str) -> list[str]:
    return [c.verdict.word for c in verify_document(parse_chapter(text, "markdown")).claims]


@pytest.mark.parametrize(
    "text",
    [
        r"For two Poisson laws, $D(P \| Q) = \mathbb{E}_P[(\mu - \lambda) + X \ln\frac{\lambda}{\mu}]$.",
        r"Under $P$ we have $\mathbb{E}_P[X] = 2$.",
        "With $m = |S_X|$,\n$$H(X) \\le \\log m \\le \\log|\\mathcal X|.$$",
        r"Since $|A_n| \le |\mathcal{X}|$ we have $\log |A_n| \le \log |\mathcal X|$.",
        r"Under the constraint $\mathbb{E}[X] = \mu > 0$ the exponential law is the solution.",
        r"Let $\operatorname{Var}(X) = v > 0$.",
    ],
)
def test_particular_variables_sets_and_ranges_are_not_refuted(text: str) -> None:
    assert not NEGATIVE & set(verdicts(text))


@pytest.mark.parametrize(
    ("statement", "word"),
    [
        (r"E_P[X + a] = E_P[X] + a", "proved"),
        (r"E_P[X + 1] = E_P[X] - 1", "refuted"),
        (r"E_p[X] = \sum_x x p(x)", "proved"),
        (r"E_p[T \log p(x)] = T E_p[\log p(x)]", "proved"),
        (r"H_\alpha(X) = \frac{1}{1-\alpha} \log \sum_i p_i^\alpha", "definition"),
        (r"H_\alpha(X) = \frac{1}{1+\alpha} \log \sum_i p_i^\alpha", "refuted"),
        (r"H_\alpha(X) = H_\alpha(Y)", "refuted"),
    ],
)
def test_values_are_drawn_and_renyi_entropies_are_of_the_law_of_their_variable(statement: str, word: str) -> None:
    assert check(statement).verdict.word == word
