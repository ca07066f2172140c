"""Which direction of a divergence the names of its arguments promise."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from symbolic_it.backends.audit.directions import directions
from symbolic_it.backends.audit.names import declared


def reverse_kl(student: Any, teacher: Any) -> None: ...


def reverse_kl_written_out(student: Any, teacher: Any) -> None:
    """KL(teacher || student)"""


@pytest.mark.parametrize(
    ("function", "promised"),
    [
        (lambda p, q: 0, (True, False)), (lambda a, b: 0, (True, False)), (lambda q, p: 0, (True, True)),
        (lambda student_logits, teacher_logits: 0, (False, True)), (lambda teacher, student: 0, (True, False)),
        (lambda input, target: 0, (False, True)), (lambda y_true, y_pred: 0, (True, False)), (lambda policy, ref: 0, (True, False)),
        (lambda ref_logits, logits: 0, (False, True)), (lambda new, old: 0, (True, True)), (reverse_kl, (True, True)),
        (reverse_kl_written_out, (False, True)),
    ],
)  # fmt: skip
def test_directions(function: Callable[..., Any], promised: tuple[bool, bool]) -> None:
    assert directions(declared(function)) == promised


@pytest.mark.parametrize(
    ("function", "promised"),
    [
        (lambda reference, current: 0, (True, True)), (lambda baseline, production: 0, (True, False)),
        (lambda base_dist, new_dist: 0, (True, True)), (lambda reference, student: 0, (False, True)),
        (lambda ref_logprobs, logprobs: 0, (False, True)), (lambda ref, p: 0, (True, True)), (lambda ref, x: 0, (False, True)),
    ],
)  # fmt: skip
def test_a_baseline_is_no_approximation(function: Callable[..., Any], promised: tuple[bool, bool]) -> None:
    assert directions(declared(function)) == promised
