"""The channel of a section is the one that its heading or its sentences name, if they name no other."""

from __future__ import annotations

import pytest

from tests.verify.answers import words

SYMMETRIC, ERASURE = "## The binary symmetric channel\n\nBits are flipped.\n\n", "## The erasure channel\n\nBits are lost.\n\n"
MAXIMUM = r"$$C = \max_{p(x)} I(X;Y) = "


@pytest.mark.parametrize(("section", "formula"), [(SYMMETRIC, "1 - H(p)"), (ERASURE, r"1 - \epsilon")])
def test_its_capacity(section: str, formula: str) -> None:
    assert words(f"{section}{MAXIMUM}{formula}$$") == ["definition", "definition"]


@pytest.mark.parametrize(("section", "formula"), [(SYMMETRIC, "1 + H(p)"), (ERASURE, r"1 + \epsilon"), (ERASURE, r"1 - H(\epsilon)")])
def test_a_slip_in_its_capacity(section: str, formula: str) -> None:
    assert words(f"{section}{MAXIMUM}{formula}$$")[-1] == "convention-mismatch"


@pytest.mark.parametrize(
    "text",
    [
        "## Both\n\nBSC and BEC.\n\n" + MAXIMUM + "1 + H(p)$$",
        SYMMETRIC + "## Another one\n\nNothing is said.\n\n" + MAXIMUM + "1 - H(p)$$",
        "## A channel\n\nNothing is said.\n\n" + MAXIMUM + r"1 - \epsilon$$",
    ],
)
def test_several_channels_or_none_tell_nothing(text: str) -> None:
    assert words(text)[-1] in ("undecided", "not-understood")


def test_an_input_entropy_less_its_equivocation_is_the_information() -> None:
    assert words(r"The capacity is $C = \max_{p(x)}\{H(X) - H(X|Y)\}$.") == ["definition"]
    assert "definition" not in words(r"With $C = 1$ the capacity is $C = \max_{p(x)}\{H(X) - H(Y|X)\}$.")
