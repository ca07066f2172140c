r"""Letters below that are labels: the E of an expert's \pi_E, the D of p_D beside p, the laws of \mu_p and \sigma_q."""

from __future__ import annotations

from ..syntax.nodes import BigOp, Call, Name, Node, Statement, Text
from ..syntax.walk import walk
from .functionals.functionals import is_functional
from .roles.letters import LAWS, is_variable
from .shorthand import rebuilt

_PARAMETERS = frozenset(["mu", "sigma", "Sigma", "m", "s", "v"])
_OF_LAWS = frozenset("pqPQ")


def labels_below(statement: Statement) -> Statement:
    r"""\pi_E is the policy of an expert and no law of a variable E; so is p_D where the formula compares it with p, or has no outcome d."""
    names = [n for n in walk(statement) if isinstance(n, Name)]
    calls = [c for c in walk(statement) if isinstance(c, Call)]
    elsewhere = {id(n.sub) for n in names} | {id(c.head) for c in calls}
    variables = {n.base for n in names if is_variable(n) and id(n) not in elsewhere}
    bare = {a.base for c in calls if is_functional(c) for a in c.args if isinstance(a, Name) and a.sub is None}
    compared = {a.base for c in calls if is_functional(c) and _are_two_laws(c) for a in c.args if isinstance(a, Name)}
    labelled = {"pi", *(bare & LAWS), *compared}
    conditional = {c.head for c in calls if _is_given_something(c)}
    counted = {x.base for b in walk(statement) if isinstance(b, BigOp) for x in b.binder.names if isinstance(x, Name)}

    drawn = any(isinstance(a, Name) and a.base == "d" for c in calls for a in c.args)
    of_data = {a for c in calls if is_functional(c) for a in c.args if isinstance(a, Name) and _is_of_data(a)} if not drawn else set()

    def is_label(name: Name) -> bool:
        if name in of_data and "D" not in variables:
            return True
        bases = {*labelled, name.base} if name in conditional else labelled
        return _is_labelled(name, bases, variables) or _is_parameter(name, counted | variables)

    if not any(map(is_label, names)):
        return statement

    def change(node: Node) -> Node | None:
        if isinstance(node, Name) and isinstance(node.sub, Name) and is_label(node):
            return Name(node.base, node.accents, Text(node.sub.base, span=node.sub.span), node.sup, node.upper, span=node.span)
        return None

    return rebuilt(statement, change)


def _is_of_data(name: Name) -> bool:
    r"""The p_D of H(p_D, q), p_{\mathcal{D}}."""
    return name.base in _OF_LAWS and isinstance(name.sub, Name) and name.sub.base == "D" and name.sub.sub is None


def _is_given_something(call: Call) -> bool:
    r"""p_S(y|x), p_S(\cdot|x): of a variable S it would be p_S(s), and p_{S|X}(s|x)."""
    head = call.head
    if not isinstance(head, Name) or head.base not in LAWS or not isinstance(head.sub, Name) or not is_variable(head.sub):
        return False
    return call.separators[:1] == ("|",) and not (isinstance(call.args[0], Name) and call.args[0].base.upper() == head.sub.base)


def _are_two_laws(call: Call) -> bool:
    """D(p_T || p_S), of teacher and student: of two variables it would compare laws on two alphabets."""
    names = [a for a in call.args if isinstance(a, Name) and is_variable(a.sub)]
    return len(call.args) == len(names) == 2 and names[0].base == names[1].base in LAWS and names[0] != names[1]


def _is_labelled(name: Name, bases: set[str], variables: set[str]) -> bool:
    below = name.sub
    return name.base in bases and isinstance(below, Name) and below.sub is None and is_variable(below) and below.base not in variables


def _is_parameter(name: Name, indices: set[str]) -> bool:
    r"""\mu_p, \sigma_q: the mean and the deviation of a law, where nothing runs over p or q."""
    below = name.sub
    return name.base in _PARAMETERS and isinstance(below, Name) and below.sub is None and below.base in _OF_LAWS - indices
