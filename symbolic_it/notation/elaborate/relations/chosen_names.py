"""Names that a text has given to one law, outcome or number of many: p*, q_opt, p_min, the x* at which f is largest."""

from __future__ import annotations

from ....terms.term import Entry, Largest, Mass, Symbol, Term, unfold
from ....terms.term import walk as walk_term
from ..formula import Formula


def where_largest(f: Formula, terms: list[Term], outcomes: set[str]) -> list[str]:
    """max_x f(x) = f(x*): the outcome is the one at which the value is largest, as a text may say of any letter."""
    if not any(isinstance(t, Largest) for x in terms for t in walk_term(unfold(x))):
        return []
    return sorted(n for n in outcomes if not f.context.universal or not (len(n) == 1 and n.isalpha()))


def is_marked(t: Mass | Entry | Symbol) -> bool:
    """p*, q_opt: a particular law; p_min: a particular number."""
    below = named(t).rpartition("_")[2]
    if isinstance(t, Symbol):
        return below in ("min", "max")
    return "*" in named(t) or below in ("opt", "MLE", "ML", "min", "max", "unif", "uniform")


def named(t: Mass | Entry | Symbol) -> str:
    return t.name if isinstance(t, Symbol) else t.law.name if isinstance(t, Mass) else t.array.name
