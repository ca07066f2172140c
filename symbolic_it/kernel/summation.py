"""Sums of one monomial: elimination of bound indices, connected components, canonical order."""

from __future__ import annotations

from fractions import Fraction
from itertools import permutations
from typing import TYPE_CHECKING

from ..terms.term import ONE, Delta, Index, Mass, Mul, Opened, Pow, Rational, Sum, Term, open_binder, substitute, sum_over
from .polynomial import (
    Polynomial,
    TooLarge,
    add_to,
    atom,
    constant,
    key,
    mentions,
    monomial_term,
    plus,
    scaled,
    sorted_monomial,
)

if TYPE_CHECKING:
    from .normal_form import NormalForm

MAX_ORDERS = 720
Exponents = dict[Term, Fraction]


def collapse(form: NormalForm, indices: list[Index], exponents: Exponents) -> Polynomial:
    """The sum over the indices of a product of atoms, in normal form."""
    indices = list(indices)
    changed = True
    while changed:
        changed = _cancelled(indices, exponents)
        exponents = {a: e for a, e in exponents.items() if e}
        for x in list(indices):
            touching = [a for a in exponents if mentions(a, x)]
            delta = next(
                (a for a in touching if isinstance(a, Delta) and isinstance(a.left, Index) and isinstance(a.right, Index)),
                None,
            )
            if delta is not None:  # sum_x delta(x, y) f(x) = f(y)
                other = delta.right if delta.left == x else delta.left
                rest = {a: e for a, e in exponents.items() if a != delta}
                return _redo(form, [i for i in indices if i != x], rest, {x: other})
            inner = [a for a in touching if isinstance(a, Sum) and exponents[a] > 0 and exponents[a].denominator == 1]
            if inner:  # Fubini: inner sums that share the index join the outer one
                for a in inner:
                    for _ in range(int(exponents.pop(a))):
                        opened, factors = open_sum(a)
                        indices += opened
                        for f, e in factors.items():
                            exponents[f] = exponents.get(f, Fraction(0)) + e
                exponents = {a: e for a, e in exponents.items() if e}
                changed = True
                break
            lone = _marginal(x, touching, exponents)
            if lone is not None:  # sum_y p(x, y) = p(x)
                m = touching[0]
                exponents.pop(m)
                if lone.at:
                    exponents[lone] = exponents.get(lone, Fraction(0)) + 1
                    exponents = {a: e for a, e in exponents.items() if e}
                indices.remove(x)
                changed = True
                break
            moment = _normal_moment(form, x, touching, exponents)
            if moment is not None:
                rest = {a: e for a, e in exponents.items() if a not in touching}
                return form.times(moment, collapse(form, [i for i in indices if i != x], rest))
    return _components(form, indices, exponents)


def _redo(form: NormalForm, indices: list[Index], exponents: Exponents, mapping: dict[Term, Term]) -> Polynomial:
    """Sum again after a substitution, which may have changed the atoms."""
    product = constant(1)
    for a, e in exponents.items():
        product = form.times(product, form.power_rational(form(substitute(a, mapping)), e))
    out: Polynomial = {}
    for m, c in product.items():
        add_to(out, scaled(collapse(form, indices, dict(m)), c))
    return out


def open_sum(term: Term) -> tuple[list[Index], Exponents]:
    """Indices and factors of a canonical sum."""
    indices = []
    while isinstance(term, Sum):
        index, _, term = open_binder(term)
        indices.append(index)
    out: Exponents = {}
    for f in term.args if isinstance(term, Mul) else (term,):
        base, e = (f.base, f.exponent.value) if isinstance(f, Pow) and isinstance(f.exponent, Rational) else (f, Fraction(1))
        out[base] = out.get(base, Fraction(0)) + e
    out.pop(ONE, None)
    return indices, out


def _cancelled(indices: list[Index], exponents: Exponents) -> bool:
    """sum_x f(x) g / sum_x f(x) = g, where g does not mention x: both arguments are changed in place."""
    for total in [a for a, e in exponents.items() if isinstance(a, Sum) and e <= -1]:
        opened, factors = open_sum(total)
        for x in [x for x in indices if len(opened) == 1 and x.space == opened[0].space]:
            mine = {substitute(f, {opened[0]: x}): e for f, e in factors.items()}
            touching = {a: e for a, e in exponents.items() if mentions(a, x)}
            if touching == mine:
                for a in mine:
                    exponents.pop(a)
                exponents[total] += 1
                indices.remove(x)
                return True
    return False


