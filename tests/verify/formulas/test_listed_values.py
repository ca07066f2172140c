"""Values of what the text has given a formula are judged by it at the numbers of the text, entry by entry where they are listed."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document
from tests.verify.answers import words

SOFTMAX = r"Let $q_i = e^{z_i}/\sum_j e^{z_j}$. With $z = (1, 2, 3)$ "
TILTED = r"The optimum is $\pi^*(y) = \frac{1}{Z} \pi_0(y) \exp(r(y)/\beta)$ with $Z = \sum_y \pi_0(y) \exp(r(y)/\beta)$. Let $\pi_0 = (0.4, 0.4, 0.2)$, $r = (0, 1, 3)$ and $\beta = 1$. "
ESTIMATORS = (
    r"Let $\rho(y) = p(y)/q(y)$, $k_1 = -\log \rho$ and $k_3 = \rho - 1 - \log \rho$. For one of them $\rho = 0.3/0.2 = 1.5$, so that "
)


def last(text: str) -> str:
    return verify_document(parse_chapter(text, "markdown")).claims[-1].verdict.word


@pytest.mark.parametrize(
    "text",
    [
        SOFTMAX + r"we get $q \approx (0.090, 0.245, 0.665)$.",
        SOFTMAX + r"the loss is $-\log q_2 \approx 1.408$.",
        SOFTMAX + r"the mean is $\sum_i q_i z_i \approx 2.575$.",
        SOFTMAX + r"we get $e^{z_1}/\sum_j e^{z_j} \approx 0.090$.",
        SOFTMAX.replace(r"e^{z_i}/\sum_j e^{z_j}", r"\mathrm{softmax}(z)_i") + r"we get $q \approx (0.090, 0.245, 0.665)$.",
        TILTED + r"Then $\pi^* \approx (0.073, 0.198, 0.730)$.",
        TILTED + r"Then $\mathbb{E}_{\pi^*}[r] \approx 2.387$.",
        ESTIMATORS + r"$k_1 = -\ln 1.5$.",
        ESTIMATORS + r"$k_3 = 1.5 - 1 - \ln 1.5$.",
    ],
)
def test_values_of_the_told_formula_are_confirmed(text: str) -> None:
    assert last(text) == "confirmed"


@pytest.mark.parametrize(
    "text",
    [
        SOFTMAX + r"we get $q \approx (0.090, 0.254, 0.656)$.",
        TILTED + r"Then $\pi^* \approx (0.083, 0.188, 0.730)$.",
    ],
)
def test_a_wrong_entry_beside_right_ones_is_refuted(text: str) -> None:
    assert last(text) in ("refuted", "rounding-slip")


@pytest.mark.parametrize(
    "text",
    [
        SOFTMAX + r"another model has $q \approx (0.5, 0.25, 0.25)$.",
        SOFTMAX + r"the loss is $-\log q_2 \approx 1.804$.",
        SOFTMAX + r"and $z_0 = 1$ we get $q_1 \approx 0.090$.",
        SOFTMAX.replace("(1, 2, 3)", "(1, 2)") + r"we get $q \approx (0.090, 0.245, 0.665)$.",
        TILTED.replace(r"and $\beta = 1$", "") + r"Then $\pi^* \approx (0.073, 0.198, 0.730)$.",
        ESTIMATORS + r"$k_1 = \ln 1.5$.",
        ESTIMATORS + r"$k_3 = 1.5 + 1 - \ln 1.5$.",
    ],
)
def test_what_no_told_number_shows_is_left_open(text: str) -> None:
    assert last(text) in ("data", "undecided", "not-understood")


def test_a_refuted_list_tells_no_law() -> None:
    assert last(SOFTMAX + r"we get $q \approx (0.090, 0.254, 0.656)$. Its entropy is $H(q) \approx 0.832$.") == "confirmed"


HOT = r"Let $q_i = e^{z_i/T}/\sum_j e^{z_j/T}$. For $z = (1, 2, 3)$ and $T = 2$, $q \approx (0.186, 0.307, 0.506)$. "


@pytest.mark.parametrize("told", ["For $T = 1$, ", "Now let $T = 1$. Then ", "At unit temperature ", "With a temperature of one we have "])
def test_another_number_of_the_sentence_goes_before_the_one_told_above(told: str) -> None:
    assert last(HOT) == "confirmed"
    assert last(HOT + told + r"$q \approx (0.186, 0.307, 0.506)$.") not in ("confirmed", "proved")
    assert last(HOT + told + r"$q \approx (0.090, 0.245, 0.665)$.") in ("confirmed", "data")


def test_advantages_of_a_group_with_mean_and_deviation() -> None:
    told = r"The advantage is $A_i = \frac{r_i - \mathrm{mean}(r)}{\mathrm{std}(r)}$." + "\n\nWith $r = (1,0,0,0)$: "
    right = r"$\mathrm{mean}(r) = 0.25$, $\mathrm{std}(r) \approx 0.433$ and $A \approx (1.732, -0.577, -0.577, -0.577)$."
    assert words(told + right)[-3:] == ["confirmed"] * 3
    assert words(told + right.replace("1.732", "1.723"))[-1] == "refuted"
    of_a_sample = words(told + r"$\mathrm{std}(r) = 0.5$ and $A = (1.5, -0.5, -0.5, -0.5)$.")
    assert not {"confirmed", "refuted"} & set(of_a_sample[-2:])


def test_a_value_told_once_more_is_not_confirmed_by_itself() -> None:
    told = r"Let $p = (1/2, 1/4, 1/4)$. Its entropy is $H = 1.5$ bits. "
    assert last(told + r"For a coin with $p = 1/2$ it is $H = 1.5$ bits.") == "data"
    assert last(told + r"For another source, $H = 1.5$ bits.") == "data"
