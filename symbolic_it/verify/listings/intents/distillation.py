"""Distillation at a temperature, alone or mixed with the cross-entropy of the labels."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from typing import Any

import numpy as np

from ....patterns import regex
from ..running import real as r
from ..running.arrays import elementwise, log_softmax, probabilities
from ..running.real import Real
from .intent import Intent, Named, Trial, reductions
from .laws import given

_STUDENT, _TEACHER = regex(r"student|^s_|^z_?s$"), regex(r"teacher|^t_|^z_?t$")
_TEMPERATURE, _WEIGHT = regex(r"^(?:t|temp|temperature|tau)$"), regex(r"^(?:alpha|lam|lambda_?|lambd|w|weight|kd_weight|soft_weight)$")
_HARD = regex(r"^(?:hard_)?(?:labels?|targets?|y|ys|gold)$")
_SQUARE = r"(?:\b(?:t|tau|temp|temperature)\s*(?:\^|\*\*)\s*\{?2\}?|T²|τ²)"
_SQUARED = regex(
    rf"{_SQUARE}\s*[*·×]?\s*(?:KL\b|D\(|D_)|(?:KL|D)\([^()]*\)\s*[*·×]\s*{_SQUARE}", re.I
)  # a formula with T^2, not T^2 mentioned
_ELSEWHERE = regex(r"\b(?:without|caller|outside|not|no|before|after|later|omit\w*|drop\w*|unscaled|would|multipl\w+|loop)\b", re.I)
_ONE_SIDE = regex(
    r"already|as (?:it|they) (?:is|are)|\bpre-?|divided|soften|untouched|trained at|sharp|\bonly\b|\balone\b|pseudo|hard(?:en|er)", re.I
)
_T, _ALPHA = Real(5), Real(Fraction(3, 10))
#: Logits of a teacher and a student that are far apart: the directions of the divergence show beside the loss of the labels.
_APART, _LABELS = ((("-8", "-9", "-3"), ("-8", "6", "7")), (("5", "1", "-1"), ("-6", "-4", "-6"))), (0, 1)


def _roles(f: Named) -> dict[str, str] | None:
    """Which parameter is what; None where one that must be given is nothing of these."""
    found: dict[str, str] = {}
    for n in (*f.required, *f.optional):
        low = n.lower()
        kinds = ("temperature", _TEMPERATURE), ("weight", _WEIGHT), ("labels", _HARD), ("student", _STUDENT), ("teacher", _TEACHER)
        kind = next((k for k, pattern in kinds if pattern.search(low)), "")
        if kind in found or (not kind and n in f.required) or ("prob" in low and kind in ("student", "teacher")):
            return None
        if kind and (n in f.required or kind in ("temperature", "weight")):
            found[kind] = n
    return found if {"student", "teacher"} <= set(found) else None


def _distillation(f: Named) -> Iterator[Trial]:
    roles = _roles(f)
    if roles is None:
        return
    told: dict[str, Any] = {roles[k]: v for k, v in (("temperature", _T), ("weight", _ALPHA)) if k in roles}
    t = _T if "temperature" in roles else Real(1)
    if "labels" in roles:
        teacher, student = (probabilities(rows) for rows in _APART)
        hard = -np.diagonal(log_softmax(student)[:, list(_LABELS)])
        soft, back, _ = _rows(teacher, student, t, "reverse" in f.words)
        arguments = {roles["student"]: student, roles["teacher"]: teacher, roles["labels"]: np.array(_LABELS), **told}
        wrong = tuple(("D(student‖teacher) in its soft part", v) for v in _mixtures(back, hard))
        yield Trial(
            arguments,
            tuple(_mixtures(soft, hard)),
            True,
            "T^2 D(teacher‖student) mixed with the loss of the labels",
            wrong,
            named_alone=True,
        )
        return
    for shape in ("batch", "vector", "sequence"):
        teacher, student = next(given("true", "logits", shape)).value, next(given("model", "logits", shape)).value
        soft, back, straight = _rows(teacher, student, t, "reverse" in f.words)
        right = tuple(v for row in soft for v in (*reductions(row), np.sum(row) / np.size(row) / 3))
        wrong = tuple(("D(student‖teacher)", v) for row in back for v in reductions(row))
        wrong += tuple(("the divergence times T, where it is T^2", v) for v in reductions(straight * t))
        if "temperature" in roles and not _ONE_SIDE.search(f.document):
            wrong += tuple(
                (f"the divergence with {side} alone at the temperature", v)
                for side, row in _one_warm(teacher, student, t)
                for v in reductions(row)
            )
            if _SQUARED.search(f.document) and not _ELSEWHERE.search(f.document):
                right = tuple(v for row in soft[1::2] for v in (*reductions(row), np.sum(row) / np.size(row) / 3))
                wrong += tuple(("the divergence without the factor T^2", v) for v in reductions(soft[0]))
        yield Trial(
            {roles["student"]: student, roles["teacher"]: teacher, **told},
            right,
            True,
            "D(teacher‖student) at the temperature",
            wrong,
            named_alone=True,
        )


def _rows(teacher: Any, student: Any, t: Real, reverse: bool) -> tuple[list[Any], list[Any], Any]:
    """The soft losses of each row that are right, those of the other direction, and the divergence itself."""
    logs = [log_softmax(z / t) for z in (teacher, student)]
    p = elementwise(r.exp, logs[0])
    divergence, cross = np.sum(p * (logs[0] - logs[1]), axis=-1), -np.sum(p * logs[1], axis=-1)
    back = np.sum(elementwise(r.exp, logs[1]) * (logs[1] - logs[0]), axis=-1)
    forward = [divergence, divergence * t * t, cross, cross * t * t]
    return ([back, back * t * t], forward, divergence) if reverse else (forward, [back, back * t * t], divergence)


def _one_warm(teacher: Any, student: Any, t: Real) -> Iterator[tuple[str, Any]]:
    """The divergence, times T^2 and not, with the temperature on one side."""
    for side, a, b in (("the student", teacher, student / t), ("the teacher", teacher / t, student)):
        p, q = log_softmax(a), log_softmax(b)
        row = np.sum(elementwise(r.exp, p) * (p - q), axis=-1)
        yield from ((side, row), (side, row * t * t))


def _mixtures(soft: list[Any], hard: Any) -> Iterator[Any]:
    """Soft and hard loss, each summed or averaged, weighted by alpha and 1 - alpha, by alpha alone, or added."""
    a, whole = _ALPHA, np.sum(hard)
    mean = whole / np.size(hard)
    for row in soft:
        total = np.sum(row)
        for s, h in ((total, whole), (total / np.size(row), mean), (total / np.size(row) / 3, mean)):
            yield from (a * s + (1 - a) * h, (1 - a) * s + a * h, a * s + h, s + a * h, s + h)


def _is(w: tuple[str, ...]) -> bool:
    sets = ({"distillation"}, {"kd"}, {"distill"}, {"knowledge", "distillation"})
    more = {"loss", "fn", "function", "compute", "criterion", "with", "torch", "np", "reverse", "ce", "cross", "entropy"}
    return any(s <= set(w) and set(w) - s <= more for s in sets)


INTENTS = (Intent("the distillation loss", _is, _distillation),)
