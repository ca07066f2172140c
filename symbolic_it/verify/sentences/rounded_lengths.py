r"""Lengths rounded up, l_i = \lceil \log_D 1/p_i \rceil: what each is at least and less than, their means, and Kraft's sum.

With l = a + r, 0 <= r < 1, a step between combinations of a, l and 1 holds by its signs, for each outcome, weighed, or summed over all.
Source: Cover and Thomas 2006, section 5.4.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from fractions import Fraction

from ...decide.verdict import Verdict
from ...notation.context import Context, Fact, Meaning
from ...notation.syntax import nodes as n
from ...notation.syntax.walk import walk

_STEP = Verdict("definition", "lengths rounded up: at least the logarithm, and less than one more")
_KRAFT = Verdict("definition", "Kraft's sum of lengths rounded up: at most the sum of the masses")
_FLIPPED = {"<=": "<=", "<": "<", ">=": "<=", ">": "<", "=": "="}
_Sum = dict[str, Fraction]  # of "a", "l" and "1"


@dataclass(slots=True)
class _Lengths:
    """The definition of the lengths, and what its formulas are weighed by and indexed with."""

    name: str
    base: n.Node
    law: n.Node
    indices: set[n.Node] = field(default_factory=set)
    weights: set[n.Node] = field(default_factory=set)

    def plain(self, node: n.Node) -> _Sum | None:
        """A combination of one logarithm, one length and numbers."""
        match node:
            case n.Number(value=value):
                return {"1": Fraction(value)}
            case n.Add(left, right) | n.Sub(left, right):
                return _added(self.plain(left), self.plain(right), 1 if isinstance(node, n.Add) else -1)
            case n.Neg(body) if not isinstance(body, n.Log):
                return _added({}, self.plain(body), -1)
            case n.Vector(items=(only,)):
                return self.plain(only)
            case n.Log(mass, power=None) if _base(node) == self.base and self._is_of(mass, self.law):
                return {"a": Fraction(-1)}
        if (found := _logarithm(node)) is not None and found[0] == self.base and self._is_of(found[1], self.law):
            return {"a": Fraction(1)}
        return {"l": Fraction(1)} if self._is_of(node, n.Name(self.name)) or self.is_rounded(node) else None

    def exponent(self, node: n.Node) -> _Sum | None:
        """The same of what stands above the base, of which a mass is a power: 2^{-l_i} <= 2^{-log 1/p_i} = p_i."""
        if isinstance(node, n.Pow) and node.base == self.base:
            return self.plain(node.exponent)
        return {"a": Fraction(-1)} if self._is_of(node, self.law) else None

    def weighed(self, node: n.Node) -> _Sum | None:
        """The same, times the mass of the outcome."""
        match node:
            case n.Add(left, right) | n.Sub(left, right):
                return _added(self.weighed(left), self.weighed(right), 1 if isinstance(node, n.Add) else -1)
            case n.Vector(items=(only,)):
                return self.weighed(only)
            case n.Mul(mass, of) | n.Call(n.Name(sub=n.Name()) as mass, (of,), juxtaposed=True) if (law := self._mass(mass)) is not None:
                self.weights.add(law)
                return self.plain(of)
            case _ if (law := self._mass(node)) is not None:
                self.weights.add(law)
                return {"1": Fraction(1)}
        return None

    def summed(self, node: n.Node) -> _Sum | None:
        """The same, summed over all outcomes, whose masses add up to one."""
        match node:
            case n.Add(left, right) | n.Sub(left, right):
                return _added(self.summed(left), self.summed(right), 1 if isinstance(node, n.Add) else -1)
            case n.Number(value=value):
                return {"1": Fraction(value)}
            case n.BigOp(kind="sum") if _is_over_all(node):
                return self.weighed(node.body)
            case n.Call(n.Name("H", sub=None) as head, (n.Name() as of,)) if not head.accents and self.base == n.Number("2", Fraction(2)):
                self.indices |= {n.Name("i")} if not self.indices else set()
                self.weights.add(self.law)
                return {"a": Fraction(1)} if of == self.law or (of == n.Name("X") and self.law == n.Name("p")) else None
        return None

    def kraft(self, node: n.Node) -> str | None:
        r"""\sum D^{-l_i} is a sum of "lengths"; \sum D^{-\log_D 1/p_i}, \sum p_i and 1 are "masses"."""
        if isinstance(node, n.Number) and node.value == 1:
            return "masses"
        if not isinstance(node, n.BigOp) or node.kind != "sum" or not _is_over_all(node):
            return None
        match node.body:
            case n.Pow(base, n.Neg(power)) if base == self.base:
                return (
                    {"a": "masses", "l": "lengths"}.get(next(iter(found)))
                    if (found := self.plain(power)) is not None and list(found.values()) == [1]
                    else None
                )
            case n.Pow(base, power) if base == self.base:
                return "masses" if self.plain(power) == {"a": Fraction(-1)} else None
        return "masses" if self._is_of(node.body, self.law) else None

    def is_rounded(self, node: n.Node) -> bool:
        r"""\lceil \log_D 1/p_i \rceil."""
        found = _rounded(node)
        return found is not None and found[0] == self.base and self._is_of(found[1], self.law)

    def _mass(self, node: n.Node) -> n.Node | None:
        law = node.head if isinstance(node, n.Call) else _letter(node)
        return law if isinstance(law, n.Name) and law.base in ("p", "q", "P", "Q") and law.sub is None and self._is_of(node, law) else None

    def _is_of(self, node: n.Node, letter: n.Node) -> bool:
        """p_i, p(x) and p(x_i) of the letter p; which outcome it is of is kept."""
        if isinstance(node, n.Call) and node.head == letter and len(node.args) == 1:
            self.indices.add(_outcome(node.args[0]))
            return True
        if isinstance(node, n.Name) and node.sub is not None and _letter(node) == letter:
            self.indices.add(node.sub)
            return True
        return False


def of_rounded_lengths(context: Context, left: n.Node, relation: str, right: n.Node) -> Verdict | None:
    """The verdict on a step about lengths that the text has rounded up; None for any other formula, and for what does not hold."""
    if relation not in _FLIPPED:
        return None
    low, high = (right, left) if relation in (">", ">=") else (left, right)
    told = _told(context)
    if told is None or not isinstance(told.value, Meaning):  # of the lengths written out alone
        found = next((x for side in (low, high) for node in walk(side) if (x := _rounded(node) or _logarithm(node)) is not None), None)
    else:
        found = _rounded(told.value.body)
    if found is None:
        return None
    base, mass = found
    law = mass.head if isinstance(mass, n.Call) else _letter(mass)
    of = tuple(map(_outcome, mass.args)) if isinstance(mass, n.Call) else (mass.sub,) if isinstance(mass, n.Name) else ()
    if law is None or (told is not None and isinstance(told.value, Meaning) and of != told.value.parameters):
        return None
    return _step(told.symbol if told is not None else "", base, law, low, _FLIPPED[relation], high)


def _told(context: Context) -> Fact | None:
    return next((f for f in reversed(context.facts) if f.symbol in ("l", "ell") and isinstance(f.value, Meaning)), None)


def are_rounded_up(context: Context) -> bool:
    """Whether the text has told the lengths of its code: those of Shannon's, of the law p."""
    told = _told(context)
    found = _rounded(told.value.body) if told is not None and isinstance(told.value, Meaning) else None
    if found is None or found[0] != n.Number("2", Fraction(2)):
        return False
    law = found[1].head if isinstance(found[1], n.Call) else _letter(found[1])
    return isinstance(law, n.Name) and law.base in ("p", "P")


