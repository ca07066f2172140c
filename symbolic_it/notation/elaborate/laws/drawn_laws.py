"""What a text says is drawn, "X ~ q", "samples x_1, ..., x_N": facts that formulas are read by, and not only by custom."""

from __future__ import annotations

from ...context import Context, Declared, Fact
from ...syntax.nodes import Call, Name, Node, Vector
from ...syntax.walk import walk
from ..errors import ElaborationError
from ..functionals.functionals import of_call
from ..roles.letters import LAWS, index_letters, is_letter, is_variable, key, stem, variable_subscript

_DRAWN = "drawn "  # before the name of a variable or of an outcome
_ANOTHER = f"{_DRAWN}of another law "  # before the name of what a formula draws, of this law or another
_NUMBERED = "numbered "  # before the letter x of x_1, ..., x_N


def drawn_facts(left: Node, right: Node) -> tuple[Fact, ...]:
    """What `X ~ q`, `x ~ q(x)`, `(X, Y) ~ p` say; () for anything else."""
    if isinstance(left, Vector) and len(left.items) > 1 and isinstance(right, (Name, Call)):
        names = left.items if not isinstance(right, Call) or len(right.args) == len(left.items) else ()
        law: Node = right.head if isinstance(right, Call) else right
        return tuple(fact for name in names for fact in drawn_facts(name, law))
    law = _law(right)
    if not isinstance(left, Name) or not isinstance(law, Name) or law.base not in LAWS:
        return ()
    if isinstance(right, Call) and len(right.args) > 1:
        return ()
    bare = _bare(left)
    if not (is_variable(bare) or is_letter(bare)):
        return ()
    try:
        return (Fact(_DRAWN + key(bare), Declared(key(stem(law)) if variable_subscript(law.sub) else key(law))),)
    except ElaborationError:
        return ()


def drawn_anew(left: Node, right: Node) -> tuple[Fact, ...]:
    """What `X ~ q` says of X: that it is no longer of the law told before, and of which it is, if that is told so."""
    if isinstance(left, Vector) and len(left.items) > 1:
        return (*(fact for item in left.items for fact in drawn_anew(item, right)[:1]), *drawn_facts(left, right))
    if not isinstance(left, Name):
        return ()
    try:
        own = key(_bare(left)) if isinstance(_law(right), Name) else key(left)  # x_i ~ N(0, 1) is not of x
    except ElaborationError:
        return ()
    return (of_another_law(own), *drawn_facts(left, right))


def of_another_law(name: str) -> Fact:
    """What a text says that draws an outcome anew: it is no longer of the law told before."""
    return Fact(_ANOTHER + name, Declared(""))


def _law(right: Node) -> Node:
    return right.head if isinstance(right, Call) and of_call(right) is None and "|" not in right.separators else right


def _bare(left: Name) -> Name:
    return stem(left) if index_letters(left.sub) is not None and not is_variable(left) else left


def is_of_another_law(fact: Fact, name: str) -> bool:
    """Whether a fact says that a variable or an outcome is no longer of the law told before."""
    return fact.symbol == _ANOTHER + name


def law_drawn(context: Context, name: str) -> Fact | None:
    """What the text said last of the law of a variable or of an outcome."""
    last = next((fact for fact in reversed(context.facts) if fact.symbol in (_DRAWN + name, _ANOTHER + name)), None)
    return last if last is not None and last.symbol == _DRAWN + name else None


def law_symbol(name: str) -> str:
    """The symbol under which it is known of which law a name is drawn."""
    return _DRAWN + name


def laws_drawn(context: Context, node: Node) -> set[str]:
    """The laws of which the text says that the outcomes written in an expression are drawn."""
    letters = {key(n) for n in walk(node) if isinstance(n, Name) and is_letter(n)}
    return {fact.value.word for letter in letters if (fact := law_drawn(context, letter)) is not None}


def is_drawn(fact: Fact) -> bool:
    """Whether a fact says of which law something is drawn."""
    return fact.symbol.startswith(_DRAWN)


def samples_fact(letter: str) -> Fact:
    """x_1, ..., x_N are what was seen."""
    return Fact(_NUMBERED + letter, Declared("samples"))


def outcomes_fact(letter: str) -> Fact:
    """x_1, ..., x_K are all outcomes that there are."""
    return Fact(_NUMBERED + letter, Declared("outcomes"))


def are_samples(context: Context, letter: str) -> bool:
    """Whether x_i is one of several that were seen, and no outcome of an alphabet, as the text said last."""
    fact = context.about(_NUMBERED + letter, Declared)
    return fact is not None and fact.value.word == "samples"


def are_outcomes(context: Context, letter: str) -> bool:
    """Whether the text said last that x_1, ..., x_K are all outcomes."""
    fact = context.about(_NUMBERED + letter, Declared)
    return fact is not None and fact.value.word == "outcomes"
