"""Hypotheses of a derivation as they are said after "for": in the signs of the lines, each once"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..notation.names import parse_name
from ..notation.syntax import ReadError, read
from ..notation.syntax.nodes import Chain
from ..notation.text import text_of
from ..patterns import regex

_RANGE = regex(r"(\S+) is a number (>=?) (\S+)(?: and (<=?) (\S+))?")
_GREEK = regex(
    r"\b(?:alpha|beta|gamma|delta|epsilon|zeta|eta|theta|kappa|lambda|mu|nu|xi|pi|rho|sigma|tau|phi|psi|omega)(?:_\w+)?\b(?![^\s,;.)]*\\)"
)
_ORDERS = regex(r"the orders? (\S+)(?: and 1 (?:-|−) \1)? (?:is|are) positive")
_WEIGHT = regex(r"(\S+) (?:is )?a weight between 0 and 1")


def as_said(hypotheses: Sequence[str], given: Sequence[str]) -> tuple[str, ...]:
    """Each hypothesis once: what is given in its own signs, and nothing that a range tells already."""
    said = [_of_given(h) if h in given else _signs(after_for(h)) for h in hypotheses]
    said += [_of_given(g) for g in given if g not in hypotheses and _is_an_order(g)]
    ranges = {h for h in said if _positive(h)}
    out = [h for h in dict.fromkeys(said) if not (m := _ORDERS.fullmatch(h) or _WEIGHT.fullmatch(h)) or m[1] not in map(_named, ranges)]
    return tuple(h for h in out if not _follows(h, out))


def after_for(hypothesis: str) -> str:
    """A hypothesis as it is said after "for": p a pmf on a finite alphabet; s > 0."""
    said = _RANGE.fullmatch(hypothesis)
    if said is None:
        return re.sub(r" (?:is|are) (?=an? |pmfs|densities|discrete|continuous)", " ", hypothesis, count=1)
    name, above, low, below, high = said.groups()
    name = text_of(parse_name(name))
    if below is None:
        return f"{name} {above} {low}"
    return f"{low} {above.replace('>', '<')} {name} {below} {high}"


def _signs(text: str) -> str:
    return _GREEK.sub(lambda m: text_of(parse_name(m[0])), text)


def _chain(text: str) -> Chain | None:
    try:
        (chain,) = read(text).chains
    except (ReadError, ValueError, RecursionError):
        return None
    return chain if chain.links and chain.first is not None else None


def _is_an_order(text: str) -> bool:
    """1 < a < b, which no line of a derivation tells."""
    chain = _chain(text)
    return chain is not None and all(link.relation in ("<", "<=", ">", ">=", "!=") for link in chain.links)


def _of_given(text: str) -> str:
    """A condition that is a formula, in signs."""
    return text if (chain := _chain(text)) is None else text_of(chain)


_BOUND = regex(r"(?:(\S+) (<|<=|≤) )?(\S+) (?:(>|>=|≥) (\S+)|(<|<=|≤) (\S+))")


def _positive(text: str) -> bool:
    """x > 0, x > 1, 0 < x < 1: a range that tells of a sign."""
    m = _BOUND.fullmatch(text)
    low = None if m is None else m[1] or m[5]
    return low is not None and re.fullmatch(r"\d+(?:/\d+)?", low) is not None


def _named(text: str) -> str:
    m = _BOUND.fullmatch(text)
    return "" if m is None else m[3]


def _follows(text: str, others: Sequence[str]) -> bool:
    """x > 1 beside 1 < x < y, which says so: the lower bound of a number is at the head of a chain that is given."""
    m = re.fullmatch(r"(\S+) > (\S+)", text)
    return m is not None and any(o != text and o.startswith(f"{m[2]} < {m[1]} ") for o in others)
