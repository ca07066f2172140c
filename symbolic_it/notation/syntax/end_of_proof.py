r"""Signs for the end of a proof, `\quad \square`, behind the last formula of a row: they say nothing."""

from __future__ import annotations

from .symbols import DISPLAYS
from .tokens import Token

MARKS = frozenset(["square", "blacksquare", "Box", "qed", "qedsymbol", "qedhere", "lozenge", "checkmark"])
MARK_CHARACTERS = "□■◻◼∎✓✔"


def without_marks(tokens: list[Token]) -> list[Token]:
    """The tokens without the marks that end a row or the whole formula, and without the wide spaces before them."""
    if not any(_is_mark(token) for token in tokens):
        return tokens
    done: list[Token] = []
    for index, token in enumerate(tokens):
        if _is_mark(token) and _ends_a_row(tokens, index) and any(not _is_space(x) for x in done):
            while done and _is_space(done[-1]):
                done.pop()
        else:
            done.append(token)
    return done


def _is_mark(token: Token) -> bool:
    return token.kind == "macro" and token.text in MARKS


def _is_space(token: Token) -> bool:
    return token.kind in ("quad", "amp")


def _ends_a_row(tokens: list[Token], index: int) -> bool:
    """Whether nothing but punctuation, further marks and closing braces follows in the row."""
    for token in tokens[index + 1 :]:
        if token.kind == "row" or (token.kind == "end" and token.text in DISPLAYS):
            return True
        if token.kind not in (",", ".", ";", "quad", "rb") and not _is_mark(token):
            return False
    return True
