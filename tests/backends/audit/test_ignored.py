"""A callable that ignores another label than -100, or none unless it is told, is not given -100 unawares."""

from __future__ import annotations

from typing import Any

import pytest

from symbolic_it.backends.audit import audit
from symbolic_it.backends.audit.ignored import insisted
from symbolic_it.backends.audit.names import declared

torch = pytest.importorskip("torch")
F = torch.nn.functional


def losses(logits: Any, labels: Any) -> Any:
    return -F.log_softmax(logits, -1).gather(-1, labels.clamp(min=0)[..., None])[..., 0]


def optional(preds: Any, target: Any, ignore_index: Any = None) -> Any:
    kept = torch.ones_like(target) if ignore_index is None else target != ignore_index
    return torch.exp((losses(preds, target) * kept).sum() / kept.sum())


def padded(logits: Any, labels: Any, pad_token_id: int = 1) -> Any:
    kept = labels != pad_token_id
    return (losses(logits, labels) * kept).sum() / kept.sum()


class Held:
    def __init__(self, pad_idx: int) -> None:
        self.pad_idx = pad_idx

    def __call__(self, logits: Any, labels: Any) -> Any:
        return padded(logits, labels, self.pad_idx)


def over_all(preds: Any, target: Any, ignore_index: Any = None) -> Any:
    kept = target != ignore_index
    return torch.exp((losses(preds, target) * kept).mean())


def padded_over_all(logits: Any, labels: Any, pad_token_id: int = 1) -> Any:
    return (losses(logits, labels) * (labels != pad_token_id)).mean()


def test_what_is_told() -> None:
    assert insisted(declared(optional)) == {"ignore index"}
    assert insisted(declared(padded)) == {"pad index"}
    assert insisted(declared(Held(0))) is None
    assert insisted(declared(Held(-100))) == insisted(declared(losses)) == frozenset()


@pytest.mark.parametrize(("function", "quantity"), [(optional, "ppl"), (padded, "ce"), (Held(1), "ce")])
def test_right_ones_are_accused_of_nothing(function: Any, quantity: str) -> None:
    report = audit(function, quantity)
    assert (report.verdict, report.findings) == ("agrees", ())


@pytest.mark.parametrize(("function", "quantity"), [(over_all, "ppl"), (padded_over_all, "ce")])
def test_a_wrong_denominator_is_named(function: Any, quantity: str) -> None:
    report = audit(function, quantity)
    assert report.verdict == "differs"
    assert "count in the denominator" in report.sentence or "counts in the denominator" in report.sentence
