r"""The end of the process: q(x_T | x_0) and x_T are near N(0, I), the law that sampling starts from.

Source: Ho, Jain and Abbeel 2020, section 2; Sohl-Dickstein et al. 2015, section 2.1.
"""

from __future__ import annotations

from ...decide.verdict import Verdict
from ...notation.elaborate.laws.normal_shape import is_identity, is_normal, parameters_after
from ...notation.syntax.nodes import Call, Name, Node, Number
from .letters import LAST, START, Letter, letter_of, steps_of_call

_AGREES = Verdict("definition", "agrees with the end of the process that adds noise")
_PRIORS = (None, Name("theta"), Name("phi"))


def of_the_end(left: Node, relation: str, right: Node) -> Verdict | None:
    """The verdict on what the last state is near, and on the law that sampling starts from; None for any other formula."""
    if relation == "approx":
        return _AGREES if _is_last(left) and (_is_standard(right) or _is_start(right)) else None
    return _AGREES if relation == "=" and _is_standard(left) and _is_start(right) else None


def _is_last(node: Node) -> bool:
    """x_T, q(x_T), q(x_T | x_0)."""
    if isinstance(node, Name):
        return letter_of(node) == Letter("x", LAST)
    by_q = isinstance(node, Call) and node.head == Name("q")
    return by_q and isinstance(node, Call) and steps_of_call(node) in (((LAST,), ()), ((LAST,), (START,)))


def _is_start(node: Node) -> bool:
    """p(x_T)."""
    if not isinstance(node, Call) or not isinstance(node.head, Name) or node.head.base != "p" or node.head.sup:
        return False
    return node.head.sub in _PRIORS and steps_of_call(node) == ((LAST,), ())


def _is_standard(node: Node) -> bool:
    """N(0, I), N(x_T; 0, I)."""
    if not isinstance(node, Call) or not is_normal(node) or len(node.args) not in (2, 3):
        return False
    if parameters_after(node) is not None and letter_of(node.args[0]) != Letter("x", LAST):
        return False
    mean, variance = node.args[-2:]
    one = is_identity(variance) or (isinstance(variance, Number) and variance.value == 1)
    return one and isinstance(mean, Number) and mean.value == 0 and (len(node.args) == 2 or parameters_after(node) is not None)
