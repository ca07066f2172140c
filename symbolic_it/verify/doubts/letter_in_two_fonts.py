r"""Small calligraphic letters beside the same in the usual font: $x/e \ge \log \mathcal{x}$ is of one x, most likely."""

from __future__ import annotations

from ...notation.syntax import nodes as n
from ...notation.syntax.walk import walk
from ..doubt import Doubt, JudgedLink


def _is_in_two_fonts(judged: JudgedLink) -> bool:
    """Whether a refutation gives another value to a small letter where it is calligraphic, a font that has no small letters."""
    if not judged.refuted_in_general:
        return False
    names = [x for x in judged.nodes if isinstance(x, n.Name)]
    below = {id(y) for x in names if x.sub is not None for y in walk(x.sub)}  # an index may have a letter of its own
    plain = {x.base for x in names if not x.accents and id(x) not in below}
    return any(x.base in plain and x.base.islower() and bool({"cal", "scr"} & set(x.accents)) for x in names)


DOUBT = Doubt("one letter in two fonts, most likely, where it was refuted of two letters", _is_in_two_fonts)
