r"""Whether a chapter writes the relative entropy with one bar: D(p|q) = \sum_i p_i \log \frac{p_i}{q_i}."""

from __future__ import annotations

import re

from ...notation.context import Fact
from ...notation.elaborate.functionals.single_bars import single_bar
from ...patterns import regex

_LAW = r"\s*\\?[A-Za-z]+(?:_\{?\w{1,4}\}?)?\s*"
_BAR = r"(?:\||\\mid\b|\\vert\b)"
_ONE = rf"(?<![A-Za-z\\])D\s*(?:\\left)?\(({_LAW}){_BAR}({_LAW})(?:\\right)?\)"
_DEFINED = regex(
    rf"{_ONE}\s*(?:\\equiv|\\triangleq|\\coloneqq|&?\s*:?=)\s*&?\s*(\\(?:sum|int|mathbb\s*\{{?\s*E|operatorname\{{E|E\b)|E)([^$]{{0,120}}?\\log[^$]{{0,80}})",
    re.S,
)
_NAMED = regex(r"Kullback|relative entropy|KL[- ](?:divergence|distance)|information divergence", re.I)
_TWO = regex(r"(?<![A-Za-z\\])D\s*(?:\\left)?\([^()$|]{1,60}(?:\\\||\|\||\\parallel|\\Vert|‖)")


def told_single_bars(text: str) -> tuple[Fact, ...]:
    """The fact that it does: it speaks of that divergence, defines D(p|q) by the logarithm of a ratio, and writes no D(p||q) beside it."""
    if _NAMED.search(text) is None or _TWO.search(text) is not None:
        return ()
    return (single_bar(),) if any(_is_of_a_ratio(m[1], m[2], m[4]) for m in _DEFINED.finditer(text)) else ()


def _is_of_a_ratio(first: str, second: str, body: str) -> bool:
    """Whether a logarithm of p over q follows, or of the difference of theirs."""
    p, q = (re.escape(x.strip()) for x in (first, second))
    at = r"(?![A-Za-z])[^$/{}]{0,12}"
    return (
        regex(
            rf"\\log[^$]{{0,24}}?(?:\\[dt]?frac\s*\{{?\s*{p}{at}(?:\{{\w+\}})?[^$]{{0,8}}?\}}?\s*\{{?\s*{q}|{p}{at}/\s*{q})(?![A-Za-z])"
        ).search(body)
        is not None
    )
