r"""Bars that open or close nothing: the \rvert of H(X \rvert Y) is the bar of a condition, as \mid is."""

from __future__ import annotations

from .tokens import Token

_NAMES = (r"\lvert", r"\rvert", r"\lVert", r"\rVert")


def with_loose_bars(tokens: list[Token], source: str) -> list[Token]:
    r"""The tokens with every \lvert, \rvert, \lVert and \rVert that has no partner within its brackets as a bar between."""
    sided = {k for k, t in enumerate(tokens) if t.kind in ("bar", "dbar") and source.startswith(_NAMES, t.start)}
    if not sided:
        return tokens
    loose: set[int] = set()
    opened: list[list[int]] = [[]]
    for k, token in enumerate(tokens):
        if token.kind in ("open", "lb"):
            opened.append([])
        elif token.kind in ("close", "rb") and len(opened) > 1:
            loose.update(opened.pop())
        elif k in sided and token.side == "l":
            opened[-1].append(k)
        elif k in sided and opened[-1]:
            opened[-1].pop()
        elif k in sided:
            loose.add(k)
    loose.update(k for level in opened for k in level)
    return [Token(t.kind, t.text, t.start, t.end, t.glued, "m", t.extra) if k in loose else t for k, t in enumerate(tokens)]
