"""Laws by a formula of which the text has listed values since: p_i = e^{z_i}/Z, then p = (0.665, 0.245, 0.090).

What is then said of p and of what its formula is made of is said of the formula.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from ...decide.verdict import Verdict
from ...notation.context import Context, Fact, Meaning
from ...notation.elaborate import ElaborationError
from ...notation.elaborate.roles.letters import key, stem
from ...notation.syntax import nodes
from ...notation.syntax.walk import walk
from ..judgement.doubtful_readings import Outcome
from ..state import State

LAWS = frozenset("pqPQ")


def as_computed(
    found: Outcome | None, statement: nodes.Statement, state: State, context: Context, judge: Callable[[Context], Outcome | None]
) -> Outcome | None:
    """The outcome for a law by the formula whose values were listed since, of a statement about what the formula is made of.

    "p_i = e^{z_i/T}/Z ... For z = (2, 1, 0) and T = 1, p = (0.665, 0.245, 0.090) ... log p_i = z_i/T - log Z."
    """
    if found is not None and (not is_open(found) or any(v.negative for v in verdicts_of(found))):
        return None
    told = {name: f for name, f in state.section.computed.items() if mentions(statement, context, [name])}
    inside = {x.base for f in told.values() for x in walk(f.value.body) if isinstance(x, nodes.Name) and x.base not in LAWS}
    if not told or not any(isinstance(x, nodes.Name) and x.base in inside and not _is_numbered(x) for x in walk(statement)):
        return None
    here = {x.base for x in walk(statement) if isinstance(x, nodes.Name)}
    general = replace(context, facts=tuple(f for f in context.facts if f.symbol not in (inside & here) | told.keys()))
    scalars = {
        x.base for f in told.values() for x in walk(f.value.body) if isinstance(x, nodes.Name) and x.sub is None and _is_a_number(x, f)
    }
    try:
        again = judge(general.extend(*told.values(), *(f for name, f in state.section.certain_laws().items() if name not in told)))
    except ElaborationError:
        return None
    found_anew = verdicts_of(again) if again is not None else []
    firm = scalars <= here  # p_i - y_i says no temperature: it may be one of 1, which words tell
    return again if found_anew and all(v.positive or (firm and v.word == "refuted") for v in found_anew) else None


def _is_a_number(name: nodes.Name, fact: Fact) -> bool:
    """The T of e^{z_i/T}: no constant, index or size."""
    bound = {x for n in walk(fact.value.body) if isinstance(n, nodes.BigOp) for x in n.binder.names}
    below = {x.sub for x in walk(fact.value.body) if isinstance(x, nodes.Name)}
    return name not in bound | below | set(fact.value.parameters) and name.base not in ("e", "pi", "K", "V", "N", "n")


def _is_numbered(name: nodes.Name) -> bool:
    """z_1: an entry of the one vector that was given."""
    return isinstance(name.sub, nodes.Number)


def is_open(outcome: Outcome) -> bool:
    return any(not v.positive and v.word != "data" for v in verdicts_of(outcome))


def verdicts_of(outcome: Outcome) -> list[Verdict]:
    return [v for row in outcome[1] for v in row]


def mentions(statement: nodes.Statement, context: Context, names: Iterable[str]) -> bool:
    """Whether a statement speaks of one of the names, by itself or in what the text says that its names mean."""
    wanted, seen = set(names), set()
    pending: list[nodes.Node] = [statement]
    while pending:
        for n in walk(pending.pop()):
            if not isinstance(n, nodes.Name):
                continue
            if n.base in wanted:
                return True
            for form in (n, replace(n, sub=None)):
                try:
                    label = key(stem(form))
                except ElaborationError:
                    continue
                fact = context.about(label, Meaning) if label not in seen else None
                seen.add(label)
                if fact is not None and isinstance(fact.value, Meaning):
                    pending.append(fact.value.body)
    return False
