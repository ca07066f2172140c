"""Information diagrams: what a statement says, as regions of a Venn diagram.

Entropy is a signed measure on the regions: H(X) is the content of the shape X, H(X|Y) of X without Y, I(X;Y) of the
common part (K.-T. Hu, 1962; R. W. Yeung, IEEE Trans. Inf. Theory 37, 1991). Regions common to three or more shapes may
have a negative content.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from ..combination import Combination, natural
from ..decision import decide
from ..information import Information
from ..problem import bits, problem
from ..reading.printing import text
from ..statement import Constraint, Statement
from .shapes import MOST_SHAPES
from .svg import Picture, Region, svg


class DiagramError(ValueError):
    """The statement has no diagram; the message says why."""


@dataclass(frozen=True, slots=True)
class Atom:
    """One region: the measure of what the variables `inside` share and the others do not know."""

    inside: int
    information: Information
    left: Fraction
    right: Fraction
    zero: bool


def information_diagram(statement: Statement) -> str:
    """The SVG document: left side and right side hatched in two directions, regions that the constraints empty greyed.

    Raises DiagramError for no variables or more than four (variables that only occur together count as one).
    """
    groups, atoms = regions(statement)
    names = tuple(",".join(group) for group in groups)
    shown = tuple(
        Region(atom.inside, atom.information.arguments, atom.information.given, atom.left, atom.right, atom.zero) for atom in atoms
    )
    left, right = statement.written
    sides = (text(statement.lhs, left), text(statement.rhs, right))
    given = tuple(dict.fromkeys(c.source or text(c.slack()) for c in statement.constraints))
    return svg(Picture(names, shown, sides[0], statement.relation, sides[1], given))


def regions(statement: Statement) -> tuple[tuple[tuple[str, ...], ...], tuple[Atom, ...]]:
    """The shapes (groups of variables) and all regions, with the coefficients of both sides on each."""
    groups = _groups(statement)
    if not 1 <= len(groups) <= MOST_SHAPES:
        raise DiagramError(f"found {len(groups)} variables, expected one to {MOST_SHAPES}")
    sets = [frozenset(group) for group in groups]
    everything = (1 << len(groups)) - 1
    atoms = []
    for inside in range(1, everything + 1):
        given = frozenset().union(*(sets[k] for k in bits(everything & ~inside)))
        information = Information(tuple(sets[k] for k in bits(inside)), given)
        sides = [_content(side, [sets[k] for k in bits(inside)]) for side in (statement.lhs, statement.rhs)]
        atoms.append(Atom(inside, information, sides[0], sides[1], _is_empty(information, statement.constraints)))
    return groups, tuple(atoms)


def _groups(statement: Statement) -> tuple[tuple[str, ...], ...]:
    """One variable each, or, where that is too many, those merged that always occur together in a side or constraint."""
    variables = sorted(statement.variables(), key=natural)
    if len(variables) <= MOST_SHAPES:
        return tuple((name,) for name in variables)
    apart = [Constraint(side, ">=", {}) for side in (statement.lhs, statement.rhs)]
    groups = problem(Statement({}, ">=", {}, (*statement.constraints, *apart))).groups
    return tuple(sorted(groups, key=lambda group: variables.index(group[0])))


def _content(side: Combination, inside: list[frozenset[str]]) -> Fraction:
    """How often the side counts the region: H(S) covers it when S meets one of the shapes that contain it."""
    return sum((c for names, c in side.items() if any(names & one for one in inside)), Fraction(0))


def _is_empty(information: Information, constraints: tuple[Constraint, ...]) -> bool:
    """Do the constraints force the content of the region to be 0?"""
    if not constraints:
        return False
    return decide(Statement(information.combination(), "=", {}, constraints), budget=1.0).verdict == "proved"
