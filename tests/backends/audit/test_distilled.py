"""Distillation: T^2, which side is softened, and the loss of the label beside it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from symbolic_it.backends.audit import audit

torch = pytest.importorskip("torch")
F = torch.nn.functional


def soft(student: Any, teacher: Any, t: float) -> Any:
    return F.kl_div(F.log_softmax(student / t, -1), F.softmax(teacher / t, -1), reduction="batchmean")


def hinton(student_logits: Any, teacher_logits: Any, T: float = 2.0) -> Any:
    return soft(student_logits, teacher_logits, T) * T * T


def told(teacher_logits: Any, student_logits: Any, temperature: float) -> Any:
    return soft(student_logits, teacher_logits, temperature) * temperature**2


def mixed(student_logits: Any, teacher_logits: Any, labels: Any, T: float = 4.0, alpha: float = 0.7) -> Any:
    return alpha * T * T * soft(student_logits, teacher_logits, T) + (1 - alpha) * F.cross_entropy(student_logits, labels)


def soft_targets(student_logits: Any, teacher_logits: Any, T: float = 2.0) -> Any:
    return -(F.softmax(teacher_logits / T, -1) * F.log_softmax(student_logits / T, -1)).sum(-1).mean() * T * T


def without_square(student_logits: Any, teacher_logits: Any, T: float = 2.0) -> Any:
    return soft(student_logits, teacher_logits, T)


def swapped(student_logits: Any, teacher_logits: Any, T: float = 2.0) -> Any:
    return soft(teacher_logits, student_logits, T) * T * T


def one_side(student_logits: Any, teacher_logits: Any, T: float = 2.0) -> Any:
    return F.kl_div(F.log_softmax(student_logits / T, -1), F.softmax(teacher_logits, -1), reduction="batchmean") * T * T


def mixed_without_square(student_logits: Any, teacher_logits: Any, labels: Any, T: float = 4.0, alpha: float = 0.7) -> Any:
    return alpha * soft(student_logits, teacher_logits, T) + (1 - alpha) * F.cross_entropy(student_logits, labels)


def cold_teacher(student_logits: Any, teacher_logits: Any, temperature: float = 3.0) -> Any:
    student, teacher = F.log_softmax(student_logits / temperature, -1), F.softmax(teacher_logits, -1)
    return F.kl_div(student, teacher, reduction="batchmean") * temperature


RIGHT = [hinton, told, mixed, soft_targets]
WRONG = [
    (without_square, "without the factor T^2"),
    (swapped, "while it is named KL(teacher‖student)"),
    (one_side, "alone at it"),
    (cold_teacher, "T KL(teacher‖student) at temperature T = 3 with student alone at it"),
    (lambda student_logits, teacher_logits, T=2.0: hinton(student_logits, teacher_logits, T) * T**2, "with the factor T^4, not T^2"),
    (mixed_without_square, "without the factor T^2 on the soft loss"),
]


@pytest.mark.parametrize("function", RIGHT)
def test_right_ones_are_accused_of_nothing(function: Callable[..., Any]) -> None:
    report = audit(function, "distillation-loss")
    assert report.findings == ()
    assert report.verdict == "agrees"


@pytest.mark.parametrize(("function", "words"), WRONG)
def test_mistakes_are_named(function: Callable[..., Any], words: str) -> None:
    report = audit(function, "distillation-loss")
    assert report.verdict == "differs"
    assert words in report.sentence
