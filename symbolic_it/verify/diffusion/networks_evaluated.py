r"""At which state a network is evaluated: \epsilon_\theta(x_t, t), also with x_t spelled out by its data and its noise.

Values of one network are the same only where they are taken at the same state, of the same step and under the same condition.
"""

from __future__ import annotations

from ...notation.syntax.nodes import Add, Call, Name, Node, Sub
from ...notation.syntax.walk import walk
from .letters import Letter, letter_of
from .schedule import NOISED, Outside, Scalars, expression


def at_one_state(*sides: Node) -> bool:
    """Whether every value of each network in a formula is taken at one place; without arguments it is taken as told elsewhere."""
    places: dict[Letter, set[tuple[Node, ...]]] = {}
    for side in sides:
        for node in walk(side):
            known = letter_of(node) if isinstance(node, Call) and node.args else None
            if isinstance(node, Call) and known is not None and known.kind.startswith("learned"):
                places.setdefault(known, set()).add((_state(node.args[0]), *node.args[1:]))
    return all(len(found) == 1 for found in places.values())


def _state(node: Node) -> Node:
    return Name("x", sub=Name("t")) if noised(node) == "+" else node


def noised(node: Node) -> str:
    """How the noise comes to x_0 in the input of the network: "+", "-", or "" where it is no state of the process."""
    if letter_of(node) == Letter("x", "t"):
        return "+"
    try:
        made = Scalars.of(node).written(node)
    except Outside:
        return ""
    wanted = expression(NOISED)
    assert isinstance(wanted, Add)
    if isinstance(made, Add):
        return "+" if {made.left, made.right} == {wanted.left, wanted.right} else ""
    return "-" if isinstance(made, Sub) and (made.left, made.right) == (wanted.left, wanted.right) else ""
