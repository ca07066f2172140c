"""What the text has said to be the law of a name, and which name with a subscript a bare one stands for."""

from __future__ import annotations

from ...context import EARLIER, Context, Fact, JointTable, Masses, Meaning, NamedLaw
from .drawn_laws import is_of_another_law, law_drawn


def known(context: Context, symbol: str) -> list[Fact]:
    """What the text says a name is, since it last gave it data or a formula, or drew it anew."""
    out: list[Fact] = []
    for fact in (f for f in context.facts if f.symbol == symbol or is_of_another_law(f, symbol)):
        if fact.symbol != symbol or isinstance(fact.value, (Masses, JointTable, Meaning)):
            out = []
        elif isinstance(fact.value, NamedLaw):
            out.append(fact)
    return out


def known_of_drawn(context: Context, outcome: str) -> Fact | None:
    """The N(mu, sigma^2) of an x behind "x ~ P", where the text has said so of P; None where it told the law of another section."""
    drawn = law_drawn(context, outcome)
    if drawn is None or drawn.scope == EARLIER:
        return None
    found = [fact for fact in known(context, drawn.value.word) if not fact.value.outcomes]
    return found[-1] if found else None


def subscripted(context: Context, name: str) -> tuple[str, ...]:
    """The q_phi that a bare q stands for, where the text has named one law of such a name only."""
    found = {f.symbol for f in context.facts if isinstance(f.value, NamedLaw) and f.symbol.startswith(name + "_")}
    return tuple(found) if len(found) == 1 and "_" not in name else ()
