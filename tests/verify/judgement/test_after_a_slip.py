"""A wrong side in the middle of a chain is found once: the side behind it is right for the side before."""

from __future__ import annotations

import pytest

from symbolic_it.verify.check import check
from tests.verify.answers import words


@pytest.mark.parametrize(
    ("chain", "verdicts"),
    [
        (r"H(Y|X) = -\sum_{x,y} p(x) p(y|x) p(y|x) = -\sum_{x,y} p(x,y) \log p(y|x)", ["refuted", "definition"]),
        (r"D(p\|q) = \sum_x p(x) \log \frac{q(x)}{p(x)} = H(p,q) - H(p)", ["refuted", "proved"]),
        (r"D(p\|q) = \sum_x p(x) \log \frac{p(x)}{q(x)} = H(p,q) + H(p)", ["definition", "refuted"]),
        (r"D(p\|q) = H(p,q) + H(p) = H(q,p) - H(q)", ["refuted", "refuted"]),
        (r"D(p\|q) = H(p) - H(p,q) \ge -\log \sum_x q(x)", ["refuted", "proved"]),
        (r"D(p\|q) = H(p) - H(p,q) \ge \log 2", ["refuted", "refuted"]),
        (r"D(p\|q) = H(p,q) + H(p) = H(q) = H(p,q) - H(p)", ["refuted", "refuted", "refuted"]),
    ],
)
def test_a_slip_is_found_once(chain: str, verdicts: list[str]) -> None:
    assert [w if w != "proved" or v != "definition" else v for w, v in zip(words(f"${chain}$"), verdicts, strict=True)] == verdicts


def test_what_is_proved_is_shown() -> None:
    """The link itself is false: what is shown as proved is the equation with the side before the slip."""
    shown = [(v.word, text) for text, v in check(r"D(p\|q) = \sum_x p(x) \log \frac{q(x)}{p(x)} = H(p,q) - H(p)").links]
    assert shown[1] == ("proved", "D(p‖q) = H(p, q) − H(p) nats")
