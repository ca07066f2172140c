r"""Expansions: \log r = (r - 1) - \frac12 (r - 1)^2 + O((r - 1)^3) says that both sides and their slopes agree at r = 1.

What is smooth is, near a, its Taylor polynomial of degree n - 1 up to O((x - a)^n), and that of degree n up to o((x - a)^n); no other
polynomial of this degree is. Of an expansion that goes on in dots the terms that are written are claimed.
Source: Rudin 1976, Principles of Mathematical Analysis, theorem 5.15.
"""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from math import factorial

from ...context import Context
from ...syntax.nodes import Add, Chain, Derivative, Div, Ellipsis, Indexed, Link, Mul, Name, Neg, Node, Number, Pow, Statement, Sub
from ...syntax.nodes import Call as _Call
from ...syntax.walk import mentions, walk
from .at_one_condition import told
from .implications import Direction
from .smooth_near import is_smooth_near

_MOST = 8
#: Letters of what is small: an O(n) is of what grows.
_SMALL = frozenset([*"xyzurshtv", "epsilon", "varepsilon", "delta", "eta", "theta", "tau", "lambda", "gamma", "alpha", "beta", "Delta"])
_ZERO = Number("0", Fraction(0))


def expansion(statement: Statement, subject: Node | None, context: Context) -> tuple[Direction, ...] | None:
    """The equations of an expansion, by the order of the derivative; None for any other formula."""
    if len(statement.chains) != 1 or len(statement.chains[0].links) != 1:
        return None
    (chain,) = statement.chains
    (link,) = chain.links
    left, right = chain.first or subject, link.right
    if link.relation != "=" or not isinstance(right, Add) or left is None:
        return None
    found = _remainder(right.right, right.left)
    if found is None:
        return None
    about, orders = found
    centre, terms = _centre(about), _coefficients(right.left, about)
    if centre is None or terms is None or max(terms) >= orders or orders > _MOST:
        return None
    x, at = centre
    if isinstance(left, Name) and mentions(told(left, context), (x,)):
        left = told(left, context)
    if not is_smooth_near(left, x, at, context):
        return None
    there = Chain(x, (Link("=", at, span=link.span),), span=link.span)
    parts = []
    for order in range(orders):
        body = Derivative(left, (x,) * order, order, "total", span=left.span) if order else left
        slope, value = Indexed(body, there, span=left.span), terms.get(order, _ZERO)
        value = Mul(_number(factorial(order)), value, span=right.span) if order > 1 and value != _ZERO else value
        parts.append(Direction(replace(statement, chains=(replace(chain, first=slope, links=(replace(link, right=value),)),))))
    return tuple(parts)


def ends_in_an_expansion(statement: Statement) -> bool:
    """Whether a chain of several relations ends in terms with a remainder."""
    last = [chain.links[-1].right for chain in statement.chains if len(chain.links) > 1]
    return any(isinstance(right, Add) and _remainder(right.right, right.left) is not None for right in last)


def _number(value: int) -> Number:
    return Number(str(value), Fraction(value))


def _remainder(last: Node, before: Node) -> tuple[Node, int] | None:
    """What is small, and how many derivatives agree: O(h^n), o(h^n), or dots behind terms in powers of h."""
    if isinstance(last, Ellipsis):
        bases = [n for n in walk(before) if isinstance(n, Pow) and isinstance(n.exponent, Number) and _centre(n.base) is not None]
        exponents = [n.exponent.value for n in bases if isinstance(n.exponent, Number)]
        if not bases or any(n.base != bases[0].base for n in bases) or any(e.denominator != 1 or e < 1 for e in exponents):
            return None
        return bases[0].base, int(max(exponents)) + 1
    if not isinstance(last, _Call) or len(last.args) != 1 or not isinstance(last.head, Name):
        return None
    if last.head.base not in ("O", "o") or last.head.sub is not None or last.head.sup is not None:
        return None
    (arg,) = last.args
    power = arg.exponent.value if isinstance(arg, Pow) and isinstance(arg.exponent, Number) else Fraction(1)
    base = arg.base if isinstance(arg, Pow) else arg
    if power.denominator != 1 or power < 1:
        return None
    return base, int(power) + (last.head.base == "o")


def _centre(about: Node) -> tuple[Name, Node] | None:
    """The letter and the number that it is near: r and 1 of r - 1, x and 0 of x."""
    match about:
        case Name() if about.base in _SMALL and about.sup is None and (about.sub is None or isinstance(about.sub, Name)):
            return about, replace(_ZERO, span=about.span)
        case Sub(Name() as x, Number() as at) if x.base in _SMALL and x.sup is None:
            return x, at
        case Add(Name() as x, Number() as at) if x.base in _SMALL and x.sup is None:
            return x, Neg(at, span=at.span)
    return None


def _coefficients(node: Node, about: Node) -> dict[int, Node] | None:
    """What the powers of h have before them in a sum of terms c h^k; None where a term is none of these."""
    if node == about:
        return {1: _number(1)}
    match node:
        case Add(left, right) | Sub(left, right):
            one, other = _coefficients(left, about), _coefficients(right, about)
            if one is None or other is None:
                return None
            signed = {k: Neg(c, span=c.span) if isinstance(node, Sub) else c for k, c in other.items()}
            return {k: Add(one[k], signed[k]) if k in one and k in signed else one.get(k) or signed[k] for k in one | signed}
        case Neg(body):
            inner = _coefficients(body, about)
            return None if inner is None else {k: Neg(c, span=c.span) for k, c in inner.items()}
        case Pow(base, Number(value=power)) if base == about and power.denominator == 1 and power >= 0:
            return {int(power): _number(1)}
        case Mul(left, right):
            one, other = _coefficients(left, about), _coefficients(right, about)
            if one is None or other is None or (len(one) > 1 and len(other) > 1):
                return None
            return {a + b: Mul(c, d) for a, c in one.items() for b, d in other.items()}
        case Div(top, bottom) if not _varies(bottom, about):
            inner = _coefficients(top, about)
            return None if inner is None else {k: Div(c, bottom, span=node.span) for k, c in inner.items()}
    return None if _varies(node, about) else {0: node}


def _varies(node: Node, about: Node) -> bool:
    centre = _centre(about)
    return centre is None or mentions(node, (centre[0],))


__all__ = ["ends_in_an_expansion", "expansion"]
