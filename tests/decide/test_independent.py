"""Independence holds at the level of masses: what follows from it is proved, its false twins are refuted, and it is listed."""

from __future__ import annotations

import pytest

from symbolic_it.verify.check import check

ENTROPIES = r"-\sum_{x,y} p(x,y)\log p(x,y) = -\sum_x p(x) \log p(x) - \sum_y p(y)\log p(y)"
TRUE = [
    ("p(x,y) = p(x)p(y)", r"X \perp Y"),
    ("p(x|y) = p(x)", r"X \perp Y"),
    (r"\log p(x,y) = \log p(x) + \log p(y)", r"X \perp Y"),
    (r"\sum_{x,y} p(x,y) \log(p(x,y)/(p(x)p(y))) = 0", r"X \perp Y"),
    (ENTROPIES, r"X \perp Y"),
    ("p(x,y|z) = p(x|z)p(y|z)", r"X \perp Y | Z"),
    ("p(x|y,z) = p(x|z)", r"X \perp Y | Z"),
    ("p(x,y,z) = p(x)p(y|x)p(z|y)", "X -> Y -> Z"),
]
FALSE = [
    ("p(x,y) = p(x)p(y)", None),
    ("p(x,y) = p(x)p(y)", r"X \perp Z"),
    ("p(x,y) = p(x)p(y)", r"X \perp Y | Z"),
    ("p(x,y) = p(x)p(y)", r"X \perp Y | X"),
    ("p(x|y) = p(y)", r"X \perp Y"),
    (r"\sum_{x,y} p(x,y) \log(p(x,y)/(p(x)p(y))) = 1", r"X \perp Y"),
    (ENTROPIES, None),
    (ENTROPIES.replace("- \\sum_y", "+ \\sum_y"), r"X \perp Y"),
    ("p(z|x,y) = p(z|x)", "X -> Y -> Z"),
]


@pytest.mark.parametrize(("text", "given"), TRUE)
def test_what_follows_is_proved_and_the_independence_is_listed(text: str, given: str) -> None:
    verdict = check(text, [given]).verdict
    assert verdict.positive, verdict.message
    assert any("independent" in h for h in verdict.hypotheses)


@pytest.mark.parametrize(("text", "given"), FALSE)
def test_what_does_not_follow_is_refuted(text: str, given: str | None) -> None:
    assert check(text, [] if given is None else [given]).verdict.word == "refuted"
