"""What the words behind a formula say of its case of equality: ", with equality iff p is uniform"."""

from __future__ import annotations

import re
from dataclasses import replace

from ...decide.largest_entropy import NAME
from ...decide.verdict import Verdict
from ...notation.context import Constraint, Context
from ...notation.elaborate import ElaborationError
from ...notation.elaborate.laws.normal_shape import is_normal
from ...notation.elaborate.shorthand import error_rates
from ...notation.syntax import ReadError, nodes, read_rows
from ...notation.syntax.walk import walk
from ...patterns import regex
from ..judgement.across_readings import judged
from ..judgement.doubtful_readings import Outcome
from ..sentences.cases_of_equality import as_laws, determined_in_front, equality_case
from ..state import State
from .formula import Formula


def with_its_case(
    outcome: Outcome, kept: nodes.Statement, here: Context, state: State, formula: Formula, seconds: float, nearby: str
) -> Outcome:  # fmt: skip
    """The outcome with what the words behind a formula say of its case of equality: ", with equality iff p is uniform"."""
    said = equality_case(formula.after, formula.maths_after)
    if said is None and (determined := determined_in_front(formula.before, formula.maths_before)) is not None:
        said = (False, True, (determined,))
    if said is None or kept.conditions or "equality" in formula.text or _is_of_another_link(kept, formula.after):
        return outcome
    equality, both, conditions = said
    if equality and all(link.relation in ("=", ":=", "equiv") for chain in kept.chains for link in chain.links):
        return outcome  # the sign of equality is taken by an inequality further on
    if equality and not any(v.positive for row in outcome[1] for v in row):
        return outcome  # the relation itself is not shown; "if and only if" alone may make true what does not hold in general
    word = "with equality iff" if equality else "iff" if both else "if"
    conditions = as_laws(conditions, formula.after, formula.text) if equality or both else conditions
    alone = _equation(kept) if equality and both else None

    def under(statement: nodes.Statement, word: str, condition: str) -> Outcome | None:
        """What is found of a statement with the words behind it; None where that is open."""
        try:
            (read,) = read_rows(rf"0 = 0 \text{{ {word} }} {condition}", macros=state.macros, decimal_comma=state.decimal_comma)
            found = judged(replace(statement, conditions=read.conditions), here, state, None, seconds, formula, nearby)
        except (ReadError, ElaborationError, ValueError):
            return None
        if isinstance(found, ElaborationError) or not read.conditions:
            return None
        flat = [v for row in found[1] for v in row]
        return found if any(v.negative for v in flat) or all(v.positive or v.word == "data" for v in flat) else None

    reading, rows = outcome
    if conditions is not None and len(conditions) == 1:
        whole = under(kept, word, conditions[0])
        if whole is not None:
            state.case = _proved(conditions[0], whole, formula) if both else None
            return whole
        case = under(alone, "iff", conditions[0]) if alone is not None else None
        if case is not None and all(v.positive for row in case[1] for v in row):
            state.case = _proved(conditions[0], case, formula)
            return reading, [
                tuple(replace(v, message=f"{v.message}; with equality there alone, as is proved") for v in row) for row in rows
            ]
    open_case = "its case of equality is not judged" if equality else "that it holds in no other case is not judged"
    normal = equality and both and conditions is not None and len(conditions) == 1 and _is_normal_case(here, conditions[0], state)
    if normal and all(v.message.endswith(NAME) for row in rows for v in row):
        return outcome
    verdict = None if equality and conditions is None else Verdict("undecided", open_case)
    unjudged = Verdict("undecided", "when it holds is said, and not judged")
    is_equation = not equality and all(link.relation == "=" for chain in kept.chains for link in chain.links)

    def told(v: Verdict) -> Verdict:
        if v.negative and is_equation:
            return unjudged
        return (verdict or replace(v, message=f"{v.message}; {open_case}")) if v.positive and v.word != "data" else v

    return reading, [tuple(told(v) for v in row) for row in rows]


