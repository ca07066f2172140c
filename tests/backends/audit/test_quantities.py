"""A quantity is found by its name, by what people call it, and a misspelling is answered with the nearest name."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from symbolic_it.backends.audit import audit, resolve
from symbolic_it.backends.audit.names import declared
from symbolic_it.backends.audit.quantities import probes
from symbolic_it.catalogue import UnknownNameError, entries


@pytest.mark.parametrize(
    ("called", "name"),
    [
        ("kl", "kl_divergence"), ("KL", "kl_divergence"), ("kl-divergence", "kl_divergence"), ("KL Divergence", "kl_divergence"),
        ("kl_div", "kl_divergence"), ("cross_entropy", "cross_entropy"), ("CE", "cross_entropy"), ("nll", "softmax_cross_entropy"),
        ("label-smoothing", "label_smoothing_cross_entropy"), ("ppl", "perplexity"), ("bpb", "bits_per_byte"), ("jsd", "jensen_shannon_divergence"),
        ("dpo", "dpo_loss"), ("k3", "kl_estimator_k3"), ("mi", "mutual_information"), ("Entropy", "entropy"),
    ],
)  # fmt: skip
def test_it_is_found(called: str, name: str) -> None:
    assert resolve(called) == name
    assert name.replace("_", "-") in {e.name for e in entries("quantities")}


@pytest.mark.parametrize(
    ("typed", "meant"), [("kl-divergense", "kl-divergence"), ("crossentropi", "cross-entropy"), ("perplexty", "perplexity")]
)
def test_a_misspelling_is_answered(typed: str, meant: str) -> None:
    with pytest.raises(UnknownNameError, match=f'did you mean "{meant}"'):
        resolve(typed)


def test_a_quantity_without_probes_lists_those_with() -> None:
    with pytest.raises(KeyError, match=r"no probes for elbo; there are probes for .*kl-divergence"):
        resolve("elbo")


def test_bits_are_right_where_bits_are_asked_for() -> None:
    def bits(p: Any) -> Any:
        return -(p * np.log2(np.where(p > 0, p, 1))).sum(-1)

    assert audit(bits, "entropy", unit="bits").verdict == "agrees"
    assert "in bits, not nats" in audit(bits, "entropy").sentence
    assert "in nats, not bits" in audit(lambda p: bits(p) * np.log(2), "entropy", unit="bits").sentence


def test_what_is_declared_alike_shares_its_probes_and_nothing_else_does() -> None:
    def first(p: Any, q: Any, alpha: Any = 1) -> Any: ...
    def second(p: Any, q: Any, alpha: Any = 1) -> Any: ...
    def array(p: Any, q: Any, alpha: Any = np.ones(2)) -> Any: ...  # noqa: B008
    def decimal(p: Any, q: Any, alpha: Any = 1.0) -> Any: ...
    def reverse(p: Any, q: Any, alpha: Any = 1) -> Any: ...
    def letters(a: Any, b: Any, alpha: Any = 1) -> Any: ...

    kept = probes("kl_divergence", declared(first), "nats")
    assert probes("kl_divergence", declared(second), "nats") is kept
    others = [probes("kl_divergence", declared(f), "nats") for f in (array, decimal, reverse, letters)]
    assert (
        len({id(g) for g in [kept, *others, probes("kl_divergence", declared(first), "bits"), probes("entropy", declared(first), "nats")]})
        == 7
    )
