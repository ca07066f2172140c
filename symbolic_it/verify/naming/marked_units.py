r"""Names marked with a unit: L_{bit} = L / \ln 2 of a loss in nats, L_{nat} = L \ln 2 of one in bits, and no other way."""

from __future__ import annotations

from fractions import Fraction

from ...notation.syntax import nodes as n
from .typed_letters import marks

_BITS, _NATS = frozenset(["bit", "bits"]), frozenset(["nat", "nats"])
_LN2 = Fraction(693147, 10**6)


def converts_otherwise(left: n.Node, right: n.Node) -> bool:
    """Whether a name marked with a unit is made of the same name by a factor ln 2 or 1/ln 2, and not by the one that its unit asks for."""
    if not isinstance(left, n.Name) or not (unit := marks(left) & (_BITS | _NATS)):
        return False
    factor = _exponent(right, left)
    return factor is not None and factor != (-1 if unit & _BITS else 1)


def _exponent(node: n.Node, name: n.Name) -> int | None:
    """How often ln 2 multiplies the name; None of any other formula."""
    match node:
        case n.Vector(items=(inner,)):
            return _exponent(inner, name)
        case n.Mul(one, other):
            pairs = ((one, other, 1), (other, one, 1))
        case n.Div(n.Number(value=above), below) if above == 1:
            return None if (found := _power(below)) is None else -found
        case n.Div(one, other):
            pairs = ((one, other, -1), (one, other, -1))
        case _:
            return None
    for own, factor, sign in pairs:
        power = _power(factor) if isinstance(own, n.Name) and own.base == name.base and own != name else None
        if power is not None:
            return sign * power
    return None


def _power(node: n.Node) -> int | None:
    """1 for ln 2, -1 for log_2 e, and their decimals or inverses; None for anything else."""
    match node:
        case n.Log(n.Number(value=argument), None) if argument == 2:
            return 1
        case n.Log(n.Name("e"), n.Number(value=base)) if base == 2:
            return -1
        case n.Div(n.Number(value=above), below) if above == 1:
            return None if (found := _power(below)) is None else -found
        case n.Number(value=value, decimals=decimals) if decimals is not None and decimals >= 2:
            near = [sign for sign, exact in ((1, _LN2), (-1, 1 / _LN2)) if abs(value - exact) * 2 <= Fraction(1, 10 ** min(decimals, 5))]
            return near[0] if near else None
    return None
