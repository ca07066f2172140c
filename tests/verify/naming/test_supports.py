"""Sums over the support of a law: what the law multiplies loses nothing there, and masses over a part are at most those over all."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document

PART = r"\sum_{x: p(x) > 0} q(x)"
STEPS = [
    (r"\sum_{x: p(x) > 0} p(x) \frac{q(x)}{p(x)} = 1", False),
    (r"\sum_{x: p(x) > 0} p(x) \frac{q(x)}{p(x)} = \sum_x q(x)", False),
    (rf"\sum_x p(x) \frac{{q(x)}}{{p(x)}} = {PART}", True),
    (rf"\mathbb{{E}}_p[\frac{{q(X)}}{{p(X)}}] = \sum_x p(x) \frac{{q(x)}}{{p(x)}} = {PART}", True),
    (rf"{PART} \le 1", True),
    (rf"{PART} \le \sum_x q(x)", True),
    (rf"\sum_x q(x) \ge {PART}", True),
    (rf"\sum_x p(x) \frac{{p(x)}}{{q(x)}} = {PART}", False),
    (r"\sum_x p(x) \frac{q(x)}{p(x)} = \sum_{x: p(x) > 0} 2 q(x)", False),
    (rf"\sum_x q(x) = {PART}", False),
    (rf"{PART} \ge 1", False),
    (rf"{PART} = 1", False),
    (rf"{PART} < 1", False),
    (rf"{PART} \ge \sum_x q(x)", False),
    (rf"{PART} \le \sum_x q(x)^2", False),
    (r"\sum_{x: p(x) > 0} f(x) \le 1", False),
    (r"\sum_{x: p(x) > 1/2} q(x) = \sum_x p(x) \frac{q(x)}{p(x)}", False),
    (r"D(p\|q) = \sum_{x: q(x) > 0} p(x) \log \frac{p(x)}{q(x)}", False),
]


@pytest.mark.parametrize(("step", "true"), STEPS)
def test_a_step_over_the_support(step: str, true: bool) -> None:
    found = verify_document(parse_chapter(f"$${step}.$$", "markdown")).claims
    assert all(c.verdict.positive for c in found) == true
