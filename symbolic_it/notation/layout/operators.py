"""Layout of binding operators: sums, products, integrals, expectations, limits, minima, derivatives."""

from __future__ import annotations

from ..boxes import Box, Digits, Fence, Fraction, Function, Letter, Limits, Row, Scripts, Sign, row
from ..changed import Marked
from ..precedence import BRACKETED_OPERATORS, Level, level, vulgar
from ..syntax import mentions
from ..syntax.nodes import BigOp, Binder, Derivative, Div, Mul, Node
from .box import at_least, box, grouped

_LARGE = {"sum": "∑", "prod": "∏", "int": "∫"}
_LINEAR = frozenset(["sum", "int"])
_WORDS = {"argmax": "arg max", "argmin": "arg min", "limsup": "lim sup", "liminf": "lim inf"}


@box.register
def _(node: BigOp, flat: bool) -> Box:
    if node.kind in BRACKETED_OPERATORS:
        name: Box = Letter("E", "bb") if node.kind == "E" else Function(node.kind)
        sub = _under(node.binder, flat)
        return row(name if sub is None else Scripts(name, sub), Fence("[", box(node.body, flat), "]", group=False))
    under, over = _under(node.binder, flat), _over(node.binder, flat)
    if node.kind == "int":
        return _integral(node, over, flat)
    if node.kind in _LARGE:
        return row(Limits(Sign(_LARGE[node.kind], "prefix"), under, over), _body(node, flat))
    name = Function(_WORDS.get(node.kind, node.kind))
    return row(name if under is None else Limits(name, under, over), Sign("apply"), _body(node, flat))


def _integral(node: BigOp, over: Box | None, flat: bool) -> Box:
    low = node.binder.lower if node.binder.lower is not None else node.binder.domain
    sign = Limits(Sign("∫", "prefix"), None if low is None else box(low, flat), over)
    ends: list[Box] = []
    for name in node.binder.names:
        ends += [Sign("thin", "tight"), Letter("d"), box(name, flat)]
    return row(sign, _body(node, flat), *ends)


def _body(node: BigOp, flat: bool) -> Box:
    """What an operator applies to: a product as it is, a sum in brackets.

    A sum may take a constant factor in or leave it out, a product or a limit may not: there it is bracketed.
    """
    loose = level(node.body, flat) < Level.PRODUCT or (node.kind not in _LINEAR and _has_constant(node.body, node, flat))
    return grouped(node.body, flat) if node.bracketed or loose else box(node.body, flat)


def _has_constant(body: Node, node: BigOp, flat: bool) -> bool:
    """Whether some factor of the body does not depend on the outcome."""
    names = node.binder.names
    while isinstance(body, Marked):
        body = body.body
    if isinstance(body, Div):
        return flat and not vulgar(body) and not (mentions(body.left, names) and mentions(body.right, names))
    if not isinstance(body, Mul):
        return False
    while isinstance(body, Mul):
        if not mentions(body.right, names):
            return True
        body = body.left
    return not mentions(body, names)


def _under(binder: Binder, flat: bool) -> Box | None:
    parts: list[Box] = []
    names = Row(tuple(_comma_list(binder.names, flat)))
    if binder.distribution is not None:
        several: Box = Fence("(", names, ")", group=False) if len(binder.names) > 1 else row(*names.items)
        law = box(binder.distribution, flat)
        parts.append(row(several, Sign("~", "tight"), law) if binder.names else law)
    elif binder.domain is not None:
        parts.append(row(names, Sign("∈", "tight"), box(binder.domain, flat)))
    elif binder.lower is not None:
        parts.append(row(names, Sign("=", "tight"), box(binder.lower, flat)))
    elif binder.target is not None:
        target = box(binder.target, flat)
        if binder.side:
            target = Scripts(target, None, Sign(binder.side.replace("-", "−"), "tight"))
        parts.append(row(names, Sign("→", "tight"), target))
    elif names.items:
        parts.append(row(*names.items))
    parts += [box(c, flat) for c in binder.conditions]
    out = [b for k, p in enumerate(parts) for b in ([_COMMA] if k else []) + [p]]
    return row(*out) if out else None


def _over(binder: Binder, flat: bool) -> Box | None:
    return None if binder.upper is None else box(binder.upper, flat)


_COMMA = Sign(",", "tight")


@box.register
def _(node: Derivative, flat: bool) -> Box:
    if node.kind == "gradient":
        sign: Box = Sign("∇", "prefix")
        if node.variables:
            sign = Scripts(sign, row(*_comma_list(node.variables, flat)))
        return row(sign, Sign("times"), _operand(node.body, flat))
    letter: Box = Letter("d") if node.kind == "total" else Sign("∂", "tight")
    top: Box = letter if node.order == 1 else Scripts(letter, None, Digits(str(node.order)))
    bottom = row(*(b for v, n in _powers(node.variables) for b in (letter, _power(v, n, flat))))
    if node.in_numerator and not flat:
        return Fraction(row(top, box(node.body, flat)), bottom)
    if flat:  # the operator apart, ∂/∂x (a + b), would read as a differential of x(a + b)
        return row(top, at_least(node.body, Level.ATOM, flat), Sign("/", "tight"), bottom)
    return row(Fraction(top, bottom), Sign("times"), _operand(node.body, flat))


def _operand(node: Node, flat: bool) -> Box:
    return box(node, flat) if level(node, flat) >= Level.PRODUCT else grouped(node, flat)


def _comma_list(nodes: tuple[Node, ...], flat: bool) -> list[Box]:
    return [b for k, n in enumerate(nodes) for b in ([_COMMA] if k else []) + [box(n, flat)]]


def _powers(variables: tuple[Node, ...]) -> list[tuple[Node, int]]:
    """Variables with how often each is repeated in a row."""
    out: list[tuple[Node, int]] = []
    for v in variables:
        if out and out[-1][0] == v:
            out[-1] = (v, out[-1][1] + 1)
        else:
            out.append((v, 1))
    return out


def _power(variable: Node, count: int, flat: bool) -> Box:
    base = at_least(variable, Level.POWER, flat)
    if count == 1:
        return base
    exponent = Digits(str(count))
    if isinstance(base, Scripts) and base.sup is None:
        return Scripts(base.base, base.sub, exponent)
    return Scripts(base, None, exponent)
