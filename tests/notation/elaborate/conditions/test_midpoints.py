"""M = (P + Q)/2 beside divergences to M in the same display is what M is; no difference is."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document


def words(text: str) -> list[str]:
    return [c.verdict.word for c in verify_document(parse_chapter(text, "markdown")).claims]


DIVERGENCES = r"JS(P\|Q) = \frac12 D(P\|M) + \frac12 D(Q\|M)"


@pytest.mark.parametrize("mixture", [r"\frac12(P+Q)", r"\frac{P+Q}{2}"])
def test_the_midpoint_is_defined(mixture: str) -> None:
    assert words(rf"$${DIVERGENCES}, \quad M = {mixture}$$") == ["proved", "definition"]


@pytest.mark.parametrize("other", [r"\frac12(P-Q)", "P + Q"])
def test_what_is_no_mixture_is_not(other: str) -> None:
    assert words(rf"The Jensen-Shannon divergence: $${DIVERGENCES}, \quad M = {other}$$")[-1] not in ("definition", "proved")


def test_other_signs_and_weights_are_refuted() -> None:
    assert words(r"$$JS(P\|Q) = \frac12 D(P\|M) - \frac12 D(Q\|M), \quad M = \frac12(P+Q)$$")[0] == "refuted"
    assert words(r"$$JS(P\|Q) = D(P\|M) + D(Q\|M), \quad M = \frac12(P+Q)$$")[0] == "convention-mismatch"  # without the halves
