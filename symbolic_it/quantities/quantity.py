"""What a quantity is: a name, how it is written, and the one expression that defines it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from ..terms.term import Index, Lambda, Law, Mass, Quantity, Space, Term, Variables, fresh_index, pmf, sum_over

SPACE = Space("X")  # the alphabet of one-variable definitions; its size is the symbol K


@dataclass(frozen=True, slots=True)
class Definition:
    """A quantity of information theory.

    ``parameters`` are the kinds of its arguments in the order of its symbol: "pmf" (a function of outcomes), "logits",
    "index" (an outcome), "scalar", "variables" (groups of random variables, whose joint law `of` is given first).
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

    def of(self, law: Law, *groups: tuple[str, ...]) -> Quantity:
        """The quantity of groups of random variables under their joint law, whose axes carry the variables' names."""
        if len(groups) != len(self.parameters):
            raise ValueError(f"{self.name} takes {len(self.parameters)} groups of variables, got {len(groups)}")
        return Quantity(self.name, tuple(Variables(g) for g in groups), self.build(law, *groups))



def marginal(law: Law, outcomes: dict[str, Index], group: tuple[str, ...]) -> Term:
    """p(group) at the given outcomes: the law's marginal on the named axes."""
    return Mass(law, tuple((a, outcomes[a]) for a, _ in law.axes if a in group))


def sum_over_variables(law: Law, names: tuple[str, ...], body: Callable[[dict[str, Index]], Term]) -> Term:
    """Sum of body(outcomes) over the outcomes of the named variables."""
    unknown = [n for n in names if n not in dict(law.axes)]
    if unknown:
        raise ValueError(f"{law.name} has no variable {unknown[0]!r}")
    outcomes = {a: fresh_index(s) for a, s in law.axes if a in names}
    total = body(outcomes)
    for index in reversed(list(outcomes.values())):
        total = sum_over(index, total)
    return total
