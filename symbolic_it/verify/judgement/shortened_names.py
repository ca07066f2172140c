"""Names without their subscripts: q(z|x) beside an L that was said to be of q_phi may be that law, and refutes nothing.

In a formula of its own, q and q_phi are two laws where both are written; what an abbreviation stands for was written elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterable

from ...notation.context import Meaning
from ...notation.elaborate.meaning import LinkMeaning
from ...notation.elaborate.roles.letters import LAWS, key
from ...notation.syntax.nodes import Name, Node
from ...notation.syntax.walk import walk
from ...terms.term import Mass, unfold
from ...terms.term import walk as walk_term


def may_be_shortened(link: LinkMeaning) -> bool:
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
