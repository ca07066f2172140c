r"""Laws by the letter of an outcome: the p_z of D(q || p_z) is p(z) where q is a law of z too, p(\cdot|z) beside p(y|z)

As a law by itself, p_z is no entry of p. Which of the two it is the other laws of the formula tell; where they do not, nothing is read.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from ...syntax.nodes import BigOp, Call, Dot, Name, Node, Statement
from ...syntax.walk import walk
from ..errors import ElaborationError
from ..shorthand import rebuilt

_LAWS = frozenset("pqfg")
_LETTERS = frozenset("xyzuw")
_EITHER = "{0} below which a letter stands, which may be a law of it or one at it"


def by_outcomes(statement: Statement) -> Statement:
    """The statement with p_z as p(z) or p(.|z). Raises ElaborationError where it may be either."""
    if not any(_is_by_outcome(n) for n in walk(statement)):
        return statement
    calls = [n for n in walk(statement) if isinstance(n, Call) and isinstance(n.head, Name)]

    def change(node: Node) -> Node | None:
        if isinstance(node, Call) and _is_by_outcome(node.head) and len(node.args) == 1 and node.args == (node.head.sub,):  # type: ignore[attr-defined]
            return _marginal(node.head, calls)  # type: ignore[arg-type]
        if isinstance(node, Call) and node.separators == ("||",):
            return replace(node, args=tuple(_spelled(a, node.args[1 - k], statement, calls) for k, a in enumerate(node.args)))
        if isinstance(node, BigOp) and node.kind == "E" and _is_by_outcome(node.binder.distribution):
            law = node.binder.distribution
            assert isinstance(law, Name)
            if law.sub in node.binder.names and len(node.binder.names) == 1:
                body = rebuilt(node.body, change)
                return replace(node, body=body, binder=replace(node.binder, distribution=_marginal(law, calls)))
        return None

    return rebuilt(statement, change)


def _is_by_outcome(node: Node | None) -> bool:
    """p_z, q_x."""
    if not isinstance(node, Name) or node.base not in _LAWS or node.sup or node.accents or not isinstance(node.sub, Name):
        return False
    return node.sub.base in _LETTERS and node.sub == Name(node.sub.base)


def _spelled(law: Node, other: Node, statement: Statement, calls: list[Call]) -> Node:
    if not _is_by_outcome(law):
        return law
    assert isinstance(law, Name)
    if any(isinstance(n, Name) and n == Name(law.base) for a in (law, other) for n in (a.head if isinstance(a, Call) else a,)):
        raise ElaborationError(law.span, _EITHER.format(law.base), "p(z), or p(y|x)")  # D(p || p_z)
    own = [c for c in calls if isinstance(c.head, Name) and c.head.base == law.base and c.head.sub in (None, law.sub)]
    alike = _is_by_outcome(other) and isinstance(other, Name) and other.sub == law.sub
    marginal = any(_before(c) == (law.sub,) and "|" not in c.separators for c in own)
    if not alike and law.sub in _outcomes(other, statement, calls):
        marginal = True
    if marginal:
        return _marginal(law, calls)
    if any(law.sub in c.args[len(_before(c)) :] for c in own):
        return Call(Name(law.base), (Dot(), law.sub), ("|",), span=law.span)  # type: ignore[arg-type]
    if any(isinstance(n, Name) and n.base == law.base and n != law for n in walk(statement)):
        raise ElaborationError(law.span, _EITHER.format(law.base), "p(z), or p(y|x)")
    return law


def _outcomes(law: Node, statement: Statement, calls: list[Call]) -> set[Node]:
    """The letters that a law is one of: the z of q(z|x), of q where q(z) or z ~ q stand elsewhere."""
    if isinstance(law, Call):
        return {*_before(law)}
    drawn = (n.binder for n in walk(statement) if isinstance(n, BigOp) and n.kind == "E" and n.binder.distribution == law)
    return {*_called(law, calls), *(name for b in drawn for name in b.names)}


def _called(law: Node, calls: list[Call]) -> Iterator[Node]:
    return (a for c in calls if c.head == law for a in _before(c))


def _before(call: Call) -> tuple[Node, ...]:
    """The arguments before a bar or a semicolon."""
    ends = [k + 1 for k, s in enumerate(call.separators) if s in ("|", ";")]
    return call.args[: ends[0]] if ends else call.args


def _marginal(law: Name, calls: list[Call]) -> Call:
    """p(z), or p(z; theta) where the other laws by that name have a parameter. Raises ElaborationError where only some have."""
    own = [c for c in calls if isinstance(c.head, Name) and c.head.base == law.base and c.head.sub is None]
    behind = {c.args[c.separators.index(";") + 1 :] if ";" in c.separators else () for c in own}
    if len(behind) > 1:
        raise ElaborationError(law.span, _EITHER.format(law.base), "p(z), or p(y|x)")
    (parameters,) = behind or {()}
    separators = (";", *("," for _ in parameters[1:])) if parameters else ()
    return Call(Name(law.base), (law.sub, *parameters), separators, span=law.span)  # type: ignore[arg-type]
