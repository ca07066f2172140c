"""A law that is one-hot: all its mass at one outcome, that of the label which the formula names, as in H(y, q) = -log q_c."""

from __future__ import annotations

from ...context import Context, Declared, Fact, Meaning
from ...syntax import nodes as s
from ...syntax.nodes import BigOp, Call, Name, Node
from ...syntax.reader import read_expression
from ...syntax.walk import mentions, walk
from ..roles.letters import is_letter, key

LABELS = "ctmnuvwabdeghkj"  # the first that the formula leaves free


def with_one_hot(statement: s.Statement, context: Context) -> tuple[Context, tuple[str, ...]]:
    """The context with one-hot laws defined as indicators of the label; what is missing where the label could be one of several.

    A letter below the law itself, the i of y_i, is any outcome; the one letter that stands elsewhere is the label. Is it below what
    is differentiated by, the i of z_i, or bound in a definition, then it may be either.
    """
    declared = [f for f in context.facts if isinstance(f.value, Declared) and f.value.word == "one-hot" and f.scope == "given"]
    if not declared:
        return context, ()
    used = {_key(x) for x in walk(statement) if isinstance(x, Name)}
    reached = [statement, *_defined(context, used)]
    used |= {_key(x) for node in reached for x in walk(node) if isinstance(x, Name)}
    declared = list({f.symbol: f for f in declared if f.symbol in used}.values())  # what is said twice is said once
    if not declared:
        return context, ()
    own, letters = _free_letters(statement, declared[0].symbol)
    unclear = _differentiated(statement) | {n.base for node in reached for n in _bound(node)}
    loose = any(mentions(statement, [n]) for n in _bound(statement))  # bound in one place and free in another
    if len(letters) > 1 or len(declared) > 1 or set(letters) & unclear or loose:
        return context, tuple(f"{f.symbol} is one-hot" for f in declared)
    label = letters[0] if letters else next(x for x in LABELS if x not in unclear | own | used)
    fact = declared[0]
    body = read_expression(rf"\mathbb{{1}}[x_0 = {label}]")
    meaning = Meaning((read_expression("x_0"),), body)
    kept = [f for f in context.facts if f is fact or f != fact]
    facts = tuple(Fact(fact.symbol, meaning, fact.text, fact.span, "given") if f is fact else f for f in kept)
    return Context(context.log_base, context.unit, context.alphabet, context.universal, facts), ()


def _defined(context: Context, names: set[str]) -> list[Node]:
    """What the names mean, and the names in that."""
    pending, seen, out = sorted(names), set(names), []
    while pending:
        fact = context.about(pending.pop(), Meaning)
        if fact is not None and isinstance(fact.value, Meaning):
            out.append(fact.value.body)
            new = {_key(x) for x in walk(fact.value.body) if isinstance(x, Name)} - seen
            seen |= new
            pending += sorted(new)
    return out


def _key(name: Name) -> str:
    try:
        return key(Name(name.base, name.accents, None, name.sup))
    except ValueError:
        return name.base


def _bound(node: Node) -> set[Name]:
    return {n for x in walk(node) if isinstance(x, BigOp) for n in x.binder.names if isinstance(n, Name)}


def _differentiated(statement: s.Statement) -> set[str]:
    """The letters below what is differentiated by: the i of z_i."""
    by = [v for x in walk(statement) if isinstance(x, s.Derivative) for v in x.variables]
    return {y.base for v in by for y in walk(v) if isinstance(y, Name) and y is not v}


def _free_letters(statement: s.Statement, law: str) -> tuple[set[str], list[str]]:
    """Letters that stand for an outcome and are not bound by a sum: those below the law, and the others."""
    bound = _bound(statement)
    own: dict[str, None] = {}
    found: dict[str, None] = {}
    for x in walk(statement):
        inside: tuple[Node | None, ...] = (x.sub,) if isinstance(x, Name) else x.args if isinstance(x, Call) and _is_plain(x) else ()
        for y in inside:
            if isinstance(y, Name) and is_letter(y) and y not in bound:
                head = x if isinstance(x, Name) else x.head if isinstance(x, Call) else None
                (own if isinstance(head, Name) and _key(head) == law else found)[y.base] = None
    return set(own), [x for x in found if x not in own]


def _is_plain(call: Call) -> bool:
    return isinstance(call.head, Name) and call.head.base not in ("H", "h", "I", "D", "KL", "CE", "JSD", "TV", "PPL")
