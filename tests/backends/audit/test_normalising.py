"""Masses that are divided by another sum than that of the outcomes: right for one distribution, wrong for a batch of them."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from symbolic_it.backends.audit import audit

special = pytest.importorskip("scipy.special")


def over_rows(p: Any, q: Any) -> Any:
    return special.rel_entr(p / p.sum(0), q / q.sum(0)).sum(-1)


def over_outcomes(p: Any, q: Any) -> Any:
    return special.rel_entr(p / p.sum(-1, keepdims=True), q / q.sum(-1, keepdims=True)).sum(-1)


def half_to_mixture(p: Any, q: Any) -> Any:
    p, q = p / p.sum(0), q / q.sum(0)
    return (special.rel_entr(p, (p + q) / 2) + special.rel_entr(q, (p + q) / 2)).sum(-1) / 2


def of_one(p: Any, q: Any) -> Any:
    return special.rel_entr(p / p.sum(), q / q.sum()).sum(-1)


def first_row_again(p: Any, q: Any) -> Any:
    return special.rel_entr(p[:1] if np.ndim(p) > 1 else p, q).sum(-1)


@pytest.mark.parametrize(
    ("function", "quantity"), [(over_rows, "kl"), (half_to_mixture, "jsd"), (lambda p: special.entr(p / p.sum(0)).sum(-1), "entropy")]
)
def test_sums_of_columns_are_named(function: Any, quantity: str) -> None:
    report = audit(function, quantity)
    assert report.verdict == "differs"
    assert "divided by their sums along axis 0, not over the outcomes" in report.findings[0].sentence
    assert report.findings[0].got != report.findings[0].expected


def test_what_is_made_for_one_distribution_is_accused_of_nothing() -> None:
    report = audit(of_one, "kl")
    assert (report.verdict, report.findings) == ("agrees", ())
    assert "divided by the sum over all axes" in report.sentence
    assert audit(over_outcomes, "kl").verdict == "agrees"


def test_rows_that_no_reading_explains_are_no_agreement() -> None:
    report = audit(first_row_again, "kl")
    assert report.verdict == "undecided"
    assert "alone it is KL(p‖q) in nats, from probabilities, but no convention" in report.sentence
