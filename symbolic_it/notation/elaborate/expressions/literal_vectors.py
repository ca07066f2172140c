"""Vectors of numbers, entry by entry: [2, 1, 0.1], softmax([2, 1, 0.1]), z/T where the text has given z its entries."""

from __future__ import annotations

from ....terms.term import ONE, Exp, Log, Term, add, mul, neg
from ...context import Masses, Meaning, Scalar
from ...syntax import nodes as s
from ...syntax.nodes import Name, Node, Vector
from ...syntax.walk import walk
from ..formula import Env, Formula
from ..relations.shapes import is_closed
from ..roles.letters import key, refuse
from ..roles.outcomes import has_key
from ..shorthand import rebuilt

Entries = tuple[Term, ...]
_DEEPEST = 4  # definitions of definitions


def entries(f: Formula, env: Env, node: Node, deep: int = 0) -> Entries | None:
    """The entries of a vector of known length; None for anything else. Raises ElaborationError for lengths that differ."""
    match node:
        case Vector(items) if len(items) > 1:
            known = [i if is_closed(i) else _at_told_numbers(f, i) for i in items]
            return tuple(f.value(env, i) for i in known if i is not None) if None not in known else None
        case Name() if (fact := f.context.about(key(node), Masses)) is not None:
            f.cites[fact] = None
            return tuple(f.value(env, s.Number(str(v), v)) for v in fact.value.values)
        case Name() if (fact := f.context.about(key(node), Meaning)) is not None and not fact.value.parameters:
            f.cites[fact] = None
            return entries(f, env, fact.value.body, deep + 1) if deep < _DEEPEST else None
        case s.Apply("softmax" | "logsoftmax" as function, args) if node.sub is None and node.power is None:
            scores = entries(f, env, args[0] if len(args) == 1 else Vector(args), deep)
            if scores is None:
                return None
            total = add(*(Exp(z) for z in scores))
            return tuple(Exp(z) / total if function == "softmax" else z - Log(total) for z in scores)
        case s.Apply("exp", (body,)) if node.power is None:
            inside = entries(f, env, body, deep)
            return None if inside is None else tuple(Exp(v) for v in inside)
        case s.Log(body, base) if node.power is None:
            inside = entries(f, env, body, deep)
            if inside is None:
                return None
            unit = ONE if base is None else Log(f.value(env, base))
            return tuple(Log(v) / unit for v in inside)
        case s.Neg(body):
            inside = entries(f, env, body, deep)
            return None if inside is None else tuple(neg(v) for v in inside)
        case s.Add(left, right) | s.Sub(left, right):
            a, b = entries(f, env, left, deep), entries(f, env, right, deep)
            if a is None or b is None:
                return None
            if len(a) != len(b):
                raise refuse(node, f"vectors of {len(a)} and {len(b)} entries", "as many entries")
            return tuple(x + y if isinstance(node, s.Add) else x - y for x, y in zip(a, b, strict=True))
        case s.Div(left, right):
            a = entries(f, env, left, deep)
            return None if a is None else tuple(x / f.value(env, right) for x in a)
        case s.Mul(left, right):
            b = entries(f, env, right, deep)
            if b is None or entries(f, env, left, deep) is not None:
                return None
            return tuple(mul(f.value(env, left), y) for y in b)
    return None


def _at_told_numbers(f: Formula, node: Node) -> Node | None:
    """An expression with the numbers for its letters that the text has told; None if one is not told."""
    told = {n: fact for n in walk(node) if isinstance(n, Name) and has_key(n) and (fact := f.context.about(key(n), Scalar)) is not None}
    found = rebuilt(node, lambda n: s.Number(str(told[n].value.value), told[n].value.value) if isinstance(n, Name) and n in told else None)
    if not told or not is_closed(found):
        return None
    f.cites.update(dict.fromkeys(told.values()))
    return found


def is_softmax_of_numbers(node: Node) -> bool:
    """softmax(2, 1, 0), softmax([2, 1, 0]): a law whose masses are known."""
    if not isinstance(node, s.Apply) or node.function != "softmax" or node.sub is not None:
        return False
    return (len(node.args) > 1 and all(map(is_closed, node.args))) or (
        len(node.args) == 1 and isinstance(node.args[0], Vector) and len(node.args[0].items) > 1
    )
