"""What documentation says of means, and what is said in vain."""

from __future__ import annotations

from typing import Any

import pytest

from symbolic_it.backends.audit import audit
from symbolic_it.backends.audit.documentation import read


@pytest.mark.parametrize(
    ("text", "by_sequence", "over_tokens"),
    [
        ("Averaged over the tokens of each sequence, then over the batch.", True, False),
        ("The mean per sequence, and the mean of those.", True, False),
        ("Each sequence's mean counts once.", True, False),
        ("Summed over the tokens of each sequence, averaged over sequences.", True, False),
        ("The sum over all tokens, divided by their number.", False, False),
        ("Averaged over all tokens.", False, True),
        ("Averaged over tokens, not the mean of each sequence.", False, True),
        ("Do not take the mean of each sequence.", False, False),
        ("The mean loss of a sequence model.", False, False),
        ("The loss of each sequence.", False, False),
    ],
)
def test_means(text: str, by_sequence: bool, over_tokens: bool) -> None:
    said = read(text, "loss")
    assert (said.sequence_mean, said.token_mean) == (by_sequence, over_tokens)


def test_labels_and_shapes() -> None:
    assert read("Labels of -100 are skipped.", "f").ignoring
    assert read("Ignores padding.", "f").ignoring
    assert not read("The ignorance of a model.", "f").ignoring
    assert read("logits: (B, T, V)", "f").cube
    assert read("KL(q || p)", "f").divergence == ("q", "p")


def test_a_mean_of_each_sequence_is_a_mistake_unless_it_is_said() -> None:
    torch = pytest.importorskip("torch")
    F = torch.nn.functional

    def of_each(logits: Any, labels: Any, mask: Any) -> Any:
        losses = F.cross_entropy(logits.transpose(1, 2), labels, reduction="none") * mask
        return (losses.sum(-1) / mask.sum(-1)).mean()

    def told(logits: Any, labels: Any, mask: Any) -> Any:
        """The mean loss of each sequence, averaged."""
        return of_each(logits, labels, mask)

    def summed(logits: Any, labels: Any, mask: Any) -> Any:
        """The loss, summed over the tokens of each sequence, averaged over sequences."""
        return (F.cross_entropy(logits.transpose(1, 2), labels, reduction="none") * mask).sum(-1).mean()

    def over_tokens(logits: Any, labels: Any) -> Any:
        """The mean over all tokens; labels of -100 are ignored."""
        return torch.stack([F.cross_entropy(z, y) for z, y in zip(logits, labels, strict=True)]).mean()

    report = audit(told, "ce")
    assert (report.verdict, "the mean of each sequence's mean" in report.sentence) == ("agrees", True)
    assert audit(summed, "ce").verdict == "agrees"
    for wrong in (of_each, over_tokens):
        report = audit(wrong, "ce")
        assert (report.verdict, "the mean of each sequence's mean" in report.sentence) == ("differs", True)
