"""The variables of the formulas of a sentence, H(X, Y) and I(X;Y|Z), for words that name none: "both are independent"."""

from __future__ import annotations

import re

from ...patterns import regex

_CALL = regex(r"(?<![A-Za-z\\])[HI]\s*\(([^()$]*)\)")


def arguments_of_informations(flat: str) -> list[str]:
    """What stands in the brackets of each entropy and information of a text."""
    return [m[1] for m in _CALL.finditer(flat)]


def variables_of_informations(flat: str) -> set[str]:
    """What the entropies and informations of a text are of, name by name."""
    return {name.strip() for arguments in arguments_of_informations(flat) for name in re.split(r"[,;|]|\\mid", arguments)}
