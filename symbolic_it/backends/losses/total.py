"""Totals of many numbers without drift: Neumaier's compensated sum, and the quantities that a total of tokens gives."""

from __future__ import annotations

import math
from dataclasses import dataclass


@dataclass(slots=True)
class Compensated:
    """A running sum whose rounding errors are kept beside it: its error does not grow with the number of terms."""

    value: float = 0.0
    lost: float = 0.0

    def add(self, x: float) -> None:
        total = self.value + x
        if math.isfinite(total):
            self.lost += (self.value - total) + x if abs(self.value) >= abs(x) else (x - total) + self.value
        self.value = total

    @property
    def total(self) -> float:
        return self.value + self.lost if math.isfinite(self.value) else self.value


@dataclass(frozen=True, slots=True)
class Loss:
    """The loss of a model on a text: nats in all over tokens; bytes of the text where they are known.

    Every token weighs the same, whichever document it stands in: the mean is over tokens, never over means of documents.
    """

    nats: float
    tokens: int
    documents: int
    bytes_: int | None = None

    @property
    def cross_entropy(self) -> float:
        """Nats per token; nan without tokens."""
        return self.nats / self.tokens if self.tokens else math.nan

    @property
    def perplexity(self) -> float:
        """exp(nats per token)."""
        try:
            return math.exp(self.cross_entropy)
        except OverflowError:
            return math.inf

    @property
    def bits_per_token(self) -> float:
        return self.cross_entropy / math.log(2)

    @property
    def bits_per_byte(self) -> float | None:
        """Nats in all over bytes log 2; None where no document says how many bytes it has."""
        return self.nats / (self.bytes_ * math.log(2)) if self.bytes_ else None
