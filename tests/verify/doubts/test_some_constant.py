"""What holds for some constant is not refuted by another one; a constant that the text gives is."""

from __future__ import annotations

from tests.verify.answers import words

OPEN = r"The information is $I(x) = -\log_2 P(x)$ bits. Solutions are $f(x) = bx$ for some constant $b$."


def test_some_constant() -> None:
    for claim in (r"$I(x) = b \cdot (-\ln P(x))$", r"$\log(t^2) = b \log t$ for $t > 0$"):
        assert "refuted" not in words(f"{OPEN} Hence {claim}.")
    assert "refuted" in words(r"Hence $\log(t^2) = b \log t$ for $t > 0$.")
    assert "refuted" in words(rf"{OPEN} Hence $\log(t^2) = 3 \log t$ for $t > 0$.")
