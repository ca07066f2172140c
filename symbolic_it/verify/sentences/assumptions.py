"""What a sentence supposes for those that follow: Assume p != q."""

from __future__ import annotations

import re

from ...notation.context import Context
from ...patterns import regex
from .clauses import OF_AN_OUTCOME, Clauses, M, constraints, under
from .code_lengths import with_kraft
from .constraints_in_words import NARROWING, formal, in_place, laws_equal, narrows
from .dependence import is_function_told, speaks_on
from .east_asian import conditions_before
from .hypotheses import conditioned
from .kinds import RELATION as _RELATION
from .laws_named import as_let
from .laws_of_variables import is_law_by_cases
from .negations import denies_a_formula
from .suppositions import equates, named, supposition
from .told_in_full import equations_in_part


def assumed(text: str, maths: tuple[str, ...], context: Context) -> tuple[Context, bool]:
    """The same of a sentence that supposes something for those that follow: "Assume p != q.", "$Y = f(X)$라 하자."."""
    context = with_kraft(text, maths, context)
    if conditioned(text) or denies_a_formula(text):
        return context, True
    text, maths = as_let(text, maths)
    if (whole := supposition(text, maths)) is not None:
        return under(Clauses(*whole), context)
    m = re.match(r"\W*(?P<word>suppose|assume|let|now let)(?: that)?\s+(?P<body>[^.;]*)", text, re.I)
    if m is None and any(OF_AN_OUTCOME.search(x) for x in maths):
        m = re.match(r"\W*(?P<word>(?:now )?(?:take|consider|fix|pick|choose|look at))\s+(?P<body>[^.;]*)", text, re.I)
    if m is None and not maths and (alone := _WITHOUT_MATHS.match(text)) is not None:
        return under(Clauses((), (alone[0],)), context)
    if m is None and _SETS.match(text) and equations_in_part(text, maths):
        return context, True
    if (
        m is None
        and _SETS.match(text)
        and len(equal := [e for x in maths if _RELATION.search(x) and (e := laws_equal(x) or x)]) == 1
        and laws_equal(equal[0])
    ):
        return under(Clauses((equal[0],)), context)
    if m is None:
        told = [t for t in conditions_before(text, maths) if t.word == "suppose"]
        return under(
            Clauses(
                tuple(c for t in told for c in constraints(t, maths) or ()), tuple(t.said for t in told if constraints(t, maths) is None)
            ),
            context,
        )
    if equates(m["body"], maths):
        return context, True
    if is_function_told(in_place(text, maths)):
        return under(Clauses((maths[0],)), context)
    spoken = any(_RELATION.search(x) for x in maths) or speaks_on(in_place(m["body"], maths), ())
    if not (narrows(m["body"]) or spoken) or any(is_law_by_cases(x) for x in maths):
        return context, False
    own = maths[: m["body"].count(M)]
    found = formal("suppose", m["body"], own)
    found = named(m["body"], own, NARROWING) if found is None else found
    return under(Clauses(found or (), ("suppose",) if found is None else ()), context)


_WITHOUT_MATHS = regex(
    r"\W*(?:(?:now|first|next|here|so|we|let us|let's|for now) )*(?:consider|take|look at|focus on|turn to|restrict (?:ourselves|attention) to)(?: only)? (?:(?:the|an?|all)(?: special)? )?(?:case of )?(?:the |an? )?"
    r"(?:discrete )?(?:uniform|one-hot|deterministic|degenerate|noiseless|noise-free|lossless|useless) (?:distributions?|laws?|channels?|targets?|labels?|sources?|case)\W*\Z",
    re.I,
)
_SETS = regex(
    r"\W*(?:(?:so|now|next|first|here|then|we|you|can|may|let us|let's|simply|instead|also)\s+)*(?:set|put|take|choose|pick|fix|consider|substitute|plug in|insert)\b",
    re.I,
)
