"""H(S') >= H(S) says how two sources are related that the words relate; of variables of one formula an order is judged."""

from __future__ import annotations

import pytest

from tests.verify.answers import words


@pytest.mark.parametrize(
    "text",
    [
        r"Splitting a symbol of $S$ gives $S'$. We show that $H(S') \geq H(S)$, or $H(S') - H(S) \geq 0$.",
        r"The second source is fairer than the first: $H(B) > H(A)$.",
    ],
)
def test_an_order_of_two_variables_alone_is_not_refuted(text: str) -> None:
    assert "refuted" not in words(text)


@pytest.mark.parametrize(
    "text",
    [r"$H(X) \le H(X|Y)$", r"$H(X) \ge H(X, Y)$", r"Let $Y = g(X)$. Then $H(Y) \ge H(X)$.", r"For any $X$ and $Y$, $H(X) \ge H(Y)$."],
)
def test_an_order_that_the_text_lets_be_judged_is(text: str) -> None:
    assert "refuted" in words(text)


def test_a_mean_over_samples_is_its_expectation_in_the_limit_that_the_text_speaks_of() -> None:
    mean = r"-\frac{1}{n} \sum_{i=1}^n \log p(X_i) = -E \log p(X)"
    assert "refuted" not in words(f"By the law of large numbers, ${mean}$ in probability.")
    assert "refuted" in words(f"For $n$ draws, ${mean}$.")
    assert "refuted" in words(r"By the law of large numbers, $H(X) = E[\log p(X)]$.")


def test_a_word_before_a_letter_may_be_a_function() -> None:
    assert "refuted" not in words(r"$\log_2 \frac{1-p}{p} = -\mathrm{logit}_2\,p$")
    assert "refuted" in words(r"$\log_2 \frac{1-p}{p} = \log_2 p - \log_2 (1 - p)$")


def test_an_order_that_is_denied_of_all_is_not_turned_around() -> None:
    assert "refuted" not in words(r"There is no triangle inequality: $D(p\|q) + D(q\|r) \ngeq D(p\|r)$.")
    assert "refuted" in words(r"It holds that $D(p\|q) + D(q\|r) \geq D(p\|r)$.")


@pytest.mark.parametrize(
    "told",
    [
        "$X$ 与 $Y$ 独立同分布。", "$X$ 与 $Y$ 独立，且服从相同的分布。", "若 $X$ 与 $Y$ 独立，分布相同，则", "$X$와 $Y$는 독립이고 같은 분포를 따른다.",
        "$X$와 $Y$는 서로 독립적이고 동일한 분포를 가진다.", "$X$と$Y$は独立で同一の分布に従う。", "$X$ and $Y$ are independent with the same law.",
    ],
)  # fmt: skip
def test_variables_of_one_law_have_one_entropy(told: str) -> None:
    assert "refuted" not in words(f"{told} $H(X) = H(Y)$.")


@pytest.mark.parametrize("told", ["若 $X$ 与 $Y$ 独立，则", "For independent $X$ and $Y$,"])
def test_independent_ones_need_not(told: str) -> None:
    assert "refuted" in words(f"{told} $H(X) = H(Y)$.")


@pytest.mark.parametrize(
    "text",
    [
        "The two distributions differ only in the order of their outcomes. Hence $H(p) = H(q)$.",
        "Both models assign the same probability to the data. So $H(p, q_1) = H(p, q_2)$.",
        "Note that $D(p\\|q) = D(q\\|p)$ here only because of the symmetry.", "For these two distributions $D(p\\|q) = D(q\\|p)$.",
        "The three distributions are identical. $H(p) = H(q)$.", "两个分布相同。$H(p) = H(q)$。",
        "With a temperature of 1, $\\mathrm{softmax}(z/T) = \\mathrm{softmax}(z)$.",
    ],
)  # fmt: skip
def test_an_equation_of_a_case_is_not_refuted_by_others(text: str) -> None:
    assert "refuted" not in words(text)


@pytest.mark.parametrize(
    "text",
    [
        "The divergence is symmetric: $D(p\\|q) = D(q\\|p)$.", "We have $H(p) = H(q)$.", "It follows that $D(p\\|q) = D(q\\|p)$.",
        "With a temperature of 2, $\\mathrm{softmax}(z/T) = \\mathrm{softmax}(z)$.",
        "Swapping the arguments changes nothing: $D(p\\|q) = D(q\\|p)$.",
    ],
)  # fmt: skip
def test_an_equation_of_any_laws_is(text: str) -> None:
    assert "refuted" in words(text)


@pytest.mark.parametrize(
    ("told", "refuted"),
    [
        ("Assume the distributions are permutations of each other. Then", False),
        ("For two such laws,", False),
        ("For isotropic models,", False),
        ("Let $p$ and $q$ be two distributions. Then", True),
        ("The two distributions are arbitrary. Then", True),
        ("For discrete distributions,", True),
        ("The laws have full support. Then", True),
    ],
)
def test_an_equation_of_two_laws_of_a_kind_is_not_refuted_by_others(told: str, refuted: bool) -> None:
    assert ("refuted" in words(rf"{told} $H(p) = H(q)$.")) is refuted
