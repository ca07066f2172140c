"""The letters of the truth and of the model, by the words before or behind them."""

from __future__ import annotations

import pytest

from symbolic_it.verify.sentences.truth_and_model import MODEL, TRUTH, told_roles


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        (r"Let $p$ be the data distribution and $q_\theta$ the model.", {"p": TRUTH, "q_theta": MODEL}),
        (r"the teacher model $p$ and the student $q$", {"p": TRUTH, "q": MODEL}),
        (r"Let $p_i$ be the true distribution and $q_i$ our prediction", {"p": TRUTH, "q": MODEL}),
        (r"Sei $q$ die Datenverteilung und $p$ das Modell.", {"q": TRUTH, "p": MODEL}),
        (r"for a target $p$ and an approximation $q$", {"p": TRUTH, "q": MODEL}),
        (r"设 $p$ 为教师分布，$q$ 为学生分布。", {"p": TRUTH, "q": MODEL}),
        (r"two laws $p$ and $q$ on the data", {}),
    ],
)
def test_roles(text: str, roles: dict[str, str]) -> None:
    assert told_roles(text) == roles
