"""Expressions: arithmetic, logarithms and named functions as terms."""

from __future__ import annotations

from fractions import Fraction

from ...terms.term import (
    HALF,
    MINUS_ONE,
    OO,
    ONE,
    TWO,
    Absolute,
    Add,
    Exp,
    Log,
    Maximum,
    Mul,
    Pow,
    Rational,
    Term,
    add,
    as_term,
    mul,
    neg,
    sum_over,
)
from ..syntax import nodes as s
from ..syntax.nodes import Name, Node, Number
from .binders import derivative, operator
from .calls import call
from .formula import Env, Formula
from .letters import key, refuse
from .names import name_value, size_of
from .units import convert, dimension, in_force, unit_of
from .vectors import at_outcome, is_vector

_MAX_FACTORIAL = 1000


def value(f: Formula, env: Env, node: Node) -> Term:
    """The term of an expression that stands for a number. Raises ElaborationError for anything that does not."""
    match node:
        case Number():
            return _number(f, node)
        case Name():
            return name_value(f, env, node)
        case s.Neg(body):
            return neg(value(f, env, body))
        case s.Add(left, right):
            return add(value(f, env, left), value(f, env, right))
        case s.Sub(left, right):
            return add(value(f, env, left), neg(value(f, env, right)))
        case s.Mul():
            return _product(f, env, node)
        case s.Div():
            return _quotient(f, env, node)
        case s.Pow():
            return _power(f, env, node)
        case s.Log():
            return _logarithm(f, env, node)
        case s.Call():
            return call(f, env, node)
        case s.BigOp():
            return operator(f, env, node)
        case s.Apply():
            return _function(f, env, node)
        case s.Abs(body):
            size = size_of(f, node)
            return size if size is not None else Absolute(value(f, env, body))
        case s.Norm():
            return _norm(f, env, node)
        case s.WithUnit(body, unit):
            return convert(value(f, env, body), unit_of(unit), env.unit)
        case s.Derivative():
            return derivative(f, env, node)
        case s.Infinity():
            return OO
        case s.Indexed(body, index):
            from .names import index as outcome_of

            return at_outcome(f, env, body, outcome_of(f, env, index, None))
        case s.Factorial(Number(_, n)) if n.denominator == 1 and 0 <= n <= _MAX_FACTORIAL:
            return Rational(_factorial(int(n)))
        case s.Vector((item,)):
            return value(f, env, item)
    raise refuse(node, _what(node), "an expression that stands for a number")


def _what(node: Node) -> str:
    words = {"Text": "words", "Vector": "a list", "ListNode": "a list", "Chain": "a relation", "Given": "a bar", "Dot": "a dot"}
    name = type(node).__name__
    return words.get(name, f"{name.lower()} notation")


def _factorial(n: int) -> Fraction:
    out = 1
    for k in range(2, n + 1):
        out *= k
    return Fraction(out)


def _number(f: Formula, node: Number) -> Term:
    if node.ambiguous:
        f.choices.assume(f'"{node.text}" is read as one number, {node.value}')
    return Rational(node.value)


def _product(f: Formula, env: Env, node: s.Mul) -> Term:
    if isinstance(node.left, s.Transpose):
        return inner_product(f, env, node.left.body, node.right)
    if node.ambiguous and isinstance(node.left, s.Div) and not _plain(node.left):
        below = f.choices.among(
            (node.span, "slash"),
            (False, "in a/b c the last factor is read as outside the fraction"),
            (True, "in a/b c the last factor is read as below the slash"),
        )
        if below:
            return value(f, env, node.left.left) / mul(value(f, env, node.left.right), value(f, env, node.right))
    return mul(value(f, env, node.left), value(f, env, node.right))


def _plain(node: s.Div) -> bool:
    """1/2 c: a numeric fraction before a factor."""
    return isinstance(node.left, Number) and isinstance(node.right, Number)


def inner_product(f: Formula, env: Env, left: Node, right: Node) -> Term:
    """a^T b = sum_i a_i b_i."""
    index = f.bind()
    return sum_over(index, mul(at_outcome(f, env, left, index), at_outcome(f, env, right, index)))


