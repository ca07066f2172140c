r"""Objectives with one optimum: \max_\pi E[r] - \beta D is \min_\pi D - E[r]/\beta, which is -1/\beta times the first.

The weights are positive, as their letters are by custom. Between optima of a policy or of parameters such an equation says where they
are attained; \max_p H(p) = \min_p -H(p) compares two numbers, and is false. A number that is added or left out makes another optimum.
"""

from __future__ import annotations

from collections.abc import Iterator

from ....kernel.normal_form import NoNormalForm, NormalForm
from ....kernel.polynomial import TooLarge, to_term
from ....terms.derivative import NotDifferentiable
from ....terms.term import ONE, ZERO, Entry, Mass, Symbol, Term, unfold
from ....terms.term import walk as walk_term
from .chosen_names import named

_CHOSEN = frozenset(["pi", "theta", "phi", "psi"])
_WEIGHTS = frozenset(["beta", "lambda", "tau", "alpha", "eta", "T"])


def as_multiple(left: Term, right: Term, turned: bool, names: tuple[str, ...]) -> Term | None:
    """What an equation of two optima says of their objectives: the left one is this multiple of the right one.

    ``turned``: one of them is to grow and the other to fall. ``names``: what is chosen. Where one is such a multiple with the other sign,
    what is said is false. None where neither is found.
    """
    if not {name.split("_")[0] for name in names} <= _CHOSEN:
        return None
    for said, sign in ((turned, 1), (not turned, -1)):
        for factor in _factors(left, right):
            scaled = (-factor if said else factor) * right
            rest = difference(left, scaled)
            if rest == ZERO:
                return scaled if sign == 1 else -scaled
    return None


def _factors(left: Term, right: Term) -> Iterator[Term]:
    yield ONE
    found = {t for side in (left, right) for t in walk_term(side) if isinstance(t, Symbol) and t.name.split("_")[0] in _WEIGHTS}
    for weight in sorted(found, key=lambda t: t.name):
        yield weight
        yield ONE / weight


def difference(left: Term, right: Term) -> Term | None:
    """The difference of two terms in its normal form, where it has one."""
    try:
        return to_term(NormalForm()(unfold(left - right)))
    except (NoNormalForm, TooLarge, NotDifferentiable, ValueError, RecursionError):
        return None


def depends_on(term: Term, names: tuple[str, ...]) -> bool:
    """Whether laws or symbols of these names stand in a term."""
    return any((named(t) if isinstance(t, (Mass, Entry)) else getattr(t, "name", "")) in names for t in walk_term(term))


__all__ = ["as_multiple", "depends_on", "difference"]
