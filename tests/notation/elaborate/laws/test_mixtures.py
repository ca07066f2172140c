r"""A mixture \sum_k \lambda_k p_k is a margin of one law: its concavity and its compensation identity are proved, their twins refuted."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document

TOLD = r"Let $m = \sum_k \pi_k p_k$. "
SAME = r"For a mixture $p(x) = \sum_{k=1}^K \pi_k p_k(x)$ of laws, "
TWINS = [
    (r"$H(\sum_i \lambda_i p_i) \ge \sum_i \lambda_i H(p_i)$", r"$H(\sum_i \lambda_i p_i) \le \sum_i \lambda_i H(p_i)$"),
    (r"$\sum_{i=1}^n \lambda_i D(P_i\|Q) \ge D(\sum_{i=1}^n \lambda_i P_i \| Q)$", r"$\sum_{i=1}^n \lambda_i D(P_i\|Q) \le D(\sum_{i=1}^n \lambda_i P_i \| Q)$"),
    (TOLD + r"Then $\sum_k \pi_k D(p_k\|m) = H(m) - \sum_k \pi_k H(p_k)$.", TOLD + r"Then $\sum_k \pi_k D(p_k\|m) = H(m) + \sum_k \pi_k H(p_k)$."),
    (TOLD + r"Then $\sum_k \pi_k D(p_k\|q) = \sum_k \pi_k D(p_k\|m) + D(m\|q)$.", TOLD + r"Then $\sum_k \pi_k D(p_k\|q) \le \sum_k \pi_k D(p_k\|m)$."),
    (TOLD + r"Then $\sum_x m(x)\log m(x) \le \sum_k \pi_k \sum_x p_k(x)\log p_k(x)$.", TOLD + r"Then $\sum_x m(x)\log m(x) \ge \sum_k \pi_k \sum_x p_k(x)\log p_k(x)$."),
    (SAME + r"$\sum_k \pi_k H(p_k) \le H(p)$.", SAME + r"$\sum_k \pi_k H(p_k) \ge H(p)$."),
    (SAME + r"$H(p) \le \sum_k \pi_k H(p_k) + H(\pi)$.", SAME + r"$H(p) \ge \sum_k \pi_k H(p_k) + H(\pi)$."),
]  # fmt: skip
OPEN = [
    r"$\sum_i \lambda_i H(p_i) \ge 0$",
    r"Let $\lambda_i = 1/2$. Then $H(\sum_i \lambda_i p_i) \le \sum_i \lambda_i H(p_i)$.",
    r"Let $p_k(x) = q(x)$. Then $H(\sum_k \lambda_k p_k) \le \sum_k \lambda_k H(p_k)$.",
    TOLD + r"Then $H(m) = \sum_k \pi_k H(p_k) + H(\pi)$, as the supports do not overlap.",
    TOLD + r"Then $H(m) \ge H(p_1)$.",
    r"For components with disjoint supports $H(\sum_k \pi_k p_k) \ge \sum_k \pi_k H(p_k) + H(\pi)$.",
]


def words(text: str) -> list[str]:
    return [c.verdict.word for c in verify_document(parse_chapter(text, "markdown")).claims]


@pytest.mark.parametrize(("text", "twin"), TWINS)
def test_what_holds_of_all_mixtures_is_proved_and_its_twin_refuted(text: str, twin: str) -> None:
    assert words(text)[-1] == "proved"
    assert words(twin)[-1] == "refuted"


@pytest.mark.parametrize("text", OPEN)
def test_where_more_is_told_or_missing_nothing_is_decided(text: str) -> None:
    assert words(text)[-1] in ("undecided", "not-understood", "data")
