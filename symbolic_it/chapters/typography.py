r"""Commands that only size or space what is printed, blanked at their places: \left( and \bigl( as (, p(x,\,y) as p(x, y)."""

from __future__ import annotations

from ..patterns import regex
from .blanking import blank, blank_ranges, half_width

#: A line break, which may stand before a comma; a number's own spaces, 50\,257; what says nothing.
_SAYS_NOTHING = regex(
    r"\\\\|(?<=\d)\\,(?=\d{3})|"
    r"(?P<nothing>\\[bB]igg?[lrm]?\s*(?=[()\[\]])|\\[,;:!> ]|\\(?:displaystyle|textstyle|limits|nolimits)(?![A-Za-z]))"
)
_SIDE = regex(r"\\\\|\\(?P<side>left|right)(?![A-Za-z])\s*(?P<sign>\\[{}]|[()\[\]])?")


def as_typed(tex: str) -> str:
    """Maths in ASCII signs without commands that say nothing, as long as it was."""
    tex = half_width(tex)
    if "\\" not in tex:
        return tex
    tex = blank_ranges(tex, _sized(tex)) if "\\left" in tex else tex
    return _SAYS_NOTHING.sub(lambda m: m[0] if m["nothing"] is None else blank(m[0]), tex)


def _sized(tex: str) -> list[tuple[int, int]]:
    """The places of each \\left and \\right around a pair of brackets; what opens a system or an evaluation keeps its mark."""
    open_ones: list[tuple[int, int, bool]] = []
    out: list[tuple[int, int]] = []
    for m in _SIDE.finditer(tex):
        if m["side"] is None:
            continue
        place = (m.start(), m.start("sign") if m["sign"] else m.end(), m["sign"] is not None)
        if m["side"] == "left":
            open_ones.append(place)
        elif open_ones:
            start, end, bracket = open_ones.pop()
            if bracket and place[2]:
                out += [(start, end), place[:2]]
    return out
