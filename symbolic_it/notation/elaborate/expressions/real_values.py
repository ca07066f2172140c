r"""Random variables as numbers: the X of E[X], Var(aX + b), Cov(X, Y), and the x of sum_x p(x) x.

A finite random variable takes a real value at each of its outcomes, an entry of an array with its name. That two outcomes may have
one value changes no equation and no weak inequality between numbers that depend continuously on the values.
"""

from __future__ import annotations

from ....terms.statement import Relation
from ....terms.term import Entry, Index, Term, walk
from ...context import Declared
from ...syntax.nodes import Call, Name, Node
from ...syntax.walk import children, mentions
from ..formula import Env, Formula
from ..roles.letters import axis_of, key, refuse

_OUTCOMES = frozenset("xyz")


def value_of_variable(f: Formula, env: Env, node: Name) -> Term:
    """The value of a random variable at the outcome that is drawn. Raises ElaborationError where none is, or its law is another."""
    name = key(node)
    if name not in env.variables or env.entries:
        raise refuse(node, f"the random variable {name}", "a number")
    fact = f.context.about(name)
    known = fact is None or (isinstance(fact.value, Declared) and fact.value.word in ("variable", f"law {f.roles.joint}"))
    if not known:
        raise refuse(node, f"the values of {name}, whose law the text has told", "its density")
    return _value(f, node, name, env.variables[name])


def value_of_outcome(f: Formula, env: Env, node: Name, index: Index) -> Term:
    """The number x of sum_x p(x) x. Raises ElaborationError for letters that count, and for vectors."""
    axis = axis_of(node)
    if axis is None or node.base not in _OUTCOMES or node.sub is not None or env.entries or "vector" in f.roles.uses.of(key(node)):
        raise refuse(node, f"the outcome {key(node)} used as a number", "a function of it, such as f(x)")
    if any(_says(fact.value.chain, node) for fact in f.context.constraints()):
        raise refuse(node, f"the outcome {key(node)} used as a number of which the text says something", "a function of it, such as f(x)")
    return _value(f, node, axis, index)


def _says(told: Node, letter: Name) -> bool:
    """Whether x > 0 is about the number x, rather than p(x) > 0 about a law."""
    if isinstance(told, Call) or not mentions(told, (letter,)):
        return False
    return told == letter or any(_says(child, letter) for child in children(told))


def _value(f: Formula, node: Name, name: str, index: Index) -> Term:
    if f.continuous:
        return index
    f.valued.add(name)
    f.choices.assume(f"{name} takes real values")
    return f.entry(name, (index,), node)


def open_values(f: Formula, terms: list[Term], relation: str, conditions: tuple[Relation, ...]) -> tuple[str, ...]:
    """What keeps a witness from refuting: a strict inequality, a condition on values, a text that may have told the law."""

    def has_values(term: Term) -> bool:
        return any(isinstance(t, Entry) and t.array.name in f.valued for t in walk(term))

    if not any(map(has_values, terms)):
        return ()
    strict = relation not in ("=", "<=", ">=")
    if strict or not f.context.universal or any(has_values(side) for c in conditions for side in (c.lhs, c.rhs)):
        return tuple(f"the values of {name}" for name in sorted(f.valued))
    return ()
