"""Channels: a law that a formula writes only with a condition, pi(y|x), is meant at that condition.

`y ~ pi`, `E_pi`, `H(pi)` and `D(pi‖rho)` beside nothing but pi(y|x) mean pi(.|x): authors leave out the condition that is
plain from the formula. Where x is drawn in the same place, or pi is also written without a condition, it is a joint law.
"""

from __future__ import annotations

from dataclasses import replace

from ...syntax.nodes import BigOp, Call, Dot, Name, Node
from ...syntax.walk import walk
from ..formula import Env, Formula
from ..roles.letters import index_letters, is_letter, is_variable, key, refuse


def drawn_from(f: Formula, env: Env, node: BigOp, distribution: Name, names: list[Name]) -> Call | None:
    """The conditional law that an expectation written with a bare law is taken under, or None for the joint law itself."""
    written, given = _conditions(f, key(distribution))
    letters = [key(g) for g in given]
    if not given or {key(n) for n in names} & set(letters):
        return None
    outcomes = names or _outcomes(written, node)
    if not outcomes:
        return None
    return _at(f, env, node, distribution, tuple(outcomes), given)


def at_condition(f: Formula, env: Env, node: Node, arguments: tuple[Node, ...]) -> Node:
    """pi(.|x) for the bare pi among the arguments of a functional, pi(z|x) beside p(z|x); any other node unchanged."""
    if not isinstance(node, Name) or not f.roles.is_law(key(node)) or is_variable(node):
        return node
    _, given = _conditions(f, key(node))
    if not given:
        return node
    if not all(key(g) in env.bound or "free" in f.roles.uses.of(key(g)) for g in given):
        raise refuse(node, "a conditional law without its condition", f"{key(node)}(.|{', '.join(key(g) for g in given)})")
    beside = [a for a in arguments if isinstance(a, Call) and "|" in a.separators and _before(a)]
    return _at(f, env, node, node, tuple(_before(beside[0])) if beside else (Dot(span=node.span),), given) or node


def _conditions(f: Formula, name: str) -> tuple[list[Call], tuple[Name, ...]]:
    """The calls of a law, and the condition that all of them have; none where the law is also written without one."""
    written = f.roles.uses.written.get(name, [])
    if not written or not all("|" in call.separators for call in written):
        return [], ()
    conditions = {tuple(_letter(a) for a in call.args[call.separators.index("|") + 1 :]) for call in written}
    given = next(iter(conditions))
    return (written, tuple(g for g in given if g is not None)) if len(conditions) == 1 and None not in given else ([], ())


def _at(f: Formula, env: Env, node: Node, law: Name, outcomes: tuple[Node, ...], given: tuple[Name, ...]) -> Call | None:
    separators = (",",) * (len(outcomes) - 1) + ("|",) + (",",) * (len(given) - 1)
    conditional = Call(law, (*outcomes, *given), separators, span=law.span)
    if all(key(g) in env.bound for g in given):
        return conditional
    name, shown = key(law), ", ".join(key(g) for g in given)
    options: tuple[tuple[Call | None, str], ...] = (
        (conditional, f"{name} is taken given {shown}"),
        (None, f"{name} is a joint law"),
    )
    return f.choices.among(("channel", name, node), *(options[::-1] if f.roles.variables else options))


def _outcomes(written: list[Call], node: BigOp) -> list[Name]:
    """The outcomes of a bare E_pi: those before the bar, as the body writes them, else as the formula does."""
    inside = [n for n in walk(node.body) if isinstance(n, Call) and n in written]
    return next((found for call in (*inside, *written) if (found := _before(call))), [])


def _before(call: Call) -> list[Name]:
    """The outcomes before the bar, if all are named by letters."""
    letters = [_letter(a) for a in call.args[: call.separators.index("|") + 1]]
    return [x for x in letters if x is not None] if None not in letters else []


def _letter(node: Node) -> Name | None:
    """The letter of an outcome, also an indexed one; None for a variable, a value or a dot."""
    if not isinstance(node, Name) or not is_letter(replace(node, sub=None)) or not (node.sub is None or index_letters(node.sub)):
        return None
    return node
