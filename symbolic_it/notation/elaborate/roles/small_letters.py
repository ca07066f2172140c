"""Random variables by small letters: the x of H(x), where it is X or, as in the entropy of a coin, a probability."""

from __future__ import annotations

from ...context import Context
from ..choices import Choices
from .uses import Uses


def is_written_small(name: str, uses: Uses, context: Context, choices: Choices) -> bool:
    """Whether a letter of which no more is written is the variable of its capital: more likely beside masses or an alphabet."""
    if name not in ("x", "y", "z") or not uses.of(name) <= {"H", "argument", "implicit"} or context.about(name) is not None:
        return False
    capital = name.upper()
    of_an_alphabet = any({"element", "numbered"} & uses.of(n) or n.startswith(f"{capital}_cal") or n == capital for n in uses.kinds)
    options = ((True, f"{name} stands for the random variable {capital}"), (False, f"{name} is a probability"))
    return choices.among(("small letter", name), *(options if of_an_alphabet else options[::-1]))
