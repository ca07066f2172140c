"""A smoothed target vector under another convention than the one the text states.

What it finds: the text puts epsilon/(K-1) on the other classes and prints the vector of epsilon/K (or the other way round).
Why that is bad: at K = 4 and epsilon = 0.1 the target is 0.9 or 0.925; libraries use epsilon/K, papers often epsilon/(K-1).
Example: 1 - epsilon on the true class and epsilon/(K-1) elsewhere; K = 4, epsilon = 0.1 give [0.925, 0.025, 0.025, 0.025].
Use instead: one convention, named, and its vector: [0.9, 0.0333, 0.0333, 0.0333].
Source: pytorch issue 7455; torch, keras and optax all use epsilon/K on every class.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from ...patterns import regex
from ..page import Page
from ..rule import Finding, Rule, mismatch, refuted
from ..sentences.assertion import doubted
from ..sentences.prose import Prose
from ..sentences.wordings import SMOOTHING

_OTHERS = regex(r"(?:ε|α) ?/ ?\(? ?[KCVNkn] ?- ?1 ?\)?")
_UNIFORM = regex(r"(?:ε|α) ?/ ?[KCVNkn](?!\w)|(?:ε|α) ?[·*]? ?1 ?/ ?[KCVNkn](?!\w)|(?:mix|blend|interpolat)\w* [^.;]{0,50}uniform", re.I)
_SIZE = regex(r"\b[KCV] ?= ?(\d{1,4})\b|\b(\d{1,3}) classes\b")
_AMOUNT = regex(r"(?:ε|α) ?= ?(0?\.\d+)")
_VECTOR = regex(r"[\[(] ?((?>0?\.\d+|[01](?:\.\d+)?)(?: ?, ?(?>0?\.\d+|[01](?:\.\d+)?))++) ?[\])]")
_SMOOTH = regex(rf"{SMOOTHING}|\bsmooth(?:ed|ing)\b|标签平滑|라벨 스무딩|레이블 스무딩", re.I)


def _check(page: Page) -> Iterator[Finding]:
    stated = ""
    size: int | None = None
    amount: Fraction | None = None
    for s in page.sentences:
        if s.heading:
            size = amount = None
        if not _SMOOTH.search(f"{s.text} {s.before(3)} {s.section}"):
            continue
        others, uniform = bool(_OTHERS.search(s.text)), bool(_UNIFORM.search(s.text))
        if (
            others != uniform
            and not s.text.rstrip().endswith("?")
            and not re.search(r"\binstead of\b|\bunlike\b|\bother(?:s| authors)?\b.*\bwhile\b", s.text)
        ):
            stated = "others" if others else "uniform"
        elif others and uniform:
            stated = ""  # both are discussed: the text knows
        if (m := _SIZE.search(s.text)) is not None:
            size = int(m[1] or m[2])
        if (m := _AMOUNT.search(s.text)) is not None:
            amount = Fraction(m[1])
        if stated and amount is not None and not doubted(s):
            yield from _vectors(s, stated, size, amount)


def _vectors(s: Prose, stated: str, size: int | None, amount: Fraction) -> Iterator[Finding]:
    for m in _VECTOR.finditer(s.text):
        shown = [part.strip() for part in m[1].split(",")]
        values = [Fraction(v) for v in shown]
        k = len(values)
        if k < 2 or (size is not None and size != k) or sorted(values) == [0] * (k - 1) + [1]:
            continue
        if re.search(r"instead of|rather than|not ?$|one-hot ?$|from ?$", s.text[max(m.start() - 14, 0) : m.start()]):
            continue
        uniform = (1 - amount + amount / k, amount / k)
        others = (1 - amount, amount / (k - 1))
        if len({v for v in values if v == max(values)}) != 1 or values.count(max(values)) != 1:
            continue
        right, wrong = (others, uniform) if stated == "others" else (uniform, others)
        if _fits(values, shown, right):
            continue
        best = ", ".join(f"{float(v):.4g}" for v in (right[0], *[right[1]] * (k - 1)))
        names = {"others": "ε/(K-1) on the other classes", "uniform": "ε/K on every class"}
        if _fits(values, shown, wrong):
            message = f"the text states {names[stated]}; this vector is the other convention. Under the stated one it is [{best}]"
            verdict = mismatch(message, expected=f"[{best}]")
        elif re.search(r"becomes|target|vector|smoothed|gives|get", s.text[: m.start()][-60:], re.I) and abs(
            max(values) - right[0]
        ) < Fraction(1, 5):
            message = f"with ε = {float(amount):g} and K = {k} the smoothed target is [{best}]"
            verdict = refuted(message, expected=f"[{best}]")
        else:
            continue
        yield Finding(*s.place(m.start(), m.end()), message, f"write [{best}], or state the other convention", verdict, kind="distribution")


def _fits(values: list[Fraction], shown: list[str], target: tuple[Fraction, Fraction]) -> bool:
    """One entry is the first value and all others the second, as far as their digits go."""
    top = values.index(max(values))
    return all(
        abs(v - (target[0] if k == top else target[1])) <= Fraction(1, 2 * 10 ** max(len(t.partition(".")[2]), 1))
        for k, (v, t) in enumerate(zip(values, shown, strict=True))
    )


RULE = Rule("IT604", "smoothing-convention", "error", _check)
