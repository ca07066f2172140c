r"""Bits per byte, character or word: a loss in nats over \ln 2 and over what is counted.

\frac{L}{\ln 2} \cdot \frac{N_{tokens}}{N_{bytes}}: a total goes over the number of bytes; a mean per token takes the tokens per byte. What is counted is told by words and subscripts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ...decide.verdict import Verdict
from ...notation.context import Context
from ...notation.syntax import nodes as n
from ...notation.syntax.walk import walk
from ...patterns import regex
from ..sentences.counts_told import counted_by
from .near_miss import speaks_loosely

_TITLE = regex(r"bits?(?:[-_ ]?per[-_ ]?|/)(byte|char(?:acter)?|word)s?|(bp[bcw])", re.I)
_SHORT = {"bpb": "byte", "bpc": "char", "bpw": "word"}
_COUNT = regex(r"\b(?:n|num|number|total|#|of|count|size|len|length|in|the|original|utf8?|8|raw|all)\b|\d", re.I)
_UNIT = {"byte": regex(r"bytes?|B", 0), "char": regex(r"chars?|characters?|c|C", 0), "word": regex(r"words?|w|W", 0)}
_TOKEN = regex(r"tokens?|tok|toks|t|T", 0)
_LOSS = regex(
    r"\b(?:loss|nll|ce|xent|cross[ -]?entropy|negative log[ -]?likelihood|log[ -]?loss|nats?)\b|^(?:L|ell|l|H|CE|NLL)$|nll$", re.I
)
_PER_TOKEN = regex(r"per[- ]token|/ ?tok|\bmean\b|\bavg\b|average|\btoken\b", re.I)
_WHOLE = regex(r"\btotal|\bsum\b|\bcorpus\b", re.I)


@dataclass
class _Powers:
    """The powers of ln 2, of what is counted and of tokens in a product, and the one loss in it."""

    ln2: int = 0
    unit: int = 0
    tokens: int = 0
    loss: str = ""
    known: bool = True
    turned: bool = False


def of_bits_per_unit(context: Context, left: n.Node, relation: str, right: n.Node, words: str) -> Verdict | None:
    """The verdict on bits per byte or character by what is counted; None for any other formula, and where the words tell too little."""
    unit = _unit_of(left)
    if unit is None or relation not in ("=", ":=", "approx", "equiv") or speaks_loosely(words[-40:]):
        return None
    if isinstance(right, n.Neg):
        found_without = of_bits_per_unit(context, left, relation, right.body, words)
        return _not(f"bits per {unit}", "positive") if found_without is not None and found_without.positive else None
    found = _Powers()
    for leaf, power in _factors(right, 1):
        _count(found, leaf, power, unit, counted_by(context, leaf.base) if isinstance(leaf, n.Name) and leaf.sub is None else None)
    if not found.known or not found.loss or abs(found.ln2) != 1:
        return None
    powers, title = (found.unit, found.tokens), f"bits per {unit}"
    if found.turned:
        return None if found.ln2 == -1 else _not(title, "above what it is divided by")
    fits = {"mean": {(-1, 1)}, "total": {(-1, 0)}, "": {(-1, 1), (-1, 0)}}[found.loss.removeprefix("loss ").strip()]
    if powers in fits:
        return (
            Verdict("definition", f"agrees with the definition of {title}")
            if found.ln2 == -1
            else _not(title, "divided by ln 2, not multiplied with it")
        )
    if found.ln2 == -1 and tuple(-x for x in powers) in fits:
        return _not(title, "with the numbers of what is counted the other way up")
    return None


def _not(title: str, what: str) -> Verdict:
    return Verdict("convention-mismatch", f"not the {title}: a loss in nats would be {what}")


def _unit_of(left: n.Node) -> str | None:
    match left:
        case n.Unit("bit", str() as per):
            text = f"bits per {per}"
        case n.Text(text) | n.Name(base=text, sub=None):
            pass
        case _:
            return None
    found = _TITLE.fullmatch(text.strip())
    return None if found is None else _SHORT[found[2].lower()] if found[2] else found[1].lower().removesuffix("acter")


def _factors(node: n.Node, power: int) -> Iterator[tuple[n.Node, int]]:
    match node:
        case n.Mul(left, right):
            yield from _factors(left, power)
            yield from _factors(right, power)
        case n.Div(left, right):
            yield from _factors(left, power)
            yield from _factors(right, -power)
        case n.Vector((body,)):
            yield from _factors(body, power)
        case n.Unit(word, str() as per):
            yield n.Text(word), power
            yield n.Text(per), -power
        case n.BigOp("sum", body=n.Div(inner, below)):
            yield replace_body(node, inner), power
            yield from _factors(below, -power)
        case _:
            yield node, power


def replace_body(node: n.BigOp, body: n.Node) -> n.BigOp:
    """The sum of another summand."""
    return n.BigOp(node.kind, node.binder, body)


def _count(found: _Powers, leaf: n.Node, power: int, unit: str, told: str | None) -> None:
    if told is not None:
        found.known &= _add(found, told, power, unit)
        return
    if isinstance(leaf, n.Log) and leaf.base is None and isinstance(leaf.arg, n.Number) and leaf.arg.value == 2:
        found.ln2 += power
        return
    if isinstance(leaf, n.Number) and leaf.value == 1:
        return
    text = _words(leaf)
    if text is None:
        found.known = False
        return
    counted = _COUNT.sub(" ", text).strip()
    ratio = re.fullmatch(r"(\w+?)s? per (\w+?)s?", counted)
    if _LOSS.search(text) is not None:
        whole = isinstance(leaf, n.BigOp) or _WHOLE.search(text) is not None
        kind = "total" if whole else "mean" if _PER_TOKEN.search(text) else ""
        found.known &= abs(power) == 1 and not found.loss
        found.turned = power == -1
        found.known &= not found.turned or len(text) > 1  # a bare L below may be a length
        found.loss = f"loss {kind}"
    elif ratio is not None and _add(found, ratio[1], power, unit) and _add(found, ratio[2], -power, unit):
        return
    elif not _add(found, counted, power, unit):
        found.known = False


def _add(found: _Powers, counted: str, power: int, unit: str) -> bool:
    if _UNIT[unit].fullmatch(counted):
        found.unit += power
    elif _TOKEN.fullmatch(counted):
        found.tokens += power
    else:
        return False
    return True


def _words(leaf: n.Node) -> str | None:
    """The words of a name with what stands below it: N_{bytes}, \\text{num bytes}, |x|_{bytes}; of a sum those of its summand."""
    match leaf:
        case n.BigOp("sum", body=body):
            return _words(body)
        case n.Abs() | n.Call():
            return None
        case n.Text(words):
            return _apart(words)
        case n.Unit(word, None):
            return word
        case n.Name(base=base, sub=sub):
            below = (
                " ".join(x.words if isinstance(x, n.Text) else x.base for x in walk(sub) if isinstance(x, (n.Text, n.Name)))
                if sub is not None
                else ""
            )
            if base in ("N", "n", "T", "B", "C", "W") and below:
                return _apart(below)
            return _apart(f"{base} {below}".strip())
    return None


def _apart(words: str) -> str:
    """totalNll and num_bytes as words apart."""
    return re.sub(r"[_-]+", " ", re.sub(r"(?<=[a-z])(?=[A-Z])", " ", words)).strip()
