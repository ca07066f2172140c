r"""Formulas with the numbers of the text for their letters: \sum_j e^{z_j} is e^4 + e^2 + e^0 at z = (4, 2, 0).

All letters have to have numbers, or formulas of such; vectors have one length. What has a letter beyond these is not rewritten.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from fractions import Fraction
from functools import reduce

from ...notation.elaborate.functionals.functionals import of_call
from ...notation.elaborate.roles.letters import index_letters, is_letter, key_if_any, stem
from ...notation.elaborate.shorthand import rebuilt
from ...notation.syntax import nodes as n
from ...notation.syntax.parts import placed, unbracketed
from ...notation.syntax.walk import over_children

_PLAIN = (n.Add, n.Sub, n.Mul, n.Div, n.Neg, n.Pow, n.Log, n.Abs, n.WithUnit)
_FUNCTIONS = frozenset(["exp", "sqrt", "max", "min", "sigmoid", "tanh"])
_OF_A_LIST = frozenset(["mean", "std"])
_TWO = n.Number("2", Fraction(2))
_DEEPEST = 12
_LONGEST = 16
Letters = Mapping[n.Node, n.Node]


class NoNumber(Exception):
    """A part of a formula to which the text gives no number."""


@dataclass(frozen=True, slots=True)
class Given:
    """What a text says that q_i, p(x) or p_i(T) is: the letter of its entries, its other letters and the formula."""

    entry: n.Node | None
    parameters: tuple[n.Node, ...]
    body: n.Node
    proportional: bool = False  # only up to its sum
    shown: bool = False  # found to be a definition


def given(left: n.Node | None, right: n.Node, *, proportional: bool = False) -> tuple[str, Given] | None:
    """The name of a left side, and what the right side says that it is; None for a left side of another form."""
    head, args = (left.head, left.args) if isinstance(left, n.Call) and set(left.separators) <= {","} else (left, ())
    if not isinstance(head, n.Name) or not all(isinstance(a, n.Name) for a in args):
        return None
    below = index_letters(head.sub)
    below = None if below is not None and isinstance(below[0], n.Number) else below  # k_1 is a name
    if below is not None and (len(below) != 1 or not is_letter(below[0])):
        return None
    name = key_if_any(stem(head) if below is not None else head)
    entry = below[0] if below is not None else args[0] if len(args) == 1 and is_letter(args[0]) else None
    parameters = args if below is not None or entry is None else ()
    return (name, Given(entry, parameters, right, proportional)) if name else None


@dataclass(frozen=True, slots=True)
class Numbers:
    """The vectors and numbers that a text has told, its formulas, and how many entries the vectors at hand have."""

    vectors: Mapping[str, tuple[Fraction, ...]]
    scalars: Mapping[str, Fraction]
    formulas: Mapping[str, Given] = field(default_factory=dict)
    terms: Mapping[n.Node, n.Node] = field(default_factory=dict)  # names given a number by its terms: rho = 0.25/0.1
    size: int = 0

    def put(self, node: n.Node, letters: Letters, depth: int = 0) -> n.Node:
        """The formula with numbers for its letters. Raises NoNumber where one has none."""
        node = unbracketed(node)
        if depth > _DEEPEST:
            raise NoNumber
        if node in letters or node in self.terms:
            return placed(letters[node] if node in letters else self.terms[node], node.span)
        match node:
            case n.Number() | n.Name("e", (), None, None, None):
                return node
            case n.Name():
                return self._name(node, letters, depth)
            case n.Call():
                return self._call(node, letters, depth)
            case n.Indexed(body, index):
                return self.entry(body, self.place(index, letters), letters, depth + 1)
            case n.BigOp():
                return self._gathered(node, letters, depth)
            case n.Apply(function) if function in _FUNCTIONS and node.sub is None and not node.separators:
                return over_children(node, lambda child: self.put(child, letters, depth + 1))
            case n.Unit():
                return node
        if isinstance(node, _PLAIN):
            return over_children(node, lambda child: self.put(child, letters, depth + 1))
        raise NoNumber

    def place(self, index: n.Node | None, letters: Letters) -> int:
        """The entry that an index names. Raises NoNumber for none from 1 on."""
        at = letters.get(index) if index is not None and index in letters else index
        if not isinstance(at, n.Number) or at.value.denominator != 1 or not 1 <= at.value <= self.size:
            raise NoNumber
        return int(at.value)

    def entry(self, node: n.Node, k: int, letters: Letters, depth: int = 0) -> n.Node:
        """The k-th entry of something with entries. Raises NoNumber where it is none."""
        node = unbracketed(node)
        if depth > _DEEPEST:
            raise NoNumber
        match node:
            case n.Name():
                return self._entry_of(key_if_any(node), (), k, depth)
            case n.Call(n.Name() as head, args) if set(node.separators) <= {","}:
                return self._entry_of(key_if_any(head), tuple(self.put(a, letters, depth + 1) for a in args), k, depth)
            case n.Apply("softmax", (arg,)):
                powers = [n.Apply("exp", (self.entry(arg, j, letters, depth + 1),), span=node.span) for j in range(1, self.size + 1)]
                return n.Div(powers[k - 1], _sum(powers), span=node.span)
            case n.Mul(left, right) | n.Div(left, right):
                of_right = isinstance(node, n.Mul) and self._has_entries(right, letters, depth)
                if of_right == self._has_entries(left, letters, depth):
                    raise NoNumber
                sides = (
                    self.entry(x, k, letters, depth + 1) if mine else self.put(x, letters, depth + 1)
                    for x, mine in ((left, not of_right), (right, of_right))
                )
                return replace(node, left=next(sides), right=next(sides))
            case n.Add() | n.Sub() | n.Neg():
                return over_children(node, lambda child: self.entry(child, k, letters, depth + 1))
        raise NoNumber

    def _has_entries(self, node: n.Node, letters: Letters, depth: int) -> bool:
        try:
            self.entry(node, 1, letters, depth + 1)
        except NoNumber:
            return False
        return True

    def _name(self, name: n.Name, letters: Letters, depth: int) -> n.Node:
        below = self._index_below(name)
        if below is not None and (below in letters or isinstance(below, n.Number)):
            return self._entry_of(key_if_any(stem(name)), (), self.place(below, letters), depth)
        known = key_if_any(name)
        if known in self.scalars:
            return _number(self.scalars[known], name)
        formula = self.formulas.get(known)
        if formula is None or formula.entry is not None or formula.parameters or formula.proportional:
            raise NoNumber
        return self.put(formula.body, {}, depth + 1)

    def _index_below(self, name: n.Name) -> n.Node | None:
        """The one index below a name; k_1 may be an estimator, and pi_0 a law, of that name."""
        known, below = key_if_any(name), index_letters(name.sub)
        own = known in self.formulas or known in self.vectors or known in self.scalars
        return None if own or below is None or len(below) != 1 else below[0]

    def _call(self, call: n.Call, letters: Letters, depth: int) -> n.Node:
        if isinstance(call.head, n.Name) and call.head.base in _OF_A_LIST and len(call.args) == 1 and call.head.sub is None:
            return self._of_a_list(call.head.base, call.args[0], letters, depth)
        functional = of_call(call)
        if functional is not None and functional.name in ("H", "KL", "CE") and not functional.base:
            return self._functional(functional.name, call, letters, depth)
        if not isinstance(call.head, n.Name) or not set(call.separators) <= {","}:
            raise NoNumber
        below = self._index_below(call.head)
        if below is None and len(call.args) == 1:
            formula = self.formulas.get(key_if_any(call.head))
            if formula is not None and formula.entry is None and len(formula.parameters) == 1 and isinstance(call.args[0], n.Name):
                put: dict[n.Node, n.Node] = {formula.parameters[0]: call.args[0]}
                return self.put(rebuilt(formula.body, put.get), {}, depth + 1)  # J(\pi^*) by what J(\pi) is
            if call.args[0] not in letters:
                raise NoNumber  # p(1) may be the second of (0.7, 0.3): outcomes are counted from 0, too
            return self._entry_of(key_if_any(call.head), (), self.place(call.args[0], letters), depth)
        if below is None:
            raise NoNumber
        args = tuple(self.put(a, letters, depth + 1) for a in call.args)
        return self._entry_of(key_if_any(stem(call.head)), args, self.place(below, letters), depth)

    def _of_a_list(self, function: str, listed: n.Node, letters: Letters, depth: int) -> n.Node:
        r"""The mean of a list, or its deviation from it, \sqrt{\sum_i (r_i - m)^2 / n}."""
        if not 1 < self.size <= _LONGEST:
            raise NoNumber
        if isinstance(listed, n.SetLiteral) and any(isinstance(x, n.Ellipsis) for x in listed.items):  # of {r_1, ..., r_G}
            members = {stem(x) for x in listed.items if isinstance(x, n.Name)}
            listed = members.pop() if len(members) == 1 else listed
        entries = [self.entry(listed, k, letters, depth + 1) for k in range(1, self.size + 1)]
        count = _number(Fraction(self.size), listed)
        mean = n.Div(_sum(entries), count, span=listed.span)
        if function == "mean":
            return mean
        squares = [n.Pow(n.Sub(x, mean), _TWO) for x in entries]
        return n.Apply("sqrt", (n.Div(_sum(squares), count),), span=listed.span)

    def _entry_of(self, name: str, args: tuple[n.Node, ...], k: int, depth: int) -> n.Node:
        formula = self.formulas.get(name)
        if name in self.vectors and not args:
            if len(self.vectors[name]) != self.size:
                raise NoNumber
            return _number(self.vectors[name][k - 1], n.Name(name))
        if formula is None or len(formula.parameters) != len(args):
            raise NoNumber
        letters = dict(zip(formula.parameters, args, strict=True))
        if not formula.proportional:
            return self._of_formula(formula, letters, k, depth)
        weights = [self._of_formula(formula, letters, j, depth) for j in range(1, self.size + 1)]
        return n.Div(weights[k - 1], _sum(weights))

    def _of_formula(self, formula: Given, letters: Letters, k: int, depth: int) -> n.Node:
        if formula.entry is None:
            return self.entry(formula.body, k, letters, depth + 1)
        return self.put(formula.body, {**letters, formula.entry: _number(Fraction(k), formula.entry)}, depth + 1)

    def _gathered(self, node: n.BigOp, letters: Letters, depth: int) -> n.Node:
        r"""\sum_j, \sum_{j=1}^K, \prod_i over all entries, and E_{y \sim \pi}."""
        binder = node.binder
        law = binder.names[0] if node.kind == "E" and len(binder.names) == 1 and binder.distribution is None else None
        if law is not None and (key_if_any(law) in self.vectors or key_if_any(law) in self.formulas):  # E_\pi[r]
            masses, values = ([self.entry(x, k, letters, depth + 1) for k in range(1, self.size + 1)] for x in (law, node.body))
            return _sum([n.Mul(p, x) for p, x in zip(masses, values, strict=True)])
        if (
            len(binder.names) != 1
            or binder.conditions
            or node.ambiguous
            or not is_letter(binder.names[0])
            or not 1 <= self.size <= _LONGEST
        ):
            raise NoNumber
        if binder.lower is not None and not (isinstance(binder.lower, n.Number) and binder.lower.value == 1):
            raise NoNumber
        if isinstance(binder.upper, n.Number) and binder.upper.value != self.size:
            raise NoNumber
        if binder.upper is not None and self.scalars.get(key_if_any(binder.upper), self.size) != self.size:
            raise NoNumber
        terms = [self.put(node.body, {**letters, binder.names[0]: _number(Fraction(k), node)}, depth + 1) for k in range(1, self.size + 1)]
        if node.kind == "E" and binder.distribution is not None and binder.lower is None:
            return _sum([n.Mul(self.entry(binder.distribution, k, letters, depth + 1), t) for k, t in enumerate(terms, 1)])
        if node.kind not in ("sum", "prod") or binder.distribution is not None:
            raise NoNumber
        return _sum(terms) if node.kind == "sum" else reduce(n.Mul, terms)

    def _functional(self, name: str, call: n.Call, letters: Letters, depth: int) -> n.Node:
        laws = [[self.entry(a, k, letters, depth + 1) for k in range(1, self.size + 1)] for a in call.args]
        if len(laws) != (1 if name == "H" else 2) or not 1 <= self.size <= _LONGEST:
            raise NoNumber
        terms: list[n.Node] = []
        for k, mass in enumerate(laws[0]):
            if isinstance(mass, n.Number) and mass.value == 0:
                continue
            other = n.Div(laws[-1][k], mass) if name == "KL" else laws[-1][k]
            terms.append(n.Mul(mass, n.Log(other)))
        return n.Neg(_sum(terms))


def _sum(terms: Sequence[n.Node]) -> n.Node:
    if not terms:
        raise NoNumber
    return reduce(n.Add, terms)


def _number(value: Fraction, near: n.Node) -> n.Node:
    """A fraction as a quotient of integers, so that no decimal is taken for a rounded one."""
    whole = n.Number(str(abs(value.numerator)), Fraction(abs(value.numerator)), None, span=near.span)
    size = (
        whole
        if value.denominator == 1
        else n.Div(whole, n.Number(str(value.denominator), Fraction(value.denominator), None, span=near.span), span=near.span)
    )
    return n.Neg(size, span=near.span) if value < 0 else size
