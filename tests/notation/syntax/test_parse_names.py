"""A font over names with signs between them is that of each of them."""

from __future__ import annotations

from tests.verify.answers import words


def test_bold_conditional_entropies() -> None:
    told = r"$I(\mathbf{X};\mathbf{Y})=H(\mathbf{Y})-H(\mathbf{Y|X})$ and $H(\mathbf{X, Y}) = H(\mathbf{X}) + H(\mathbf{Y|X})$"
    assert words(told) == ["proved"] * 2
    assert words(told.replace("{Y|X}", "{X|Y}")) == ["refuted"] * 2
