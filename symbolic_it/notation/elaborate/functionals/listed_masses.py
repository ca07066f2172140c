"""Masses spelled out in a list, H((1 - a)(1 - b), a, b(1 - a)): their letters are probabilities, and they sum to one."""

from __future__ import annotations

from fractions import Fraction

from ....kernel.normal_form import NoNormalForm, NormalForm
from ....kernel.polynomial import TooLarge
from ....terms.domain import OPEN_UNIT_INTERVAL, Domain
from ....terms.term import Rational, Symbol, Term, add
from ...syntax import nodes as s
from ...syntax.nodes import Name, Node, Number
from ...syntax.walk import walk
from ..formula import Formula
from ..roles.letters import key, refuse


def probabilities(f: Formula, args: tuple[Node, ...]) -> None:
    """The a and b of H((1 - a)(1 - b), a, b(1 - a)) lie between 0 and 1."""
    complements = {n.right for a in args for n in walk(a) if isinstance(n, s.Sub) and isinstance(n.left, Number) and n.left.value == 1}
    for n in {*complements, *args}:
        if isinstance(n, Name) and len(args) > 2:
            f.domains[key(n)] = f.domains.get(key(n), OPEN_UNIT_INTERVAL).meet(OPEN_UNIT_INTERVAL)


def probability(f: Formula, value: Term, domain: Domain) -> None:
    """The t of h_b(t) is one, in the other formulas of the chain too."""
    if isinstance(value, Symbol):
        f.domains[value.name] = f.domains.get(value.name, domain).meet(domain)


def masses_listed(f: Formula, node: s.Call, args: tuple[Node, ...]) -> tuple[Fraction, ...] | None:
    """The masses of H(0.5, 0.5), and of H(5, 9), the entropy of counts; None for what is no list of numbers.

    Raises ElaborationError for numbers that are neither masses nor counts.
    """
    values = [v for a in args if (v := _fraction(a)) is not None]
    if len(values) != len(args) or len(args) < 2:
        return None
    total = sum(values, Fraction(0))
    if total == 1:
        return tuple(values)
    if len(args) == len(node.args) and values == [Fraction(k + 1) for k in range(len(values))]:
        raise refuse(node, "1, 2, ..., which number variables as often as they count", "masses, or counts")
    if total > 1 and all(v.denominator == 1 and v >= 0 for v in values):
        f.choices.assume("the numbers are counts, and the law is that of their shares")
        return tuple(v / total for v in values)
    rounded = [a.decimals or 0 for a in args if isinstance(a, Number)]
    slack = sum((Fraction(1, 2 * 10**d) for d in rounded if d >= 2), Fraction(0))
    if abs(total - 1) > slack:
        raise refuse(node, "numbers that do not sum to 1", "masses, or counts")
    return tuple(values)


def _fraction(node: Node) -> Fraction | None:
    if isinstance(node, s.Div) and isinstance(node.left, Number) and isinstance(node.right, Number) and node.right.value:
        return node.left.value / node.right.value
    return node.value if isinstance(node, Number) else None


def sum_to_one(entries: tuple[Term, ...]) -> bool:
    """Whether numbers sum to one, whatever their letters are."""
    form = NormalForm()
    try:
        return form.is_zero(form(add(*entries, Rational(Fraction(-1)))))
    except (NoNormalForm, TooLarge):
        return False
