r"""Laws introduced up to their normaliser: p(x) \propto e^{-E(x)} of a p that nothing else is said of."""

from __future__ import annotations

from ...decide.verdict import Verdict
from ...notation.context import Context
from ...notation.elaborate import ElaborationError
from ...notation.elaborate.roles.letters import LAWS, key
from ...notation.syntax import nodes
from ...notation.syntax.parts import is_exponential
from ...notation.syntax.walk import walk
from ...notation.text import text_of
from ..naming.densities import same_form
from ..naming.ratio_to_its_sum import is_ratio_to_its_sum
from ..state import State

_OTHERWISE = Verdict("undecided", "it was proportional to something else before; that it is to this is not shown")


def introduced_by_proportion(statement: nodes.Statement, context: Context, state: State) -> Verdict | None:
    r"""The verdict on a law that is said to be proportional to an exponential; None for any other formula.

    What is made of the same law is a claim about it: p(z|x) \propto p(x|z) p(z).
    """
    (chain, *others) = statement.chains
    if others or len(chain.links) != 1 or chain.links[0].relation != "propto" or not isinstance(chain.first, nodes.Call):
        return None
    law, right = chain.first, chain.links[0].right
    if (
        not isinstance(law.head, nodes.Name)
        or law.head.base not in LAWS - {"pi"}
        or law.head.sup
        or not law.args
        or not isinstance(law.args[0], nodes.Name)
    ):
        return None  # a policy, or what is marked as the best, is an optimum of something
    names = [x for x in walk(right) if isinstance(x, nodes.Name)]
    if (
        law.args[0] not in names
        or any(x.base == law.head.base for x in names)
        or not any(map(is_exponential, walk(right)))
        or isinstance(right, nodes.Neg)
    ):
        return None
    try:
        known = context.about(key(law.head)) is not None
    except ElaborationError:
        return None
    if known:
        return None
    before = state.proportions.setdefault(text_of(law.head), (law, right))
    if before != (law, right) and not (before[0] == law and same_form(before[1], right)):
        return _OTHERWISE
    return Verdict("definition", f"introduces {text_of(law.head)} up to what makes it sum to one")


def is_in_proportion(state: State, left: nodes.Node, right: nodes.Node) -> bool:
    """Whether p(x) = e^{-E(x)}/Z is what p(x) was said to be proportional to, over one name."""
    before = state.proportions.get(text_of(left.head)) if isinstance(left, nodes.Call) and isinstance(left.head, nodes.Name) else None
    if before is None or before[0] != left:
        return False
    match right:
        case nodes.Div(above, nodes.BigOp("sum" | "int")) if is_ratio_to_its_sum(left, right):
            return same_form(above, before[1])
        case nodes.Div(above, below) if _is_normaliser(below):
            return same_form(above, before[1])
        case nodes.Mul(nodes.Div(nodes.Number(text="1"), below), rest) if _is_normaliser(below):
            return same_form(rest, before[1])
    return False


def is_out_of_proportion(state: State, left: nodes.Node, right: nodes.Node) -> bool:
    """Whether a law that was told up to its normaliser is now given another formula that sums to one."""
    before = state.proportions.get(text_of(left.head)) if isinstance(left, nodes.Call) and isinstance(left.head, nodes.Name) else None
    return before is not None and before[0] == left and not is_in_proportion(state, left, right)


def _is_normaliser(node: nodes.Node) -> bool:
    head = node.head if isinstance(node, nodes.Call) else node
    return isinstance(head, nodes.Name) and head.base in ("Z", "C", "c")
