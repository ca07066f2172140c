"""What follows a joint table, in a table or as a matrix, is confirmed or refuted by it."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document

MATRIX = "The joint law $P(X,Y) = \\begin{pmatrix} 1/4 & 1/4 \\\\ 0 & 1/2 \\end{pmatrix}$ has "
TABLE = "The joint distribution is\n\n| | B=0 | B=1 |\n|---|---|---|\n| A=0 | 0.4 | 0.1 |\n| A=1 | 0.2 | 0.3 |\n\nThen "
SMALL = "The joint distribution is\n\n| $p(x,y)$ | $y=0$ | $y=1$ |\n|---|---|---|\n| $x=0$ | 0.4 | 0.1 |\n| $x=1$ | 0.2 | 0.3 |\n\nThen "
CASES = [
    (SMALL, "$H(X) = 1$ bit", "confirmed"), (SMALL, "$H(Y) \\approx 0.971$ bits", "confirmed"), (SMALL, "$H(Y) \\approx 0.917$ bits", "refuted"),
    (MATRIX, "$H(X,Y) = 1.5$ bits", "confirmed"), (MATRIX, "$H(X,Y) = 1.8$ bits", "refuted"), (MATRIX, "$I(X;Y) \\approx 0.311$ bits", "confirmed"),
    (MATRIX, "$I(X;Y) \\approx 0.312$ bits", "rounding-slip"), (MATRIX, "$H(Y) \\approx 0.562$ nats", "confirmed"),
    (MATRIX, "$H(X \\mid Y) \\approx 0.689$ bits", "confirmed"), (MATRIX, "$H(Y \\mid X) \\approx 0.689$ bits", "refuted"),
    (TABLE, "$H(A) = 1$ bit", "confirmed"), (TABLE, "$H(B) \\approx 0.971$ bits", "confirmed"), (TABLE, "$H(B) \\approx 0.917$ bits", "refuted"),
    (TABLE, "$H(A \\mid B) \\approx 0.875$ bits", "confirmed"), (TABLE, "$H(Z) \\approx 0.917$ bits", "undecided"),
]  # fmt: skip


@pytest.mark.parametrize(("given", "claim", "word"), CASES)
def test_a_claim_is_judged_by_the_joint_law(given: str, claim: str, word: str) -> None:
    document = parse_chapter(f"{given}{claim}.\n", "markdown")
    claims = [c for c in verify_document(document).claims if c.start >= document.text.index(claim)]
    assert [c.verdict.word for c in claims] == [word]


def test_a_heading_ends_the_reach_of_a_table() -> None:
    document = parse_chapter(f"{TABLE}it ends.\n\n## Anew\n\n$H(A) = 2$ bits.\n", "markdown")
    assert [c.verdict.word for c in verify_document(document).claims if "H" in c.text] == ["undecided"]


def test_a_numbered_problem_ends_the_reach_of_a_table_and_a_bare_zero_is_a_condition() -> None:
    for text in (
        f"{TABLE}it ends.\n\n**문제 3** (심화): $H(A) = 2$이다.\n",
        f"{TABLE}$H(A \\mid B) = 0$ if and only if $B$ determines $A$.\n",
    ):
        assert "refuted" not in [c.verdict.word for c in verify_document(parse_chapter(text, "markdown")).claims]
