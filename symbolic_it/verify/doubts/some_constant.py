"""Refutations by a value of what the text leaves open: "f(x) = cx for some constant c" is of one c, told later."""

from __future__ import annotations

from ...patterns import regex
from ..doubt import Doubt, JudgedLink

_SOME = regex(
    r"\b[Ss]ome (?:(?:real|positive|unknown|fixed|suitable|arbitrary) )?(?:(?:constant|number|scalar|factor|base) )?\$\s*\\?([A-Za-z]+)\b|"
    r"(?:某个?|存在)[^$，。；\n]{0,6}?常[数量]\s*\$\s*\\?([A-Za-z]+)\b|어떤 [^$.\n]{0,8}?상수\s*\$\s*\\?([A-Za-z]+)\b"
)


def _is_left_open(judged: JudgedLink) -> bool:
    """Whether the witness takes a number for a letter that its section brings in as some constant."""
    if not judged.refuted_in_general or not judged.numbers:
        return False
    letters = {x for found in _SOME.finditer(judged.around) for x in found.groups() if x}
    return any(x in letters for x in judged.numbers)


DOUBT = Doubt("it fails for some values of what the text calls some constant, and may be said of another", _is_left_open)