def _quotient(f: Formula, env: Env, node: s.Div) -> Term:
    if node.ambiguous and isinstance(node.left, s.Log):
        inside = f.choices.among(
            (node.span, "log quotient"),
            (False, "the division is read as outside the logarithm"),
            (True, "the division is read as inside the logarithm"),
        )
        if inside:
            inner = s.Log(s.Div(node.left.arg, node.right, True), node.left.base, node.left.spelling, node.left.power, span=node.span)
            return value(f, env, inner)
    above, below = value(f, env, node.left), value(f, env, node.right)
    if _is_whole(node.left) and _is_whole(node.right) and isinstance(above, Rational) and isinstance(below, Rational) and below.value:
        return Rational(above.value / below.value)  # 1/2 and 0.5 are one number
    return above / below


def _is_whole(node: Node) -> bool:
    return isinstance(node, Number) and node.decimals is None and not node.percent


def _power(f: Formula, env: Env, node: s.Pow) -> Term:
    base, exponent = node.base, node.exponent
    if node.ambiguous and isinstance(base, s.Log):
        inside = f.choices.among(
            (node.span, "log power"),
            (False, "log(x)^2 is read as (log x)^2"),
            (True, "log(x)^2 is read as log(x^2)"),
        )
        if inside:
            moved = s.Log(s.Pow(base.arg, exponent), base.base, base.spelling, base.power, span=node.span)
            return value(f, env, moved)
    if isinstance(base, Name) and key(base) == "e" and "e" not in env.bound and "e" not in f.declared:
        return Exp(value(f, _exponent(f, env, exponent, "nats"), exponent))
    if isinstance(base, Number) and base.value in (2, 10):
        unit = "bits" if base.value == 2 else "bans"
        return Pow(value(f, env, base), value(f, _exponent(f, env, exponent, unit), exponent))
    if isinstance(exponent, Name) and exponent.base in ("T", "top") and is_vector(f, base):
        raise refuse(node, "a transposed vector alone", "a product of vectors")
    top = value(f, env, exponent)
    if isinstance(top, Rational) and abs(top.value) > 10**9:
        raise refuse(exponent, "an exponent beyond all measure", "a smaller one")
    return Pow(value(f, env, base), top)


def _exponent(f: Formula, env: Env, node: Node, local: str) -> Env:
    """The unit of an entropy in an exponent: that of the base, unless the text has fixed another unit."""
    from dataclasses import replace

    if dimension(f, node).kind not in ("quantity",):
        return replace(env, unit=local) if dimension(f, node).word else env
    stated = f.context.unit is not None or f.context.log_base is not None
    force = in_force(f)
    base = {"nats": "e", "bits": "2", "bans": "10"}[local]
    if not stated:
        if local != "nats":
            f.choices.assume(f"the entropy in the exponent of {base} is in {local}")
        return replace(env, unit=local)
    if force == local:
        return replace(env, unit=local)
    unit = f.choices.among(
        ("exponent", local),
        (force, f"the entropy in the exponent of {base} is in {force}, the unit in force"),
        (local, f"the entropy in the exponent of {base} is in {local}"),
    )
    return replace(env, unit=unit)


def _logarithm(f: Formula, env: Env, node: s.Log) -> Term:
    if node.ambiguous and node.bare and node.power is None:
        shorter = f.choices.among(
            (node.span, "log extent"),
            (False, "the logarithm is taken of the whole product or quotient after it"),
            (True, "the logarithm is taken of the first factor after it only"),
        )
        if shorter:
            return _shorter_logarithm(f, env, node)
    out: Term = Log(value(f, env, node.arg), _base(f, env, node))
    return out if node.power is None else Pow(out, value(f, env, node.power))


def _shorter_logarithm(f: Formula, env: Env, node: s.Log) -> Term:
    """log p/q as (log p)/q."""
    arg = node.arg

    def first(n: Node) -> Node:
        if isinstance(n, (s.Mul, s.Div)):
            inner = first(n.left)
            return inner if inner is None else _rebuilt(n, inner)
        return s.Log(n, node.base, node.spelling, None, True, span=n.span)

    def _rebuilt(n: s.Mul | s.Div, left: Node) -> Node:
        if isinstance(n, s.Mul):
            return s.Mul(left, n.right, n.explicit, span=n.span)
        return s.Div(left, n.right, n.inline, span=n.span)

    if not isinstance(arg, (s.Mul, s.Div)):
        return Log(value(f, env, arg), _base(f, env, node))
    return value(f, env, first(arg))


