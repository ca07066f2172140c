r"""Reasons in brackets, `... = \log 1 (\because \sum_z q(z) = 1)`: no factors of what they stand behind, and no claims."""

from __future__ import annotations

from ...patterns import regex
from .tokens import Token

_NUMBER = regex(r"[Ee]q(?:n|uation)?_?\.?\d+(?:\.\d+)*[a-z]?")
_ENDS = frozenset(["row", "amp", "end", ".", ","])


def without_asides(tokens: list[Token]) -> list[Token]:
    """The tokens with each bracket that opens with "since", and ends a row, as one token of words.

    Behind a wide space, and in the last row, such a bracket is a condition of its own, which is read as a formula.
    """
    if not any(_opens(tokens, k) or _is_number(tokens, k) for k in range(len(tokens))):
        return tokens
    done: list[Token] = []
    k = 0
    while k < len(tokens):
        close = _closing(tokens, k) if _opens(tokens, k) or _is_number(tokens, k) else None
        if close is None or not (close + 1 == len(tokens) or tokens[close + 1].kind in _ENDS):
            done.append(tokens[k])
            k += 1
            continue
        if _is_number(tokens, k):
            k = close + 1
            continue
        inner = tokens[k + 1 : close]
        words = inner[0].extra if len(inner) == 1 and inner[0].extra else " ".join(["=", *(t.extra or t.text for t in inner)])
        done.append(Token("text", words, tokens[k].start, tokens[close].end, side="remark"))
        k = close + 1
    return done


def _opens(tokens: list[Token], k: int) -> bool:
    if tokens[k].kind != "open" or k + 1 == len(tokens) or k == 0 or (tokens[k + 1].kind, tokens[k + 1].text) != ("clause", "since"):
        return False
    return tokens[k - 1].kind != "quad" or _goes_on(tokens, _closing(tokens, k))


def _goes_on(tokens: list[Token], close: int | None) -> bool:
    """Whether another row of the formula stands behind a bracket."""
    return close is not None and close + 1 < len(tokens) and tokens[close + 1].kind == "row"


def _is_number(tokens: list[Token], k: int) -> bool:
    """ "(Eq. 1)": the number of the formula, which is no factor of it."""
    close = _closing(tokens, k) if tokens[k].kind == "open" and k else None
    return close is not None and _NUMBER.fullmatch("".join(t.text for t in tokens[k + 1 : close])) is not None


def _closing(tokens: list[Token], k: int) -> int | None:
    depth = 0
    for at in range(k, len(tokens)):
        depth += (tokens[at].kind == "open") - (tokens[at].kind == "close")
        if not depth:
            return at
    return None
