r"""The gradient by logits of a loss that is only called the cross-entropy: \partial C/\partial z_i = (q_i - p_i)/T

The loss is -\sum_j p_j \log q_j, where q is the law that the text has given as a softmax of the logits, and p any other law.
Source: Bridle 1990; Hinton et al. 2015, equation 2.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import islice

from ...decide.verdict import Verdict
from ...notation.context import Context, Declared, Fact, Masses, Meaning
from ...notation.elaborate import ElaborationError
from ...notation.elaborate.roles.letters import is_letter, key, stem
from ...notation.elaborate.shorthand import rebuilt
from ...notation.syntax import nodes as n
from ...notation.syntax import read_expression
from ...notation.syntax.languages import words as said
from ...notation.syntax.walk import walk
from ...patterns import regex
from ..model import Claim
from ..naming.compare import has_form
from ..naming.known import titled
from ..naming.near_miss import SIGN, negated, single_changes
from ..state import State
from .described_softmaxes import by_entries, with_described_softmax
from .formula import Formula

_CALLED = regex(rf"cross[- ]entropy|softmax loss|{said('cross-entropy')}", re.I)
_OTHERWISE = regex(
    r"binary|sigmoid|multi-?label|smooth|weighted|focal|negative of|negated|minus(?! (?:the )?(?:[\w-]+ ){0,2}(?:targets?|labels?|truth|one-hot|indicator)\b)|likelihood|ascent|descent|update|step|temperature[- ]free|T\^2|T\^\{2\}|"
    r"二元|似然|이진|우도|二値|尤度",
    re.I,
)
_LOSSES = frozenset(["C", "L", "J", "E", "H", "l", "ell", "loss", "Loss", "CE", "XE"])
_SOFTMAX = titled("softmax")
_CHANGES = 6
TITLE = "gradient of the cross-entropy by the logits"


def speaks_of_cross_entropy(before: str) -> bool:
    """Whether the words before a formula call its loss the cross-entropy of classes, so that its targets sum to one."""
    return _CALLED.search(before) is not None and _OTHERWISE.search(before) is None


def with_the_cross_entropy(statement: n.Statement, formula: Formula, state: State, context: Context) -> tuple[n.Statement, Context] | None:
    """The first link with the cross-entropy in place of the loss, and its context; None for any other formula."""
    around = f"{formula.before} {formula.after[:60]}"
    if _CALLED.search(formula.before[-160:]) is None or _OTHERWISE.search(around) is not None or len(statement.chains) != 1:
        return None
    (chain,) = statement.chains
    chain = by_entries(chain)
    match chain.first, chain.links[0]:
        case n.Derivative(body=body, variables=(n.Name(sub=n.Name() as at) as logit,)) as left, n.Link(relation="=", right=right) if (
            is_letter(at)
        ):
            pass
        case _:
            return None
    context = with_described_softmax(right, logit, formula, context)
    if (
        not isinstance(body, (n.Name, n.Call))
        or not _is_open_loss(body, context)
        or any(isinstance(x, (n.BigOp, n.Log)) for x in walk(right))
    ):
        return None
    entries = list(dict.fromkeys(x for x in walk(right) if isinstance(x, n.Name) and x.sub == at and stem(x) != stem(logit)))
    laws = [x for x in entries if (fact := _law(x, state, context)) is not None and _is_softmax_of(fact, stem(logit))]
    if len(entries) != 2 or len(laws) != 1:
        return None
    (law,) = laws
    (target,) = (x for x in entries if x != law)
    fact, own = _law(law, state, context), state.section.laws.get(key(stem(target)))
    if fact is None:
        return None
    others = {x.base for side in (right, fact.value.body) for x in walk(side) if isinstance(x, n.Name) and x != target}
    letter = next((x for x in ("p", "q", "P") if x not in others), "Q")
    index = next(x for x in "jkl" if x != at.base)
    other = target if own is not None else replace(target, base=letter, accents=(), sup=None, upper=None)
    loss = rebuilt(read_expression(rf"-\sum_{index} t_{index} \log s_{index}"), lambda x: _entry(x, index, {"t": other, "s": law}))
    put_in = rebuilt(right, lambda x: other if x == target else None)
    one = replace(chain, first=replace(left, body=loss), links=(replace(chain.links[0], right=put_in),))
    return replace(statement, chains=(one,)), context.extend(fact, *(() if own is None else (own,)))


def of_the_cross_entropy(claims: list[Claim], statement: n.Statement, judge: Callable[[n.Statement], list[Claim]]) -> list[Claim]:
    """The claims, the first of them judged with the cross-entropy in place of the loss where it was not settled.

    What is wrong by a sign alone is refuted: another factor may be that of a mean over examples, or of a temperature.
    """
    if not claims or claims[0].verdict.word not in ("not-understood", "undecided"):
        return claims
    verdict = _judged(statement, judge)
    if verdict is not None and verdict.positive:
        verdict = Verdict("definition", f"agrees with the {TITLE}")
    elif verdict is not None and verdict.word == "refuted" and any(_holds(other, judge) for other in _with_another_sign(statement)):
        verdict = replace(verdict, message=f"not the {TITLE}: it would be with a sign changed; {verdict.message}")
    else:
        return claims
    return [replace(claims[0], verdict=verdict, kind="identity"), *claims[1:]]


def _judged(statement: n.Statement, judge: Callable[[n.Statement], list[Claim]]) -> Verdict | None:
    try:
        found = judge(statement)
    except ElaborationError:
        return None
    return found[0].verdict if len(found) == 1 else None


def _holds(statement: n.Statement, judge: Callable[[n.Statement], list[Claim]]) -> bool:
    found = _judged(statement, judge)
    return found is not None and found.positive


def _with_another_sign(statement: n.Statement) -> Iterator[n.Statement]:
    (chain,) = statement.chains
    (link,) = chain.links
    for right in (negated(link.right), *(changed for what, changed in islice(single_changes(link.right), _CHANGES) if what == SIGN)):
        yield replace(statement, chains=(replace(chain, links=(replace(link, right=right),)),))


def _is_open_loss(body: n.Node, context: Context) -> bool:
    while isinstance(body, n.Call):
        body = body.head
    if not isinstance(body, n.Name) or body.base not in _LOSSES:
        return False
    try:
        return context.about(key(body)) is None and context.about(key(stem(body))) is None
    except ElaborationError:
        return False


def _law(entry: n.Name, state: State, context: Context) -> Fact | None:
    """What the text has said the law of an entry to be."""
    name = key(stem(entry))
    if context.about(name, Masses, Declared) is not None:
        return None
    fact = (state.laws_before | state.section.laws).get(name) if name not in state.section.contested else None
    return fact if fact is not None else context.about(name, Meaning)


def _is_softmax_of(fact: Fact, logits: n.Name) -> bool:
    body = fact.value.body.body if isinstance(fact.value.body, n.Indexed) else fact.value.body
    if isinstance(body, n.Apply) and body.function == "softmax" and body.args == (logits,):
        return True
    return has_form(body, _SOFTMAX) and any(isinstance(x, n.Name) and stem(x) == logits for x in walk(body))


def _entry(node: n.Node, index: str, names: dict[str, n.Name]) -> n.Node | None:
    if isinstance(node, n.Name) and node.base in names and node.sub is not None:
        return replace(names[node.base], sub=n.Name(index))
    return None
