r"""Whether a value, return or advantage of a usual form departs from what its text says of discounts and first rewards."""

from __future__ import annotations

from ...notation.syntax import nodes as n
from ...notation.syntax.walk import walk
from .discounted import NotDiscounted, discounts, summands
from .letters import RESIDUAL, RETURN, REWARD, later, quantity_of
from .values import TITLES

_MESSAGES = frozenset(f"agrees with the definition of the {title}" for title in TITLES.values()) | {
    "both sides are the same rewards and values"
}


def is_of_no_discount(left: n.Node, right: n.Node, message: str) -> bool:
    """Whether it is a residual r + V' - V without a discount."""
    return message.endswith(TITLES[RESIDUAL]) and not discounts(left) and not discounts(right)


def departs(left: n.Node, right: n.Node, message: str, discounted: bool, first: int | None) -> bool:
    """``discounted``: the text discounts by gamma; ``first``: how many steps after t it counts the first reward of G_t."""
    if message not in _MESSAGES:
        return False
    try:
        parts = summands(right)
    except NotDiscounted:
        return False
    if discounted and not discounts(right) and not discounts(left) and (len({p.time for p in parts}) > 1 or any(p.summed for p in parts)):
        return True
    whole = next((q for x in walk(left) if isinstance(x, (n.Name, n.Call, n.Pow)) and (q := quantity_of(x)) is not None), None)
    rewards = [p for p in parts if p.kind == REWARD and not p.ahead and not p.summed]
    return first is not None and whole is not None and whole.kind == RETURN and any(p.time != later(whole.time, first) for p in rewards)
