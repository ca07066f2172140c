r"""Proportional laws: p(z|x) \propto p(x|z) p(z) is p(z|x) = p(x|z) p(z) / sum_z p(x|z) p(z), for one joint law.

Other laws are left alone: of a q or pi* the text may tell elsewhere what it is proportional to.
"""

from __future__ import annotations

from dataclasses import replace

from ...syntax.nodes import BigOp, Binder, Call, Chain, Div, Link, Mul, Name, Node, Number, Statement
from ...syntax.walk import walk
from ..roles.letters import LAWS, is_letter

_PARAMETERS = (Name("theta"), Name("phi"), Name("omega"), Name("lambda"))  # of which a posterior is a law


def proportions_as_equations(statement: Statement) -> Statement:
    """The statement with the proportions of one joint law as equations of normalised products."""
    return replace(statement, chains=tuple(map(_as_equations, statement.chains)))


def _as_equations(chain: Chain) -> Chain:
    kinds = [link.relation for link in chain.links]
    if "propto" not in kinds or not isinstance(chain.first, Call) or not set(kinds) <= {"=", "propto"}:
        return chain
    if "=" in kinds[kinds.index("propto") :]:
        return chain
    outcome, head = chain.first.args[0], chain.first.head
    sides = [chain.first, *(link.right for link in chain.links)]
    is_outcome = is_letter(outcome) or outcome in _PARAMETERS
    if not isinstance(head, Name) or head.base not in LAWS or not is_outcome or not all(_of_law(x, head) for x in sides):
        return chain
    if "|" not in chain.first.separators[:1]:
        return chain
    if outcome in _PARAMETERS and not any(isinstance(n, Call) and n.args == (outcome,) for link in chain.links for n in walk(link.right)):
        return chain  # its prior may be flat
    return replace(chain, links=tuple(_equation(link, outcome) for link in chain.links))


def _of_law(node: Node, head: Name) -> bool:
    """A product or ratio of masses of one law, and numbers."""
    match node:
        case Mul(left, right) | Div(left, right):
            return _of_law(left, head) and _of_law(right, head)
        case Call():
            return node.head == head
    return isinstance(node, Number)


def _equation(link: Link, outcome: Node) -> Link:
    if link.relation != "propto":
        return link
    total = BigOp("sum", Binder((outcome,)), link.right, bracketed=True, span=link.right.span)
    return replace(link, relation="=", right=Div(link.right, total, span=link.right.span))
