r"""Of logits, p_1 = e^{z_1}/(e^{z_1} + e^{z_2}) is the softmax, and with e^{z_2} above the line it is none."""

from __future__ import annotations

from tests.verify.answers import words

TOLD = "The logits are $z_1$ and $z_2$. With two classes the first probability is "


def test_the_entry_has_to_be_its_own() -> None:
    assert words(TOLD + r"$p_1 = \frac{e^{z_1}}{e^{z_1} + e^{z_2}}$.") == ["definition"]
    for wrong in (
        r"\frac{e^{z_2}}{e^{z_1} + e^{z_2}}",
        r"\frac{1}{1 + e^{z_1 - z_2}}",
        r"\sigma(z_2 - z_1)",
        r"\frac{e^{-z_1}}{e^{z_1} + e^{z_2}}",
    ):
        assert words(f"{TOLD}$p_1 = {wrong}$.") == ["undecided"], wrong


def test_without_logits_any_form_is_a_definition() -> None:
    assert words(r"The survival probability is $p_1 = \frac{1}{1 + e^{a - b}}$.") == ["definition"]
