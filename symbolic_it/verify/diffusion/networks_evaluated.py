r"""At which state a network is evaluated: \epsilon_\theta(x_t, t), also with x_t spelled out by its data and its noise.

Values of one network are the same only where they are taken at the same state, of the same step and under the same condition.
"""

from __future__ import annotations

from ...notation.syntax.nodes import Add, Call, Name, Node, Sub
from ...notation.syntax.walk import mentions, walk
from .letters import NOW, Letter, letter_of
from .schedule import NOISED, Outside, Scalars, expression


def at_one_state(*sides: Node) -> bool:
    """Whether every value of a network in a formula is taken at one place, and at x_t where that stands there.

    Without arguments it is taken as told elsewhere.
    """
    parts = [x for side in sides for x in walk(side)]
    places = {
        (_state(x.args[0]), *x.args[1:])
        for x in parts
        if isinstance(x, Call) and x.args and (known := letter_of(x)) is not None and known.kind.startswith("learned")
    }
    here = any(letter_of(x) == Letter("x", NOW) for x in parts if isinstance(x, Name))
    told = {place[1:] for place in places} - {()}  # epsilon_theta(x_t) leaves out its step
    return len({place[0] for place in places}) <= 1 and len(told) <= 1 and not any(_is_elsewhere(*place, here=here) for place in places)


def _is_elsewhere(state: Node, *rest: Node, here: bool) -> bool:
    """x_{t-1} beside x_t, and the step t - 1."""
    known = letter_of(state)
    other = here and known is not None and known.kind == "x" and known.step != NOW
    return other or any(isinstance(x, (Add, Sub)) and mentions(x, (Name("t"),)) for x in rest)


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
