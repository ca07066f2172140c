"""Where an optimum is attained is proved over all laws; of those that a sentence leaves it may be false."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document

MOST, RATIO = r"$\max_q H(q) = \log K$", r"$\sup_f \{E_p[f] - \log E_q[e^f]\} = D(p\|q)$"
ALL = (
    f"Over all laws, {MOST}, attained at $q(x) = 1/K$.",
    f"Without constraints, {MOST}.",
    f"Over all functions, {RATIO}.",
    r"$\max_{p \in \Delta_K} H(p) = \log K$",
)
SOME = (
    f"Subject to $E_q[f] = c$, {MOST}.",
    f"We look for it subject to $E_q[f] = c$. Then {MOST}.",
    f"{MOST}, s.t. $E_q[f] = c$.",
    r"$\max_q H(q) = \log K \text{ subject to } E_q[f] = c$",
    f"{MOST} for $q \\in Q$.",
    f"Over $q$ in $Q$, {MOST}.",
    f"Over the class of smooth laws, {MOST}.",
    f"Over product laws, {MOST}.",
    f"For $|f| \\le 1$, {RATIO}.",
    f"{RATIO}, where $f$ is linear.",
    r"$\max_{p \in \Delta_\epsilon} H(p) = \log K$",
    r"$\min_{q \in \Delta(p, \epsilon)} D(q\|r) = 0$",
)  # fmt: skip


@pytest.mark.parametrize(("text", "proved"), [*((x, True) for x in ALL), *((x, False) for x in SOME)])
def test_over_which_laws(text: str, proved: bool) -> None:
    found = verify_document(parse_chapter(text, "markdown")).claims
    words = [c.verdict.word for c in found if any(x in c.text for x in (r"\max", r"\sup", r"\min"))]
    assert [w == "proved" for w in words] == [proved]
