"""Expressions: arithmetic, logarithms and named functions as terms."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from ....terms.term import OO, Absolute, Exp, Pow, Rational, Term, add, free_symbols, mul, neg, sum_over
from ...syntax import nodes as s
from ...syntax.nodes import Name, Node, Number
from ...syntax.walk import mentions
from ..formula import Env, Formula
from ..functionals.functionals import of_call
from ..roles.letters import is_of_policy, key, refuse
from .binders import derivative, operator
from .branches import by_cases
from .calls import call
from .evaluated import evaluated, evaluated_by, is_between_values
from .events import is_indicator
from .functions import function, norm
from .indicators import indicator
from .logarithms import exponent_env, logarithm
from .names import name_value
from .set_sizes import size_of
from .transposes import transposed_factor
from .units import convert, unit_of
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
        case s.Pow() | s.Indexed() if is_between_values(node):
            raise refuse(node, "something between two values", "the values written out")
        case s.Pow():
            return _power(f, env, node)
        case s.Log():
            return logarithm(f, env, node)
        case s.Call():
            return call(f, env, node)
        case s.BigOp():
            return operator(f, env, node)
        case s.Apply():
            return function(f, env, node)
        case s.Abs(body):
            size = None if isinstance(body, Name) and key(body) in env.variables else size_of(f, node)  # E[|X|]: of a number
            return size if size is not None else Absolute(value(f, env, body))
        case s.Norm():
            return norm(f, env, node)
        case s.WithUnit(body, unit):
            return convert(value(f, env, body), unit_of(unit), env.unit)
        case s.Derivative():
            return derivative(f, env, node)
        case s.Infinity():
            return OO
        case s.Indexed(s.Vector((item,), "<"), law):
            return value(f, env, s.BigOp("E", s.Binder((law,)), item, True, span=node.span))
        case s.Indexed() if evaluated_by(node) is not None:
            return evaluated(f, env, node)
        case s.Indexed(body, index):
            from .names import index as outcome_of

            if isinstance(body, s.Norm) or (isinstance(body, s.Call) and of_call(body) is not None and body.head != Name("sigma")):
                raise refuse(node, "a number with a subscript", "a vector, or the subscript at its name")  # {H(p)}_2
            entry = outcome_of(f, env, index, None)
            found = at_outcome(f, env, body, entry)
            if isinstance(body, s.Call) and entry not in free_symbols(found):
                raise refuse(node, "an entry of what has none", "a vector")  # p(z)_i, which is no number p(z)
            return found
        case s.Factorial(Number(_, n)) if n.denominator == 1 and 0 <= n <= _MAX_FACTORIAL:
            return Rational(_factorial(int(n)))
        case s.Cases():
            return by_cases(f, env, node)
        case s.Vector((left, right), "<"):
            return inner_product(f, env, left, right)
        case s.Vector() if is_indicator(node):
            return indicator(f, env, node)
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
    transposed = transposed_factor(node)
    if transposed is not None:
        return inner_product(f, env, transposed, node.right)
    if isinstance(node.left, s.Mul) and transposed_factor(replace(node, left=node.left.right)) is not None:
        return mul(value(f, env, node.left.left), _product(f, env, replace(node, left=node.left.right)))  # 2 a^T b
    widened = _widened(f, node)
    if widened is not None:
        return f.value(env, widened)
    if node.ambiguous and isinstance(node.left, s.Div) and not _plain(node.left):
        below = f.choices.among(
            (node, "slash"),
            (False, "in a/b c the last factor is read as outside the fraction"),
            (True, "in a/b c the last factor is read as below the slash"),
        )
        if below:
            return value(f, env, node.left.left) / mul(value(f, env, node.left.right), value(f, env, node.right))
    return mul(value(f, env, node.left), value(f, env, node.right))


def _widened(f: Formula, node: s.Mul) -> Node | None:
    """E f(x) g(x) without brackets as the expectation of the whole product."""
    left, factors = node.left, [node.right]
    while isinstance(left, s.Mul):
        factors.insert(0, left.right)
        left = left.left
    if not isinstance(left, s.BigOp) or left.kind != "E" or left.bracketed:
        return None
    names = left.binder.names
    mentions_bound = any(mentions(x, names) for x in factors)
    options = (
        (True, "the expectation is of the whole product after it"),
        (False, "the expectation is of the first factor after it only"),
    )
    if not f.choices.among((node, "extent of E"), *(options if mentions_bound or not names else options[::-1])):
        return None
    body: Node = left.body
    for x in factors:
        body = s.Mul(body, x, span=node.span)
    return replace(left, body=body, bracketed=True, ambiguous=False, span=node.span)


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
            (node, "log quotient"),
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
            (node, "log power"),
            (False, "log(x)^2 is read as (log x)^2"),
            (True, "log(x)^2 is read as log(x^2)"),
        )
        if inside:
            moved = s.Log(s.Pow(base.arg, exponent), base.base, base.spelling, base.power, span=node.span)
            return value(f, env, moved)
    if isinstance(base, s.Norm) and isinstance(exponent, Number) and exponent.value == 2:
        return norm(f, env, base, squared=True)
    if isinstance(base, Name) and key(base) == "e" and "e" not in env.bound and "e" not in f.declared:
        return Exp(value(f, exponent_env(f, env, exponent, "nats"), exponent))
    if isinstance(base, Number) and base.value in (2, 10):
        unit = "bits" if base.value == 2 else "bans"
        return Pow(value(f, env, base), value(f, exponent_env(f, env, exponent, unit), exponent))
    if isinstance(exponent, Name) and exponent.base in ("T", "top") and is_vector(f, base):
        raise refuse(node, "a transposed vector alone", "a product of vectors")
    if is_of_policy(base, exponent):
        raise refuse(node, "a policy above a name", "a number as the exponent")
    top = value(f, env, exponent)
    if isinstance(top, Rational) and abs(top.value) > 10**9:
        raise refuse(exponent, "an exponent beyond all measure", "a smaller one")
    return Pow(value(f, env, base), top)
