"""Terms as one line of plain text, from nothing but themselves: ∑_{x∈X} p(x)·log(p(x)/q(x))

Names are printed as they are, products with a dot, a marginal with its axis, a sum with its alphabet: nothing is left to guess.
What a named quantity is called is up to the caller; by itself it is printed as a function of its arguments.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from fractions import Fraction

from .base import Term
from .binder import apply, fresh_index, open_binder
from .node import (
    Absolute,
    Add,
    Argument,
    Constant,
    Delta,
    Derivative,
    Entry,
    Exp,
    Index,
    Lambda,
    Largest,
    Limit,
    Log,
    Mass,
    Maximum,
    Mul,
    Opened,
    Pow,
    Product,
    Quantity,
    Rational,
    Sum,
    Symbol,
    Variables,
)
from .query import walk

SUM, MINUS, PRODUCT, POWER, ATOM = range(5)  # how tightly a text holds together
SIGNS = {"<=": "≤", ">=": "≥"}
Names = Mapping[Term, str]  # of the outcomes that stand for bound ones
Called = Callable[[Quantity, list[str]], str]


def by_name(quantity: Quantity, args: list[str]) -> str:
    """kl_divergence(p, q)."""
    return f"{quantity.name}({', '.join(args)})"


def plain(term: Term, called: Called = by_name) -> str:
    """The term on one line. Raises TypeError for what is no term, or a part of one that stands outside of its binder."""
    writer, names = Writer(term, called), dict[Term, str]()
    for outcome in walk(term):
        if isinstance(outcome, Opened) and outcome not in names:  # an outcome whose binder is open
            names[outcome] = writer.letter(outcome.space.letter, names)
    return writer.text(term, names, SUM)


class Writer:
    """Writes a term; the letters of bound outcomes are those of their alphabets, with primes where a letter is taken."""

    def __init__(self, term: Term, called: Called) -> None:
        self.called = called
        self.taken = set(_names(term))

    def text(self, term: Term, names: Names, least: int) -> str:
        """The text of a term, in brackets where it holds together less tightly than what is around it."""
        text, strength = self._write(term, names)
        return text if strength >= least else f"({text})"

    def _write(self, term: Term, names: Names) -> tuple[str, int]:
        match term:
            case Rational(value):
                return str(value).replace("-", "−"), ATOM if value >= 0 and value.denominator == 1 else PRODUCT if value > 0 else MINUS
            case Constant(name) | Symbol(name):
                return name, ATOM
            case Opened():
                return names[term], ATOM
            case Index(name):
                return name, ATOM
            case Variables(variables):
                return ",".join(variables), ATOM
            case Mass(law, at):
                whole = len(at) == len(law.axes)
                return f"{law.name}({', '.join(('' if whole else f'{axis}=') + self.text(x, names, ATOM) for axis, x in at)})", ATOM
            case Entry(array, at):
                return f"{array.name}({', '.join(self.text(x, names, ATOM) for x in at)})", ATOM
            case Delta(left, right):
                return f"[{self.text(left, names, ATOM)} = {self.text(right, names, ATOM)}]", ATOM
            case Add(args):
                first, *others = (self._write(a, names) for a in args)
                return "".join([first[0], *(self._summand(*written) for written in others)]), SUM
            case Mul(args):
                return self._product(args, names)
            case Pow(_, Rational(n)) if n < 0:
                return self._product((term,), names)
            case Pow(base, exponent):
                return f"{self.text(base, names, ATOM)}^{self.text(exponent, names, ATOM)}", POWER
            case Log(arg, None):
                return f"log({self.text(arg, names, SUM)})", ATOM
            case Log(arg, base) if base is not None:
                return f"log_{{{self.text(base, names, SUM)}}}({self.text(arg, names, SUM)})", ATOM
            case Exp(arg):
                return f"exp({self.text(arg, names, SUM)})", ATOM
            case Absolute(arg):
                return f"abs({self.text(arg, names, SUM)})", ATOM
            case Maximum(args):
                return f"max({', '.join(self.text(a, names, SUM) for a in args)})", ATOM
            case Sum() | Product() | Largest():
                return self._binder(term, names)
            case Lambda():
                return self._function(term, names)
            case Quantity(_, args, _):
                return self.called(term, [self.text(a, names, SUM) for a in args]), ATOM
            case Derivative(body, variable):
                return f"∂/∂{self.text(variable, names, ATOM)} ({self.text(body, names, SUM)})", PRODUCT
            case Limit(variable, point, side, body):
                towards = f"{variable.name}→{self.text(point, names, ATOM)}{side}"
                return f"lim_{{{towards}}} ({self.text(body, names, SUM)})", PRODUCT
            case Argument(kind, parameter, body):
                return f"arg {kind}_{{{parameter}}} ({self.text(body, names, SUM)})", PRODUCT
        raise TypeError(f"no text for {type(term).__name__}")

    def _summand(self, text: str, strength: int) -> str:
        """What begins with a minus is taken away; a sum inside of a sum is in brackets."""
        if strength >= PRODUCT:
            return f" + {text}"
        return f" − {text[1:]}" if strength == MINUS else f" + ({text})"

    def _product(self, args: Iterable[Term], names: Names) -> tuple[str, int]:
        """Factors with a dot between them, over those with a negative power."""
        above, below, minus = list[str](), list[str](), False
        for factor in args:
            match factor:
                case Rational(value) if value == -1 and not minus and not above and not below:
                    minus = True
                case Pow(base, Rational(n)) if n < 0:
                    below.append(self.text(base if n == -1 else Pow(base, Rational(-n)), names, POWER))
                case _:
                    above.append(self.text(factor, names, POWER))
        text = "·".join(above) or "1"
        if below:
            text += f"/{below[0]}" if len(below) == 1 else f"/({'·'.join(below)})"
        return (f"−{text}", MINUS) if minus else (text, PRODUCT)

    def _binder(self, term: Sum | Product | Largest, names: Names) -> tuple[str, int]:
        index, weight, body = open_binder(term)
        letter = self.letter(term.space.letter, names)
        inner = {**names, index: letter}
        at = f"_{{{letter}∈{term.space.name}}} "
        if letter == term.space.name and term.space.kind == "finite":  # the numbers from 1 on
            at = f"_{{{letter}=1}}^{{{self.text(term.space.size, names, SUM)}}} "
        if isinstance(term, Largest):
            return f"max{at}({self.text(body, inner, SUM)})", PRODUCT
        sign = "∏" if isinstance(term, Product) else "∑" if term.space.kind == "finite" else "∫"
        factors = (body,) if weight == Rational(Fraction(1)) else (weight, *(body.args if isinstance(body, Mul) else (body,)))
        text, strength = self._product(factors, inner) if len(factors) > 1 else self._write(body, inner)
        return f"{sign}{at}{text if strength >= PRODUCT else f'({text})'}", PRODUCT

    def _function(self, term: Lambda, names: Names) -> tuple[str, int]:
        """p for x ↦ p(x)."""
        outcomes = tuple(fresh_index(space) for space in term.spaces)
        inner = dict(names)
        for outcome in outcomes:
            inner[outcome] = self.letter(outcome.space.letter, inner)
        body = apply(term, *outcomes)
        match body:
            case Mass(law, at) if tuple(x for _, x in at) == outcomes and len(at) == len(law.axes):
                return law.name, ATOM
            case Entry(array, at) if at == outcomes:
                return array.name, ATOM
        letters = ", ".join(inner[outcome] for outcome in outcomes)
        return f"{letters} ↦ {self.text(body, inner, SUM)}", SUM

    def letter(self, letter: str, names: Names) -> str:
        taken = self.taken | set(names.values())
        while letter in taken:
            letter += "'"
        return letter


def _names(term: Term) -> Iterable[str]:
    for part in walk(term):
        match part:
            case Symbol(name) | Constant(name) | Index(name) if not isinstance(part, Opened):
                yield name
            case Mass(law, _):
                yield law.name
            case Entry(array, _):
                yield array.name
            case Limit(variable, _, _, _):
                yield variable.name
