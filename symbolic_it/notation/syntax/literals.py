"""Number literals: digits to an exact rational, with the number of printed decimals."""

from __future__ import annotations

from fractions import Fraction

from .atoms import Number
from .errors import ReadError
from .node import Span

MAX_DIGITS = 1_000
MAX_EXPONENT = 1_000


def number(text: str, span: Span, percent: bool = False, ambiguous: bool = False, truncated: bool = False) -> Number:
    r"""The Number for a literal such as `0.50`, `50{,}257`, `0{,}5`, `10,000`, `1\,000`, `1e-3`.

    A comma in braces is a decimal comma when no group of three digits follows. Raises ReadError beyond the caps.
    """
    digits, _, exponent_text = text.lower().partition("e")
    digits = digits.replace("\\,", "")
    if "{,}" in digits:
        groups = digits.split("{,}")
        grouped = len(groups[0]) <= 3 and groups[0] != "0" and all(len(g.partition(".")[0]) == 3 for g in groups[1:])
        digits = digits.replace("{,}", "" if grouped else ".")
    digits = digits.replace(",", "")
    whole, point, fraction = digits.partition(".")
    if len(whole) + len(fraction) > MAX_DIGITS:
        raise ReadError(span, f"a number of {len(whole) + len(fraction)} digits", f"at most {MAX_DIGITS}")
    if len(exponent_text) > 5 or abs(int(exponent_text or 0)) > MAX_EXPONENT:
        raise ReadError(span, "a number that is too large", f"an exponent of at most {MAX_EXPONENT}")
    decimals = len(fraction) if point else None
    value = Fraction(int(whole + fraction or "0"), 10 ** len(fraction))
    if exponent_text:
        exponent = int(exponent_text)
        value *= Fraction(10) ** exponent
        decimals = (decimals or 0) - exponent
    if percent:
        value /= 100
        decimals = None if decimals is None else decimals + 2
    return Number(text, value, decimals, percent, ambiguous, truncated, span=span)
