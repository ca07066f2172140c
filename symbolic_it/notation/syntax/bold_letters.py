r"""Bold letters by macros that no document defines: `\vecx`, `\bx`, `\rvz`, `\btheta`, `\mSigma`.

Such a file is not read. What a macro of TeX, of a package or of the document means comes first; `\bE`, `\bR`, `\vd` and the like,
which may be signs of other kinds, are left alone.
"""

from __future__ import annotations

from ...patterns import regex
from .letters import CAPITAL_GREEK, GREEK
from .lex_macros import MACRO
from .macros import Macro
from .packages import CUSTOMARY, PACKAGES
from .symbols import IGNORED, SPACES, TEXT_MACROS

_GREEK = "|".join(sorted([*GREEK, *CAPITAL_GREEK], key=len, reverse=True))
_NAME = regex(
    r"(?:vec|rv|bm|bs|bf|b|v)(?P<small>[abcf-hj-z])|(?:vec|rv|bm|bf|m)(?P<capital>[A-Z])|b(?P<other>[A-DF-MOS-UW-Y])|"
    rf"(?:vec|rv|bm|bs|b|v|m)(?P<greek>{_GREEK})"
)
_OTHERS = frozenset(["begin", "end", "cap", "vb", "vu", "rm", "sf"])
_KNOWN = frozenset(MACRO) | frozenset(CUSTOMARY) | frozenset(PACKAGES) | IGNORED | SPACES | TEXT_MACROS | _OTHERS


def bold_letter(name: str) -> Macro | None:
    r"""What `\name` most likely is; None for anything but a bold letter."""
    found = _NAME.fullmatch(name) if name not in _KNOWN else None
    if found is None:
        return None
    greek = found["greek"]
    return Macro(name, 0, rf"\boldsymbol{{\{greek}}}" if greek else rf"\mathbf{{{found['small'] or found['capital'] or found['other']}}}")
