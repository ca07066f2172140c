"""A general claim under a condition that no reading uses is not refuted; without the condition it is."""

from __future__ import annotations

import pytest

from tests.verify.answers import words


@pytest.mark.parametrize("condition", ["if $p$ is concentrated as above", "provided that the two coincide there", "when the channel is deterministic"])
def test_a_condition_that_is_not_understood_keeps_a_refutation_back(condition: str) -> None:
    assert "refuted" not in words(f"We have $D(p\\|q) = D(q\\|p)$ {condition}.")


def test_without_a_condition_it_is_refuted() -> None:
    assert "refuted" in words("For all laws we have $D(p\\|q) = D(q\\|p)$.")
