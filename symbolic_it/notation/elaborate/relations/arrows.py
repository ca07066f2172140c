r"""Arrows: `f(x) \to c as x \to a` says what the limit is, \lim_{x \to a} f(x) = c."""

from __future__ import annotations

from ...syntax.nodes import BigOp, Binder, Chain, Infinity, Link, Name, Neg, Node, Number, Statement
from ...syntax.walk import mentions, walk
from ..roles.letters import is_letter

_WORDS = frozenset(["as", "for", "if"])
_COUNTED = frozenset("ijklmnt")
_GREEK = frozenset(["alpha", "beta", "epsilon", "lambda", "gamma", "delta", "tau", "sigma"])


def limits_of_arrows(statement: Statement) -> Statement:
    """The formula with its arrow as a limit; unchanged where what tends, and to what finite value, is not written in one clause."""
    if len(statement.chains) != 1 or len(statement.conditions) != 1:
        return statement
    (chain,), (clause,) = statement.chains, statement.conditions
    if clause.word not in _WORDS or not isinstance(clause.body, Chain):
        return statement
    value, point = _arrow(chain), _arrow(clause.body)
    if value is None or point is None or chain.first is None or isinstance(chain.first, Name):
        return statement
    variable = clause.body.first
    if not isinstance(variable, Name) or not (is_letter(variable) or (variable.base in (*_GREEK, "T") and variable.sub is None)):
        return statement
    if not isinstance(point.right, (Number, Infinity)) or not _shows(chain.first, variable):
        return statement
    infinite = isinstance(value.right.body if isinstance(value.right, Neg) else value.right, Infinity)
    if infinite or value.annotation or point.annotation not in ("", "+", "-"):
        return statement
    binder = Binder((variable,), target=point.right, side=point.annotation)
    limit = BigOp("lim", binder, chain.first, True, span=chain.first.span)
    equation = Chain(limit, (Link("=", value.right, value.relation_span),), span=chain.span)
    return Statement((equation,), (), statement.warnings, span=statement.span)


def _shows(body: Node, variable: Name) -> bool:
    """Whether the body shows how it depends on the variable: not p_T, nor a law that changes with the length n of a sequence."""
    names = [n for n in walk(body) if isinstance(n, Name) and n not in (Name("e"), Name("pi"))]
    order = [n for n in names if n.base in ("H", "D") and n.sub == variable == Name("alpha")]  # of Renyi's entropy and divergence
    if any(mentions(n.sub, (variable,)) for n in names if n.sub is not None and n not in order):
        return False
    return (variable in names or bool(order)) and (variable.base not in _COUNTED or all(n == variable for n in names))


def _arrow(chain: Chain) -> Link | None:
    return chain.links[0] if len(chain.links) == 1 and chain.links[0].relation == "to" else None
