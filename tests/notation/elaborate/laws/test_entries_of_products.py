"""After o = Wx + b a formula of the entries of o needs neither W nor x; one that speaks of them does."""

from __future__ import annotations

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document

CHAPTER = r"""
The logits are $\mathbf{o} = \mathbf{W} \mathbf{x} + \mathbf{b}$, and

$$\hat{\mathbf{y}} = \mathrm{softmax}(\mathbf{o}) \quad \text{where} \quad \hat{y}_j = \frac{\exp(o_j)}{\sum_k \exp(o_k)}.$$

The loss of a prediction is the cross-entropy

$$l(\mathbf{y}, \hat{\mathbf{y}}) = -\sum_{j=1}^q y_j \log \hat{y}_j.$$

Here $\mathbf{y}$ is a one-hot vector of length $q$.

With the softmax put in it reads

$$l(\mathbf{y}, \hat{\mathbf{y}}) = [0] \log \sum_{k=1}^q \exp(o_k) - \sum_{j=1}^q y_j o_j.$$

Its slope is

$$\partial_{o_j} l(\mathbf{y}, \hat{\mathbf{y}}) = \frac{\exp(o_j)}{\sum_{k=1}^q \exp(o_k)} [1] y_j = \mathrm{softmax}(\mathbf{o})_j [1] y_j.$$
"""


def verdicts(*edits: str) -> list[str]:
    text = CHAPTER
    for k, edit in enumerate(edits):
        text = text.replace(f"[{k}]", edit)
    return [c.verdict.word for c in verify_document(parse_chapter(text, "markdown")).claims]


def test_the_loss_and_its_gradient_follow_from_the_entries() -> None:
    found = verdicts("", "-")
    assert set(found) == {"definition", "proved"} and found[4:] == ["proved"] * 3


def test_a_factor_and_a_sign_are_not_proved() -> None:
    assert "proved" not in verdicts("2", "+")[4:6]
