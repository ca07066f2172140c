"""What a quantity is: a name, how it is written, and the one expression that defines it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from ..terms.term import Lambda, Law, Quantity, Space, Term, pmf

SPACE = Space("X")  # the alphabet of one-variable definitions; its size is the symbol K


@dataclass(frozen=True, slots=True)
class Definition:
    """A quantity of information theory.

    ``parameters`` are the kinds of its arguments in the order of its symbol: "pmf" (a function of outcomes), "logits",
    "index" (an outcome), "scalar", "variables" (random variables, whose joint law is built by `of_variables`).
    ``build`` makes the meaning, in nats, from arguments of those kinds. ``symbol`` and ``latex`` are patterns with {0}, {1} ...
    """

    name: str
    symbol: str
    latex: str
    parameters: tuple[str, ...]
    build: Callable[..., Term]
    unit: str = "nats"
    domain: str = ""
    sign: str = ""
    references: tuple[str, ...] = ()
    source: str = ""

    def __call__(self, *args: Any) -> Quantity:
        """The quantity of given arguments, as a term; a law stands for its pmf."""
        if len(args) != len(self.parameters):
            raise ValueError(f"{self.name} takes {len(self.parameters)} arguments ({', '.join(self.parameters)}), got {len(args)}")
        terms = tuple(pmf(a) if isinstance(a, Law) else a for a in args)
        for kind, term in zip(self.parameters, terms, strict=True):
            if kind == "pmf" and not isinstance(term, Lambda):
                raise TypeError(f"{self.name}: expected a pmf, got {type(term).__name__}")
        return Quantity(self.name, terms, self.build(*terms))
