"""Grouping: merging two outcomes loses the entropy of telling them apart

For outcomes i, j with s = p(i) + p(j): H(p) is the entropy after merging them, plus s times that of the choice
between them. Source: Cover and Thomas 2006, problem 2.27.
"""

from __future__ import annotations

from ..kernel.derivation import Line
from ..terms.abbreviation import Abbreviation
from ..terms.term import Delta, Log
from .expressions import entropy
from .identity import Identity, relation
from .vocabulary import at, i, j, p, total

pair = at(p, i) + at(p, j)
others = -total(lambda x: (1 - Delta(x, i) - Delta(x, j)) * at(p, x) * Log(at(p, x)))
merged = others - pair * Log(pair)
choice = -(at(p, i) / pair) * Log(at(p, i) / pair) - (at(p, j) / pair) * Log(at(p, j) / pair)


def lines() -> tuple[Line, ...]:
    return (
        Line("=", others - at(p, i) * Log(at(p, i)) - at(p, j) * Log(at(p, j)), "definition", "the two outcomes apart from the others"),
        Line(
            "=",
            others - pair * Log(pair) - at(p, i) * Log(at(p, i) / pair) - at(p, j) * Log(at(p, j) / pair),
            "log of a quotient",
            "log p(i) = log s + log(p(i)/s)",
            ("s > 0",),
        ),
        Line("=", merged + pair * choice, "factor out s", "what remains is the entropy of a choice with probabilities p(i)/s, p(j)/s"),
    )


IDENTITY = Identity(
    name="entropy-grouping",
    title="Grouping",
    statement=relation(entropy(p), "=", merged + pair * choice, hypotheses=("p a pmf on a finite alphabet, i and j two outcomes",)),
    lines=lines,
    where=(Abbreviation("s", pair),),
    source="Cover and Thomas 2006, problem 2.27",
)
