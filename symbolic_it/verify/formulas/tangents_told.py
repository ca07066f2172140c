r"""Tangents that words tell: "its tangent at $x = 1$ is $y = 1 - x$" is true of a defined function, or left open"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from ...decide.verdict import Verdict
from ...notation.context import Context, Meaning
from ...notation.syntax import ReadError, nodes, read_rows
from ...patterns import regex
from ..model import Claim
from .formula import Formula

_TANGENT = regex(r"\btangent\b|切线|切線|접선|接線|\btangente\b", re.I)
_LINE = regex(r"\s*(?P<name>[a-z])\s*=\s*(?P<line>[^=]+?)\s*[.,;]?\s*")
_PLACE = regex(r"\s*(?P<name>[a-z])\s*=\s*(?P<at>-?[\d.]+|[a-z]_\{?0\}?)\s*")
_OPEN = Verdict("undecided", "that it is the tangent of which the sentence speaks is not shown")


def of_the_tangent(
    claims: list[Claim], formula: Formula, context: Context, judged: Callable[[nodes.Statement], list[Claim]]
) -> list[Claim]:
    """The claims; a line that a sentence introduces as a tangent is compared with those of the functions of one letter that are defined."""
    line = _LINE.fullmatch(formula.text)
    introduces = len(claims) == 1 and claims[0].verdict.word == "definition" and claims[0].verdict.message.startswith("introduces")
    if line is None or not introduces or _TANGENT.search(formula.before) is None:
        return claims
    places = [m for tex in formula.maths_before if (m := _PLACE.fullmatch(tex)) is not None]
    names = [f.symbol for f in context.facts if isinstance(f.value, Meaning)]
    for name in dict.fromkeys(reversed(names)) if places else ():
        x, at = places[-1]["name"], places[-1]["at"]
        function = name if len(name) == 1 else rf"\{name}"
        told = rf"{line['line']} = {function}({at}) + {function}'({at}) \cdot ({x} - ({at}))"
        try:
            found = [c for s in read_rows(told) for c in judged(s)]
        except ReadError:
            continue
        if found and all(c.verdict.word == "proved" for c in found):
            shown = replace(found[0].verdict, message=f"the tangent of {name} there: {found[0].verdict.message}")
            return [replace(claims[0], kind="identity", verdict=shown)]
    return [replace(claims[0], verdict=_OPEN)]
