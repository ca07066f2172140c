"""Subscripts of several signs typed without braces: E_(x,y)~D, E_y~pi_theta[..], pi_theta_old, y_1:t-1, y₁:ₜ₋₁."""

from __future__ import annotations

from .tokens import Token

_ITEMS = ("name", "num")
_FONTS = ("font", "accent")


def with_typed_scripts(tokens: list[Token]) -> list[Token]:
    """The tokens of a plain formula, with braces around what is typed below a name in one piece."""
    out: list[Token] = []
    at = 0
    while at < len(tokens):
        token = tokens[at]
        if _is_star(tokens, at):
            out.append(Token("^", "^", token.start, token.start, True))
        out.append(token)
        at += 1
        if token.kind != "_" or len(out) < 2 or out[-2].kind not in ("name", "big") or not _joined(tokens, at - 1):
            continue
        behind, inside = _below(tokens, at, out[-2])
        if inside is None:
            continue
        first, last = inside[0].start, inside[-1].end
        out += [Token("lb", "{", first, first, True), *inside, Token("rb", "}", last, last, True)]
        at = behind
    return out


def _is_star(tokens: list[Token], at: int) -> bool:
    """Whether an asterisk between a name and its arguments marks the name: pi*(y|x), Q*(s, a); p*(1-p) is a product."""
    if tokens[at].text != "*" or not (_joined(tokens, at) and _joined(tokens, at + 1)):
        return False
    if tokens[at - 1].kind != "name" or tokens[at + 1].text != "(":
        return False
    depth = 0
    for token in tokens[at + 1 : _group(tokens, at + 1)]:
        depth += (token.kind in ("open", "lb")) - (token.kind in ("close", "rb"))
        if depth == 1 and token.kind in ("bar", ","):
            return True
    return False


def _below(tokens: list[Token], at: int, base: Token) -> tuple[int, list[Token] | None]:
    """The index behind what stands below, and its tokens; None where it is one sign, or braces tell it."""
    if at >= len(tokens) or not _joined(tokens, at):
        return at, None
    if tokens[at].kind == "lb":
        return _range_of_glyphs(tokens, at)
    is_mean = base.text == "E" and base.kind == "name"
    if tokens[at].kind == "open" and tokens[at].text == "(":
        end = _group(tokens, at)
        if not is_mean or not end:
            return at, None
        behind = _law(tokens, end)
        # E_(x, y) alone is over x and y; E_(x, y)~D over the pairs
        return (behind, tokens[at:behind]) if behind > end else (end, tokens[at + 1 : end - 1])
    if tokens[at].kind not in _ITEMS:
        return at, None
    behind = _named(tokens, at)
    if behind > at + 1:
        return behind, tokens[at:behind]
    if is_mean and (after := _law(tokens, at + 1)) > at + 1:
        return after, tokens[at:after]
    after = _range(tokens, at + 1)
    return (after, tokens[at:after]) if after else (at, None)


def _named(tokens: list[Token], at: int) -> int:
    """Behind a name and the word below it: the theta_old of pi_theta_old."""
    below = tokens[at + 1 : at + 3]
    if len(below) < 2 or below[0].kind != "_" or below[1].kind != "name" or len(below[1].text) < 2:
        return at + 1
    return at + 3 if all(_joined(tokens, k) for k in (at + 1, at + 2)) else at + 1


def _law(tokens: list[Token], at: int) -> int:
    """Behind `~D_SFT`, `~pi_theta(.|x)` that goes on at once, or ``at``."""
    if at + 1 >= len(tokens) or (tokens[at].kind, tokens[at].text) != ("rel", "sim") or not _joined(tokens, at):
        return at
    behind = at + 1
    while behind < len(tokens) and tokens[behind].kind in _FONTS:
        behind += 1
    if behind >= len(tokens) or tokens[behind].kind != "name" or tokens[at].end != tokens[at + 1].start:
        return at
    behind += 1
    while behind + 1 < len(tokens) and tokens[behind].kind == "_" and _joined(tokens, behind):
        behind = _group(tokens, behind + 1) or behind + 2
    called = _group(tokens, behind) if behind < len(tokens) and _joined(tokens, behind) and tokens[behind].text == "(" else 0
    return called if called and called < len(tokens) and tokens[called].kind == "open" else behind


def _range(tokens: list[Token], at: int) -> int:
    """Behind the `:t-1` of y_1:t-1, all of it in one piece; 0 where there is none."""
    signs = tokens[at : at + 2]
    if len(signs) < 2 or signs[0].kind != ":" or signs[1].kind not in _ITEMS or not (_joined(tokens, at) and _joined(tokens, at + 1)):
        return 0
    end = at + 2
    further = tokens[end : end + 2]
    if len(further) == 2 and further[0].kind == "op" and further[0].text in "+-" and further[1].kind in _ITEMS:
        end += 2 if _joined(tokens, end) and _joined(tokens, end + 1) else 0
    return end


def _range_of_glyphs(tokens: list[Token], at: int) -> tuple[int, list[Token] | None]:
    """₁:ₜ₋₁, two runs of small letters around a colon."""
    first = _group(tokens, at)
    if not first or tokens[at].start != tokens[at].end or first + 2 >= len(tokens):
        return at, None
    colon, below, opening = tokens[first : first + 3]
    if colon.kind != ":" or below.kind != "_" or opening.kind != "lb" or colon.start != tokens[first - 1].end or below.start != colon.end:
        return at, None
    last = _group(tokens, first + 2)
    return (last, [*tokens[at + 1 : first - 1], colon, *tokens[first + 3 : last - 1]]) if last else (at, None)


def _group(tokens: list[Token], at: int) -> int:
    """Behind the brackets or braces that open there, or 0."""
    if at >= len(tokens) or tokens[at].kind not in ("open", "lb"):
        return 0
    depth = 0
    for k in range(at, len(tokens)):
        depth += (tokens[k].kind in ("open", "lb")) - (tokens[k].kind in ("close", "rb"))
        if not depth:
            return k + 1
    return 0


def _joined(tokens: list[Token], at: int) -> bool:
    """Whether a token follows the one before it at once."""
    return 0 < at < len(tokens) and tokens[at].start == tokens[at - 1].end
