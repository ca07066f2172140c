r"""Lists of letters inside maths with the space that a hand puts behind a comma: `X,\, Y` and `X,~Y` say what `X, Y` says.

And brackets without the size that an editor gives them: `g\left( x \right)` and `g\bigl(x\bigr)` say what `g(x)` says.
"""

from __future__ import annotations

from ...patterns import regex

_SPACE = r"(?:\\[,;:!>]|\\ |\\(?:thin|neg|med|thick|en)space(?![A-Za-z])|\\quad(?![A-Za-z])|~)"
_BEHIND_COMMA = regex(rf",\s*{_SPACE}(?:\s*{_SPACE}){{0,8}}\s*(?=[A-Za-z\\])")
_SIZE = r"\\(?:left|right|[bB]igg?[lr]?)(?![A-Za-z])\s*"
_OPENING = regex(rf"(?<!\\){_SIZE}([(\[])\s*")
_CLOSING = regex(rf"\s*(?<!\\){_SIZE}([)\]])")
_BEFORE_COMMA = regex(r"(?<!\\)(?:\\[,;:!]\s{0,4}){1,8},")


def evenly_spaced(text: str) -> str:
    """The text with a plain space where one of LaTeX's stands behind a comma, none before one, and brackets of no size."""
    if "\\" in text:
        text = _CLOSING.sub(r"\1", _OPENING.sub(r"\1", text))
    return _BEFORE_COMMA.sub(",", _BEHIND_COMMA.sub(", ", text)) if "," in text and ("\\" in text or "~" in text) else text
