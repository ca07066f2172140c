"""A law that is one-hot: all its mass at one outcome, that of the label which the formula names, as in H(y, q) = -log q_c."""

from __future__ import annotations

from ..context import Context, Declared, Fact, Meaning
from ..syntax import nodes as s
from ..syntax.nodes import BigOp, Call, Name, Node
from ..syntax.reader import read_expression
from ..syntax.walk import walk
from .letters import is_letter, key


def with_one_hot(statement: s.Statement, context: Context) -> tuple[Context, tuple[str, ...]]:
    """The context with one-hot laws defined as indicators of the label; what is missing where the label could be one of several."""
    declared = [f for f in context.facts if isinstance(f.value, Declared) and f.value.word == "one-hot" and f.scope == "given"]
    if not declared:
        return context, ()
    used = {_key(x) for x in walk(statement) if isinstance(x, Name)}
    declared = [f for f in declared if f.symbol in used]
    letters = _free_letters(statement)
    if not declared:
        return context, ()
    if len(letters) > 1 or len(declared) > 1:
        return context, tuple(f"{f.symbol} is one-hot" for f in declared)
    label = letters[0] if letters else "c"
    fact = declared[0]
    body = read_expression(rf"\mathbb{{1}}[x_0 = {label}]")
    meaning = Meaning((read_expression("x_0"),), body)
    facts = tuple(Fact(fact.symbol, meaning, fact.text, fact.span, "given") if f is fact else f for f in context.facts)
    return Context(context.log_base, context.unit, context.alphabet, context.universal, facts), ()


def _key(name: Name) -> str:
    try:
        return key(Name(name.base, name.accents, None, name.sup))
    except ValueError:
        return name.base


def _free_letters(statement: s.Statement) -> list[str]:
    """Letters that stand for an outcome and are not bound by a sum."""
    bound = {n for x in walk(statement) if isinstance(x, BigOp) for n in x.binder.names}
    found: dict[str, None] = {}
    for x in walk(statement):
        inside: tuple[Node | None, ...] = (x.sub,) if isinstance(x, Name) else x.args if isinstance(x, Call) and _is_plain(x) else ()
        for y in inside:
            if isinstance(y, Name) and is_letter(y) and y not in bound:
                found[y.base] = None
    return list(found)


def _is_plain(call: Call) -> bool:
    return isinstance(call.head, Name) and call.head.base not in ("H", "h", "I", "D", "KL", "CE", "JSD", "TV", "PPL")
