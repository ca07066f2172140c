r"""Rows of displays: `\begin{aligned} ... \\ ... \end{aligned}`, and which of them continue the row before."""

from __future__ import annotations

from .errors import ReadError
from .symbols import DISPLAYS
from .tokens import Token

_CONTINUES = frozenset(["+", "*", "/", "pm"])


def join_rows(tokens: list[Token]) -> list[Token]:
    r"""Drops display environments and alignment signs; a `row` token stays only where a new statement begins.

    A row continues the one before when a bracket is open, when it begins with a relation or with `+`, `*`, `/`, when the row
    before ends in a sign that needs more, or when it has no relation and begins with `-` or with an alignment sign.
    """
    if not any(token.kind in ("row", "amp", "begin") for token in tokens):
        return tokens
    done: list[Token] = []
    open_displays: list[Token] = []
    inner = depth = 0
    for index, token in enumerate(tokens):
        kind = token.kind
        if kind == "begin":
            if token.text not in DISPLAYS:
                inner += 1
            elif inner:
                raise ReadError(token.span, f'the environment "{token.text}" inside another', "cases or a matrix")
            else:
                open_displays.append(token)
                continue
        elif kind == "end":
            if token.text not in DISPLAYS:
                inner -= 1
            elif not open_displays or open_displays.pop().text != token.text:
                raise ReadError(token.span, f'"\\end{{{token.text}}}"', "the end of the environment that is open")
            else:
                continue
        elif kind in ("open", "lb"):
            depth += 1
        elif kind in ("close", "rb"):
            depth -= 1
        elif (inner <= 0 and kind == "amp") or (inner <= 0 and kind == "row" and (depth > 0 or _continues(tokens, index, done))):
            continue
        done.append(token)
    if open_displays:
        raise ReadError(open_displays[-1].span, f'"\\begin{{{open_displays[-1].text}}}"', "its \\end")
    return done


def _continues(tokens: list[Token], index: int, before: list[Token]) -> bool:
    """Whether what follows the row token at `index` belongs to the statement before it."""
    if not before or before[-1].kind in ("op", "rel"):
        return True
    following = index + 1
    aligned = False
    while following < len(tokens) and tokens[following].kind in ("amp", "quad", "row"):
        aligned = aligned or tokens[following].kind == "amp"
        following += 1
    if following == len(tokens) or tokens[following].kind == "end":
        return True
    first = tokens[following]
    if first.kind == "rel" or (first.kind == "op" and first.text in _CONTINUES):
        return True
    signed = first.kind == "op" and first.text == "-"
    return (signed or aligned) and not _row_has_relation(tokens, following) and before[-1].kind not in (",", ";", ".")


def _row_has_relation(tokens: list[Token], at: int) -> bool:
    depth = 0
    while at < len(tokens) and tokens[at].kind not in ("row", "end"):
        kind = tokens[at].kind
        if kind == "rel" and not depth:
            return True
        depth += (kind in ("open", "lb")) - (kind in ("close", "rb"))
        at += 1
    return False
