"""Which of the lines before it a line of decimals rounds: an exact one, or the rounded one right before it."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from typing import Literal

from ...notation.syntax import nodes as n
from .arithmetic import summands
from .rounding import align


def best_fit(lines: Sequence[n.Node], printed: n.Node, base: Fraction | None) -> Literal["whole", "line", "mixed"] | None:
    """The last of the lines is the one right before, whose own decimals may be rounded; the others are exact.

    "mixed": each summand rounds that of one of them.
    """
    fits = [_confirmed(line, printed, base) for line in lines]
    if any(fits[:-1]):
        return "whole"
    if fits and fits[-1]:
        return "line"
    parts = summands(printed)
    apart = [s for line in lines if len(s := summands(line)) == len(parts)]
    every = all(any(_confirmed(_signed(*s[k]), _signed(*part), base) for s in apart) for k, part in enumerate(parts))
    return "mixed" if len(parts) > 1 and apart and every else None


def parts_agree(line: n.Node, printed: n.Node, base: Fraction | None) -> bool:
    """Whether each summand rounds the one that stands in its place; sums of other lengths are compared as a whole."""
    one, other = summands(line), summands(printed)
    return len(one) != len(other) or all(_confirmed(_signed(*a), _signed(*b), base) for a, b in zip(one, other, strict=True))


def _confirmed(line: n.Node, printed: n.Node, base: Fraction | None) -> bool:
    fit = align(line, printed, base, approximate=True)
    return fit is not None and fit.verdict == "confirmed"


def _signed(sign: int, node: n.Node) -> n.Node:
    return node if sign > 0 else n.Neg(node, span=node.span)
