"""The importance-weighted bound is the mean logarithm of a mean of p/q; without 1/K, or turned over, it is not."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document

_RIGHT = r"\mathcal{L}_K = \mathbb{E}\left[\log\frac1K\sum_{k=1}^K\frac{p_\theta(x,z_k)}{q_\phi(z_k|x)}\right]"
WRONG = [
    _RIGHT.replace(r"\frac1K", ""),
    _RIGHT.replace(r"\frac1K", r"\frac1N"),
    _RIGHT.replace(r"\frac{p_\theta(x,z_k)}{q_\phi(z_k|x)}", r"\frac{q_\phi(z_k|x)}{p_\theta(x,z_k)}"),
    _RIGHT.replace("p_\\theta(x,z_k)", "p_\\theta(x|z_k)"),
]


def word(formula: str) -> str:
    return verify_document(parse_chapter(f"The bound is ${formula}$.", "markdown")).claims[-1].verdict.word


def test_the_bound_is_known() -> None:
    assert word(_RIGHT) == "definition"


@pytest.mark.parametrize("formula", WRONG)
def test_its_twins_are_not(formula: str) -> None:
    assert formula != _RIGHT
    assert word(formula) not in ("definition", "proved", "confirmed")
