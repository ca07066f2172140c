"""Operands of mathematics typed as plain text: what can stand on either side of a relation in a sentence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ...patterns import regex
from .tokens import Token

# Words that name nothing: `about ≈ 0.02 nats` has no left side.
_PARTICLES = frozenset(
    [
        "about", "is", "are", "was", "were", "be", "of", "to", "the", "a", "an", "by", "than", "or", "and",
        "at", "as", "with", "around", "roughly", "approximately", "gives", "yields", "get", "so", "that",
        "then", "from", "in", "on", "for", "which", "equals", "only", "nearly", "almost", "just", "where",
        "when", "because", "since", "but", "holds", "always", "if", "here",
    ]
)  # fmt: skip
_BEFORE_A_CLAIM = frozenset(["hence", "thus", "while", "short", "have", "know", "say", "words", "therefore", "relation", "identity"])
_FRACTIONS = frozenset("½⅓⅔¼¾⅕⅙⅛")
_SEPARATE = frozenset("：，。；、（「『《")
_DIFFERENTIAL = regex(r"d[a-z]")
_MEAN = regex(r"(?:E|Var)(?:\\?_\w*)?\\?")
_REACH = 160
_LONGEST_GROUP = 60


@dataclass(frozen=True, slots=True)
class Operand:
    """Tokens `first:behind` of one side. `maths` says that the side is, or touches, a maths span."""

    first: int
    behind: int
    solid: bool = False
    """Holds a number, a call, a unit or a maths span."""
    word: bool = False
    """Is one plain word."""
    unit: bool = False
    maths: bool = False


def skip(tokens: Sequence[Token], index: int) -> int:
    """Past one stretch of space."""
    return index + 1 if index < len(tokens) and tokens[index].kind == "space" else index


def skip_back(tokens: Sequence[Token], index: int) -> int:
    """The token before `index` that is no space."""
    index -= 1
    return index - 1 if index > 0 and tokens[index].kind == "space" else index


# -- operands to the right ---------------------------------------------------------------------------------------------


def operand_after(tokens: Sequence[Token], index: int) -> Operand | None:
    """The operand that begins at `index`."""
    first = skip(tokens, index)
    if first >= len(tokens):
        return None
    if tokens[first].kind == "maths":
        return Operand(index, index, solid=True, maths=True)
    if _is_plain_word(tokens, first):
        return Operand(first, first + 1, word=True)
    behind = _factor(tokens, first)
    if not behind:
        return None
    while more := _more(tokens, behind):
        behind = more
    if _goes_on(tokens, behind):
        return None
    solid, unit = _solid(tokens, first, behind)
    return Operand(first, behind, solid=solid, unit=unit)


def _goes_on(tokens: Sequence[Token], behind: int) -> bool:
    """Whether what stands behind belongs to the operand, so that it would be cut short: the (x | <t) of p(x | <t), the + of "+ more"."""
    if behind < len(tokens) and tokens[behind].kind in ("open", "name", "number", "big", "function", "quantity"):
        return True
    at = skip(tokens, behind)
    if at < len(tokens) and tokens[at].kind == "name" and _MEAN.fullmatch(tokens[at].text) is not None:
        return True  # the E_p t of - θ E_p t
    if at < len(tokens) and tokens[at].kind == "open":
        return _is_a_factor(tokens[at + 1 : (_group(tokens, at) or at + 1) - 1])
    return at < len(tokens) and tokens[at].kind == "operator" and tokens[at].text != "-"  # which may be a dash


def _is_a_factor(inside: Sequence[Token]) -> bool:
    """Whether brackets behind a space hold the (1 - t) of 3 (1 - t), and no remark such as (in bits)."""
    kinds = {t.kind for t in inside}
    plain = all(t.kind != "name" or t.symbolic for t in inside)
    return "operator" in kinds and plain and not kinds & {"word", "relation", "unit", "comma", "code", "stop"}


def _is_plain_word(tokens: Sequence[Token], index: int) -> bool:
    token = tokens[index]
    called = index + 1 < len(tokens) and tokens[index + 1].text == "("
    return token.kind == "word" or (token.kind == "name" and not token.symbolic and not called)


def _factor(tokens: Sequence[Token], index: int) -> int:
    """Behind one signed factor at `index`, or 0."""
    signs = 0
    while index < len(tokens) and tokens[index].text in ("-", "−", "+", "±") and signs < 3:
        index, signs = skip(tokens, index + 1), signs + 1
    if index >= len(tokens):
        return 0
    match tokens[index].kind:
        case "number":
            return index + 1
        case "quantity":
            behind = _group(tokens, index + 1) or index + 1
            return 0 if _names_another(tokens, behind) else behind
        case "name" if tokens[index].symbolic or _group(tokens, index + 1):
            return _group(tokens, index + 1) or index + 1
        case "function" | "big":
            return _group(tokens, index + 1) or (0 if tokens[index].text == "softmax" else _applied(tokens, index + 1))
        case "open":
            return _group(tokens, index)
        case "bar":
            return _size(tokens, index)
    return 0


def _names_another(tokens: Sequence[Token], behind: int) -> bool:
    """Whether words go on from those of a quantity: "cross-entropy minimization", "the entropy H(p)"."""
    at = skip(tokens, behind)
    if at >= len(tokens) or tokens[at].kind not in ("word", "name", "quantity"):
        return False
    word = tokens[at].text
    goes_on = word.isascii() and word.lower() not in _PARTICLES
    return goes_on or tokens[at].symbolic or word.lower() in ("of", "between", "in")


def _size(tokens: Sequence[Token], index: int) -> int:
    """Behind the |X| of log |X|, or 0."""
    inside = tokens[index + 1 : index + 3]
    of_a_set = len(inside) == 2 and inside[0].symbolic and tokens[index].text == inside[1].text == "|"
    return index + 3 if of_a_set else 0


def _applied(tokens: Sequence[Token], index: int) -> int:
    """Behind the argument of `log p`, `Σ p log p`."""
    depth = 0
    while depth < 6:
        index = skip(tokens, index)
        if index < len(tokens) and tokens[index].kind in ("function", "big"):
            if group := _group(tokens, index + 1):
                return group
            index, depth = index + 1, depth + 1
            continue
        return _factor(tokens, index)
    return 0


def _more(tokens: Sequence[Token], index: int) -> int:
    """Behind what continues a product or a sum at `index`, or 0."""
    at = skip(tokens, index)
    if at >= len(tokens):
        return 0
    token = tokens[at]
    if token.kind == "operator":
        # `3 - the`: an operator counts only with an operand, `2-3` ranges and `a -b` flags included.
        return _factor(tokens, skip(tokens, at + 1))
    if token.kind == "unit":
        return at + 1
    if token.kind in ("function", "big") or (token.kind == "name" and _group(tokens, at + 1)):
        return _factor(tokens, at)
    if token.kind == "name" and _DIFFERENTIAL.fullmatch(token.text) and _is_integrated(tokens, index):
        return at + 1
    if token.kind == "name" and token.text.startswith("_") and at == index and tokens[at - 1].kind == "close":
        return at + 1  # softmax(z)_i
    halves = at > 0 and tokens[index - 1].text in _FRACTIONS
    return _group(tokens, at) if (at == index or halves) and token.text == "(" else 0


def _is_integrated(tokens: Sequence[Token], index: int) -> bool:
    """Whether an integral sign stands before, for the dx that ends it."""
    return any(t.text.startswith("∫") for t in tokens[max(0, index - _LONGEST_GROUP) : index])


def _group(tokens: Sequence[Token], index: int) -> int:
    """Behind a balanced group of brackets that opens at `index`, or 0."""
    if index >= len(tokens) or tokens[index].kind != "open":
        return 0
    depth = 0
    for at in range(index, min(index + _LONGEST_GROUP, len(tokens))):
        kind = tokens[at].kind
        if kind in ("maths", "code", "other", "else", "stop") and not _separates(tokens, index, at):
            return 0
        depth += (kind == "open") - (kind == "close")
        if depth == 0:
            return at + 1
    return 0


def _separates(tokens: Sequence[Token], opening: int, index: int) -> bool:
    """The semicolon of I(X; Y): between the arguments of a letter or of MI."""
    called = opening > 0 and tokens[opening - 1].symbolic and tokens[opening].text in "(["
    return tokens[index].text == ";" and called


def _solid(tokens: Sequence[Token], first: int, behind: int) -> tuple[bool, bool]:
    kinds = [t.kind for t in tokens[first:behind]]
    unit = "unit" in kinds or any(t.kind == "number" and t.text.endswith("%") for t in tokens[first:behind])
    return bool({"number", "function", "big", "open", "unit", "quantity"}.intersection(kinds)), unit


# -- operands to the left ----------------------------------------------------------------------------------------------


def operand_before(tokens: Sequence[Token], index: int) -> Operand | None:
    """The longest operand that ends before `index`: the start is found by reading forward from each candidate."""
    last = skip_back(tokens, index)
    if last < 0 or index == 0:
        return None
    if tokens[last].kind == "maths":
        return Operand(index, index, solid=True, maths=True)
    if tokens[last].kind == "unit" and _follows_maths(tokens, last):
        return Operand(last, last + 1, solid=True, unit=True, maths=True)
    if _is_plain_word(tokens, last):
        if tokens[last].text.lower() in _PARTICLES:
            return None
        attached = last > 0 and tokens[last - 1].kind not in ("space", "open")
        return None if attached else Operand(last, last + 1, word=True)
    floor = tokens[index].start - _REACH
    best: int | None = None
    at = last
    while at >= 0 and tokens[at].start >= floor:
        token = tokens[at]
        if token.kind in ("maths", "code", "other", "else", "relation", "stop", "word") and token.text != ";":
            break
        if token.kind != "space" and _reads_to(tokens, at, last + 1) and not _attached(tokens, at) and not _is_of_a_kind(tokens, at):
            best = at
        at -= 1
    if best is None:
        return None
    solid, unit = _solid(tokens, best, last + 1)
    touches = tokens[best].kind == "operator" and _follows_maths(tokens, best)
    return Operand(best, last + 1, solid=solid, unit=unit, maths=touches)


def _follows_maths(tokens: Sequence[Token], index: int) -> bool:
    before = skip_back(tokens, index)
    return before >= 0 and tokens[before].kind == "maths"


def _is_of_a_kind(tokens: Sequence[Token], index: int) -> bool:
    """Whether a word before a quantity says which: "the differential entropy", "minimizing cross-entropy"."""
    before = tokens[skip_back(tokens, index)] if tokens[index].kind == "quantity" and index else None
    if before is None or before.kind not in ("word", "name") or not before.text.isascii() or before.symbolic:
        return False
    return before.text.lower() not in _PARTICLES | _BEFORE_A_CLAIM


def _attached(tokens: Sequence[Token], index: int) -> bool:
    """Whether the token hangs on the one before it (`--flag`, `x.y`), so that the operand cannot begin here."""
    if tokens[index].text.startswith("_"):
        return True
    if index == 0 or tokens[index - 1].kind in ("space", "open", "comma", "maths") or tokens[index - 1].text in _SEPARATE:
        return False
    return tokens[index - 1].kind not in ("word", "quantity") or tokens[index - 1].text.isascii()


def _reads_to(tokens: Sequence[Token], first: int, behind: int) -> bool:
    """Whether an operand that begins at `first` ends exactly at `behind`."""
    if _is_plain_word(tokens, first):
        return False
    at = _factor(tokens, first)
    while at and at < behind:
        at = _more(tokens, at)
    return at == behind
