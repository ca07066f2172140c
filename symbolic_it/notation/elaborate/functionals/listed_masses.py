"""Masses spelled out in a list, H((1 - a)(1 - b), a, b(1 - a)): their letters are probabilities, and they sum to one."""

from __future__ import annotations

from fractions import Fraction

from ....kernel.normal_form import NoNormalForm, NormalForm
from ....kernel.polynomial import TooLarge
from ....terms.domain import OPEN_UNIT_INTERVAL
from ....terms.term import Rational, Term, add
from ...syntax import nodes as s
from ...syntax.nodes import Name, Node, Number
from ...syntax.walk import walk
from ..formula import Formula
from ..roles.letters import key


def probabilities(f: Formula, args: tuple[Node, ...]) -> None:
    """The a and b of H((1 - a)(1 - b), a, b(1 - a)) lie between 0 and 1."""
    complements = {n.right for a in args for n in walk(a) if isinstance(n, s.Sub) and isinstance(n.left, Number) and n.left.value == 1}
    for n in {*complements, *args}:
        if isinstance(n, Name) and len(args) > 2:
            f.domains[key(n)] = f.domains.get(key(n), OPEN_UNIT_INTERVAL).meet(OPEN_UNIT_INTERVAL)


def sum_to_one(entries: tuple[Term, ...]) -> bool:
    """Whether numbers sum to one, whatever their letters are."""
    form = NormalForm()
    try:
        return form.is_zero(form(add(*entries, Rational(Fraction(-1)))))
    except (NoNormalForm, TooLarge):
        return False
