"""Names without their subscripts: q(z|x) beside an L that was said to be of q_phi may be that law, and refutes nothing.

In a formula of its own, q and q_phi are two laws where both are written; what an abbreviation stands for was written elsewhere.
Only the q of E_q[...], which is written nowhere else in the formula, may be the q_phi inside, and p_X the margin of a joint law p.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from ...notation.context import Meaning
from ...notation.elaborate import ElaborationError
from ...notation.elaborate.meaning import LinkMeaning
from ...notation.elaborate.roles.letters import LAWS, key, variable_subscript
from ...notation.elaborate.shorthand import rebuilt
from ...notation.syntax.nodes import BigOp, Call, Chain, Link, Name, Node, Statement, Text
from ...notation.syntax.walk import walk
from ...terms.term import Mass, unfold
from ...terms.term import walk as walk_term
from .doubtful_readings import Outcome

_VARIABLES = tuple("XYZUVW")
Judge = Callable[[Statement], Outcome | ElaborationError]


def may_be_shortened(link: LinkMeaning, statement: Statement, judge: Judge) -> bool:
    """Whether a law of it differs by its subscript alone from one that only a cited definition names, or stands below E alone."""
    return _names_a_cited_law(link) or _has_a_margin_apart(link) or _is_drawn_from_in_short(link, statement, judge)


def _has_a_margin_apart(link: LinkMeaning) -> bool:
    """D(p || q) >= D(p_X || q_X): p_X, read as a law of its own, may be the margin of a joint law p."""
    names = {x for side in (link.left.node, link.right.node) for x in walk(side) if isinstance(x, Name) and x.base in LAWS}
    margins = {x.base for x in names if variable_subscript(x.sub) is not None or (isinstance(x.sub, Text) and x.sub.words in _VARIABLES)}
    whole = {a for side in (link.left.node, link.right.node) for x in walk(side) if isinstance(x, Call) for a in x.args if isinstance(a, Name)}
    return any(x.sub is None and x.base in margins for x in names & whole)


def _is_drawn_from_in_short(link: LinkMeaning, statement: Statement, judge: Judge) -> bool:
    """E_q[log q_phi/p] = D(q_phi || p): whether it is not refuted with the one law that has a subscript for the q below E."""
    sides = (link.left.node, link.right.node)
    names = [x for side in sides for x in walk(side) if isinstance(x, Name) and x.base in LAWS]
    below = [_drawn_from(x) for side in sides for x in walk(side) if isinstance(x, BigOp) and x.kind == "E"]
    for short in dict.fromkeys(x for x in below if x is not None and x.sub is None):
        full = {x for x in names if x.base == short.base and isinstance(x.sub, Name) and x.sup is None}
        if len(full) != 1 or names.count(short) != below.count(short):
            continue
        left, right = (_with(side, short, *full) for side in sides)
        outcome = judge(replace(statement, chains=(Chain(left, (Link(link.relation, right, span=link.span),), span=link.span),)))
        if isinstance(outcome, ElaborationError) or not any(v.negative for row in outcome[1] for v in row):
            return True
    return False


def _with(side: Node, short: Name, full: Name) -> Node:
    return rebuilt(side, lambda x: full if x == short else None)


def _drawn_from(node: BigOp) -> Name | None:
    """The law below an E, written with or without its outcome."""
    law = node.binder.distribution
    if law is None and len(node.binder.names) == 1:
        (law,) = node.binder.names
    return law if isinstance(law, Name) else None


def _names_a_cited_law(link: LinkMeaning) -> bool:
    """Whether a law of the formula differs by its subscript alone from one that only a cited definition names."""
    own = _laws((link.left.node, link.right.node))
    cited = _laws(f.value.body for f in link.cites if isinstance(f.value, Meaning))
    terms = [side.term for side in (link.left, link.right) if side.term is not None]
    read = {t.law.name for term in terms for t in walk_term(unfold(term)) if isinstance(t, Mass)}
    mine = {n for n in own - cited if key(n) in read}  # the others were read as one with another
    return any(one.base == other.base for one in mine for other in cited - own)


def _laws(nodes: Iterable[Node]) -> set[Name]:
    """The names of laws, with those of their subscripts that are words or parameters."""
    return {Name(n.base, (), n.sub if isinstance(n.sub, Name) else None) for x in nodes for n in walk(x) if isinstance(n, Name) and n.base in LAWS}
