"""Whether a quantity's name is deserved: its meaning is the one that its definition gives for its arguments.

A certificate carries names and meanings side by side; the kernel looks at meanings only, so what is printed must be checked here.
"""

from __future__ import annotations

from ..terms.term import Quantity, Term, Variables, children, laws
from . import load


def is_genuine(quantity: Quantity) -> bool:
    """Whether `load(name)` builds this very term from the arguments."""
    try:
        definition = load(quantity.name)
        if any(isinstance(a, Variables) for a in quantity.args):
            groups = tuple(a.names for a in quantity.args if isinstance(a, Variables))
            return any(definition.of(law, *groups) == quantity for law in laws(quantity.meaning))
        return definition(*quantity.args) == quantity
    except (KeyError, TypeError, ValueError):
        return False


def impostors(term: Term) -> list[str]:
    """Names of quantities in a term that do not mean what their definition says."""
    found = [term.name] if isinstance(term, Quantity) and not is_genuine(term) else []
    return found + [name for c in children(term) for name in impostors(c)]
