"""Mutual information as repositories write it: right ones, and ones whose marginals are wrong."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from symbolic_it.backends.audit import audit

NAME = "mutual_information"


def loop(joint: Any) -> Any:
    px, py, total = joint.sum(axis=1), joint.sum(axis=0), 0.0
    for i in range(len(px)):
        for j in range(len(py)):
            total += joint[i, j] * math.log(joint[i, j] / (px[i] * py[j])) if joint[i, j] > 0 else 0.0
    return total


def conditional(p_xy: Any) -> Any:
    px = p_xy.sum(1)
    given = p_xy / px[:, None]
    py = p_xy.sum(0)
    return -(py * np.log(py)).sum() + (px * np.where(given > 0, given * np.log(np.where(given > 0, given, 1)), 0).sum(1)).sum()


def square_only(joint: Any) -> Any:
    return loop(joint) if joint.shape[0] == joint.shape[1] else None


@pytest.mark.parametrize("function", [loop, conditional, square_only])
def test_a_right_one_is_accused_of_nothing(function: Callable[..., Any]) -> None:
    report = audit(function, NAME)
    assert report.findings == ()
    assert report.verdict == "agrees"


def h(p: Any) -> Any:
    return -(p * np.log(p)).sum()


def over(joint: Any, product: Any) -> Any:
    return (joint * np.log(joint / product)).sum()


WRONG: list[tuple[Callable[..., Any], str]] = [
    (lambda joint: 2 * h(joint.sum(0)) - h(joint), "the marginal of x left out and that of y taken twice"),
    (lambda joint: 2 * h(joint.sum(1)) - h(joint), "the marginal of y left out and that of x taken twice"),
    (lambda joint: over(joint, 1 / joint.size), "the uniform law"),
    (lambda joint: over(joint, joint.mean(1, keepdims=True) * joint.mean(0)), "means over rows and columns"),
    (lambda joint: over(joint, joint.sum(1) * joint.sum(0)), "broadcast along the columns"),
    (lambda joint: over(joint, joint.sum(0)[:, None] * joint.sum(1)[None]), "on each other's axis"),
    (lambda joint: over(joint, joint.sum(1, keepdims=True) * joint.sum(1)), "the marginal of x on both axes"),
    (lambda joint: joint * np.log(joint / np.outer(joint.sum(1), joint.sum(0))), "not summed"),
    (lambda joint: (joint * np.log(joint / np.outer(joint.sum(1), joint.sum(0)))).sum(0), "over x alone"),
    (lambda joint: (joint * np.log(joint / np.outer(joint.sum(1), joint.sum(0)))).mean(), "number of pairs"),
    (lambda joint: over(joint, np.outer(joint.sum(1), joint.sum(0))) if joint.sum() > 2 else None, "not divided by their total"),
]


@pytest.mark.parametrize(("function", "words"), WRONG, ids=[w for _, w in WRONG])
def test_wrong_marginals_are_named(function: Callable[..., Any], words: str) -> None:
    report = audit(function, NAME)
    assert report.verdict == "differs"
    assert words in report.sentence


def rows(c: Any) -> Any:
    return -(c * np.log(c)).sum(-1)


def of_members(probs_mc: Any) -> Any:
    return rows(probs_mc.mean(0)) - rows(probs_mc).mean(0)


def of_samples(probs: Any) -> Any:
    return rows(probs.mean(1)) - rows(probs).mean(1)


def aleatoric(probs_mc: Any) -> Any:
    return rows(probs_mc).mean(0)


def of_rows(x: Any) -> Any:
    return of_members(x) if x.ndim == 2 else None


def normalised_by_row(joint: Any) -> Any:
    return of_members(joint / joint.sum(1, keepdims=True))


def test_what_an_ensemble_member_tells_of_the_outcome() -> None:
    for right in (of_members, of_samples):
        assert (audit(right, NAME).verdict, audit(right, NAME).findings) == ("agrees", ())
    assert "the mean entropy" in audit(aleatoric, NAME).findings[0].sentence
    assert "sign is turned" in audit(lambda probs_mc: -of_members(probs_mc), NAME).findings[0].sentence


def test_rows_that_sum_to_one_each_are_no_joint_table() -> None:
    assert "all rows for equally likely" in audit(of_rows, NAME).sentence
    assert audit(of_rows, NAME).verdict == "undecided"
    assert audit(normalised_by_row, NAME).verdict != "agrees"
