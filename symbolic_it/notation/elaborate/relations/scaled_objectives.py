r"""Objectives with opposite optima: where \max_\pi E[r] - \beta D is sought, \max_\pi D - E[r]/\beta is the worst.

The weights are positive, as their letters are by custom. An objective and its multiple with the right sign, \max_\pi E[r] - \beta D and
\min_\pi D - E[r]/\beta, have their optimum at one place, but what they are worth differs: an equation of the two is left open.
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


def of_other_sign(left: Term, right: Term, turned: bool, names: tuple[str, ...]) -> Term | None:
    """What the left one of two optima of opposite objectives would have to be: the multiple of the right one with the other sign.

    ``turned``: one of them is to grow and the other to fall. ``names``: what is chosen. None for any other two.
    """
    if not {name.split("_")[0] for name in names} <= _CHOSEN:
        return None
    for factor in _factors(left, right):
        scaled = factor * right if turned else -factor * right
        if difference(left, scaled) == ZERO:
            return -scaled
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


__all__ = ["depends_on", "difference", "of_other_sign"]
