"""Reductions act on every core alike, beside the sum or mean written out."""

import numpy as np
import pytest

from symbolic_it.backends.audit.reading import Conventions
from symbolic_it.backends.audit.reductions import masked, reduced

ROWS = np.random.default_rng(1).normal(size=(4, 2, 3))  # four cores, two sequences of three positions
MASK = np.array([[1, 1, 0], [1, 0, 0]], dtype=bool)


def by_text(found: object) -> dict[str, np.ndarray]:
    out: dict[str, np.ndarray] = {}
    for text, _, _, values in found:  # type: ignore[attr-defined]
        out.setdefault(text, values[0])
    return out


@pytest.mark.parametrize(
    ("text", "f"),
    [
        ("", lambda r: r),
        (", averaged over the batch", lambda r: r.mean()),
        (", counted per row but not averaged: the rows after the first are left out", lambda r: r[0, 0]),
        (", averaged over the positions of each sequence", lambda r: r.mean(-1)),
        (", divided by the first axis only, not by the number of positions", lambda r: r.sum() / 2),
        (", divided by the number of positions only, not by the batch", lambda r: r.sum() / 3),
        (", divided by the number of elements (outcomes too)", lambda r: r.sum() / 30),
    ],
)
def test_without_a_mask(text: str, f: object) -> None:
    found = by_text(reduced([ROWS], Conventions(5)))
    np.testing.assert_allclose(found[text], [f(r) for r in ROWS])  # type: ignore[operator]


@pytest.mark.parametrize(
    ("text", "f"),
    [
        (", averaged over what the mask keeps", lambda r: r[MASK].mean()),
        (", 0 where it is masked", lambda r: np.where(MASK, r, 0)),
        (", averaged over what the mask keeps of each sequence", lambda r: [r[0, :2].mean(), r[1, 0]]),
        (", the mean of each sequence's mean, not over tokens (short sequences weigh more)", lambda r: (r[0, :2].mean() + r[1, 0]) / 2),
        (", the masked sum divided by all positions: ignored labels count in the denominator", lambda r: r[MASK].sum() / 6),
        (", averaged over what the mask hides: the mask is inverted", lambda r: r[~MASK].mean()),
        (", summed over what the mask leaves", lambda r: r[~MASK].sum()),
    ],
)
def test_with_a_mask(text: str, f: object) -> None:
    found = by_text(masked([ROWS], (MASK,), Conventions(pads=True)))
    np.testing.assert_allclose(found[text], [f(r) for r in ROWS])  # type: ignore[operator]
