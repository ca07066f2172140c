"""InfoNCE of embeddings and similarities: its temperature, its directions and what is taken for it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from symbolic_it.backends.audit import audit

torch = pytest.importorskip("torch")
F = torch.nn.functional


def cosines(queries: Any, keys: Any) -> Any:
    return F.normalize(queries, dim=-1) @ F.normalize(keys, dim=-1).T


def diagonal(s: Any) -> Any:
    return F.cross_entropy(s, torch.arange(len(s)))


def in_batch(anchor: Any, positive: Any, temperature: float = 0.07) -> Any:
    return diagonal(cosines(anchor, positive) / temperature)


def both_ways(image_embeds: Any, text_embeds: Any, logit_scale: float) -> Any:
    s = logit_scale * cosines(image_embeds, text_embeds)
    return (diagonal(s) + diagonal(s.T)) / 2


def queued(q: Any, k: Any, queue: Any, temperature: float = 0.2) -> Any:
    own, others = (q * k).sum(-1, keepdim=True), q @ queue
    return F.cross_entropy(torch.cat([own, others], 1) / temperature, torch.zeros(len(q), dtype=torch.long))


def two_views(z1: Any, z2: Any, temperature: float = 0.5, leave: bool = True) -> Any:
    z = F.normalize(torch.cat([z1, z2]), dim=1)
    s = z @ z.T / temperature
    s = s.masked_fill(torch.eye(len(z), dtype=torch.bool), -1e9) if leave else s
    return F.cross_entropy(s, torch.arange(len(z)).roll(len(z1)))


def scores(similarities: Any, labels: Any, temperature: float = 0.05) -> Any:
    return F.cross_entropy(similarities / temperature, labels)


RIGHT = (in_batch, both_ways, queued, two_views, scores, lambda sim: diagonal(sim))


def decoupled(q: Any, k: Any, temperature: float = 0.1) -> Any:
    s = cosines(q, k) / temperature
    off = s.masked_fill(torch.eye(len(s), dtype=torch.bool), -torch.inf)
    return (off.logsumexp(-1) - s.diagonal()).mean()


WRONG: tuple[tuple[Callable[..., Any], str], ...] = (
    (lambda q, k, temperature=0.1: diagonal(cosines(q, k) * temperature), "multiplied by 0.1, not divided"),
    (decoupled, "left out of the denominator"),
    (lambda z1, z2: two_views(z1, z2, leave=False), "not left out"),
    (lambda q, k: torch.log(torch.tensor(float(len(q)))) - diagonal(cosines(q, k) / 0.1), "bound on the mutual information"),
    (lambda q, k: diagonal(F.normalize(q, dim=0) @ F.normalize(k, dim=0).T / 0.5), "normalised along the batch"),
    (lambda q, k: diagonal(torch.softmax(cosines(q, k) / 0.1, -1)), "softmax taken before"),
    (lambda q, k: F.cross_entropy(cosines(q, k) / 0.1, torch.zeros(len(q), dtype=torch.long)), "first key"),
    (lambda q, k: F.cross_entropy(cosines(q, k) / 0.1, torch.arange(len(q)).roll(1)), "rolled by one (the key before"),
    (
        lambda q, k, temperature=0.1: F.cross_entropy(cosines(q, k) * temperature, torch.arange(len(q)).roll(-1)),
        "rolled by one (the key after",
    ),
    (lambda q, k: F.cross_entropy(cosines(q, k) / 0.1, torch.arange(len(q)).flip(0)), "in the opposite order"),
    (lambda sim, labels, temperature=0.05: F.cross_entropy(sim * temperature, labels), "multiplied by 0.05"),
)


@pytest.mark.parametrize("function", RIGHT)
def test_right_ones_are_accused_of_nothing(function: Callable[..., Any]) -> None:
    report = audit(function, "infonce")
    assert (report.verdict, report.findings) == ("agrees", ())


@pytest.mark.parametrize(("function", "named"), WRONG)
def test_mistakes_are_named(function: Callable[..., Any], named: str) -> None:
    report = audit(function, "info-nce-loss")
    assert report.verdict == "differs"
    assert named in report.sentence
