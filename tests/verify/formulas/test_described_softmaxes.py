r"""The predicted probability, the label and the logit of a gradient may be told in words; a sign changed is refuted there, too."""

from __future__ import annotations

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document


def last(text: str) -> str:
    return [c for c in verify_document(parse_chapter(text, "markdown")).claims if "L}" in c.text][-1].verdict.word


def test_letters_described_behind() -> None:
    text = r"The gradient of the cross-entropy loss is $\frac{\partial \mathcal{L}}{\partial z_i} = [R]$, where $z_i$ is the logit, $p_i$ is the predicted probability and $y_i$ is the [KIND]."
    for right, kind, word in (
        ("p_i - y_i", "true label", "definition"),
        ("y_i - p_i", "true label", "refuted"),
        ("p_i - y_i", "input", "not-understood"),
        ("p_i y_i", "true label", "not-understood"),
    ):
        assert last(text.replace("[R]", right).replace("[KIND]", kind)) == word, (right, kind)


def test_all_entries_at_once() -> None:
    text = r"Let $\hat y = \text{softmax}(z)$. The gradient of the cross-entropy is [G]."
    for formula, word in (
        (r"$\nabla_z \mathcal{L} = \hat y - y$", "definition"),
        (r"$\frac{\partial \mathcal{L}}{\partial z} = \hat y - y$", "definition"),
        (r"$\nabla_z \mathcal{L} = y - \hat y$", "refuted"),
        (r"$\nabla_z \mathcal{L} = \hat y + y$", "not-understood"),
    ):
        assert last(text.replace("[G]", formula)) == word, formula
