"""What an expectation is taken under: E[G_t | S_t = s, A_t = a] is of a state and an action, and now is the step t."""

from __future__ import annotations

from dataclasses import dataclass

from ...notation.syntax import nodes as n
from ...notation.syntax.walk import walk
from ..naming.algebra import Form
from .letters import step


@dataclass(frozen=True, slots=True)
class Known:
    """The step of the state that is known, where that is written, and whether an action is."""

    time: Form | None
    of_an_action: bool


def given(node: n.Node) -> Known | None:
    """The condition of the one conditional expectation in a formula; None where there is none or several."""
    found = [x for x in walk(node) if isinstance(x, n.Given)]
    if len(found) != 1:
        return None
    items = found[0].given.items if isinstance(found[0].given, (n.ListNode, n.Tuple)) else (found[0].given,)
    names = [x.first if isinstance(x, n.Chain) else x for x in items]
    states = [x for x in names if isinstance(x, n.Name) and x.base in ("s", "S")]
    time = step(states[0].sub) if len(states) == 1 and states[0].sub is not None else None
    return Known(time, any(isinstance(x, n.Name) and x.base in ("a", "A") for x in names))
