"""Exact values have to agree with a proof: what they contradict has none, and a proof that they contradict is an error."""

from __future__ import annotations

import pytest

from symbolic_it.decide import decide as deciding
from symbolic_it.decide.cross_evaluation import SAMPLES, Contradiction, CrossEvaluation, cross_evaluated
from symbolic_it.identities.vocabulary import K, p, q, quantity
from symbolic_it.kernel.prove import Proof
from symbolic_it.terms.statement import Relation, Statement
from symbolic_it.terms.term import Log

D, CE, H = quantity("kl_divergence", p, q), quantity("cross_entropy", p, q), quantity("entropy", p)
TRUE, FALSE = Statement(Relation(D, "=", CE - H)), Statement(Relation(D, "=", H - CE))
RARELY_FALSE = Statement(Relation(H, "<", Log(K)))  # at the uniform law alone


def test_values_agree_with_what_is_true_and_contradict_what_is_false() -> None:
    assert not CrossEvaluation(TRUE).contradicts(SAMPLES)
    assert CrossEvaluation(FALSE).contradicts()
    assert CrossEvaluation(RARELY_FALSE).contradicts(SAMPLES)
    cross_evaluated(TRUE)
    with pytest.raises(Contradiction):
        cross_evaluated(FALSE)


def test_each_point_is_looked_at_once() -> None:
    values = CrossEvaluation(FALSE)
    assert [values.contradicts(1) for _ in range(SAMPLES)].count(True) > 2
    assert not values.contradicts(1)  # none is left
    values.confirm()


def test_no_proof_is_sought_of_what_values_contradict(monkeypatch: pytest.MonkeyPatch) -> None:
    sought: list[Statement] = []
    monkeypatch.setattr(deciding, "prove", lambda statement: sought.append(statement))
    deciding.proof_of.cache_clear()
    assert deciding.proof_of(FALSE) is None and not sought
    assert deciding.proof_of(TRUE) is None and sought[0] == TRUE
    deciding.proof_of.cache_clear()


def test_a_proof_that_values_contradict_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    """A kernel that proves everything is found out by the points behind the first two."""
    proof = Proof({}, (), "normal-form")
    monkeypatch.setattr(deciding, "prove", lambda statement: proof)
    monkeypatch.setattr(deciding, "replay", lambda certificate: None)
    monkeypatch.setattr(CrossEvaluation, "contradicts", lambda self, points=2: False)
    deciding.proof_of.cache_clear()
    with pytest.raises(Contradiction):
        deciding.proof_of(FALSE)
    deciding.proof_of.cache_clear()
