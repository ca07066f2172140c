"""A font over names with signs between them is that of each of them."""

from __future__ import annotations

from contextlib import suppress

import pytest

from symbolic_it.notation.syntax import ReadError, read
from symbolic_it.notation.syntax.nodes import Name
from symbolic_it.notation.syntax.walk import walk
from tests.verify.answers import words


def test_bold_conditional_entropies() -> None:
    told = r"$I(\mathbf{X};\mathbf{Y})=H(\mathbf{Y})-H(\mathbf{Y|X})$ and $H(\mathbf{X, Y}) = H(\mathbf{X}) + H(\mathbf{Y|X})$"
    assert words(told) == ["proved"] * 2
    assert words(told.replace("{Y|X}", "{X|Y}")) == ["refuted"] * 2


@pytest.mark.parametrize("law", [r"{\cal N}(x; 0, 1)", r"\cal{N}(x; 0, 1)", r"\mathcal N(x; 0, 1)"])
def test_the_old_script_is_the_same_letter(law: str) -> None:
    assert words(rf"The density is ${law} = \frac{{1}}{{\sqrt{{2\pi}}}} e^{{-x^2/2}}$.") == ["proved"]
    assert words(rf"The density is ${law} = \frac{{1}}{{\sqrt{{2\pi}}}} e^{{x^2/2}}$.") == ["refuted"]


@pytest.mark.parametrize("text", [r"p_{\theta + d\theta}", r"d\theta^\top F d\theta", r"\ell(\theta + d\theta) - d\theta"])
def test_a_step_that_is_turned_or_added_is_one_name(text: str) -> None:
    assert any(isinstance(x, Name) and x.accents == ("d",) for x in walk(read(text)))


@pytest.mark.parametrize("text", [r"p(\theta) d\theta", r"\int p(\theta) d\theta", r"\frac{d\theta}{dt}"])
def test_a_differential_is_no_step(text: str) -> None:
    with suppress(ReadError):
        assert not any(isinstance(x, Name) and x.accents == ("d",) for x in walk(read(text)))
