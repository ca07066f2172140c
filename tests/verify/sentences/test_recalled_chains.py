"""The data processing inequality by name recalls the chain that the text has drawn; where it is denied, nothing is recalled."""

from __future__ import annotations

import pytest

from tests.verify.answers import words

CHAIN = "If $X \\to Y \\to Z$ is a Markov chain then $I(X;Z) \\le I(X;Y)$.\n\n## Later\n\n"


@pytest.mark.parametrize(
    "text",
    [
        r"By the data processing inequality, $I(X;Z) \le I(X;Y)$.",
        r"DPI: $H(X|Z) \ge H(X|Y)$.",
        "By the Markov property, $I(X;Z|Y) = 0$.",
        r"데이터 처리 부등식으로 $I(X;Z) \le I(X;Y)$ 이다.",
    ],
)
def test_the_chain_is_recalled(text: str) -> None:
    assert words(CHAIN + text)[-1] == "proved"


def test_and_refutes() -> None:
    assert words(CHAIN + r"By the data processing inequality, $I(X;Z) \ge I(X;Y)$.")[-1] == "refuted"


@pytest.mark.parametrize(
    "text",
    [
        r"Then $I(X;Z) \le I(X;Y)$.",
        r"The data processing inequality fails: $I(X;Z) \le I(X;Y)$.",
        r"By the data processing inequality, $I(X;W) \le I(X;Y)$.",
        r"By the data processing inequality, $I(X;Z) \le I(X;Y|W)$.",
        r"By the data processing inequality, $I(X;Y) \le I(X;Z)$ with equality.",
    ],
)
def test_nothing_else_is(text: str) -> None:
    assert words(CHAIN + text)[-1] not in ("proved", "definition", "confirmed")


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        (r"If $T(X)$ is a sufficient statistic for $\theta$, $I(T(X); \theta) = I(X; \theta)$.", True),
        (r"$T(X)$ 가 $\theta$ 에 대한 충분통계량이면 $I(T(X); \theta) = I(X; \theta)$", True),
        (r"If $T(X)$ is not a sufficient statistic for $\theta$, $I(T(X); \theta) = I(X; \theta)$.", False),
        (r"If $T(X)$ is a statistic of $\theta$, $I(T(X); \theta) = I(X; \theta)$.", False),
        (r"If $T(X)$ is a sufficient statistic for $\theta$, $I(T(X); \theta) = 2 I(X; \theta)$.", False),
    ],
)
def test_sufficient_statistics(text: str, verdict: bool) -> None:
    assert (words(text)[-1] == "proved") is verdict


@pytest.mark.parametrize(
    ("text", "proved"),
    [
        (r"Note that $X \to Y \to \hat X$ forms a Markov chain. By data processing, $H(X|\hat X) \ge H(X|Y)$.", True),
        (r"我们注意到，$X \to Y \to \hat{X}$ 形成马尔可夫链。根据数据处理不等式有 $H(X|\hat X) \ge H(X|Y)$。", True),
        (r"Note that $X \to Y \to \hat X$ forms a Markov chain. By data processing, $H(X|\hat X) \le H(X|Y)$.", False),
        (r"Note that $X \to \hat X \to Y$ forms a Markov chain. By data processing, $H(X|\hat X) \ge H(X|Y)$.", False),
    ],
)
def test_an_estimate_may_end_the_chain(text: str, proved: bool) -> None:
    assert (words(text)[-1] == "proved") is proved
