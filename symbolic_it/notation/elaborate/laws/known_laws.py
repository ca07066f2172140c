"""What the text has said to be the law of a name, and which name with a subscript a bare one stands for."""

from __future__ import annotations

from ...context import Context, Fact, JointTable, Masses, Meaning, NamedLaw
from .drawn_laws import is_of_another_law


def known(context: Context, symbol: str) -> list[Fact]:
    """What the text says a name is, since it last gave it data or a formula, or drew it anew."""
    out: list[Fact] = []
    for fact in (f for f in context.facts if f.symbol == symbol or is_of_another_law(f, symbol)):
        if fact.symbol != symbol or isinstance(fact.value, (Masses, JointTable, Meaning)):
            out = []
        elif isinstance(fact.value, NamedLaw):
            out.append(fact)
    return out


def subscripted(context: Context, name: str) -> tuple[str, ...]:
    """The q_phi that a bare q stands for, where the text has named one law of such a name only."""
    found = {f.symbol for f in context.facts if isinstance(f.value, NamedLaw) and f.symbol.startswith(name + "_")}
    return tuple(found) if len(found) == 1 and "_" not in name else ()
