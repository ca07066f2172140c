r"""The order in which a text numbers things, `p_1 \ge p_2 \ge \dots \ge p_m`: it makes no claim."""

from __future__ import annotations

from ...chapters import Document
from ...decide.verdict import Verdict
from ...notation.syntax import nodes as n
from ..model import Claim
from .formula import Formula

_NUMBERED = Verdict("data", "an order in which things are numbered")
_QUANTITIES = frozenset(["H", "h", "I", "D"])
_UP, _DOWN = frozenset(["<", "<="]), frozenset([">", ">="])


def ordering(document: Document, formula: Formula, statement: n.Statement) -> list[Claim] | None:
    """The one claim of a formula that orders numbered things of one name, with dots between them; None of any other formula."""
    if len(statement.chains) != 1 or statement.conditions:
        return None
    (chain,) = statement.chains
    relations = {link.relation for link in chain.links}
    sides = [chain.first, *(link.right for link in chain.links)]
    if not relations or not (relations <= _UP or relations <= _DOWN):
        return None
    named = [x for x in sides if not isinstance(x, n.Ellipsis)]
    if len(named) == len(sides) or len(named) < 3 or len({_of(x) for x in named} | {None}) != 2:
        return None
    return [Claim(formula.start, formula.end, document.text[formula.start : formula.end], "data", _NUMBERED, "")]


def _of(node: n.Node | None) -> str | None:
    """The name of what is numbered: p of p_1, of p_{m-1} and of p(x_1); None of anything else."""
    match node:
        case n.Name(base, sub=sub) if sub is not None and base not in _QUANTITIES:
            return base
        case n.Call(n.Name(base, sub=None), (n.Name(sub=sub),)) if sub is not None:
            return f"{base}("
    return None


__all__ = ["ordering"]