_BOUND = regex(r"\W*(?:where|and) (?:the|this|its) (?:(?P<upper>upper |maximum )|(?P<lower>lower |minimum )|\w+ )", re.I)


def _is_of_another_link(kept: nodes.Statement, after: str) -> bool:
    """ "0 <= D <= 1, and the lower bound is attained iff ...": of two bounds, the one that does not stand last, or either."""
    m = _BOUND.match(after)
    links = kept.chains[-1].links if kept.chains else ()
    if m is None or len(links) < 2 or "equality" in m[0]:
        return False
    return not ((m["upper"] and links[-1].relation in ("<", "<=")) or (m["lower"] and links[-1].relation in (">", ">=")))


def _proved(condition: str, found: Outcome, formula: Formula) -> tuple[str, Verdict] | None:
    """The condition as it is written behind the formula, and what proves it."""
    verdicts = [v for row in found[1] for v in row if v.word == "proved"]
    written = next((tex.strip() for tex in formula.maths_after if "=" in tex and _bare(tex) == _bare(condition)), None)
    return (written, verdicts[-1]) if verdicts and written is not None else None


def _bare(tex: str) -> str:
    """p = q for p(x) = q(x), as the words "for all x" make it."""
    return re.sub(r"\s|\([a-z]\)|_\{?[a-z]\}?", "", tex)


def _equation(kept: nodes.Statement) -> nodes.Statement | None:
    """The inequality with a sign of equality for its own, where it is one link."""
    if len(kept.chains) != 1 or len(kept.chains[0].links) != 1:
        return None
    (chain,) = kept.chains
    return replace(kept, chains=(replace(chain, links=(replace(chain.links[0], relation="="),)),))


def _is_normal_case(here: Context, condition: str, state: State) -> bool:
    r"""Whether ", with equality iff X \sim N(m, s)" names the law of the largest entropy: of that moment of X which is told to be s.

    The mean may be any where the variance is told, and is that of which the second moment is taken otherwise.
    """
    try:
        (statement,) = read_rows(condition, macros=state.macros, decimal_comma=state.decimal_comma)
    except (ReadError, ValueError):
        return False
    laws = [(c.first, c.links[0].right) for c in statement.chains if len(c.links) == 1 and c.links[0].relation == "sim"]
    if len(laws) != 1 or not is_normal(laws[0][1]) or not isinstance(laws[0][1], nodes.Call):
        return False
    mean, size = laws[0][1].args[-2:]
    for fact in here.constraints():
        chain = fact.value.chain
        if len(chain.links) != 1 or chain.links[0].right != size or chain.first is None or laws[0][0] not in set(walk(chain.first)):
            continue
        match chain.first:
            case nodes.BigOp("Var") | nodes.Call(nodes.Name("Var")):
                return isinstance(mean, nodes.Name) and mean not in set(walk(size))
            case nodes.BigOp("E", body=nodes.Pow(base)) if base == laws[0][0]:
                return isinstance(mean, nodes.Number) and mean.value == 0
    return False


def without_itself(context: Context, statement: nodes.Statement) -> Context:
    """ "Suppose that D(p||q) < 0": what is supposed is not shown by supposing it, nor is a part of it."""
    own = {pair for chain in error_rates(statement).chains for pair in _compared(chain)}
    own |= {pair for chain in statement.chains for pair in _compared(chain)}
    facts = tuple(
        f
        for f in context.facts
        if not (isinstance(f.value, Constraint) and isinstance(f.value.chain, nodes.Chain) and not own.isdisjoint(_compared(f.value.chain)))
    )
    return context if len(facts) == len(context.facts) else replace(context, facts=facts)


def _compared(chain: nodes.Chain) -> set[tuple[nodes.Node | None, str, nodes.Node]]:
    """The sides that a chain compares: each with the next, and the first with the last."""
    lefts = [chain.first, *(link.right for link in chain.links)]
    return {(left, link.relation, link.right) for left, link in zip(lefts, chain.links, strict=False)} | {
        (chain.first, link.relation, link.right) for link in chain.links[-1:]
    }
