r"""Laws whose masses are listed in letters: (1 - a, a) sums to one whatever a is, (1 - a, a/2, a) does not."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from ...enclosure.number import Number
from ...notation.elaborate.shorthand import rebuilt
from ...notation.syntax import nodes as n
from ...notation.syntax.walk import walk
from .arithmetic import value

_POINTS = (Fraction(1, 3), Fraction(1, 7), Fraction(2, 11), Fraction(1, 13))


def may_sum_to_one(items: Sequence[n.Node]) -> bool:
    """Whether entries may be masses: they sum to one at numbers for their letters, or have letters that a text may tie: (a, b, c)."""
    letters = list(dict.fromkeys(x for item in items for x in walk(item) if isinstance(x, n.Name)))
    alone = [x for x in letters if sum(any(y == x for y in walk(item)) for item in items) == 1 and x in items]
    if (
        alone
        or not letters
        or len(letters) > len(_POINTS)
        or not all(isinstance(x, (n.Name, n.Number, n.Add, n.Sub, n.Mul, n.Div, n.Neg)) for item in items for x in walk(item))
    ):
        return True
    for shift in range(2):
        at = {x: _POINTS[(k + shift) % len(_POINTS)] for k, x in enumerate(letters)}
        values = [value(rebuilt(item, lambda x: n.Number(str(at[x]), at[x]) if isinstance(x, n.Name) else None)) for item in items]  # noqa: B023
        known = [v.fraction for v in values if isinstance(v, Number) and v.fraction is not None]
        if len(known) == len(values) and sum(known) != 1:
            return False
    return True