def _marginal(x: Index, touching: list[Term], exponents: Exponents) -> Mass | None:
    if len(touching) != 1 or not isinstance(touching[0], Mass) or exponents[touching[0]] != 1:
        return None
    m = touching[0]
    if sum(t == x for _, t in m.at) != 1 or dict(m.law.axes)[next(a for a, t in m.at if t == x)] != x.space:
        return None
    return Mass(m.law, tuple((a, t) for a, t in m.at if t != x))


def _normal_moment(form: NormalForm, x: Index, touching: list[Term], exponents: Exponents) -> Polynomial | None:
    """E x^n for a normal density: M_n = mean M_(n-1) + (n-1) variance M_(n-2)."""
    masses = [a for a in touching if isinstance(a, Mass)]
    if len(masses) != 1 or not masses[0].law.family or masses[0].law.family[0] != "normal" or exponents[masses[0]] != 1:
        return None
    if any(a != x and a != masses[0] for a in touching):
        return None
    n = exponents.get(x, Fraction(0))
    if n.denominator != 1 or not 0 <= n <= 8:
        return None
    mean, variance = (form(t) for t in masses[0].law.family[1])
    moments = [constant(1), mean]
    for k in range(2, int(n) + 1):
        moments.append(plus(form.times(mean, moments[k - 1]), scaled(form.times(variance, moments[k - 2]), Fraction(k - 1))))
    return moments[int(n)]


def _components(form: NormalForm, indices: list[Index], exponents: Exponents) -> Polynomial:
    """Split into connected components; each becomes one canonical atom."""
    groups: list[tuple[set[Index], Exponents]] = []
    outside: Exponents = {}
    for a, e in exponents.items():
        mine = {x for x in indices if mentions(a, x)}
        if not mine:
            outside[a] = e
            continue
        joined: tuple[set[Index], Exponents] = (mine, {a: e})
        for g in [g for g in groups if g[0] & mine]:
            groups.remove(g)
            joined = (joined[0] | g[0], {**joined[1], **g[1]})
        groups.append(joined)
    out = form.assemble(Fraction(1), outside)
    covered = set().union(*(g[0] for g in groups)) if groups else set()
    for x in indices:
        if x not in covered:
            out = form.times(out, form(x.space.size) if x.space.kind == "finite" else atom(sum_over(x, ONE)))
    for members, part in groups:
        out = form.times(out, atom(_canonical(form, [x for x in indices if x in members], part)))
    return out


def _canonical(form: NormalForm, indices: list[Index], exponents: Exponents) -> Term:
    """The same sum for every naming and order of its indices: the least over orders that a signature does not decide."""

    def signature(x: Index) -> list[str]:
        marks: dict[Term, Term] = {y: Opened("*" if y == x else ".", y.space) for y in indices}
        return sorted(f"{key(substitute(a, marks))}^{e}" for a, e in exponents.items() if mentions(a, x))

    classes: dict[tuple[str, str], list[Index]] = {}
    for x in indices:
        classes.setdefault((x.space.name, "|".join(signature(x))), []).append(x)
    orders: list[list[Index]] = [[]]
    for name in sorted(classes):
        orders = [o + list(p) for o in orders for p in permutations(classes[name])]
        if len(orders) > MAX_ORDERS:
            raise TooLarge(f"{len(indices)} summation indices in one sum")
    best: Term | None = None
    for order in orders:
        names: dict[Term, Term] = {x: Opened(f"@{n:02d}", x.space) for n, x in enumerate(order)}
        renamed = constant(1)
        for a, e in exponents.items():
            renamed = form.times(renamed, form.power_rational(form(substitute(a, names)), e))
        ((m, c),) = renamed.items() if len(renamed) == 1 else (((sorted_monomial(exponents)), Fraction(1)),)
        term = monomial_term(m, c)
        for n, x in enumerate(order):
            term = sum_over(Opened(f"@{n:02d}", x.space), term)
        if best is None or key(term) < key(best):
            best = term
    assert best is not None
    return best
