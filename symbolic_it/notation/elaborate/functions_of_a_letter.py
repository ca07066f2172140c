r"""Functions by the letter of their formula: after k_3 = r - 1 - \log r, k_3(1) is a value, k_3'(r) a slope."""

from __future__ import annotations

from dataclasses import replace

from ..context import Context, Fact, Meaning
from ..syntax.nodes import Call, Name, Node, Number, Statement
from ..syntax.walk import walk
from .roles.letters import is_letter, key_if_any

_CONSTANTS = frozenset(["e", "pi"])


def functions_of_a_letter(statement: Statement, context: Context) -> Context:
    """The context with k_3(r) where the text defines k_3 by a formula in r alone and it is taken at a number, or its slope is."""
    facts: dict[str, Fact] = {}
    for call in walk(statement):
        if not isinstance(call, Call) or not isinstance(call.head, Name) or len(call.args) != 1:
            continue
        marks, plain = call.head.sup or "", replace(call.head, sup=None)
        primed = bool(marks) and set(marks) == {"'"}
        if not primed and (marks or plain.sub is None or not isinstance(call.args[0], Number)):
            continue  # of L(2) the 2 may be a factor
        name = key_if_any(plain)
        fact = context.about(name, Meaning)
        letter = None if fact is None or fact.value.parameters else _only_letter(fact.value.body)
        if fact is not None and letter is not None and (isinstance(call.args[0], Number) or call.args[0] == letter):
            facts[name] = Fact(name, Meaning((letter,), fact.value.body))
    return context.extend(*facts.values()) if facts else context


def _only_letter(body: Node) -> Name | None:
    """The one letter of a formula without laws, sums and functions of its own."""
    if any(isinstance(n, Call) for n in walk(body)):
        return None
    names = {n for n in walk(body) if isinstance(n, Name) and n.base not in _CONSTANTS}
    letter = names.pop() if len(names) == 1 else None
    return letter if is_letter(letter) else None


__all__ = ["functions_of_a_letter"]
