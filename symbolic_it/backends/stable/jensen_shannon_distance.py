"""JSdist(p, q) = sqrt(JSD(p, q)), the divergence by its own stable form

What is under the root is never below 0, where a difference of entropies, or of logarithms, of near-equal p and q is.
"""

from __future__ import annotations

from ...quantities import load
from ...terms.term import HALF, NONNEGATIVE, Pow, Symbol
from ..form import Form
from .jensen_shannon_divergence import FORM as DIVERGENCE
from .vocabulary import P, Q

_DIVERGENCE = Symbol("d", NONNEGATIVE)

FORM = Form(
    name="jensen_shannon_distance",
    inputs="probs",
    definition=load("jensen_shannon_distance")(P, Q),
    term=Pow(DIVERGENCE.term, HALF),
    arguments=(P, Q),
    why="near-equal p and q: a negative value has no square root",
    around=(Pow(_DIVERGENCE, HALF), _DIVERGENCE, DIVERGENCE),
)
