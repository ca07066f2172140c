"""What a sentence says that a loss is for, and the one behind it where it points back."""

from __future__ import annotations

from symbolic_it.notation.context import Context
from symbolic_it.verify.sentences.goals_told import FALLS, POINTS, goal_behind, is_to_fall, with_goal_behind


def test_of_the_sentence() -> None:
    assert is_to_fall("The loss, which we minimise, is")
    assert is_to_fall("训练时最小化该损失")
    assert not is_to_fall("We maximise the reward; its negative is the loss that we minimise:")
    assert not is_to_fall("The loss is")


def test_of_the_one_behind() -> None:
    for text, told in (
        ("This loss is minimised with AdamW.", FALLS),
        ("We minimise it by gradient descent.", POINTS),
        ("We minimise $-L$ by gradient descent.", None),
        ("The value loss is minimised beside it.", None),
        ("It is maximised.", None),
    ):
        assert goal_behind(with_goal_behind(Context(), text)) == told, text
    before = with_goal_behind(Context(), "This loss is minimised.")
    assert goal_behind(with_goal_behind(before, "Rewards follow.")) is None
