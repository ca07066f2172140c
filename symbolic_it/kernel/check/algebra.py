"""Arithmetic of expressions: products merge their sums, indices are summed out, denominators divide

Each function returns an expression equal to what its name says, wherever that is defined; ``k`` is what is known (see
`knowledge`). Moments of the normal law: Casella and Berger 2002, section 3.3.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from fractions import Fraction
from itertools import permutations
from math import comb, floor, prod
from typing import TYPE_CHECKING, Any

from .expression import Atom, Expression, Product, Var, fresh, require, side

if TYPE_CHECKING:
    from .knowledge import Knowledge

MAX_TERMS, MAX_POWER, MAX_BITS = 4000, 1000, 4000
Powers = Mapping[Atom, Fraction]
ZERO, ONE = Expression(), Expression([(Product((), ()), Fraction(1))])
CONSTRUCTORS: dict[str, Callable[[Knowledge, Any, Fraction], Expression]] = {}  # `functions` says how to rebuild an atom


def lift(atom: Atom, power: Fraction | int = 1) -> Expression:
    return Expression([(Product((), [(atom, Fraction(power))]), Fraction(1))])


def add(*expressions: Expression) -> Expression:
    return Expression(term for e in expressions for term in e.parts)


def scale(e: Expression, factor: Fraction | int) -> Expression:
    require(max(factor.numerator.bit_length(), factor.denominator.bit_length()) <= MAX_BITS, "a number is too large")
    return Expression((p, c * factor) for p, c in e.parts)


def subtract(a: Expression, b: Expression) -> Expression:
    return add(a, scale(b, -1))


def multiply(k: Knowledge, *expressions: Expression) -> Expression:
    """The product; a product of two sums is a double sum."""
    out = ONE
    for e in expressions:
        require(len(out.parts) * len(e.parts) <= MAX_TERMS, "the expression grows too large")
        out = add(*(scale(_times(k, a, b), c * d) for a, c in out.parts for b, d in e.parts))
    return out


def _times(k: Knowledge, a: Product, b: Product) -> Expression:
    if not {*a.binders, *a.free}.isdisjoint(b.binders) or not b.free.isdisjoint(a.binders):  # a bound name twice
        return multiply(k, substitute(k, a, {}), substitute(k, b, {}))
    powers = dict(a.factors)
    for atom, power in b.factors:
        powers[atom] = powers.get(atom, Fraction(0)) + power
    return settle(k, a.binders + b.binders, powers)


def close(k: Knowledge, binders: Iterable[Var], e: Expression) -> Expression:
    """The sum (integral) over free indices."""
    return add(*(scale(settle(k, (*p.binders, *binders), dict(p.factors)), c) for p, c in e.parts))


def substitute(k: Knowledge, p: Product, new: Mapping[Var, Var]) -> Expression:
    """The product at other free indices; its bound indices get fresh names, so that nothing is captured."""
    own = {v: Var(next(fresh), v.space) for v in p.binders}
    factors = (rebuild(k, a, power, {**new, **own}) for a, power in p.factors)
    return close(k, own.values(), multiply(k, *factors))


def substituted(k: Knowledge, e: Expression, new: Mapping[Var, Var]) -> Expression:
    return add(*(scale(substitute(k, p, new), c) for p, c in e.parts))


def rebuild(k: Knowledge, a: Atom, power: Fraction, new: Mapping[Var, Var]) -> Expression:
    if a.free.isdisjoint(new) and not k.renewing:
        return lift(a, power)
    args = tuple(new.get(x, x) if isinstance(x, Var) else substituted(k, x, new) for x in a.args)
    return CONSTRUCTORS[a.kind](k, args, power) if a.kind in CONSTRUCTORS else lift(Atom(a.kind, a.name, args), power)


def settle(k: Knowledge, binders: tuple[Var, ...], given: Powers) -> Expression:
    """The sum over the binders of a product of powers, in normal form."""
    k.tick()
    powers, scalar = {a: e for a, e in given.items() if e}, Fraction(1)
    for atom, power in tuple(powers.items()):
        rest = {a: e for a, e in powers.items() if a != atom}
        require(abs(power) <= MAX_POWER or atom.kind == "exp", "an exponent is too large")
        if atom.kind == "number" and floor(power):
            scalar *= Fraction(atom.name) ** floor(power)
            powers = {**rest, atom: power % 1} if power % 1 else rest
        elif atom.kind == "power" and power >= 1:
            bases = [atom.args[0]] * floor(power)
            return scale(close(k, binders, multiply(k, settle(k, (), {**rest, atom: power % 1}), *bases)), scalar)
        elif atom.kind == "delta":
            require(power > 0, "division by a delta")
            powers[atom] = Fraction(1)
            keep, drop = sorted(atom.args, key=lambda v: (v in binders, repr(v)))
            if keep == drop or drop in binders:
                left = tuple(v for v in binders if v != drop or keep == drop)
                return scale(substitute(k, Product(left, rest.items()), {drop: keep}), scalar)
            if any(drop in a.free for a in rest):
                met = substitute(k, Product((), rest.items()), {drop: keep})
                return scale(close(k, binders, multiply(k, lift(atom), met)), scalar)
    for v in binders:
        reduced = _sum_out(k, v, [a for a in powers if v in a.free], powers)
        if reduced is not None:
            return scale(close(k, tuple(b for b in binders if b != v), reduced), scalar)
    divided = _divide(k, binders, powers)
    return scale(divided or Expression([(Product(binders, powers.items()), Fraction(1))]), scalar)


def _sum_out(k: Knowledge, v: Var, users: list[Atom], powers: Powers) -> Expression | None:
    """sum_v 1 = size; sum_y p(x, y) = p(x); moments of a normal law; None if v stays."""
    rest = {a: e for a, e in powers.items() if a not in users}
    if not users and side(k.finite(v)):
        return multiply(k, k.spaces[v.space][1], settle(k, (), rest))
    masses, others = ([a for a in users if (a.kind == "mass") is own] for own in (True, False))
    if len(masses) != 1 or not side(powers[masses[0]] == 1) or not side(masses[0].args.count(v) == 1):
        return None
    law, axes = masses[0].name
    if side(law not in k.free_laws) and side(not others):
        kept = [(x, a) for x, a in zip(axes, masses[0].args, strict=True) if a != v]
        marginal = Atom("mass", (law, tuple(x for x, _ in kept)), tuple(a for _, a in kept))
        return multiply(k, settle(k, (), rest), lift(marginal) if kept else ONE)
    if law not in k.normal or not others or not side(len(others) == 1 and others[0].kind == "value"):
        return None
    n, (mean, variance) = powers[others[0]], k.normal[law]
    if not side(n in range(33)):
        return None
    moment = ZERO
    for j in range(int(n) // 2 + 1):
        term = multiply(k, *[variance] * j, *[mean] * (int(n) - 2 * j))
        moment = add(moment, scale(term, comb(int(n), 2 * j) * prod(range(1, 2 * j, 2))))
    return multiply(k, settle(k, (), rest), moment)


def _divide(k: Knowledge, binders: tuple[Var, ...], powers: Powers) -> Expression | None:
    """L D^n = (D^(n+1) - R D^n) / c where D = c L + R, L is a factor of the product and n < 0; None if there is none."""
    for atom, n in powers.items():
        if atom.kind == "power" and n < 0:
            parts = atom.args[0].parts
            lead, c = max(parts, key=lambda part: (sum(e for _, e in part[0].factors), part[0].text))
            found = _quotient(lead, binders, {a: e for a, e in powers.items() if a != atom})
            if found is not None:
                left, rest = found
                smaller = multiply(k, settle(k, (), {**rest, atom: n}), Expression(x for x in parts if x[0] is not lead))
                return close(k, left, scale(subtract(settle(k, (), {**rest, atom: n + 1}), smaller), 1 / c))
    return None


def _quotient(lead: Product, binders: tuple[Var, ...], powers: Powers) -> tuple[tuple[Var, ...], Powers] | None:
    """What is left of a product when ``lead`` is taken out, its bound indices matched with some of the binders."""
    by_text = {a.text: a for a in powers}
    for image in permutations(binders, len(lead.binders)) if len(binders) < 6 else ():
        names = {v: repr(w) for v, w in zip(lead.binders, image, strict=True)}
        left = dict(powers)
        for a, e in lead.factors:
            twin = by_text.get(a.show(names, 0))
            if twin is None or left[twin] < e:
                break
            left[twin] -= e
        else:
            left = {a: e for a, e in left.items() if e}
            same = [v.space for v in lead.binders] == [w.space for w in image]
            if side(same) and side(not any(w in a.free for a in left for w in image)):
                return tuple(b for b in binders if b not in image), left
    return None
