r"""The DPO loss of y_1 and y_2 is one where the text says that y_1 is preferred."""

from __future__ import annotations

from tests.verify.answers import words

DPO = r"$@ = -\log\sigma(\beta \log \frac{\pi(y_1|x)}{\pi_{ref}(y_1|x)} - \beta \log \frac{\pi(y_2|x)}{\pi_{ref}(y_2|x)})$"
REWARD = r"$@ = -\log \sigma(r(x, y_1) - r(x, y_2))$"


def verdicts(sentences: list[str]) -> list[str]:
    """Those on losses with names of their own, L_0, L_1, ..."""
    text = "\n\n## A\n\n".join(x.replace("@", f"L_{k}") for k, x in enumerate(sentences))
    return [w for w in words(text) if w != "data"]


def test_pairs_of_which_one_is_preferred() -> None:
    told = [f"Suppose $y_1 \\succ y_2$. The DPO loss is {DPO}.", f"Here $y_1$ is preferred to $y_2$. The reward model has {REWARD}."]
    open_ = [
        f"Of $y_1$ and $y_2$ either may be preferred. The DPO loss is {DPO}.",
        f"Suppose $y_2 \\succ y_1$. The DPO loss is {DPO}.",
        f"The answer $y_1$ is not preferred. The reward model has {REWARD}.",
        f"The reward model has {REWARD}, where $y_2$ is preferred.",
    ]
    assert verdicts(told) == ["definition"] * 2
    assert verdicts(open_) == ["undecided"] * 4
