"""Constraints of an optimisation are required of the laws looked for: a bound that not all laws keep is no false claim there."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document

REQUIRED = [
    "Maximise the mean subject to $H(p) \\le 1$.",
    "Subject to $\\sum_i p_i = 1$, $p_i \\ge 0$, and $H(p) \\le 1$ we maximise the mean.",
    "Maximise the reward s.t. $H(X) \\le 2$.",
    "Maximise the mean subject to the constraint\n\n$$H(p) \\le 1.$$",
    "We minimise the rate under the following constraints:\n\n$H(X) \\le 2$\n\n$I(X;Y) \\ge 1$",
    "The encoder has to satisfy $I(X;Z) \\le 2$.",
    "Der Erwartungswert wird maximiert unter der Nebenbedingung $H(X) \\le 2$.",
    "L'espérance est maximale sous la contrainte $H(X) \\le 2$.",
]
CLAIMED = [
    "Under no constraint, $H(p) \\ge \\log K$.",
    "Maximising the mean subject to $\\sum_i p_i = 1$ gives $H(p) = 2 \\log K$ at the uniform law.",
    "We maximise the mean subject to the constraints. For all laws $H(p) \\ge \\log K$.",
    "The following inequalities hold:\n\n$H(X) \\ge H(X,Y)$\n\n$I(X;Y) \\ge H(X)$",
    "All entropies have to satisfy $H(X) \\ge H(X,Y)$.",
]


def words(text: str) -> list[str]:
    return [c.verdict.word for c in verify_document(parse_chapter(text, "markdown")).claims]


@pytest.mark.parametrize("text", REQUIRED)
def test_what_is_required_is_not_refuted(text: str) -> None:
    assert "refuted" not in words(text)


@pytest.mark.parametrize("text", CLAIMED)
def test_what_is_claimed_elsewhere_is(text: str) -> None:
    assert "refuted" in words(text)


@pytest.mark.parametrize(
    "supposed",
    [
        "Let $q$ satisfy the same constraints.",
        "Let $q$ be feasible.",
        "Let $q$ be another law with the same moments.",
        "Let $q$ be any member of the family.",
        "Suppose that $q$ shares its mean with $p$.",
    ],
)
def test_laws_that_share_more_than_their_alphabet_are_narrowed(supposed: str) -> None:
    assert words(supposed + r" Then $-\sum_x q(x) \log p(x) = H(p)$.")[-1] != "refuted"


@pytest.mark.parametrize(
    "named", ["Let $p$ and $q$ be laws on the same finite alphabet.", "Let $q$ be a model over the same vocabulary as $p$."]
)
def test_the_same_alphabet_narrows_nothing(named: str) -> None:
    assert words(named + r" Then $-\sum_x q(x) \log p(x) = H(p)$.")[-1] == "refuted"
