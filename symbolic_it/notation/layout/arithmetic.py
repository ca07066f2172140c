"""Layout of sums, products, quotients and powers."""

from __future__ import annotations

from dataclasses import replace

from ..boxes import Box, Changed, Digits, Fence, Fraction, Function, Letter, Row, Scripts, Sign, first, last, row
from ..changed import Marked, MarkedTail
from ..precedence import Level, bare_argument, greedy, level, open_on_right, vulgar
from ..syntax.nodes import Add, Call, Div, Factorial, Log, Mul, Name, Neg, Node, Number, PlusMinus, Pow, Sub, Transpose
from .box import MINUS, at_least, box, grouped
from .functions import bracketed_log

_SIGNS = {"+": Sign("+"), "-": Sign("−"), "±": Sign("±")}
_Term = tuple[str, Node]


@box.register(Add)
@box.register(Sub)
@box.register(MarkedTail)
def _(node: Node, flat: bool) -> Box:
    spine: list[tuple[_Term, ...]] = []  # groups of terms; a group of several is a marked one
    marked: list[bool] = []
    head: Node = node
    while True:
        match head:
            case Add(left, right):
                spine.append((("+", right),))
            case Sub(left, right):
                spine.append((("-", right),))
            case MarkedTail(left, terms):
                spine.append(terms)
            case _:
                break
        marked.append(isinstance(head, MarkedTail))
        head = left
    groups = list(zip(reversed(spine), reversed(marked), strict=True))
    out: list[Box] = [_term(head, flat, is_first=True, is_last=False)]
    for k, (terms, is_marked) in enumerate(groups):
        final = k == len(groups) - 1
        boxes: list[Box] = []
        for n, (sign, term) in enumerate(terms):
            boxes += [_SIGNS[sign], _term(term, flat, is_first=False, is_last=final and n == len(terms) - 1)]
        out += [Changed(row(*boxes))] if is_marked else boxes
    return row(*out)


@box.register
def _(node: PlusMinus, flat: bool) -> Box:
    right = _term(node.right, flat, is_first=False, is_last=True)
    if node.left is None:
        return row(Sign("±", "prefix"), right)
    return row(_term(node.left, flat, is_first=True, is_last=False), Sign("±"), right)


def _term(node: Node, flat: bool, is_first: bool, is_last: bool) -> Box:
    """One term of a sum."""
    if greedy(node) and not is_last:
        return grouped(node, flat)
    if is_first:
        return at_least(node, Level.SUM, flat)
    return at_least(node, Level.PRODUCT, flat)


@box.register
def _(node: Neg, flat: bool) -> Box:
    return row(MINUS, at_least(node.body, Level.PRODUCT, flat))


@box.register
def _(node: Mul, flat: bool) -> Box:
    factors: list[tuple[Node, bool]] = []
    head: Node = node
    while isinstance(head, Mul):
        factors.append((head.right, head.explicit))
        head = head.left
    factors.append((head, False))
    factors.reverse()
    out: list[Box] = []
    for k, (factor, explicit) in enumerate(factors):
        part = _factor(factor, flat, k == 0, k == len(factors) - 1)
        if k:
            out.append(Sign("·") if explicit or _needs_dot(out[-1], part) else Sign("times"))
        out.append(part)
    return row(*out)


def _factor(node: Node, flat: bool, is_first: bool, is_last: bool) -> Box:
    """One factor of a product."""
    if level(node, flat) < Level.PRODUCT:
        return grouped(node, flat)
    if isinstance(node, Div) and level(node, flat) == Level.PRODUCT:
        return grouped(node, flat)
    if isinstance(node, Mul) and not is_first:
        return grouped(node, flat)
    if not is_last and open_on_right(node, flat):
        return bracketed_log(node, flat) if isinstance(node, Log) else grouped(node, flat)
    return box(node, flat)


def _needs_dot(left: Box, right: Box) -> bool:
    """Whether two factors side by side would read as one number, a call or a mixed fraction."""
    begin, end = first(right), last(left)
    if isinstance(begin, Digits):
        return True
    if isinstance(begin, Fraction):
        return isinstance(end, Digits) or _is_number(begin)
    if isinstance(begin, Fence) and begin.group and begin.left == "(":
        return isinstance(end, Letter | Function) or _ends_in_function_call(left)
    return False


def _ends_in_function_call(part: Box) -> bool:
    """Whether a box ends in the brackets of a named function: log(x), exp(x)."""
    if not isinstance(part, Row) or len(part.items) < 2:
        return False
    *_, name, brackets = part.items
    return isinstance(brackets, Fence) and not brackets.group and isinstance(first(name), Function)


def _is_number(fraction: Fraction) -> bool:
    return isinstance(fraction.top, Digits) and isinstance(fraction.bottom, Digits)


@box.register
def _(node: Div, flat: bool) -> Box:
    if flat and (character := vulgar(node)):
        return Digits(character)
    if flat or node.inline:
        return row(_numerator(node.left, flat), Sign("/", "tight"), _denominator(node.right, flat))
    return Fraction(_on_the_line(node.left), _on_the_line(node.right))


def _on_the_line(node: Node, *also: type[Node]) -> Box:
    """A part of a stacked fraction or an exponent: a short quotient such as 1/2 or 1/T stays on the line there."""
    plain: tuple[type[Node], ...] = (Number, *also)
    match node:
        case Div(left, right) if isinstance(left, plain) and isinstance(right, plain):
            return box(replace(node, inline=True), False)
        case Neg(Div() as body):
            return row(MINUS, _on_the_line(body, *also))
    return box(node, False)


def _numerator(node: Node, flat: bool) -> Box:
    if isinstance(node, Log) and not bare_argument(node.arg, flat):
        return grouped(node, flat) if isinstance(node.arg, (Add, Sub)) else box(node, flat)  # log(a + b)/c may be log((a + b)/c)
    if isinstance(node, Div) and level(node, flat) == Level.PRODUCT:
        return grouped(node, flat)
    if open_on_right(node, flat) or _ends_in_function(node):
        return grouped(node, flat)
    return at_least(node, Level.PRODUCT, flat)


def _ends_in_function(node: Node) -> bool:
    """Whether a slash after the node could be taken for the function's argument: log(a)/b."""
    match node:
        case Mul(_, right):
            return _ends_in_function(right)
        case Marked(body):
            return _ends_in_function(body)
    return isinstance(node, Log)


def _denominator(node: Node, flat: bool) -> Box:
    plain_log = isinstance(node, Log) and node.power is None and bare_argument(node.arg, flat)
    return box(node, flat) if plain_log or (level(node, flat) >= Level.POWER and not vulgar(node)) else grouped(node, flat)


@box.register
def _(node: Pow, flat: bool) -> Box:
    base = at_least(node.base, Level.ATOM, flat)
    exponent = box(node.exponent, flat) if flat else _on_the_line(node.exponent, Name, Call)
    if isinstance(base, Scripts) and base.sup is None:
        return replace(base, sup=exponent)
    return Scripts(base, None, exponent)


@box.register
def _(node: Factorial, flat: bool) -> Box:
    return row(at_least(node.body, Level.ATOM, flat), Sign("!", "postfix"))


@box.register
def _(node: Transpose, flat: bool) -> Box:
    return Scripts(at_least(node.body, Level.ATOM, flat), None, Sign("⊤", "tight"))


@box.register
def _(node: Marked, flat: bool) -> Box:
    return Changed(box(node.body, flat))
