"""What earlier sentences say of how variables depend on each other, in whatever words: it may still hold.

"We assume that Y is a function of X. Then H(Y) <= H(X)": a sentence that is not known to suppose something for those that follow
proves nothing there; but what its condition makes true, or leaves open, is refuted by no variables that do not meet it.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Sequence

from ...decide.verdict import Verdict
from ...notation.context import Context
from ...notation.elaborate import ElaborationError, read_given
from ...notation.elaborate.conditions.function_of_variables import dependence_told
from ...notation.elaborate.functionals.functionals import of_call
from ...notation.elaborate.meaning import LinkMeaning
from ...notation.elaborate.roles.letters import GREEK, is_variable
from ...notation.syntax import ReadError
from ...notation.syntax.nodes import Call, Node
from ...notation.text import text_of
from ...patterns import regex
from ..formulas.formula import Formula
from ..formulas.supposed_forms import SUPPOSED
from ..section import MOST_SPOKEN
from ..state import State
from .doubtful_readings import Outcome
from .in_general import judged_in_general, speaks_in_general
from .sizes_supposed import of_its_size
from .tied_laws import held, supposed_ties

_HEDGED = regex(
    r"\b(?:iff?|whether|when\w*|unless|only|equality|not|never|neither|no longer|would|could|may|might|suppose for)\b|n't\b", re.I
)
_ASSUMES = regex(
    r"\b(?:we|it is|our|the|an?|key|main|standing)\s+(?:\w+\s+){0,2}?(?:assum\w+|suppos\w+|hypothes\w+)\b|\bthroughout\b", re.I
)
_CLAIM = regex(
    r"\$[^$]*(?<![A-Za-z])(?:[HIhDS]|\\mathrm\{[A-Z]+\})\s*(?:_\S{1,8}\s*)?(?:\\left|\\bigl?)?\s*\([^$]*[=<>][^$]*\$|\$[^$]*(?:=|\\leq?|\\geq?|[<>])\s*[^$]*[HIh]\s*\([^$]*\$"
)
_VARIABLE = regex(rf"\\?([A-Z]|{'|'.join(sorted(GREEK, key=len, reverse=True))})(?![a-z])")
_WORDS, _FORM = regex(r"\\(?:text\w*|mbox)\s*\{[^{}]*\}"), regex(r"[A-Z]\s*:?=\s*\S+\s*\(\s*[A-Z]")
LEFT = Verdict("undecided", "false in general, but not shown to be so of variables as the text speaks of them before")


def spoken(told: Sequence[str], sentence: str, conditions: Sequence[str]) -> list[str]:
    """The conditions of the sentences before, and those of a sentence, its maths in place, that says them of its variables and not of one formula."""
    flat = re.sub(r"\\[()\[\]]|\$+", "$", sentence)
    words = re.sub(r"\$[^$]*\$", "$", flat)
    if _HEDGED.search(words) is not None or (_CLAIM.search(flat) is not None and _ASSUMES.search(words) is None):
        return list(told)
    return [*(c for c in told if c not in conditions), *conditions][-MOST_SPOKEN:]


def left_open(told: Sequence[str], links: Sequence[LinkMeaning], verdicts: Sequence[Verdict]) -> list[str]:
    """The conditions told before, and the equations that may be true of the variables the text speaks of: "H(A|B) = 0, hence ...", "Y = X + Z mod K"."""
    found = [
        f"{text_of(link.left.node)} = {text_of(link.right.node)}"
        for link, v in zip(links, verdicts, strict=True)
        if link.relation in ("=", ":=")
        and (v.word == "undecided" or v.message == SUPPOSED)
        and (link.entropic is not None or _is_of_variables(link.left.node, link.right.node))
    ]
    return [*(c for c in told if c not in found), *found][-MOST_SPOKEN:]


def told_by_unread(told: Sequence[str], text: str) -> list[str]:
    r"""The conditions told before, and a form of a variable that words inside it left unread: S = g(T\text{'s output}) is of T all the same."""
    bare = _WORDS.sub("", text).strip()
    if bare == text.strip() or _FORM.match(bare) is None:
        return list(told)
    return [*(c for c in told if c != bare), bare][-MOST_SPOKEN:]


def _is_of_variables(left: Node, right: Node) -> bool:
    """H(X|Y) = epsilon H(X), of the variables of an erasure channel, and a form that a variable has: Y = X + Z mod K."""
    if not isinstance(left, Call):
        return bool(dependence_told(left, right))
    found = of_call(left)
    return found is not None and found.name in ("H", "I", "MI") and all(map(is_variable, left.args))


def judged_as_spoken(formula: Formula, context: Context, state: State, under: Callable[[Context], Outcome | None]) -> Outcome | None:
    """The verdicts in a context, less the refutations that do not stand under what the sentences before have told."""
    outcome = held(
        judged_in_general(formula, context, state.context, under), formula, context, [*state.section.tied, *supposed_ties(formula)]
    )
    outcome = of_its_size(formula.text, context, outcome, under)
    if outcome is None or not any(v.word == "refuted" for row in outcome[1] for v in row) or speaks_in_general(formula):
        return outcome
    there = _under(context, _tied_to(formula, state.section.spoken))
    if there == context:
        return outcome
    try:
        other = under(there)
    except ElaborationError:
        other = None
    again = [v for row in other[1] for v in row] if other is not None else []
    reading, rows = outcome
    stands = iter(again) if len(again) == sum(map(len, rows)) else iter([LEFT] * sum(map(len, rows)))
    return reading, [tuple(v if next(stands).negative or v.word != "refuted" else LEFT for v in row) for row in rows]


def _tied_to(formula: Formula, told: Sequence[str]) -> list[str]:
    """The conditions on variables of the formula, and on those that such conditions tie to them."""
    names, out = _variables(formula.text), list[str]()
    while more := [c for c in told if c not in out and _variables(c) & names]:
        out += more
        names = names.union(*map(_variables, more))
    return [c for c in told if c in out]


def _variables(text: str) -> set[str]:
    greek = {unicodedata.name(c, "").split(" ")[-1].lower() for c in text if "\u0391" <= c <= "\u03c9"}
    return {m[1] for m in _VARIABLE.finditer(text)} - {"H", "I"} | (greek - {""})


def _under(context: Context, told: Sequence[str]) -> Context:
    for text in told:
        try:
            context = read_given(text, context)
        except (ReadError, ElaborationError):
            continue
    return context
