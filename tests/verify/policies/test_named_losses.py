"""What the name of a part of an objective tells of its sign."""

from __future__ import annotations

import pytest

from symbolic_it.notation.syntax import nodes, read_expression
from symbolic_it.verify.policies.named_losses import COST, GAIN, LOSS, NAMED, OBJECTIVE, OTHER_LOSS, SURROGATE, by_its_name, named_parts


@pytest.mark.parametrize(
    ("tex", "kind"),
    [
        (r"L_{SFT}", (LOSS, COST)),
        (r"\mathcal{L}_{\text{CE}}", (LOSS, COST)),
        (r"L_{PPO}", (NAMED, GAIN)),
        (r"L_{GRPO}", (NAMED, GAIN)),
        (r"L_{CLIP}", (SURROGATE, GAIN)),
        (r"\mathcal{J}_{GRPO}", (OBJECTIVE, GAIN)),
        (r"L_{adv}", (OTHER_LOSS, COST)),
        (r"L_1", None),
        (r"J", None),
        (r"W_{SFT}", None),
    ],
)
def test_by_its_name(tex: str, kind: tuple[str, int] | None) -> None:
    name = read_expression(tex)
    assert isinstance(name, nodes.Name)
    assert by_its_name(name, False) == kind


def test_names_have_their_signs() -> None:
    assert [(x.sub.base, s) for x, s in named_parts(read_expression(r"-L_{GRPO} + L_{SFT}"))] == [("GRPO", -1), ("SFT", 1)]  # type: ignore[union-attr]