def _base(f: Formula, env: Env, node: s.Log) -> Term | None:
    if node.base is not None:
        if isinstance(node.base, Name) and key(node.base) == "e":
            return None
        return value(f, env, node.base)
    if node.spelling == "ln":
        return None
    if node.spelling == "lb":
        return TWO
    if node.spelling == "lg":
        return f.choices.among("lg", (TWO, "lg is the logarithm to base 2"), (as_term(10), "lg is the logarithm to base 10"))
    base = f.context.log_base
    return None if base in (None, "e") else as_term(base)  # type: ignore[arg-type]


def _function(f: Formula, env: Env, node: s.Apply) -> Term:
    args = node.args
    if node.sub is not None:
        raise refuse(node.sub, f"{node.function} with a subscript", "none")

    def one() -> Term:
        if len(args) != 1:
            raise refuse(node, f"{node.function} of {len(args)} arguments", "one")
        return value(f, env, args[0])

    match node.function:
        case "exp":
            if len(args) != 1:
                raise refuse(node, f"exp of {len(args)} arguments", "one")
            out: Term = Exp(value(f, _exponent(f, env, args[0], "nats"), args[0]))
        case "sqrt":
            out = Pow(one(), HALF)
        case "root" if len(args) == 2:
            out = Pow(value(f, env, args[1]), Pow(value(f, env, args[0]), MINUS_ONE))
        case "sigmoid":
            out = logistic(one())
        case "max" if len(args) > 1:
            out = Maximum(tuple(value(f, env, a) for a in args))
        case "min" if len(args) > 1:
            out = neg(Maximum(tuple(neg(value(f, env, a)) for a in args)))
        case "logsumexp" if len(args) == 1:
            index = f.bind()
            out = Log(sum_over(index, Exp(at_outcome(f, env, args[0], index))))
        case "tanh":
            x = one()
            out = (Exp(x) - Exp(neg(x))) / (Exp(x) + Exp(neg(x)))
        case "softmax" | "logsoftmax" if len(args) == 1 and (len(env.at) == 1 or _indexed_score(args[0])):
            if isinstance(args[0], Name) and _indexed_score(args[0]):
                f.choices.assume("softmax(z_i) is the i-th entry of the softmax of z")
                from .letters import index_letters, stem
                from .names import index as outcome_of

                (letter,) = index_letters(args[0].sub) or (args[0],)
                at = outcome_of(f, env, letter, None)
                out = at_outcome(f, env, s.Apply(node.function, (stem(args[0]),), span=node.span), at)
            else:
                out = at_outcome(f, env, node, env.at[0])
        case _:
            raise refuse(node, f"the function {node.function}", "exp, sqrt, max, min, log, softmax(z)_i or sigmoid")
    return out if node.power is None else Pow(out, value(f, env, node.power))


def _indexed_score(node: Node) -> bool:
    from .letters import index_letters

    letters = index_letters(node.sub) if isinstance(node, Name) else None
    return letters is not None and len(letters) == 1


def logistic(x: Term) -> Term:
    """1/(1 + e^-x)."""
    return ONE / Add((ONE, Exp(neg(x))))


def _norm(f: Formula, env: Env, node: s.Norm) -> Term:
    """The L1 and L2 norms of a function of outcomes."""
    order = node.sub.value if isinstance(node.sub, Number) else 2 if node.sub is None else None
    if order not in (1, 2):
        raise refuse(node, "a norm", "the norm 1 or 2")
    index = f.bind()
    entry = at_outcome(f, env, node.body, index)
    if order == 1:
        return sum_over(index, Absolute(entry))
    return Pow(sum_over(index, Pow(entry, TWO)), HALF)


__all__ = ["Mul", "inner_product", "logistic", "value"]
