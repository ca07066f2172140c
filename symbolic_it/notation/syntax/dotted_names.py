r"""Names with dots between them and no commas, as arguments of laws: P(w_1 w_2 \ldots w_n), H(X_1 \ldots X_n)."""

from __future__ import annotations

from .tokens import Token

_HEADS = frozenset(["P", "p", "q", "Q", "Pr", "H", "h", "I"])
_SIGNS = frozenset([",", ";"])


def with_commas(tokens: list[Token]) -> list[Token]:
    """The tokens with commas between the numbered names of one letter around dots, in the brackets of a law or an entropy."""
    if not any(t.kind == "dots" for t in tokens):
        return tokens
    out: list[Token] = []
    opened: list[bool] = []
    for k, token in enumerate(tokens):
        if token.kind == "open":
            before = tokens[k - 1] if k else None
            opened.append(token.text in ("(", "[") and before is not None and before.kind == "name" and before.text in _HEADS)
        elif token.kind == "close" and opened:
            opened.pop()
        inside = bool(opened) and opened[-1]
        if inside and (_misses_before_dots(tokens, k) if token.kind == "dots" else _misses(tokens, k)):
            out.append(Token(",", ",", token.start, token.start))
        out.append(token)
    return out


def _misses_before_dots(tokens: list[Token], k: int) -> bool:
    return tokens[k - 1].kind not in _SIGNS and _ends(tokens, k) is not None


def _misses(tokens: list[Token], k: int) -> bool:
    """Whether a numbered name stands right behind another of its letter, or behind dots."""
    return tokens[k].kind == "name" and _begins(tokens, k) and _before(tokens, k) in (tokens[k].text, "dots")


def _before(tokens: list[Token], k: int) -> str | None:
    """The letter of the numbered name right before a token, or "dots" where they stand there between names of its letter."""
    if tokens[k - 1].kind == "dots":
        return "dots" if _ends(tokens, k - 1) == tokens[k].text else None
    name = _ends(tokens, k)
    near = any(t.kind == "dots" for t in tokens[k + 3 : k + 12]) or any(t.kind == "dots" for t in tokens[max(0, k - 12) : k])
    return name if near else None


def _ends(tokens: list[Token], k: int) -> str | None:
    """The letter of the numbered name that ends right before a token (past a comma before dots)."""
    at = k - 1
    if at >= 0 and tokens[at].kind == "," and tokens[k].kind == "dots":
        at -= 1
    if at >= 0 and tokens[at].kind == "rb":
        while at >= 0 and tokens[at].kind != "lb":
            at -= 1
    at -= 1
    good = at >= 1 and tokens[at].kind == "_" and tokens[at - 1].kind == "name"
    return tokens[at - 1].text if good else None


def _begins(tokens: list[Token], k: int) -> bool:
    return k + 1 < len(tokens) and tokens[k + 1].kind == "_" and (not k or tokens[k - 1].kind != "_")
