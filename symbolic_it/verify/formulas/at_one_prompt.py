r"""Definitions at one prompt: after Z(x) = \sum_y p(y|x) e^{R(x, y)} an example that gives p and R without x has such a Z."""

from __future__ import annotations

from dataclasses import replace

from ...notation.context import Context, Fact, Masses, Meaning
from ...notation.elaborate.relations.at_one_condition import without_condition
from ...notation.elaborate.roles.letters import LAWS, key_if_any
from ...notation.syntax import nodes as n
from ...notation.syntax.walk import walk


def at_one_prompt(statement: n.Statement, context: Context) -> Context:
    """The context with such definitions of the names that the statement has without what they are given."""
    facts = told_at_one_prompt(statement, context)
    return context.extend(*facts) if facts else context


def told_at_one_prompt(statement: n.Statement, context: Context) -> list[Fact]:
    """These definitions."""
    given = {f.symbol for f in context.facts if isinstance(f.value, Masses)}
    calls = [x for x in walk(statement) if isinstance(x, n.Call)] if given else []
    if not given or any("|" in c.separators for c in calls):
        return []
    called = {c.head for c in calls}
    names = {key_if_any(x) for x in walk(statement) if isinstance(x, n.Name) and x not in called} - {""}
    return [fact for name in sorted(names) if (fact := _without_prompt(name, context, given)) is not None]


def _without_prompt(name: str, context: Context, given: set[str]) -> Fact | None:
    fact = context.about(name, Meaning)
    if fact is None or not fact.value.parameters:
        return None
    found = without_condition((fact.value.body,), context)
    if found is None or found[1] not in fact.value.parameters:
        return None
    (body,), x = found
    laws = {key_if_any(c.head) for c in walk(body) if isinstance(c, n.Call) and isinstance(c.head, n.Name) and c.head.base in LAWS}
    if not laws <= given:
        return None
    return replace(fact, value=Meaning(tuple(p for p in fact.value.parameters if p != x), body))


__all__ = ["at_one_prompt", "told_at_one_prompt"]
