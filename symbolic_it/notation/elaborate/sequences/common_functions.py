r"""Powers around all sides: P(w_1, ..., w_N)^{-1/N} = \sqrt[N]{\prod_i 1/P(w_i | ...)} is the chain rule.

So is \exp(-1/N \sum_i \log P(w_i | ...)). Powers of positive numbers but the zeroth are one to one: the inner equation holds where the
outer one does.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from fractions import Fraction

from ...context import Context
from ...syntax.nodes import Apply, BigOp, Call, Chain, Div, Log, Mul, Name, Neg, Node, Number, Pow, Statement, Vector
from ...syntax.walk import mentions, walk


@dataclass(frozen=True, slots=True)
class _Exponent:
    """A number times powers of letters: -1/N."""

    factor: Fraction = Fraction(1)
    letters: tuple[tuple[Name, int], ...] = ()

    def times(self, other: _Exponent) -> _Exponent:
        powers = Counter(dict(self.letters))
        for name, power in other.letters:
            powers[name] += power
        return _Exponent(self.factor * other.factor, tuple(sorted(((n, k) for n, k in powers.items() if k), key=str)))

    def inverse(self) -> _Exponent:
        return _Exponent(1 / self.factor, tuple((n, -k) for n, k in self.letters))


_ONE = _Exponent()


def without_common_functions(statement: Statement, subject: Node | None, context: Context) -> Statement | None:
    """The inner equation of the one chain of a statement; None where there is no such power, or what it is of may not be positive."""
    if len(statement.chains) != 1 or any(link.relation != "=" for link in statement.chains[0].links):
        return None
    (chain,) = statement.chains
    first = chain.first if chain.first is not None else subject
    if first is None or not chain.links:
        return None
    natural = context.log_base in (None, "e")
    found = [_power(side, natural) for side in (first, *(link.right for link in chain.links))]
    exponents = {exponent for _, exponent in found}
    if len(exponents) != 1 or exponents == {_ONE} or not all(_is_probability(inner) for inner, _ in found):
        return None
    (one, *others) = (inner for inner, _ in found)
    links = tuple(replace(link, right=inner) for link, inner in zip(chain.links, others, strict=True))
    return replace(statement, chains=(Chain(one, links, span=chain.span),))


def _power(node: Node, natural: bool) -> tuple[Node, _Exponent]:
    """What a side is a power of, and its exponent; ``natural``: log is to the base of exp."""
    match node:
        case Vector((a,)):
            return _power(a, natural)
        case Apply("root" | "sqrt", (a, *degrees), _, None, None):
            exponent = _monomial(degrees[0]) if degrees else _Exponent(Fraction(2))
            return (node, _ONE) if exponent is None else _raised(a, exponent.inverse(), natural)
        case Div(Number(value=above), a) if above == 1:
            return _raised(a, _Exponent(Fraction(-1)), natural)
        case Apply("exp", (arg,), _, None, None):
            return _of_logarithms(arg, None, natural) or (node, _ONE)
        case Pow(Name("e") | Number() as base, exponent):
            return _of_logarithms(exponent, base if isinstance(base, Number) else None, natural) or (node, _ONE)
        case Pow(a, written):
            exponent = _monomial(written)
            return (node, _ONE) if exponent is None else _raised(a, exponent, natural)
        case BigOp("prod", binder, body):
            inner, exponent = _power(body, natural)
            bound = any(mentions(name, binder.names) for name, _ in exponent.letters)
            return (node, _ONE) if bound else (replace(node, body=inner), exponent)
    return node, _ONE


def _raised(node: Node, exponent: _Exponent, natural: bool) -> tuple[Node, _Exponent]:
    inner, own = _power(node, natural)
    return inner, own.times(exponent)


def _of_logarithms(node: Node, base: Number | None, natural: bool) -> tuple[Node, _Exponent] | None:
    r"""\prod_i P_i and c of b^{c \sum_i \log_b P_i}."""
    match node:
        case Vector((a,)):
            return _of_logarithms(a, base, natural)
        case Neg(a):
            return _scaled(_of_logarithms(a, base, natural), _Exponent(Fraction(-1)))
        case Div(a, below) if (exponent := _monomial(below)) is not None:
            return _scaled(_of_logarithms(a, base, natural), exponent.inverse())
        case Mul(a, b):
            for factor, other in ((a, b), (b, a)):
                if (exponent := _monomial(factor)) is not None:
                    return _scaled(_of_logarithms(other, base, natural), exponent)
            return None
        case BigOp("sum", binder, body):
            found = _of_logarithms(body, base, natural)
            if found is None or any(mentions(name, binder.names) for name, _ in found[1].letters):
                return None
            return replace(node, kind="prod", body=found[0], bracketed=True), found[1]
        case Log(arg, own, power=None):
            same = own == base if base is not None else own is None and (node.spelling == "ln" or (node.spelling == "log" and natural))
            return (arg, _ONE) if same else None
    return None


def _scaled(found: tuple[Node, _Exponent] | None, exponent: _Exponent) -> tuple[Node, _Exponent] | None:
    return None if found is None else (found[0], found[1].times(exponent))


def _monomial(node: Node) -> _Exponent | None:
    match node:
        case Vector((a,)):
            return _monomial(a)
        case Number(value=value) if value:
            return _Exponent(value)
        case Name(sub=None):
            return _Exponent(letters=((replace(node, accents=()), 1),))
        case Neg(a):
            inner = _monomial(a)
            return None if inner is None else inner.times(_Exponent(Fraction(-1)))
        case Mul(a, b) | Div(a, b):
            one, other = _monomial(a), _monomial(b)
            return None if one is None or other is None else one.times(other if isinstance(node, Mul) else other.inverse())
    return None


def _is_probability(node: Node) -> bool:
    """P(w_1, ..., w_N), or a product of such masses."""
    while isinstance(node, BigOp) and node.kind == "prod":
        node = node.body
    return isinstance(node, Call) and not any(isinstance(x, BigOp) for x in walk(node))
