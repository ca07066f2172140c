"""Exact values behind printed decimals: what a line is worth with the numbers that its decimals were roundings of.

After e^2 + e + 1 ≈ 11.107 the 11.107 of e^2/11.107 stands for e^2 + e + 1, so that 0.6652 is its correct rounding and 0.6653 is not.
"""

from __future__ import annotations

from collections.abc import Mapping, MutableMapping
from fractions import Fraction

from ...enclosure.number import Number
from ...enclosure.point import Point
from ...notation.elaborate.shorthand import rebuilt
from ...notation.syntax import nodes
from ...terms.substitution import substitute
from ...terms.term import Rational, Symbol, Term
from .arithmetic import Known, closed, literals, value_of

#: Before the text of a decimal whose value came from rounded terms: 0.245 of 0.368/1.503. It may be theirs, or the one behind them.
LOOSE = "from rounded terms: "
SHORT = "two digits: "  # of decimals that may as well be others


def remember_rounding(memory: MutableMapping[str, Known], number: nodes.Number, exact: Known, *, loose: bool) -> None:
    """A printed decimal stands for the value that it rounds; ``loose``: one that was itself worth what rounded terms are."""
    memory[number.text if (number.decimals or 0) >= 3 else SHORT + number.text] = exact
    if loose:
        memory[LOOSE + number.text] = exact


def value_with(node: nodes.Node, memory: Mapping[str, Known], base: Fraction | None) -> tuple[Known, bool] | None:
    """The value of a closed expression with the exact values that its decimals round, and whether every decimal is remembered.

    None where none is, where the expression has names, or where it has no value.
    """
    decimals = [x for x in literals(node) if x.decimals]
    known = {x.text: memory[x.text] for x in decimals if x.text in memory and not x.percent}
    behind: dict[str, Term] = {}
    values: dict[Symbol, Fraction | Number] = {}
    for k, (text, exact) in enumerate(known.items()):
        if not isinstance(exact, Number):
            return None
        behind[text] = symbol = Symbol(f"remembered{k}")
        values[symbol] = exact
    term = closed(node, base, behind) if behind else None
    found = None if term is None else value_of(term, Point(symbols=values))
    return None if found is None else (found, all(x.text in known and LOOSE + x.text not in memory for x in decimals))


def with_fractions(node: nodes.Node, memory: Mapping[str, Known]) -> nodes.Node:
    """The expression with the fractions for the decimals that round them: 9/14 log_2 9/14 for 0.643 log_2 0.643."""

    def fraction(x: nodes.Node) -> nodes.Node | None:
        known = memory.get(x.text) if isinstance(x, nodes.Number) and x.decimals and not x.percent else None
        if not isinstance(known, Number) or known.fraction is None:
            return None
        return nodes.Number(f"{known.fraction}", known.fraction, None, span=x.span)

    return rebuilt(node, fraction)


def term_with_fractions(term: Term, node: nodes.Node, memory: Mapping[str, Known]) -> Term:
    """The same of what the expression means: h(10/13) for h(0.769)."""
    mapping: dict[Term, Term] = {}
    for x in literals(node):
        known = memory.get(x.text) if x.decimals and not x.percent else None
        if isinstance(known, Number) and known.fraction is not None and x.value is not None:
            printed = Fraction(x.value)
            mapping |= {Rational(printed): Rational(known.fraction), Rational(-printed): Rational(-known.fraction)}
    return substitute(term, mapping) if mapping else term
