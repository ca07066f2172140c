r"""Equations between quantities without arguments are those of one p and one q."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document


@pytest.mark.parametrize(
    ("formula", "word"),
    [
        (r"\text{Cross-Entropy} = \text{Entropy} + \text{KL Divergence}", "proved"),
        (r"\mathrm{CE} = H + D_{\mathrm{KL}}", "proved"),
        (r"D_{KL} = \text{CE} - H", "proved"),
        (r"\text{Cross-Entropy} = \text{Entropy} - \text{KL Divergence}", "refuted"),
        (r"\mathrm{CE} = D_{\mathrm{KL}} - H", "refuted"),
        (r"\text{交叉熵} = \text{熵} + \text{KL散度}", "proved"),
        (r"\text{交叉熵} = \text{熵} - \text{KL散度}", "refuted"),
        (r"\text{mutual information} = \text{entropy} - \text{conditional entropy}", "proved"),
        (r"\text{mutual information} = \text{entropy} + \text{conditional entropy}", "refuted"),
    ],
)
def test_three_quantities_by_name(formula: str, word: str) -> None:
    claims = verify_document(parse_chapter(f"So ${formula}$.", "markdown")).claims
    assert [c.verdict.word for c in claims] == [word]


def test_an_entropy_of_another_kind_is_left_alone() -> None:
    claims = verify_document(parse_chapter(r"So $\mathrm{CE} = H(Y) + D_{KL}$.", "markdown")).claims
    assert not any(c.verdict.negative for c in claims)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("In short: cross-entropy = entropy + KL divergence.", "proved"),
        ("In short: cross-entropy = entropy − KL divergence.", "refuted"),
        ("joint entropy = entropy + conditional entropy", "proved"),
        ("joint entropy = entropy − conditional entropy", "refuted"),
        ("核心关系：交叉熵 = 熵 + KL 散度。", "proved"),
        ("核心关系：交叉熵 = 熵 - KL 散度。", "refuted"),
        ("크로스 엔트로피 = 엔트로피 + KL 발산", "proved"),
        ("KL(P || Q) = 交叉熵(P, Q) - 熵(P)", "proved"),
        ("KL(P || Q) = 熵(P) - 交叉熵(P, Q)", "refuted"),
    ],
)
def test_they_may_be_typed_without_signs_of_maths(text: str, word: str) -> None:
    assert [c.verdict.word for c in verify_document(parse_chapter(text, "markdown")).claims] == [word]


@pytest.mark.parametrize(
    "text",
    [
        "maximum likelihood = cross-entropy minimization",
        "The entropy = uncertainty.",
        "differential entropy = entropy of a density",
        "minimizing cross-entropy = minimizing KL divergence",
        "mutual information = KL divergence between the joint and the product",
    ],
)
def test_prose_and_quantities_of_other_variables_accuse_nobody(text: str) -> None:
    assert not any(c.verdict.negative or c.verdict.positive for c in verify_document(parse_chapter(text, "markdown")).claims)


@pytest.mark.parametrize(
    ("claim", "word"),
    [(r"I \ge 0", "proved"), (r"\mathrm{MI} \ge 0", "proved"), (r"I \le 0", "not-understood"), (r"I \ge 1", "not-understood")],
)
def test_an_information_without_its_variables_has_the_bound_of_all(claim: str, word: str) -> None:
    found = verify_document(parse_chapter(rf"Let $I(X;Y) = H(X) - H(X|Y)$. Its bound: ${claim}$.", "markdown")).claims
    assert found[-1].verdict.word == word
