r"""Bars of evaluation: what stands before the bar of \frac{d}{dt} f(t) \Big|_{t=0}, as if in brackets, at that value

It is what \left. opens, or the term before the bar. A bar that may close an absolute value is left alone.
"""

from __future__ import annotations

import re

from ...patterns import regex
from .tokens import Token

_SIZED = regex(r"\\(left|right)(?![A-Za-z])\s*(\.)?")
_ENDS = frozenset(["rel", ",", ";", ":", "row", "amp", "quad", "clause"])


def with_evaluation_bars(tokens: list[Token], source: str) -> list[Token]:
    """The tokens with brackets around what is evaluated, the closing one in the place of the bar."""
    if not any(t.kind == "bar" and _is_at_a_value(tokens, k) for k, t in enumerate(tokens)):
        return tokens
    out = list(tokens)
    k = 0
    while k < len(out):
        if out[k].kind == "bar" and _is_at_a_value(out, k) and (found := _begin(out, k, source)) is not None:
            begin, start = found
            out[k] = Token("close", "(", out[k].start, out[k].end)
            out.insert(begin, Token("open", "(", start, out[begin].start, out[begin].glued))
            k += 1
        k += 1
    return out


def _is_at_a_value(tokens: list[Token], k: int) -> bool:
    """Whether {t=0} stands below the bar."""
    below = [t.kind for t in tokens[k + 1 : k + 3]]
    if below != ["_", "lb"]:
        return False
    for token in tokens[k + 3 :]:
        if token.kind in ("rb", "lb", "eof"):
            return False
        if token.kind == "rel":
            return token.text == "="
    return False


def _begin(tokens: list[Token], k: int, source: str) -> tuple[int, int] | None:
    """Where what is evaluated begins: behind its \\left., or with the term; None where the bar may be another."""
    if re.search(r"\\right\s*(?:\||\\[rl]?vert)?\s*\Z", source[: tokens[k].start]):
        opened = _left_of(source, tokens[k].start)
        return None if opened is None else next(((n, opened) for n in range(k) if tokens[n].start >= opened), None)
    depth, begin = 0, k
    while begin:
        token = tokens[begin - 1]
        if token.kind in ("close", "rb"):
            depth += 1
        elif token.kind in ("open", "lb"):
            depth -= 1
        if depth < 0 or (not depth and (token.kind in _ENDS or (token.kind == "op" and token.text in ("+", "-")))):
            break
        if not depth and token.kind in ("bar", "dbar"):
            return None
        begin -= 1
    return (begin, tokens[begin].start) if begin < k else None


def _left_of(source: str, end: int) -> int | None:
    r"""Where the \left. stands that the \right before this place closes; None where it closes another sign."""
    opened: list[int | None] = []
    for m in _SIZED.finditer(source, 0, end):
        if m[1] == "left":
            opened.append(m.start() if m[2] else None)
        elif m.end() < end and source[m.end() : end].strip():
            del opened[-1:]
    return opened[-1] if opened else None
