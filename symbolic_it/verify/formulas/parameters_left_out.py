r"""Laws without their parameter: q and \pi in a chapter that has only spoken of q_\theta and \pi_\theta.

What is all true with the law in full is read so, as long as nothing has compared the two or called the shorter one a law of its own;
a refutation stands where it holds of both. p beside p_\theta is the law of the data, most often, and is left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from ...notation.context import EARLIER
from ...notation.elaborate import ElaborationError
from ...notation.elaborate.functionals.functionals import of_call
from ...notation.elaborate.meaning import LinkMeaning
from ...notation.elaborate.roles.letters import key_if_any
from ...notation.elaborate.shorthand import rebuilt
from ...notation.syntax.nodes import BigOp, Call, Chain, Div, Link, Name, Node, Statement
from ...notation.syntax.walk import walk
from ...patterns import regex
from ..judgement.doubtful_readings import Outcome
from .place import Place

_LAWS = ("q", "pi")
_PARAMETERS = ("theta", "phi", "psi", "omega", "vartheta", "w")
#: "the true q", "$q$ is any other law": one of its own.
_OF_ITS_OWN = regex(
    r"(?:\b(?:true|real|data|target|ground|empirical|another|other|any|arbitrary|optimal|behaviou?r|old)\b[^.$]{0,24}|真实|目标|数据|任意|实际|진짜|실제|데이터|임의)"
    r"\s*(?:\$|\\\()\s*\\?(?P<before>q|pi)\s*(?:\$|\\\))|"
    r"(?:\$|\\\()\s*\\?(?P<behind>q|pi)\s*(?:\$|\\\))\s*[,(]?\s*(?:(?:is|be|are|denotes?|stands|for|the|an?|our|your|some)\s+\w|表示|为|是|는|은)",
    re.I,
)


def with_parameters(outcome: Outcome, statement: Statement, place: Place) -> Outcome:
    """The outcome with q_theta for q where that makes all of the statement true."""
    if all(v.word not in ("undecided", "refuted") for row in outcome[1] for v in row):
        return outcome
    return true_in_full(statement, place) or outcome


def true_in_full(statement: Statement, place: Place) -> Outcome | None:
    """The outcome with q_theta for q, if all of it is true then."""
    for short, full in _left_out(statement, place):
        found = place.judged(_in_full(statement, short, full))
        if not isinstance(found, ElaborationError) and all(v.positive for row in found[1] for v in row):
            return found
    return None


def is_refuted_in_full(link: LinkMeaning, place: Place) -> bool:
    """Whether the link is false of q_theta, too, where its q may be short for it."""
    chain = Chain(link.left.node, (Link(link.relation, link.right.node, span=link.span),), span=link.span)
    statement = Statement((chain,), span=link.span)
    for short, full in _left_out(statement, place):
        found = place.judged(_in_full(statement, short, full))
        return not isinstance(found, ElaborationError) and [v.word for row in found[1] for v in row] == ["refuted"]
    return False


def may_be_one_law(statement: Statement, place: Place) -> bool:
    r"""Whether a statement of q_\theta goes on with q or q_i, and is true if they are one law."""
    names = {x for x in walk(statement) if isinstance(x, Name) and x.base in _LAWS}
    for base in _LAWS:
        short, full = Name(base), {Name(base, (), Name(p)) for p in _PARAMETERS} & names
        own = any(x.base == base and isinstance(x.sub, Name) and len(x.sub.base) == 1 and x not in full for x in names)  # q_i
        if len(full) != 1 or not (short in names or own):
            continue
        (law,) = full
        if place.here.about(f"{base}_{key_if_any(law.sub)}") is None and not any(_compares(x, short, law) for x in walk(statement)):
            found = place.judged(rebuilt(statement, lambda x, law=law, short=short: short if x == law else None))  # type: ignore[misc]
            return not isinstance(found, ElaborationError) and all(v.positive for row in found[1] for v in row)
    return False


def _left_out(statement: Statement, place: Place) -> Iterator[tuple[Name, Name]]:
    """The q of the statement, and the q_theta that the chapter has spoken of."""
    names = {x for x in walk(statement) if isinstance(x, Name) and x.base in _LAWS}
    for base in _LAWS:
        short = Name(base)
        if short not in names:
            continue
        told = {Name(base, (), Name(p)) for p in _PARAMETERS if f"{base}_{p}" in place.used or Name(base, (), Name(p)) in names}
        fact = place.here.about(base)
        if len(told) != 1 or not (fact is None or fact.scope == EARLIER):
            continue
        (full,) = told
        calls = (*place.state.section.compared, *place.state.compared_before)
        if not any(_compares(x, short, full) for x in (*walk(statement), *calls)) and not _is_of_its_own(base, place):
            yield short, full


def _is_of_its_own(base: str, place: Place) -> bool:
    return any((m["before"] or m["behind"]) == base for m in _OF_ITS_OWN.finditer(place.document.said))


def _compares(node: Node, short: Name, full: Name) -> bool:
    """D(q || q_theta), H(q, q_theta), q(x)/q_theta(x)."""
    if isinstance(node, Div):
        sides: tuple[Node, ...] = (node.left, node.right)
    elif isinstance(node, Call) and of_call(node) is not None:
        sides = node.args
    else:
        return False
    heads = {x.head if isinstance(x, Call) else x for x in sides}
    return {short, full} <= heads


def _in_full(statement: Statement, short: Name, full: Name) -> Statement:
    def change(x: Node) -> Node | None:
        if isinstance(x, BigOp) and x.kind == "E" and short in (x.binder.distribution, *x.binder.names):
            names = tuple(n for n in x.binder.names if n != short)
            return replace(x, binder=replace(x.binder, names=names, distribution=full), body=rebuilt(x.body, change))
        return full if x == short else None

    return rebuilt(statement, change)
