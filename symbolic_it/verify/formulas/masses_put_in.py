"""Masses of a joint law in a table put in where a formula writes them out: P(X=0) = P(X=0, Y=0) + P(X=0, Y=1) = 0.3 + 0.2."""

from __future__ import annotations

from fractions import Fraction

from ...notation.context import Context, Fact, JointTable
from ...notation.elaborate.expressions.names import label_text
from ...notation.elaborate.roles.letters import is_variable
from ...notation.elaborate.shorthand import rebuilt
from ...notation.syntax import nodes as n

_HEADS = frozenset(["P", "p", "Pr"])


def with_masses_put_in(statement: n.Statement, context: Context, above: tuple[Fact, ...] = ()) -> n.Statement | None:
    """The statement with a number for each probability of values of the two variables; None where there is none, or no such table.

    ``above``: what was told above the section, of which the formula may speak.
    """
    fact = context.about("p", JointTable) or next((f for f in reversed(above) if isinstance(f.value, JointTable)), None)
    if fact is None or not all(fact.value.labels):
        return None
    table: JointTable = fact.value
    found = 0

    def change(node: n.Node) -> n.Node | None:
        nonlocal found
        mass = _mass(node, table) if isinstance(node, n.Call) else None
        if mass is None:
            return None
        found += 1
        above, below = n.Number(str(mass.numerator), Fraction(mass.numerator)), n.Number(str(mass.denominator), Fraction(mass.denominator))
        return n.Div(above, below, span=node.span) if mass.denominator != 1 else n.Number(above.text, above.value, span=node.span)

    out = rebuilt(statement, change)
    return out if found else None


def _mass(call: n.Call, table: JointTable) -> Fraction | None:
    """P(X=0), P(X=0, Y=1), P(X=0 | Y=1) by the table; None for anything else."""
    if not isinstance(call.head, n.Name) or call.head != n.Name(call.head.base) or call.head.base not in _HEADS:
        return None
    bars = [k for k, sign in enumerate(call.separators) if sign == "|"]
    if set(call.separators) - {",", "|"} or len(bars) > 1:
        return None
    events = [_event(a, table) for a in call.args]
    told = dict(e for e in events if e is not None)
    if len(told) != len(call.args):
        return None
    given = dict(e for e in events[bars[0] + 1 :] if e is not None) if bars else {}
    below = _sum(table, given)
    return _sum(table, told) / below if below else None


def _event(node: n.Node, table: JointTable) -> tuple[str, str] | None:
    """The variable and its value in X = 0, a value that the table has."""
    if not isinstance(node, n.Chain) or len(node.links) != 1 or node.links[0].relation != "=":
        return None
    variable, label = node.first, label_text(node.links[0].right)
    if (
        not isinstance(variable, n.Name)
        or not is_variable(variable)
        or variable != n.Name(variable.base)
        or variable.base not in table.axes
    ):
        return None
    return (variable.base, label) if label in table.labels[table.axes.index(variable.base)] else None


def _sum(table: JointTable, told: dict[str, str]) -> Fraction:
    """The mass of the cells whose row and column are those that are told."""
    rows, columns = ([told.get(axis, label) == label for label in labels] for axis, labels in zip(table.axes, table.labels, strict=True))
    return sum(
        (mass for row, here in zip(table.rows, rows, strict=True) if here for mass, there in zip(row, columns, strict=True) if there),
        Fraction(0),
    )


__all__ = ["with_masses_put_in"]
