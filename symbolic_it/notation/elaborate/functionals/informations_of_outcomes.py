r"""Informations of outcomes: I(x|y) is -log p(x|y), I(x;y) beside I(x) is log p(x, y)/(p(x) p(y))

So it is beside probabilities at x and y. I(x;y) = \sum_{x,y} p(x, y) log p(x, y)/(p(x) p(y)) stays one of random variables: there x and y
are bound, and are no outcomes that are spoken of. Source: Fano 1961, chapter 2; Gallager 1968, section 2.2.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from ...syntax.nodes import BigOp, Call, Div, Log, Mul, Name, Neg, Node, Statement, Sub
from ...syntax.walk import children, walk
from ..roles.letters import COUNTERS, LAWS, is_letter, is_variable
from ..shorthand import rebuilt
from .functionals import may_be_functional

_LETTERS = frozenset("abcdstuvwxyz") - LAWS - COUNTERS
_I = "I"


def informations_of_outcomes(statement: Statement) -> Statement:
    """The statement with logarithms for I(x|y), and for I(x;y), I(x) and I(x, y) beside them; as it is where I may be of variables."""
    calls = [n for n in walk(statement) if isinstance(n, Call) and n.head == Name(_I) and not _is_of_variables(n)]
    if not all(map(_is_of_outcomes, calls)) or not any(len(n.args) > 1 for n in calls):
        return statement
    shapes = {_shape(n) for n in calls}
    between = [n for n in calls if _shape(n) == ";"]
    either = "," in shapes and not between  # I(x, y) = I(x) - I(x|y): the comma may stand for either
    if either and ("|" not in shapes or not any(isinstance(n, (Log, Neg, Sub)) for n in walk(statement))):
        return statement
    if between and not (shapes - {";"} or _at_outcomes(statement, {a for n in between for a in n.args})):
        return statement
    if not between and shapes == {""}:
        return statement
    law = _law(statement)

    def spelled_out(node: Node) -> Node | None:
        if not isinstance(node, Call) or node.head != Name(_I) or _is_of_variables(node) or (either and _shape(node) == ","):
            return None
        mass = replace(node, head=replace(law, span=node.span))
        if _shape(node) != ";":
            return Neg(Log(mass, span=node.span), span=node.span)
        joint = replace(mass, separators=(",",) * len(node.separators))
        one, other = (Call(mass.head, (a,), span=node.span) for a in node.args)
        return Log(Div(joint, Mul(one, other, span=node.span), span=node.span), span=node.span)

    return rebuilt(statement, spelled_out)


def _shape(call: Call) -> str:
    """The sign between the arguments: ";", "|", "," or none."""
    return next((sign for sign in (";", "|", ",") if sign in call.separators), "")


def _is_of_variables(call: Call) -> bool:
    return all(map(is_variable, call.args))


def _is_of_outcomes(call: Call) -> bool:
    """I(x), I(x_i|y_j), I(x;y), I(x,y) of small letters that are no laws and no indices; two of them beside a semicolon."""
    signs = set(call.separators)
    if not signs <= {",", "|", ";"} or (";" in signs and (len(call.args) != 2 or len(signs) > 1)) or call.separators.count("|") > 1:
        return False
    return all(isinstance(a, Name) and is_letter(replace(a, sub=None)) and a.base in _LETTERS and not a.accents for a in call.args)


def _law(statement: Statement) -> Name:
    """The law that the formula speaks of: p, where it names none."""
    heads = [n.head for n in walk(statement) if isinstance(n, Call) and isinstance(n.head, Name)]
    return next((h for h in heads if h.base in ("p", "P") and h.sub is None), Name("p"))


def _at_outcomes(statement: Statement, letters: set[Node]) -> bool:
    """Whether a probability stands at one of the letters where nothing binds it, or one that is bound stands in I."""
    names = {n for n in letters if isinstance(n, Name)}
    for node, bound in _under(statement, frozenset()):
        if not isinstance(node, Call) or not isinstance(node.head, Name):
            continue
        own = {a for a in node.args if isinstance(a, Name)} & names
        if node.head == Name(_I) and any(a in bound or a.sub in bound for a in own):
            return True
        if node.head.base in ("p", "P") and any(a not in bound and a.sub not in bound for a in own) and None not in bound:
            return True
    return False


def _under(node: Node, bound: frozenset[Node | None]) -> Iterator[tuple[Node, frozenset[Node | None]]]:
    """Every part with what binds it: the letters of the sums around it, None where an expectation or a quantity has its own."""
    yield node, bound
    if isinstance(node, BigOp):
        letters = {n for name in node.binder.names for n in walk(name) if isinstance(n, Name) and not is_variable(n)}
        bound = bound | letters | (set() if letters and node.kind in ("sum", "int") else {None})
    elif isinstance(node, Call) and node.head != Name(_I) and may_be_functional(node):
        bound = bound | {None}
    for child in children(node):
        yield from _under(child, bound)