def has_a_bare_logarithm(context: Context, *sides: n.Node) -> bool:
    """Whether a logarithm without a base stands in a formula, or in what the text has told of the lengths."""
    told = _told(context)
    parts = (*sides, *((told.value.body,) if told is not None and isinstance(told.value, Meaning) else ()))
    return any(isinstance(x, n.Log) and x.base is None for side in parts for x in walk(side))


def _step(name: str, base: n.Node, law: n.Node, low: n.Node, relation: str, high: n.Node) -> Verdict | None:
    lengths = _Lengths(name, base, law)
    sums = lengths.kraft(low), lengths.kraft(high)
    if sums[0] is not None and sums[1] is not None and len(lengths.indices) < 2:
        holds = sums[0] == sums[1] if relation == "=" else relation == "<=" and (sums[0] == sums[1] or sums == ("lengths", "masses"))
        return _KRAFT if holds and "lengths" in sums else _STEP if holds and lengths.indices else None
    for kind in ("plain", "weighed", "summed"):
        lengths = _Lengths(name, base, law)
        read = getattr(lengths, kind)
        difference = _added(read(high), read(low), -1)
        if kind == "plain" and difference is None:
            difference = _added(lengths.exponent(high), lengths.exponent(low), -1)
        if difference is not None and len(lengths.indices) == 1 and len(lengths.weights) < 2:
            return _STEP if _holds(difference, relation) else None
    return None


def _holds(difference: _Sum, relation: str) -> bool:
    """Whether L r + C, with 0 <= r < 1, is never negative, or always positive."""
    a, length, one = (difference.get(x, Fraction(0)) for x in ("a", "l", "1"))
    if a + length != 0:
        return False
    if relation == "=":
        return not length and not one
    least = one + min(length, Fraction(0))
    return least > 0 or (least == 0 and (relation == "<=" or length < 0))


def _rounded(node: n.Node) -> tuple[n.Node, n.Node] | None:
    r"""The base and the mass of \lceil \log_D 1/p_i \rceil."""
    return (
        _logarithm(node.args[0])
        if isinstance(node, n.Apply) and node.function == "ceil" and len(node.args) == 1 and node.power is None
        else None
    )


def _logarithm(node: n.Node) -> tuple[n.Node, n.Node] | None:
    r"""The base and the mass of \log_D 1/p_i and -\log_D p_i."""
    match node:
        case n.Neg(n.Log(mass, power=None) as log) | (n.Log(n.Div(n.Number(value=1), mass), power=None) as log):
            return None if (base := _base(log)) is None else (base, mass)
    return None


def _base(log: n.Log) -> n.Node | None:
    """The base of a logarithm, which without one is 2: the caller knows that no other is told."""
    return log.base if log.base is not None else n.Number("2", Fraction(2)) if log.spelling == "log" else None


def _outcome(argument: n.Node) -> n.Node:
    """The i of p(x_i), the x of p(x)."""
    return argument.sub if isinstance(argument, n.Name) and argument.sub is not None else argument


def _letter(node: n.Node) -> n.Name | None:
    """The p of p_i."""
    if not isinstance(node, n.Name) or node.sup is not None or node.upper is not None or node.accents:
        return None
    return n.Name(node.base)


def _is_over_all(node: n.BigOp) -> bool:
    binder = node.binder
    of_all = binder.domain is None or (isinstance(binder.domain, n.Name) and binder.domain.base == "X" and binder.domain.sub is None)
    return (
        of_all
        and len(binder.names) < 2
        and binder.distribution is None
        and not binder.conditions
        and (binder.lower is None or binder.lower == n.Number("1", Fraction(1)))
    )


def _added(first: _Sum | None, second: _Sum | None, sign: int) -> _Sum | None:
    if first is None or second is None:
        return None
    return {name: first.get(name, Fraction(0)) + sign * second.get(name, Fraction(0)) for name in {**first, **second}}
