"""H(X) of a variable of which no more is told, after the one law told outcome by outcome: P(H) = 0.9, P(T) = 0.1.

That X has this law is a guess: what is right by it is taken for meant, and nothing is refuted by it.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from ...decide.verdict import Verdict
from ...notation.context import LAW_OF, Context, Fact, JointTable, Masses, NamedLaw, Outcome, SampleSpace
from ...notation.elaborate.functionals.functionals import of_call
from ...notation.syntax import nodes as n
from ...notation.syntax.walk import walk
from ..judgement.doubtful_readings import Outcome as Found
from .data_above import with_facts

_OPEN = ("a condition was not understood: the values of ", "a value of what the text does not determine further")


def with_law_of_its_variable(
    statement: n.Statement, context: Context, before: str, judge: Callable[[Context], Found | None]
) -> Found | None:
    """The outcome, with what is right if its one variable has the law told before; ``before``: the words and formulas around it."""
    outcome = judge(context)
    if outcome is None or not any(_is_open(v) for row in outcome[1] for v in row):
        return outcome
    name = _variable(statement)
    law = _law(context) if name is not None else None
    if name is None or law is None or _is_told(context, name) or _is_spoken_of(before, name, law.labels):
        return outcome
    known = context.extend(Fact(LAW_OF + name, law))
    return with_facts(outcome, known, judge, lambda v, _, w: _is_open(v) and w.word == "confirmed")


def _is_open(verdict: Verdict) -> bool:
    return verdict.word in ("undecided", "data") and verdict.message.startswith(_OPEN)


def _variable(statement: n.Statement) -> str | None:
    """The X of H(X), where the statement speaks of no other quantity of information."""
    calls = [x for x in walk(statement) if isinstance(x, n.Call) and of_call(x) is not None]
    args = {a for c in calls for a in c.args}
    heads = {c.head for c in calls}
    if heads != {n.Name("H")} or len(args) != 1 or any(len(c.args) != 1 for c in calls):
        return None
    (arg,) = args
    return arg.base if isinstance(arg, n.Name) and arg == n.Name(arg.base) and arg.base in ("X", "Y", "Z") else None


def _law(context: Context) -> Masses | None:
    """The one law that was told outcome by outcome, if all that was told of it sums to one and no other law has masses."""
    told: dict[str, dict[str, Outcome]] = {}
    for fact in context.facts:
        if isinstance(fact.value, Outcome):
            told.setdefault(fact.value.law, {})[fact.value.label] = fact.value
        if isinstance(fact.value, (Masses, JointTable, SampleSpace)):
            return None
    if len(told) != 1:
        return None
    (outcomes,) = told.values()
    values = tuple(o.value for o in outcomes.values())
    if len(values) < 2 or sum(values) != 1 or any(o.variable or o.law not in ("P", "p", "Pr") for o in outcomes.values()):
        return None
    return Masses(values, tuple(outcomes))


def _is_told(context: Context, name: str) -> bool:
    return any(f.symbol.removeprefix(LAW_OF) == name and (f.symbol != name or isinstance(f.value, NamedLaw)) for f in context.facts)


def _is_spoken_of(before: str, name: str, labels: tuple[str, ...]) -> bool:
    r"""Whether the text says anything of the variable but its entropy, X ~ P(x), and X \in {H, T} with just these outcomes."""
    outcomes = r"\W+".join(map(re.escape, labels))
    rest = re.sub(
        rf"\w\s*[(\[]\s*{name}\s*[)\]]|{name}\s*(?:\\in|∈)\s*\\?\{{\W*{outcomes}\W*\}}|{name}\s*(?:~|∼|\\sim)\s*[Pp](?:\(x\))?(?![A-Za-z])",
        " ",
        before,
    )
    return re.search(rf"(?<![A-Za-z\\]){name}(?![A-Za-z])", rest) is not None
