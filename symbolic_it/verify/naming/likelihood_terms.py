r"""Sums of products of a density, its derivatives by labels, and integrals of them: \int p = 1, \int d_L = 0.

The derivative of p by the labels L is the atom d_L; the logarithm of p is an atom too, whose derivative is d_L/p.
"""

from __future__ import annotations

from fractions import Fraction

from .algebra import Atom, Form, constant, plus, power_of, times
from .likelihood_letters import EVERY, STEP, Outside

LOG: Atom = ("log",)
LOG_MOVED: Atom = ("log", "moved")
MOVED: Atom = ("d", (), "moved")  # p_{\theta + \delta}, as it is
ORDER = 2  # to which a step is expanded, and derivatives are taken


def d(*labels: str) -> Form:
    """The derivative of the density by these labels; the density itself without any."""
    return power_of(("d", tuple(sorted(labels))), 1)


def inverse(form: Form) -> Form:
    """One over a product of powers of densities."""
    if len(form) != 1:
        raise Outside
    ((monomial, c),) = form
    if any(a[0] != "d" or a[1] for a, _ in monomial):
        raise Outside
    return frozenset([(frozenset((a, -e) for a, e in monomial), Fraction(1) / c)])


def half(form: Form) -> Form:
    return times(form, constant(Fraction(1, 2)))


def product(a: Form, b: Form) -> Form:
    return frozenset((m, c) for m, c in times(a, b) if degree(m) <= ORDER)


def degree(thing: object) -> int:
    """Of a monomial in the step."""
    if isinstance(thing, frozenset):
        return sum(int(e) * degree(a) for a, e in thing)
    if isinstance(thing, tuple) and thing[:1] in (("d",), ("integral",)):
        return degree(thing[1]) if thing[0] == "integral" else sum(x == STEP for x in thing[1])
    return 0


def slope(form: Form, label: str) -> Form:
    """The derivative by one label."""
    out: Form = frozenset()
    for monomial, c in form:
        for one, e in monomial:
            rest: Form = frozenset([(frozenset((a, k) for a, k in monomial if a != one), c * e)])
            power = power_of(one, e - 1) if e != 1 else constant(1)
            out = plus(out, times(times(rest, power), _slope_of(one, label)))
    return out


def _slope_of(one: Atom, label: str) -> Form:
    if one == LOG:
        return times(d(label), inverse(d()))
    if one[0] == "d" and len(one) == 2:
        return d(*one[1], label)
    if one[0] != "integral":
        raise Outside
    return integral(slope(frozenset([(one[1], 1)]), label))


def integral(form: Form) -> Form:
    r"""Over all points: \int p = 1, and the integral of a derivative of p is 0."""
    out: Form = frozenset()
    for monomial, c in form:
        inside = frozenset((a, e) for a, e in monomial if a[0] != "integral")
        outside: Form = frozenset([(monomial - inside, c)])
        if not inside:
            raise Outside  # of a constant over the whole space
        ((one, e),) = inside if len(inside) == 1 else ((LOG, 0),)
        if one[0] == "d" and e == 1:
            out = plus(out, outside) if not one[1] else out
        else:
            out = plus(out, times(outside, power_of(("integral", inside), 1)))
    return out


def mean(form: Form) -> Form:
    return integral(times(form, d()))


def information(one: str, other: str) -> Form:
    return integral(times(times(d(one), d(other)), inverse(d())))


def stepped(form: Form) -> Form:
    """A general entry times the step, once for each of its directions."""

    def moved(thing: object) -> object:
        if isinstance(thing, frozenset):
            return frozenset(map(moved, thing))
        if isinstance(thing, tuple) and thing[:1] == ("d",):
            return ("d", tuple(sorted(STEP if x == EVERY else x for x in thing[1])), *thing[2:])
        return tuple(map(moved, thing)) if isinstance(thing, tuple) else thing

    return product(frozenset((moved(m), c) for m, c in form), constant(1))  # type: ignore[misc]
