"""Equations of a chain that ends in a value: H(X) = H(Y) = 1 at the data of the text is said of these data."""

from __future__ import annotations

from dataclasses import replace

from ...decide.verdict import Verdict
from ...notation.elaborate.meaning import LinkMeaning

_EQUAL = frozenset(["=", ":=", "equiv", "approx"])


def told_by_the_value(links: tuple[LinkMeaning, ...], verdicts: list[Verdict], at_the_data: Verdict) -> tuple[Verdict, ...]:
    """The verdicts, confirmed where they are ``at_the_data`` and the chain goes on to a value that is confirmed."""
    out = list(verdicts)
    of_these = False
    for k in range(len(out) - 1, -1, -1):
        if links[k].relation not in _EQUAL or not (out[k].positive or out[k] == at_the_data):
            of_these = False
        elif out[k] == at_the_data and of_these:
            out[k] = replace(out[k], word="confirmed", message="true at the data of the text, of which the chain gives the value")
        elif out[k].word == "confirmed" and links[k].right.printed is not None:
            of_these = True
    return tuple(out)
