"""Softmax softmax(z)_i = exp(z_i)/sum_j exp(z_j)

A probability: the pmf whose log-odds are the differences of the logits z; always positive. `distribution` is the whole
pmf, to be used as a law. Source: Goodfellow, Bengio and Courville 2016, eq. 6.29.
"""

from __future__ import annotations

from ..terms.term import Exp, Index, Lambda, Term, apply, fresh_index, function_of
from .quantity import Definition, sum_over_outcomes
from .standard import LOGITS, SPACE


def build(z: Lambda, i: Term) -> Term:
    """exp(z_i)/sum_j exp(z_j)."""
    return Exp(apply(z, i)) / sum_over_outcomes(z.spaces, lambda j: Exp(apply(z, j)))


def distribution(z: Lambda) -> Lambda:
    """The pmf softmax(z)."""
    (space,) = z.spaces
    i = fresh_index(space)
    return function_of((i,), build(z, i))


QUANTITY = Definition(
    name="softmax",
    symbol="softmax({0})_{1}",
    latex=r"\mathrm{{softmax}}({0})_{{{1}}}",
    parameters=("logits", "index"),
    build=build,
    unit="1",
    domain="finite logits z, an outcome i",
    sign="0 < softmax(z)_i <= 1",
    references=("scipy.special.softmax", "torch.nn.functional.softmax"),
    source="Goodfellow, Bengio and Courville 2016, eq. 6.29",
    standard=(LOGITS, Index("i", SPACE)),
)
