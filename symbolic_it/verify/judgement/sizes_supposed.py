r"""The n of H(X) <= -\sum_{k=1}^n (1/n) log(1/n), a sum that is no law's: the number of outcomes of X, as in H(X) <= log n.

What is false of another n is not refuted where the text tells none and it is true of this one.
"""

from __future__ import annotations

from collections.abc import Callable

from ...notation.context import Context
from ...notation.elaborate import ElaborationError, read_given
from ...notation.syntax import ReadError
from ...patterns import regex
from .doubtful_readings import Outcome

_VARIABLE = regex(r"(?<![A-Za-z])H\s*(?:\\left)?\s*[(\[]\s*(?P<name>[A-Z])\s*(?:\\right)?\s*[)\]]")
_SIZE = regex(r"\\sum\s*(?:\\limits)?\s*_\s*\{?\s*[a-z]\s*=\s*1\s*\}?\s*\^\s*\{?\s*(?P<name>[nNKkmM])(?![A-Za-z_])")


def of_its_size(text: str, context: Context, outcome: Outcome | None, under: Callable[[Context], Outcome | None]) -> Outcome | None:
    """The outcome where a sum ends at the number of outcomes of the one variable, if one was refuted and none is then."""
    if outcome is None or not any(v.word == "refuted" for row in outcome[1] for v in row):
        return outcome
    variables, sizes = {m["name"] for m in _VARIABLE.finditer(text)}, {m["name"] for m in _SIZE.finditer(text)}
    if len(variables) != 1 or len(sizes) != 1 or any(f.symbol in sizes for f in context.facts):
        return outcome
    try:
        other = under(read_given(rf"|\mathcal{{{variables.pop()}}}| = {sizes.pop()}", context))
    except (ReadError, ElaborationError):
        return outcome
    return other if other is not None and not any(v.negative for row in other[1] for v in row) else outcome
