"""A fact: one thing that the words of a text, or a declaration of its author, say of names."""

from __future__ import annotations

from dataclasses import dataclass

#: What a fact can say, and what its value is then.
WHATS = {
    "kind": "what the name is: a kind of the lexicon",
    "law": "the law that the variable is drawn from: a formula",
    "space": "the alphabet that the laws, variables or outcomes share: words or a formula",
    "size": "how many outcomes there are: a formula",
    "relation": "what holds, or defines the name on its left: a formula",
    "uniform": "the law is uniform",
    "independent": "the variables are independent, given the value: names",
    "identical": "the variables have one law",
    "markov": "the variables form a Markov chain, in this order",
    "function of": "the variable is determined by those of the value: names",
    "constant": "the variable is constant",
    "base": "the base of logarithms that are written without one: 2, 10 or e",
    "unit": "the unit of entropies and divergences: nats or bits",
    "alphabet": "whether laws are finite or continuous",
}


@dataclass(frozen=True, slots=True)
class Fact:
    """`what` is said of the names `about` (as written), with a `value` where there is one: kind p: pmf."""

    what: str
    about: tuple[str, ...] = ()
    value: str = ""

    def __str__(self) -> str:
        return f"{self.what} {', '.join(self.about)}".rstrip() + (f": {self.value}" if self.value else "")

    @property
    def conventional(self) -> bool:
        """Whether it speaks of the text and not of a name in it."""
        return self.what in ("base", "unit", "alphabet")
