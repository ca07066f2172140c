"""Distributions by their capitals: the Q and P of D(Q || P) and of E_Q beside their densities q(z|x) and p(z|x).

A text that writes Q for the law whose density it writes q_phi(z|x) speaks of that conditional law, at the x of the formula, and not of
a law of its own. Where more than one is written (p(z|x) beside p(x|z)), it is the one with the letters of its partner.
"""

from __future__ import annotations

from collections.abc import Sequence

from ...notation.elaborate.functionals.functionals import of_call
from ...notation.elaborate.roles.letters import variable_subscript
from ...notation.syntax.nodes import BigOp, Call, Name, Node
from ...notation.syntax.walk import walk

_SMALL = {"P": "p", "Q": "q"}


def laws_by_capitals(sides: Sequence[Node]) -> dict[Name, Call | None]:
    """The density for each capital that stands below E and in D(Q || P) alone; None for one that may be of more than one."""
    nodes = [x for side in sides for x in walk(side)]
    names = [x for x in nodes if isinstance(x, Name)]
    whole = [law for x in nodes if isinstance(x, BigOp) and x.kind == "E" and (law := drawn_from(x)) is not None]
    whole += [a for x in nodes if isinstance(x, Call) and of_call(x) is not None for a in x.args if isinstance(a, Name)]
    capitals = [x for x in dict.fromkeys(whole) if x.base in _SMALL and x.sup is None and names.count(x) == whole.count(x)]
    written = {c: _densities(c, nodes) for c in capitals if variable_subscript(c.sub) is None}
    found = {c: calls[0] if len(calls) == 1 else None for c, calls in written.items() if calls}
    for one, calls in written.items():
        partners = {(x.args, x.separators) for x in found.values() if x is not None}
        if calls and found[one] is None and len(partners) == 1:
            found[one] = next((x for x in calls if (x.args, x.separators) in partners), None)
    return found


def _densities(capital: Name, nodes: Sequence[Node]) -> list[Call]:
    """The calls of its small letter with its subscript, or, where it has none, of the one such letter: the conditional ones, if any."""
    calls = list(
        dict.fromkeys(x for x in nodes if isinstance(x, Call) and isinstance(x.head, Name) and x.head.base == _SMALL[capital.base])
    )
    calls = [x for x in calls if isinstance(x.head, Name) and (capital.sub is None or x.head.sub == capital.sub)]
    if len({x.head for x in calls}) != 1:
        return []
    return [x for x in calls if "|" in x.separators] or calls


def drawn_from(node: BigOp) -> Name | None:
    """The law below an E, written with or without its outcome."""
    law = node.binder.distribution
    if law is None and len(node.binder.names) == 1:
        (law,) = node.binder.names
    return law if isinstance(law, Name) else None


__all__ = ["drawn_from", "laws_by_capitals"]
