"""Equations that one sign or ratio makes true in general: no condition makes them true as they stand.

Under a condition that made both true, the part whose sign or ratio is changed would vanish, and nobody would have written it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import islice

from ...decide.verdict import Verdict
from ...notation.elaborate import ElaborationError
from ...notation.elaborate.meaning import LinkMeaning
from ...notation.syntax import nodes
from ...notation.syntax.languages import words
from ...notation.syntax.walk import walk
from ...patterns import regex
from ...terms.statement import Statement
from ..naming.near_miss import SIGN, negated, single_changes
from ..sentences.openings import concludes, goes_on
from .doubtful_readings import Outcome
from .judge import judge_link

_INDEPENDENCE = "independence"  # that the text may speak of independent variables
_OF_A_LAW = "what the text says of "
CHANGES = 12  # tried of one equation
_KEEP = (SIGN, "a ratio")


def is_true_but_for_a_sign(
    statement: nodes.Statement, link: LinkMeaning, judge: Callable[[nodes.Statement], Outcome | ElaborationError | None]
) -> bool:  # fmt: skip
    """Whether one changed sign or ratio on the right side of an equation makes it provable of all laws."""
    if link.relation not in ("=", ":=") or not isinstance(link.claim, Statement) or link.ground:
        return False
    for changed in islice(_changed(link.right.node), CHANGES):
        made = nodes.Link("=", changed, span=link.span)
        chain = nodes.Chain(link.left.node, (made,), span=link.span)
        outcome = judge(replace(statement, chains=(chain,), span=link.span))
        if outcome is None or isinstance(outcome, ElaborationError):
            continue
        reading, rows = outcome
        claims = [k.claim for c in reading.chains for k in c.links]
        if all(isinstance(c, Statement) for c in claims) and all(v.word in ("proved", "definition") for row in rows for v in row):
            return True
    return False


_TURNED = {"<=": ">=", ">=": "<=", "<": ">=", ">": "<="}


def is_true_turned_round(
    statement: nodes.Statement, link: LinkMeaning, judge: Callable[[nodes.Statement], Outcome | ElaborationError | None]
) -> bool:  # fmt: skip
    """Whether an inequality the other way is a theorem of all laws: as it stands it holds where both sides are equal, and nowhere else."""
    turned = _TURNED.get(link.relation)
    if turned is None or not isinstance(link.claim, Statement) or link.ground:
        return False
    chain = nodes.Chain(link.left.node, (nodes.Link(turned, link.right.node, span=link.span),), span=link.span)
    try:
        outcome = judge(replace(statement, chains=(chain,), span=link.span))
    except ElaborationError:
        return False
    return outcome is not None and not isinstance(outcome, ElaborationError) and all(v.word == "proved" for row in outcome[1] for v in row)


def is_under_a_condition(link: LinkMeaning, verdict: Verdict) -> bool:
    """Whether all that was not understood is independence, or what the words say of a law: as it stands the equation is one of all laws."""
    tied = verdict.word == "undecided" and verdict.message.startswith(f"a condition was not understood: {_OF_A_LAW}")
    return all(m == _INDEPENDENCE or m.startswith(_OF_A_LAW) for m in link.missing) if link.missing else tied


_OF_ALL = regex(
    r"\b(?:for (?:all|any|every)|always|in general|whatever|regardless)\b|항상|언제나|임의의|모든|总是|总有|恒成立|恒有|对任意|对所有|任意两个|任意の|常に|すべての|\b(?:stets|immer|toujours|siempre)\b",
    re.I,
)
#: Over outcomes: "for all $x$ and $y$" speaks of no other variables.
_OUTCOMES = regex(
    r"\bfor (?:all|any|every)(?:\s+(?:pairs?|outcomes?|values?|symbols?|choices?|of))*\s*\(?\$\s*\(?\s*[a-z](?![A-Za-z])[^$A-Z]*\$|(?:모든|임의의)\s*\$\s*\(?\s*[a-z][^$A-Z]*\$|对(?:任意|所有)的?\s*\$\s*\(?\s*[a-z][^$A-Z]*\$|すべての\s*\$\s*\(?\s*[a-z][^$A-Z]*\$"
)
_SUPPOSES = regex(
    r"\b(?:if|when(?:ever)?|where(?:ver)?|once|unless|suppos\w+|assum\w+|provided|providing|given that|as long as|because|since|should|under|in case|condition\w*|hypothes\w+|such|these|those|this)\b|"
    rf"{words('if before')}|{words('if behind')}|{words('supposes')}",
    re.I,
)
_INDEPENDENT = regex(
    r"\bindepend|\bi\.?i\.?d\b|\bproducts?\b|factori[sz]|\\perp|⊥|memoryless|uncorrelated|unabhäng|indépend|independ|독립|独立|무상관|不相关|无记忆|無記憶|乘积",
    re.I,
)


def is_said_of_all_pairs(sentence: str, before: str, link: LinkMeaning) -> bool:
    """Whether an equation of entropies that independence makes true is said of all variables, and the text tells of no independent ones.

    That p(x, y) = p(x) p(y) for all x and y says that they are independent; what a sentence supposes may say so in other words.
    """
    calls = [x for side in (link.left.node, link.right.node) for x in walk(side) if isinstance(x, nodes.Call)]
    of_entropies = bool(calls) and all(isinstance(c.head, nodes.Name) and c.head.base in ("H", "h", "I") for c in calls)
    of_all = link.missing == (_INDEPENDENCE,) and _OF_ALL.search(_OUTCOMES.sub(" ", sentence)) is not None
    under = _SUPPOSES.search(sentence) is not None or goes_on(sentence) or concludes(sentence)
    return of_entropies and of_all and not under and _INDEPENDENT.search(f"{before} {sentence}") is None


def refuted_of_all(link: LinkMeaning, verdict: Verdict, seconds: float) -> Verdict:
    """The verdict, or the refutation of what is true under such a condition only, as a claim about all."""
    if verdict.word != "undecided" or not is_under_a_condition(link, verdict):
        return verdict
    return judge_link(replace(link, missing=()), None, False, None, seconds)


def _changed(right: nodes.Node) -> Iterator[nodes.Node]:
    yield negated(right)
    for what, changed in single_changes(right):
        if what in _KEEP and changed != negated(right):
            yield changed
