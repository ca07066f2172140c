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
from ..sentences.counts_told import counted_by, counts_some
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
    sums_logs: int = 0  # the sign of a sum of logarithms, where the loss is written out as one


def of_bits_per_unit(context: Context, left: n.Node, relation: str, right: n.Node, words: str) -> Verdict | None:
    """The verdict on bits per byte or character by what is counted; None for any other formula, and where the words tell too little."""
    unit = _unit_of(left)
    if unit is None or relation not in ("=", ":=", "approx", "equiv") or speaks_loosely(words[-40:]):
        return None
    if (written := _of_written_logs(context, right, unit)) is not None:
        return written
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


def _of_written_logs(context: Context, right: n.Node, unit: str) -> Verdict | None:
    r"""The verdict on -\frac{1}{B} \sum_t \log_2 p(x_t | x_{<t}), the loss written out; None where a letter may count anything."""
    found, logs = _Powers(sums_logs=1), []
    for leaf, power in _factors(right, 1):
        match leaf:
            case n.BigOp("sum", body=n.Log() as log) | n.BigOp("sum", body=n.Neg(n.Log() as log)):
                logs.append(log)
                if isinstance(leaf.body, n.Neg):
                    found.sums_logs *= -1
            case n.Number() if leaf.value == -1:
                found.sums_logs *= -1
            case _:
                _count(found, leaf, power, unit, counted_by(context, leaf.base) if isinstance(leaf, n.Name) and leaf.sub is None else None)
    if not found.known or found.loss or len(logs) != 1:
        return None
    title, (log,) = f"bits per {unit}", logs
    sign = found.sums_logs * (-1 if _is_negated(right) else 1)
    in_bits = (log.spelling == "lb" or (isinstance(log.base, n.Number) and log.base.value == 2)) and found.ln2 == 0
    if (found.unit, found.tokens) == (-1, 0):
        if sign > 0:
            return _not(title, "positive")
        return (
            Verdict("definition", f"agrees with the definition of {title}")
            if in_bits or (log.spelling == "ln" and found.ln2 == -1)
            else None
        )
    if (found.unit, found.tokens) == (0, -1) and counts_some(context, unit):
        return _not(title, f"over the number of {unit}s, not of tokens")
    return Verdict("undecided", f"bits per {unit} over the number of what is not told to be {unit}s") if found.tokens else None


def goes_over_told_counts(context: Context, right: n.Node) -> bool:
    """Whether a sum goes from one to a letter that is told to count tokens, and is divided by one that counts something else."""
    sums = [x.binder for x in walk(right) if isinstance(x, n.BigOp) and x.kind == "sum"]
    below = [y for x in walk(right) if isinstance(x, n.Div) for y in walk(x.right) if isinstance(y, n.Name)]
    to_tokens = [
        isinstance(b.upper, n.Name)
        and counted_by(context, b.upper.base) == "token"
        and isinstance(b.lower, n.Number)
        and b.lower.value == 1
        for b in sums
    ]
    return to_tokens == [True] and any(counted_by(context, x.base) not in (None, "token") for x in below)


def _is_negated(node: n.Node) -> bool:
    """Whether an odd number of minus signs stands before the factors of a product."""
    match node:
        case n.Neg(body):
            return not _is_negated(body)
        case n.Mul(left, right) | n.Div(left, right):
            return _is_negated(left) != _is_negated(right)
    return False


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
        case n.Neg(body) if _is_written(body):
            yield from _factors(body, power)
        case n.Unit(word, str() as per):
            yield n.Text(word), power
            yield n.Text(per), -power
        case n.BigOp("sum", body=n.Div(inner, below)):
            yield replace_body(node, inner), power
            yield from _factors(below, -power)
        case _:
            yield node, power


def _is_written(node: n.Node) -> bool:
    """Whether a product holds a sum of logarithms, of which the sign is told apart."""
    return any(isinstance(x, n.BigOp) and x.kind == "sum" and isinstance(x.body, (n.Log, n.Neg)) for x in walk(node))


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
