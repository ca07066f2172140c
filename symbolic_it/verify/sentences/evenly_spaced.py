r"""Lists of letters inside maths with the space that a hand puts behind a comma: `X,\, Y` and `X,~Y` say what `X, Y` says."""

from __future__ import annotations

from ...patterns import regex

_SPACE = r"(?:\\[,;:!>]|\\ |\\(?:thin|neg|med|thick|en)space(?![A-Za-z])|\\quad(?![A-Za-z])|~)"
_BEHIND_COMMA = regex(rf",\s*{_SPACE}(?:\s*{_SPACE}){{0,8}}\s*(?=[A-Za-z\\])")
_BEFORE_COMMA = regex(r"(?<!\\)(?:\\[,;:!]\s{0,4}){1,8},")


def evenly_spaced(text: str) -> str:
    """The text with a plain space where one of LaTeX's stands behind a comma, and with none before one."""
    return _BEFORE_COMMA.sub(",", _BEHIND_COMMA.sub(", ", text)) if "," in text and ("\\" in text or "~" in text) else text
