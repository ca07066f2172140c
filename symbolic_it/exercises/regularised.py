"""A policy held to a reference by its divergence from it: what is drawn, told and weighed before the question differs."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from ..terms.term import Exp, mul
from . import exact
from .draw import Draw
from .template import Line, line
from .written import log, logits_of, num, tex, vector


def draw(rng: Draw) -> dict[str, Any]:
    """A reference in tenths, rewards beta ln n."""
    return {
        "reference": rng.shares(3, 10),
        "n": rng.sample((1, 2, 3, 4, 5, 6, 8), 3),
        "beta": rng.choice((Fraction(1, 2), Fraction(1, 5), Fraction(1, 10))),
    }


def weights_of(reference: tuple[Fraction, ...], n: tuple[int, ...]) -> list[Fraction]:
    """reference times exp(reward/beta), which is n: the optimal policy before it is normalised."""
    return [r * k for r, k in zip(reference, n, strict=True)]


def told(reference: tuple[Fraction, ...], n: tuple[int, ...], beta: Fraction) -> str:
    """The beginning of the question: the reference and the rewards."""
    return (
        rf"A reference policy chooses three actions with probabilities ${vector(reference, decimal=True)}$. "
        rf"Their rewards, divided by $\beta = {tex(beta, decimal=True)}$, are {logits_of(n)}. "
    )


def tilting(reference: tuple[Fraction, ...], n: tuple[int, ...]) -> tuple[Line, ...]:
    """One line of the solution for each weight."""
    return tuple(
        line("reference times the exponential of reward over beta", mul(num(r), Exp(log(Fraction(k), None))), exact.of(w))
        for r, k, w in zip(reference, n, weights_of(reference, n), strict=True)
    )
