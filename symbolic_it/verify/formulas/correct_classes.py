r"""Labels that words call the correct class c: H(y, p) = -\sum_i y_i \log p_i = -\log p_c, of a one-hot y."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from ...decide.verdict import Verdict
from ...notation.context import Context, Declared, Masses
from ...notation.elaborate import ElaborationError
from ...notation.elaborate.conditions.givens import read_given
from ...notation.elaborate.roles.letters import is_letter
from ...notation.syntax import nodes as n
from ...notation.syntax.walk import walk
from ...patterns import regex
from ..judgement.doubtful_readings import Outcome

_THING = r"(?:token|class|label|word|answer|outcome|category|index)"
_CORRECT = regex(
    rf"\b(?:correct|true|right|gold|ground[- ]truth|actual|target)\s+(?:next\s+)?{_THING}\b|\b{_THING}\b[^.;]{{0,20}}\bis\s+(?:the\s+)?(?:correct|true|right)\b|"
    r"one[- ]?hot|正确(?:的)?(?:类别?|标签|词|答案)|真实(?:的)?(?:类别?|标签)|独热|獨熱|정답|원[- ]?핫|正解|ワンホット",
    re.I,
)
_AVERAGED = regex(r"\b(?:on )?average|\bexpect|\bmean\b|平均|期望|평균|기대", re.I)  # over labels, which are no one label then
_UNDEFINED = regex(r"a condition was not understood: the definition of \w\Z")


def of_correct_classes(
    found: Outcome | None,
    statement: n.Statement,
    context: Context,
    judge: Callable[[Context], Outcome | None],
    words: str,
    earlier: str = "",
) -> Outcome | None:
    """The outcome for one-hot labels, where words tell a correct class and all of the statement is true of it; else the outcome as it was.

    Where only what stands ``earlier`` tells it, the statement is not refuted by other labels, and not proved by it.
    """
    told = _CORRECT.search(words) is not None and _AVERAGED.search(words) is None
    if found is None or not any(_is_open(v) for row in found[1] for v in row) or not (told or _CORRECT.search(earlier)):
        return found
    for letter in _labels(statement):
        if context.about(letter, Masses, Declared) is not None:
            continue
        try:
            again = judge(read_given(f"{letter} is one-hot", context))
        except ElaborationError:
            continue
        if again is not None and all(v.positive for row in again[1] for v in row):
            return again if told else _open(found)
    return found if not told else _open(found) if _of_another_letter(statement) else found


def _labels(statement: n.Statement) -> list[str]:
    r"""The first law of a cross-entropy, beside -\log of one entry of its second law."""
    if not any(isinstance(x, n.Log) and _is_of_one(x.arg) for x in walk(statement)):
        return []
    calls = [
        x
        for x in walk(statement)
        if isinstance(x, n.Call) and isinstance(x.head, n.Name) and x.head.base in ("H", "CE", "D", "KL") and len(x.args) == 2
    ]
    weights = [w for x in walk(statement) if isinstance(x, n.BigOp) and isinstance(x.body, n.Mul) and (w := _law(x.body.left)) is not None]
    names = [*(x.args[0] for x in calls), *weights]
    return list(dict.fromkeys(x.base for x in names if isinstance(x, n.Name) and x.sub is None and not x.accents and len(x.base) == 1))


def _is_of_one(mass: n.Node) -> bool:
    return is_letter(mass.sub) if isinstance(mass, n.Name) else isinstance(mass, n.Call) and len(mass.args) == 1 and is_letter(mass.args[0])


def _law(mass: n.Node) -> n.Node | None:
    """p of p(x) and of p_x."""
    return mass.head if isinstance(mass, n.Call) else replace(mass, sub=None) if isinstance(mass, n.Name) and mass.sub is not None else None


def _of_another_letter(statement: n.Statement) -> bool:
    r"""-\log q(c) beside \log q(x): of the class c, and no law of another variable."""
    ends = [link.right for chain in statement.chains for link in chain.links]
    laws = {x.head for y in walk(statement) if isinstance(y, n.BigOp) for x in walk(y) if isinstance(x, n.Call)}
    return any(
        isinstance(end, n.Neg)
        and isinstance(end.body, n.Log)
        and isinstance(end.body.arg, n.Call)
        and end.body.arg.head in laws
        and len(end.body.arg.args) == 1
        for end in ends
    )


def _open(found: Outcome) -> Outcome:
    told = Verdict("undecided", "true of a law of the correct class alone, of which the text speaks")
    return found[0], [tuple(told if v.word == "refuted" else v for v in row) for row in found[1]]


def _is_open(v: Verdict) -> bool:
    return v.word == "refuted" or _UNDEFINED.match(v.message) is not None
