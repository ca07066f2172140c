"""Names that a formula uses, without the letters that count in them."""

from __future__ import annotations

from ..notation.elaborate import ElaborationError
from ..notation.elaborate.roles.letters import index_letters, key, stem
from ..notation.syntax import nodes
from ..notation.syntax.walk import walk


def evaluates_numbers(statement: nodes.Statement) -> bool:
    """Whether a display has sides of its own and no letters: log_2 0.4 = -1.322, log_2 0.6 = -0.737."""
    named = {x.base for x in walk(statement) if isinstance(x, nodes.Name)}
    return all(c.first is not None and c.links for c in statement.chains) and named <= {"e", "pi"}


def names_in(node: nodes.Node) -> set[str]:
    return {name_of(x) for x in walk(node) if isinstance(x, nodes.Name)}


def name_of(name: nodes.Name) -> str:
    """The name without letters that count; accents, marks and labels (the DPO of L_DPO, the 3 of k_3) kept."""
    letters = index_letters(name.sub)
    try:
        return key(name if letters is None or all(isinstance(x, nodes.Number) for x in letters) else stem(name))
    except ElaborationError:
        return name.base
