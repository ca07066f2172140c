r"""E[r] where the text says x ~ q and r = p(x)/q(x): the mean over the one outcome that the names of its body stand for."""

from __future__ import annotations

from dataclasses import replace

from ...context import Context, Meaning
from ...syntax.nodes import BigOp, Call, Name, Node, Statement
from ...syntax.walk import walk
from ..roles.letters import is_letter, is_variable, key_if_any
from ..shorthand import rebuilt
from .drawn_laws import law_drawn

_MEANS = frozenset(["E", "Var"])
_OUTCOMES = frozenset("xyzasw")
_DEEPEST = 4


def over_what_is_drawn(statement: Statement, context: Context) -> Statement:
    """The statement with x ~ q below each mean without a subscript whose body is, by the definitions of the text, a function of x alone."""

    def change(node: Node) -> Node | None:
        if not isinstance(node, BigOp) or node.kind not in _MEANS or node.binder.names or node.binder.distribution is not None:
            return None
        letters = _letters(node.body, context, _DEEPEST)
        if letters is None or len(letters) != 1 or letters == _letters(node.body, Context(), 0):
            return None  # E[log p(x)]: of which law, is asked where p is
        (x,) = letters
        told = law_drawn(context, x)
        if told is None:
            return None
        base, _, below = told.value.word.partition("_")
        law = Name(base, sub=Name(below) if below else None, span=node.span)
        binder = replace(node.binder, names=(Name(x, span=node.span),), distribution=law)
        return replace(node, binder=binder, body=rebuilt(node.body, change))

    return rebuilt(statement, change)


def _letters(body: Node, context: Context, deep: int) -> set[str] | None:
    """The letters of outcomes that it depends on, also through names; None where something else in it may be random."""
    heads = {id(c.head) for c in walk(body) if isinstance(c, Call)}
    bound = {x for b in walk(body) if isinstance(b, BigOp) for x in b.binder.names}
    found: set[str] = set()
    for n in walk(body):
        if not isinstance(n, Name) or n in bound:
            continue
        fact = context.about(key_if_any(n))
        meaning = fact.value if fact is not None and isinstance(fact.value, Meaning) else None
        if meaning is not None and deep:
            inner = _letters(meaning.body, context, deep - 1)
            if inner is None:
                return None
            found |= inner - {x.base for x in meaning.parameters if isinstance(x, Name)} if id(n) in heads else inner
        elif is_variable(n) and id(n) not in heads:
            return None
        elif is_letter(n) and n.base in _OUTCOMES:
            found.add(n.base)
    return found
