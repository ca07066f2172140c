r"""Laws that a text names as mixtures of whole laws: q = (1 - \epsilon) e_y + \epsilon u, as label smoothing has them."""

from __future__ import annotations

from fractions import Fraction

from ...notation.syntax import nodes as n
from ...notation.syntax.parts import factors_of
from ...notation.syntax.walk import walk

_ONE = Fraction(1)


def is_a_mixture(body: n.Node) -> bool:
    """Whether one part is weighed by 1 - w, and the other by w."""
    if not isinstance(body, n.Add):
        return False
    for part, other in ((body.left, body.right), (body.right, body.left)):
        for factor in factors_of(part):
            match factor:
                case n.Sub(left=n.Number(value=one), right=n.Name() as weight) if one == _ONE:
                    if any(x == weight for x in walk(other)) and len(factors_of(part)) > 1:
                        return True
    return False
