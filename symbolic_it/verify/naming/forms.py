"""The written form of a formula up to ring arithmetic, logs of products and linearity of sums: to compare definitions.

Everything else is opaque, so that any notation can be compared (`\\pi_\\theta(y_w|x)`), also what has no meaning as a term.
Positive arguments of logarithms are taken for granted, as in every definition.
"""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from ...notation.elaborate import ElaborationError
from ...notation.elaborate.functionals.functionals import Functional, functional
from ...notation.elaborate.roles.letters import PLAIN_FONTS
from ...notation.syntax import dump
from ...notation.syntax import nodes as n
from ...notation.syntax.walk import walk
from .algebra import ONE, Atom, Exact, Form, atom, collected, constant, mentions, minus, plus, power_of, product_of, times
from .products import as_product

_FUNCTIONALS = frozenset([*((x, 2) for x in ("KL", "JSD", "TV", "CE")), ("H", 1)])
_NOTHING: Atom = ("nothing",)
LONGEST_POWER = 10_000  # binary digits
_PLAIN_LOGS = frozenset(["log", "ln", "lg", "lb"])


def laws_in(node: n.Node) -> dict[Atom, n.Call]:
    """The laws that are always called in one way: q(z|x)."""
    found: dict[Atom, n.Call] = {}
    twice: set[Atom] = set()
    plain = Forms()
    for x in walk(node):
        if isinstance(x, n.Call) and isinstance(x.head, n.Name):
            head = plain.key(x.head)
            if plain.key(found.setdefault(head, x)) != plain.key(x):
                twice.add(head)
    return {head: x for head, x in found.items() if head not in twice}


