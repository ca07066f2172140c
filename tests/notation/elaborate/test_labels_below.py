r"""\pi_E and, beside p, p_D are laws of their own names; p_X and p_{XY} are those of random variables; \pi_{RL} is a label."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document
from symbolic_it.verify.check import check
from tests.verify.answers import words


@pytest.mark.parametrize(
    "statement",
    [
        r"D(\pi_E \| \pi) \ge 0",
        r"D(\pi_S \| \pi_T) = H(\pi_S, \pi_T) - H(\pi_S)",
        r"H(p_D, p) = H(p_D) + D(p_D \| p)",
        r"D(\pi_{RL} \| \pi_{SFT}) \ge 0",
        r"D(p_T \| p_S) = H(p_T, p_S) - H(p_T)",
        r"-\sum_y p_T(y|x) \log p_S(y|x) = H(p_T(\cdot|x)) + D(p_T(\cdot|x) \| p_S(\cdot|x))",
        r"D(p_T(\cdot|x) \| p_S(\cdot|x)) \ge 0",
        r"p_Y(y) = \sum_x p_X(x) p_{Y|X}(y|x)",
        r"I(X;Y) = D(p_{XY} \| p_X p_Y)",
        r"H(p_X) = H(X)",
        r"H(p_{XY}) = H(X, Y)",
        r"D(p_X \| q_X) \ge 0",
    ],
)
def test_what_is_true_is_proved(statement: str) -> None:
    assert check(statement).verdict.word == "proved"


@pytest.mark.parametrize(
    "statement",
    [
        r"D(\pi_E \| \pi) = 0",
        r"D(\pi_{RL} \| \pi) = 0",
        r"D(p_{LS} \| p) = 0",
        r"D(p_D \| p) = 0",
        r"H(p_D) = H(p)",
        r"-\sum_y p_T(y|x) \log p_S(y|x) = H(p_S(\cdot|x)) + D(p_T(\cdot|x) \| p_S(\cdot|x))",
        r"D(p_T \| p_S) = H(p_T, p_S) - H(p_S)",
        r"H(p_D, p) = H(p) + D(p_D \| p)",
        r"I(X;Y) = D(p_X p_Y \| p_{XY})",
    ],
)
def test_a_label_is_no_variable_of_the_law_above_it(statement: str) -> None:
    assert check(statement).verdict.word == "refuted"


_LAWS = r"Let $p(x) = \mathcal{N}(x; \mu_p, \sigma_p^2)$ and $q(x) = \mathcal{N}(x; \mu_q, \sigma_q^2)$. Then $"
_SPREAD = r"\frac{1}{\sigma_q^2} \int (x - \mu_q)^2 p(x) dx = \frac{\sigma_p^2 + (\mu_p - \mu_q)^2}{\sigma_q^2}"
_HALVES = r"\frac12 \int (x - \mu_p)^2 p(x) dx + \frac12 \int (x - \mu_q)^2 p(x) dx"


def _last(formula: str) -> str:
    return verify_document(parse_chapter(f"{_LAWS}{formula}$.", "markdown")).claims[-1].verdict.word


@pytest.mark.parametrize("formula", [_SPREAD, rf"{_HALVES} = \sigma_p^2 + \frac12 (\mu_p - \mu_q)^2"])
def test_laws_below_their_means_and_deviations_are_labels(formula: str) -> None:
    assert _last(formula) == "proved"


@pytest.mark.parametrize(
    "formula",
    [
        _SPREAD.replace("+ (", "- ("),
        _SPREAD.replace(r"\frac{\sigma_p^2", r"\frac{\sigma_p"),
        rf"{_HALVES} = \sigma_p^2 + (\mu_p - \mu_q)^2",
        rf"{_HALVES} = \frac12 \sigma_p^2 + \frac12 (\mu_p - \mu_q)^2",
    ],
)
def test_values_of_them_refute(formula: str) -> None:
    assert _last(formula) == "refuted"


def test_laws_of_the_data() -> None:
    """The D below a law that is compared with another is the data; where its outcomes are d, it is a variable."""
    assert words(r"$\mathbb{E}_{p_D}[-\log q(x)] = H(p_D) + D(p_D \| q)$") == ["proved"]
    assert words(r"$\mathbb{E}_{p_D}[-\log q(x)] = H(p_D) - D(p_D \| q)$") == ["refuted"]
    assert words(r"$\mathbb{E}_{p_D}[-\log q(x)] = H(q, p_D)$") == ["refuted"]
    assert words(r"$H(D) = -\sum_d p_D(d) \log p_D(d)$")[0] in ("proved", "definition")
