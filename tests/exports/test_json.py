"""JSON keeps its keys: what scripts rely on."""

from __future__ import annotations

import json
from dataclasses import replace

from symbolic_it.exports.json import document, render
from symbolic_it.kernel.derivation import Derivation


def test_the_document_has_the_contract_keys_in_order(gibbs: Derivation) -> None:
    data = json.loads(render(gibbs))
    assert next(iter(data)) == "schema" and data["schema"] == "symbolic-it/derive/1"
    assert {"schema", "name", "statement", "hypotheses", "steps", "replayed"} <= set(data)
    assert data["name"] == "gibbs-inequality"
    assert data["statement"] == "D(p‖q) ≥ 0"
    assert data["hypotheses"] == ["p, q pmfs on one finite alphabet"]
    assert [s["n"] for s in data["steps"]] == list(range(1, len(gibbs.steps) + 1))
    for step in data["steps"]:
        assert {"n", "relation", "expression", "rule", "because", "needs", "check"} <= set(step)
    assert data["steps"][0]["expression"] == "∑ₓ p(x) log(p(x)/q(x))"


def test_replayed_is_the_answer_of_the_checker(gibbs: Derivation) -> None:
    assert document(gibbs)["replayed"] is True
    assert document(replace(gibbs, certificate={}))["replayed"] is False


def test_sentences_are_kept_as_they_are(hostile: Derivation) -> None:
    assert json.loads(render(hostile))["title"] == hostile.title
