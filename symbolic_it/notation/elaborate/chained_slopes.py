r"""The chain rule: dL/da da/dz with an a that the text has given a formula in z.

A derivative by a is taken in a as a variable, and then at the a that there is. Beside no derivative by z, a stays a letter.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from ...terms.term import Derivative, Symbol, Term, substitute
from ..context import Context, Meaning
from ..syntax import nodes as s
from ..syntax.nodes import Name
from ..syntax.walk import walk
from .expressions.evaluated import evaluated_by
from .formula import Env, Formula
from .roles.letters import key, refuse


def without_variables(statement: s.Statement, context: Context) -> Context:
    """d/du is taken in u as a variable, whatever u was set to before, unless d/dx beside it is by the x of that u; so is f(u) at u = 0."""
    slopes = {key(v) for n in walk(statement) if isinstance(n, s.Derivative) for v in n.variables if isinstance(v, Name) and v.sub is None}
    points = {key(v) for n in walk(statement) if isinstance(v := evaluated_by(n), Name) and v.sub is None}
    chained = {u for u in slopes - points if any(x != u and x in slopes for x in _made_of(u, context))} if len(slopes) > 1 else set()
    names = (slopes | points) - chained
    return _without(context, names)


def _without(context: Context, names: set[str]) -> Context:
    return replace(context, facts=tuple(f for f in context.facts if not (isinstance(f.value, Meaning) and f.symbol in names)))


def _made_of(name: str, context: Context) -> Iterator[str]:
    """The names in the formula of one, and in theirs."""
    pending, seen = [name], {name}
    while pending:
        fact = context.about(pending.pop(), Meaning)
        if fact is None or fact.value.parameters:
            continue
        for n in walk(fact.value.body):
            if isinstance(n, Name) and n.sub is None and key(n) not in seen:
                seen.add(key(n))
                pending.append(key(n))
                yield key(n)


def by_a_defined_name(f: Formula, env: Env, node: s.Derivative, body: s.Node) -> Term:
    """The derivative by a number that has a formula of its own, at the value of that formula."""
    from .expressions.binders import visibly_depends

    (variable,) = node.variables
    assert isinstance(variable, Name)
    before, opaque, symbol = f.context, dict(f.opaque), Symbol(key(variable))
    f.context = _without(before, {symbol.name})
    try:
        out = f.value(env, body)
        if symbol != f.value(env, variable):
            raise refuse(variable, "a derivative with respect to this", "a number")
    finally:
        f.context, f.opaque = before, opaque  # it is put in, and wants no definition
    visibly_depends(out, symbol, node)
    for _ in range(node.order):
        out = Derivative(out, symbol)
    return substitute(out, {symbol: f.value(env, variable)})
