r"""A density f beside the normal \phi of its mean and variance: D(f || \phi) = h(\phi) - h(f), as
\int f \log\phi = \int \phi \log\phi.

What is true with these put in is proved of all such f; what is false where f is the Laplace density of that mean and variance is
false of some. Source: Cover and Thomas 2006, theorem 8.6.5.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction

from ...decide.verdict import Verdict
from ...notation.context import Context, Fact, NamedLaw
from ...notation.elaborate import ElaborationError
from ...notation.elaborate.functionals.functionals import of_call
from ...notation.elaborate.shorthand import rebuilt
from ...notation.syntax import nodes as n
from ...notation.syntax.nodes import Add, Apply, BigOp, Call, Div, Log, Mul, Name, Neg, Node, Number, Pow, Statement, Sub
from ...notation.syntax.walk import walk
from ..sentences.matched_moments import Matched, matched_moments
from .doubtful_readings import Outcome

_TWO = Number("2", Fraction(2))
_NOTE = " has the mean and the variance of "
_AT_LAPLACE = "where {} is the Laplace density of that mean and variance, {}"
Judge = Callable[[Statement, Context], Outcome | ElaborationError]


def of_matched_densities(outcome: Outcome, statement: Statement, context: Context, text: str, judge: Judge) -> Outcome:
    """The verdicts with what the ``text`` before tells of mean and variance put in, where they were open."""
    if not any(v.word == "undecided" for row in outcome[1] for v in row):
        return outcome
    for matched in matched_moments(text, context):
        if not any(v.word == "undecided" for row in outcome[1] for v in row):
            break
        if not any(isinstance(x, Name) and x.base == matched.density for x in walk(statement)):
            continue
        there = (
            context if context.about(matched.normal, NamedLaw) is not None else context.extend(Fact(matched.normal, NamedLaw(matched.law)))
        )
        put_in = _Matching(matched)
        made = rebuilt(statement, put_in.moved)
        note = f"{matched.density}{_NOTE}{matched.normal}"
        for tree in dict.fromkeys((made, rebuilt(made, put_in.bounded))):
            outcome = _with(outcome, judge(tree, there), note, lambda v: v.positive)
        laplace = rebuilt(made, put_in.at_laplace)
        if matched.firm and not any(isinstance(x, Name) and x.base == matched.density for x in walk(laplace)):
            outcome = _with(outcome, judge(laplace, there), note, lambda v: v.word == "refuted", _AT_LAPLACE.format(matched.density, "{}"))
    return outcome


def is_of_matched_densities(assumptions: tuple[str, ...]) -> bool:
    """Whether a reading rests on what the text tells of the mean and variance of a density, so that its words are understood."""
    return any(_NOTE in text for text in assumptions)


def _with(outcome: Outcome, other: Outcome | ElaborationError, note: str, taken: Callable[[Verdict], bool], message: str = "{}") -> Outcome:
    """The outcome with what is taken of another one of the same links."""
    if isinstance(other, ElaborationError) or [len(row) for row in other[1]] != [len(row) for row in outcome[1]]:
        return outcome
    chains, rows = [], []
    for mine, row, theirs, their_row in zip(outcome[0].chains, outcome[1], other[0].chains, other[1], strict=True):
        pairs = [
            (b, replace(w, message=message.format(w.message))) if v.word == "undecided" and taken(w) else (a, v)
            for a, v, b, w in zip(mine.links, row, theirs.links, their_row, strict=True)
        ]
        chains.append(replace(mine, links=tuple(a for a, _ in pairs)))
        rows.append(tuple(v for _, v in pairs))
    if rows == outcome[1]:
        return outcome
    notes = tuple(dict.fromkeys((note, *outcome[0].assumptions, *other[0].assumptions)))
    return replace(outcome[0], chains=tuple(chains), assumptions=notes, named=True), rows


class _Matching:
    """What stands for what where f has the mean and the variance of phi."""

    def __init__(self, matched: Matched) -> None:
        self.f, self.phi, self.law = matched.density, matched.normal, matched.law

    def moved(self, node: Node) -> Node | None:
        """Means under f of what is quadratic as means under phi."""
        match node:
            case Call(_, (Name() as one, Name() as other), ("||",)) if one.base == self.f and other.base == self.phi and _is(node, "KL"):
                return Sub(Call(Name("h"), (other,)), Call(Name("h"), (one,)), span=node.span)
            case BigOp("int", binder) if len(binder.names) <= 1:
                point = binder.names[0] if binder.names else None
                body = self._moved_mass(node.body, point)
                return None if body is None else _split(replace(node, body=body))
            case BigOp("E", binder) if self._law_below(binder) is not None:
                return self._moved_mean(node)
        return None

    def _moved_mass(self, node: Node, x: Node | None) -> Node | None:
        """f(x) g as phi(x) g in each summand where g is quadratic in x; None where there is none."""
        match node:
            case Add(one, other) | Sub(one, other):
                first, second = self._moved_mass(one, x), self._moved_mass(other, x)
                return None if first is None and second is None else replace(node, left=first or one, right=second or other)
            case Neg(body):
                inner = self._moved_mass(body, x)
                return None if inner is None else replace(node, body=inner)
        factors = _factors(node)
        masses = [k for k, y in enumerate(factors) if self._is_mass(y, self.f, x)]
        if len(masses) != 1:
            return None
        mass, rest = factors[masses[0]], [y for k, y in enumerate(factors) if k != masses[0]]
        if all(self._is_quadratic(y, x) for y in rest) and sum(_degree(y, x) for y in rest) <= 2:
            return _product([self._renamed(mass), *rest])
        match rest:
            case [Log(Div(above, below)) as log] if self._is_mass(above, self.f, x) and self._is_mass(below, self.phi, x):
                return Sub(Mul(mass, replace(log, arg=above)), Mul(below, replace(log, arg=below)))
            case [Log(Div(above, below)) as log] if self._is_mass(above, self.phi, x) and self._is_mass(below, self.f, x):
                return Sub(Mul(above, replace(log, arg=above)), Mul(mass, replace(log, arg=below)))
        return None

    def _law_below(self, binder: n.Binder) -> Name | None:
        below = binder.distribution or (binder.names[0] if len(binder.names) == 1 else None)
        return below if isinstance(below, Name) and below.base == self.f else None

    def _moved_mean(self, node: BigOp) -> Node | None:
        """E_f[log phi(x)] as E_phi[log phi(x)]."""
        inside = {x for x in walk(node.body) if isinstance(x, Name) and x.base.lower() in ("x", "y", "z")}
        point = inside.pop() if len(inside) == 1 else None
        if point is None or not self._is_quadratic(node.body, point) or _degree(node.body, point) > 2:
            return None
        return replace(node, binder=rebuilt(node.binder, lambda x: self._renamed(x) if isinstance(x, Name) and x.base == self.f else None))

    def bounded(self, node: Node) -> Node | None:
        """h(phi) as h(f) + D(f || phi)."""
        match node:
            case Call(_, (Name() as one,)) if one.base == self.phi and _is(node, "h"):
                f = replace(one, base=self.f)
                return Add(replace(node, args=(f,)), Call(Name("D", sub=Name("KL")), (f, one), ("||",), span=node.span), span=node.span)
        return None

    def at_laplace(self, node: Node) -> Node | None:
        """h(f) as the entropy of the Laplace law with that mean and variance."""
        mean, variance = self.law.args[-2:]
        laplace = Call(Name("Laplace"), (mean, Apply("sqrt", (Div(variance, _TWO),))), (",",))
        entropy = Call(Name("h"), (laplace,), span=node.span)
        match node:
            case Call(_, (Name(base),)) if base == self.f and _is(node, "h"):
                return entropy
            case Call(_, (Name(base),)) if base == self.phi and _is(node, "h"):
                return replace(node, args=(self.law,))
            case Call(Name(base), (point,)) if base == self.phi:
                return replace(self.law, args=(point, mean, variance), separators=(";", ","), span=node.span)
            case BigOp("int", binder, Mul(mass, Log(inside))) if len(binder.names) <= 1:
                at = binder.names[0] if binder.names else None
                return Neg(entropy, span=node.span) if mass == inside and self._is_mass(mass, self.f, at) else None
        return None

    def _is_mass(self, node: Node, letter: str, x: Node | None) -> bool:
        if x is None or isinstance(node, Name):
            return isinstance(node, Name) and node.base == letter and x is None
        return isinstance(node, Call) and isinstance(node.head, Name) and node.head.base == letter and node.args == (x,)

    def _renamed(self, node: Node) -> Node:
        return rebuilt(node, lambda x: replace(x, base=self.phi) if isinstance(x, Name) and x.base == self.f else None)

    def _is_quadratic(self, node: Node, x: Node | None) -> bool:
        """Whether it is log phi(x), or a sum of powers of x up to the second and of what x is not in."""
        match node:
            case Log(inside) if self._is_mass(inside, self.phi, x) or (
                isinstance(inside, Call) and self._is_mass(inside, self.phi, inside.args[0])
            ):
                return True
            case Number() | Name():
                return not (isinstance(node, Name) and node.base in (self.f, self.phi))
            case Add(one, other) | Sub(one, other) | Mul(one, other):
                return self._is_quadratic(one, x) and self._is_quadratic(other, x)
            case Div(one, other):
                return self._is_quadratic(one, x) and x not in set(walk(other))
            case Neg(body):
                return self._is_quadratic(body, x)
            case Pow(base, Number(_, power)):
                return power in (1, 2) and self._is_quadratic(base, x) and not any(isinstance(y, Log) for y in walk(base))
            case n.Vector((body,)):
                return self._is_quadratic(body, x)
        return False


def _split(node: BigOp) -> Node:
    """The integral of a sum as the sum of the integrals."""
    match node.body:
        case Add(one, other) | Sub(one, other) as body:
            return replace(body, left=_split(replace(node, body=one)), right=_split(replace(node, body=other)), span=node.span)
    return node


def _is(call: Call, name: str) -> bool:
    found = of_call(call)
    return found is not None and (found.name == name or (name == "h" and found.name == "H"))


def _degree(node: Node, x: Node | None) -> int:
    match node:
        case Log():
            return 2
        case Add(one, other) | Sub(one, other):
            return max(_degree(one, x), _degree(other, x))
        case Mul(one, other):
            return _degree(one, x) + _degree(other, x)
        case Div(one, _):
            return _degree(one, x)
        case Neg(body) | n.Vector((body,)):
            return _degree(body, x)
        case Pow(base, Number(_, power)) if power is not None:
            return _degree(base, x) * int(power)
    return 1 if node == x else 0


def _factors(node: Node) -> list[Node]:
    match node:
        case Mul(left, right):
            return [*_factors(left), *_factors(right)]
        case Call(Call() as head, (arg,), juxtaposed=True):
            return [head, arg]
    return [node]


def _product(factors: list[Node]) -> Node:
    out = factors[0]
    for x in factors[1:]:
        out = Mul(out, x)
    return out
