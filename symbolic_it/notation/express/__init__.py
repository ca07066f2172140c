"""Expression: from what is meant to how a mathematician writes it (terms to syntax trees).

The inverse of elaboration: signs, fractions, letters for bound outcomes, conditional probabilities and the customary
symbols of quantities are chosen here, so that reading what is written gives the same term.
"""

from __future__ import annotations

from .expression import express

__all__ = ["express"]
