"""What a known quantity is: the symbols and words that stand for it, and the forms in which texts define it.

In a form, A to D stand for any expression, N for the number of summands, K for that of outcomes, and S(...) for a sum, an
integral or an expectation. A form holds in every base, as long as it is one.
"""

from __future__ import annotations

from dataclasses import dataclass

MEAN, EXPECTED, SUM = "mean", "E", "sum"


@dataclass(frozen=True, slots=True)
class Known:
    """One quantity. ``symbols``: names in lower case without fonts, those of losses without their letter (L_CE is "ce").

    ``averaged``: over what it may be averaged beyond its form. ``exact``: its value as a term, for laws A and B in either order,
    as far as the reader has one. ``firm``: the symbols that stand for nothing else, so that a false form is false.
    ``needs``: names without which the symbols mean something else. ``settled``: its signs, ratios and arguments are the same in all
    texts, so that a formula which one such change repairs is a mistake.
    """

    title: str
    symbols: frozenset[str]
    words: str
    forms: tuple[str, ...]
    averaged: frozenset[str] = frozenset()
    exact: tuple[str, ...] = ()
    firm: frozenset[str] = frozenset()
    needs: frozenset[str] = frozenset()
    settled: bool = False


def names(text: str) -> frozenset[str]:
    return frozenset(text.split())


SAMPLES = frozenset([MEAN, EXPECTED, SUM])