class Forms:
    """From expressions to forms."""

    def __init__(self, laws: dict[Atom, n.Call] | None = None) -> None:
        self.laws = laws or {}
        self._forms: dict[int, tuple[n.Node, Form]] = {}
        self._keys: dict[int, tuple[n.Node, Atom]] = {}

    def of(self, node: n.Node) -> Form:
        """The form of an expression: of the same node once."""
        kept = self._forms.get(id(node))
        if kept is None:
            kept = self._forms[id(node)] = (node, self.form(node))
        return kept[1]

    def form(self, node: n.Node) -> Form:
        """The form of an expression, made from those of its parts."""
        match node:
            case n.Number():
                return constant(node.value)
            case n.WithUnit(value):
                return self.of(value)
            case n.Vector((item,)):
                return self.of(item)
            case n.Neg(body):
                return minus(self.of(body))
            case n.Add(left, right):
                return plus(self.of(left), self.of(right))
            case n.Sub(left, right):
                return plus(self.of(left), minus(self.of(right)))
            case n.Mul(left, right):
                return times(self.of(left), self.of(right))
            case n.Div(left, right):
                return times(self.of(left), self.power(self.of(right), -1))
            case n.Pow():
                return self._pow(node)
            case n.Apply("exp", (arg,)) if node.power is None:
                return self.exp(self.of(arg))
            case n.Apply("sqrt", (arg,)):
                return self.power(self.of(arg), Fraction(1, 2))
            case n.Apply("root", (arg, degree)):
                return self.raised(self.of(arg), self.power(self.of(degree), -1))
            case n.Log():
                return self._log(node)
            case n.BigOp():
                return self._operator(node)
            case n.Call() if (factors := as_product(node)) is not None:
                return self.of(factors)
        return atom(*self.key(node))

    def power(self, base: Form, exponent: Exact) -> Form:
        if exponent == 1:
            return base
        if len(base) == 1:
            ((m, c),) = base
            if c == 1 or (exponent.denominator == 1 and _is_small(Fraction(c), exponent.numerator)):
                raised = Fraction(c) ** exponent.numerator if c != 1 and exponent.denominator == 1 else c
                return collected({frozenset((x, e * exponent) for x, e in m): raised})
        if exponent == 2 and len(base) <= 6:
            return times(base, base)
        return power_of(("form", base), exponent)

    def exp(self, inner: Form) -> Form:
        return atom("exp", inner) if inner else constant(1)

    def _pow(self, node: n.Pow) -> Form:
        if isinstance(node.base, n.Name) and node.base == n.Name("e"):
            return self.exp(self.of(node.exponent))
        return self.raised(self.of(node.base), self.of(node.exponent))

    def raised(self, base: Form, exponent: Form) -> Form:
        """A power with any exponent."""
        if not exponent:
            return constant(1)
        number = dict(exponent).get(ONE)
        if number is not None and len(exponent) == 1:
            return self.power(base, number)
        if len(base) == 1:
            ((m, c),) = base
            if len(m) == 1 and c == 1:  # (1/b)^e is b^(-e)
                ((x, e),) = m
                return atom("power", power_of(x, 1), times(constant(e), exponent))
        return atom("power", base, exponent)

    def _log(self, node: n.Log) -> Form:
        below = None if node.base is None else self.of(node.base)
        written = None if node.spelling in _PLAIN_LOGS else node.spelling
        tag = () if below is None and written is None else (written, below)
        out = self.log(self.of(node.arg), tag)
        return out if node.power is None else self.raised(out, self.of(node.power))

    def log(self, inner: Form, tag: tuple[Any, ...] = ()) -> Form:
        if len(inner) != 1:
            return atom("log", tag, inner)
        ((m, c),) = inner
        out = constant(0) if c == 1 else atom("log", tag, constant(c))
        for x, e in m:
            if x[0] == "exp" and not tag:
                part = x[1]
            elif x[0] == "form":
                part = self.log(x[1], tag)
            elif x[0] == "product":
                part = self.summed(x[1], self.log(x[2], tag))
            else:
                part = atom("log", tag, power_of(x, 1))
            out = plus(out, times(constant(e), part))
        return out

    def summed(self, names: frozenset[Atom], body: Form) -> Form:
        """A sum over a form: linear, and what does not depend on the index stays outside."""
        terms: Form = frozenset()
        for m, c in body:
            inside = frozenset((x, e) for x, e in m if not names or mentions(x, names) or x[0] == "sum")
            outside, over = m - inside, names
            sums = [(x, e) for x, e in inside if x[0] == "sum"]
            if len(sums) == 1 and sums[0][1] == 1 and not mentions(inside - set(sums), sums[0][0][1]):
                over, inside = names | sums[0][0][1], product_of(inside - set(sums), sums[0][0][2])
            terms = plus(terms, times(frozenset([(outside, c)]), atom("sum", over, inside)))
        return terms

    def _operator(self, node: n.BigOp) -> Form:
        return self.operator(node, self.of(node.body))

    def operator(self, node: n.BigOp, body: Form) -> Form:
        """The operator of a node over some other body."""
        names = frozenset(self.bound(node.binder))
        if node.kind in ("sum", "int"):
            return self.summed(names, body)
        if node.kind == "prod":
            (m, c), *others = body or ((ONE, 0),)
            if others or c != 1:
                return atom("product", names, body)
            parts = frozenset((("product", names, power_of(x, 1)), e) for x, e in m)
            return frozenset([(parts, 1)])
        if node.kind == "E":
            law = self._law(node.binder)
            if law is not None:
                return self.summed(names, times(law, body))
            mark: Atom = ("under", self.key(node.binder), *(["~", self.key(node.binder.distribution)] if node.binder.distribution else []))
            return self.summed(frozenset([mark]), times(atom(*mark), body))
        return atom("operator", node.kind, self.key(node.binder), body)

    def bound(self, binder: n.Binder) -> list[Atom]:
        parts = [name.items if isinstance(name, (n.Tuple, n.Vector, n.ListNode)) else (name,) for name in binder.names]
        return [self.key(x) for items in parts for x in items]

    def _law(self, binder: n.Binder) -> Form | None:
        """The mass with which an expectation weights: p(x) under x ~ p, q(z|x) under q(z|x), p under p."""
        law = binder.distribution
        if law is None and len(binder.names) == 1:
            law = binder.names[0]
            names: tuple[n.Node, ...] = ()
        else:
            names = binder.names
        if isinstance(law, n.Call):
            return self.of(law)
        if not isinstance(law, n.Name):
            return None
        known = self.laws.get(self.key(law))
        if known is not None:  # E under q of something with q(z|x)
            return self.of(known)
        return self.of(n.Call(law, names, (",",) * (len(names) - 1))) if names else self.of(law)

    def key(self, node: n.Node | None) -> Atom:
        """What an opaque node is known by: of the same node once."""
        if node is None:
            return _NOTHING
        kept = self._keys.get(id(node))
        if kept is None:
            kept = self._keys[id(node)] = (node, self.atom_of(node))
        return kept[1]

    def atom_of(self, node: n.Node) -> Atom:
        """What an opaque node is known by, made from its parts."""
        match node:
            case n.Number():
                return ("number", node.value)
            case n.Name():
                accents = tuple(a for a in node.accents if a not in PLAIN_FONTS)
                return ("name", node.base, accents, self.key(node.sub), node.sup, self.key(node.upper))
            case n.Call(head, args):
                found = _functional(head)
                if found is not None and (found.name, len(args)) in _FUNCTIONALS and (len(args) == 2 or getattr(head, "sub", None) is None):
                    return ("functional", found.name, tuple(self._argument(a) for a in args))
                if found is not None and found.name == "H" and len(args) == 2 and node.separators != ("|",) and not _variables(args):
                    return ("functional", "CE", tuple(self._argument(a) for a in args))
                if len(args) == 1 and isinstance(head, n.Name) and head.base in ("softmax", "sigma") and head.sub is None:
                    return ("apply", head.base, (self.of(args[0]),), _NOTHING, _NOTHING)
                return ("call", self.key(head), tuple(self._argument(a) for a in args), tuple(node.separators))
            case n.Apply(name, args):
                name = "sigma" if name == "sigmoid" else name
                return ("apply", name, tuple(self.of(a) for a in args), self.key(node.sub), self.key(node.power))
            case n.Indexed(body, index):
                return ("indexed", self.key(body), self.key(index))
            case n.Abs(body) | n.Norm(body):
                return (type(node).__name__, self.of(body), self.key(getattr(node, "sub", None)))
            case n.Binder():
                parts = (node.domain, node.distribution, node.lower, node.upper, *node.conditions)
                return ("binder", tuple(self.bound(node)), tuple(self.key(x) for x in parts))
            case n.Transpose(body):
                return ("transposed", self.of(body))
            case n.Cases(rows):
                return ("cases", frozenset((self.of(x.value), self._case(x, rows)) for x in rows))
            case n.Tuple(items) | n.Seq(items) | n.ListNode(items) | n.Vector(items):
                return ("list", tuple(self.key(x) for x in items))
            case n.Add() | n.Sub() | n.Neg() | n.Mul() | n.Div() | n.Pow() | n.Log() | n.BigOp() | n.WithUnit():
                return ("form", self.of(node))
        return ("node", dump(node) if not isinstance(node, n.Text) else node.words)

    def _case(self, row: n.Case, rows: tuple[n.Case, ...]) -> Atom:
        """When a row holds: a > b, whether written so, as b < a or as what the other of two leaves; at a = b it may be either."""
        match row.condition:
            case n.Chain(n.Node() as one, (n.Link(("<" | "<=" | ">" | ">=") as relation, other),)):
                one, other = (one, other) if relation[0] == ">" else (other, one)
                return ("above", plus(self.of(one), minus(self.of(other))))
            case None | n.Text() if len(rows) == 2 and row is rows[1] and isinstance(rows[0].condition, n.Chain):
                kind, gap = self._case(rows[0], rows)
                return (kind, minus(gap) if kind == "above" else gap)
        return ("condition", self.key(row.condition))

    def _argument(self, node: n.Node) -> Atom:
        return self.key(node)


def _is_small(number: Fraction, exponent: int) -> bool:
    """Whether a power can be written out: 10^(10^10) stays as it is."""
    digits = max(abs(number.numerator).bit_length(), number.denominator.bit_length())
    return digits * abs(exponent) <= LONGEST_POWER


def _functional(head: n.Node) -> Functional | None:
    try:
        return functional(head)
    except ElaborationError:
        return None


def _variables(args: tuple[n.Node, ...]) -> bool:
    return all(isinstance(a, n.Name) and a.base in "XYZWUV" for a in args)
