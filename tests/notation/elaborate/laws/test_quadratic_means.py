r"""The mean of a quadratic form of a normal vector is a trace and the form of its mean; other forms are left as they are."""

from __future__ import annotations

import pytest

from symbolic_it import check

_UNDER = r"\mathbb{E}_{X \sim \mathcal{N}(\mu_1, \Sigma_1)}"
_FORM = r"[(X - \mu_2)^\top \Sigma_2^{-1} (X - \mu_2)]"
_TRACE, _MEAN = r"\operatorname{tr}(\Sigma_2^{-1} \Sigma_1)", r"(\mu_1 - \mu_2)^\top \Sigma_2^{-1} (\mu_1 - \mu_2)"
TOLD = (r"X \sim \mathcal{N}(m, \Sigma)",)
CASES = [
    (rf"{_UNDER}{_FORM} = {_TRACE} + {_MEAN}", (), "proved"),
    (rf"{_UNDER}{_FORM} = {_TRACE} - {_MEAN}", (), "refuted"),
    (rf"{_UNDER}{_FORM} = \operatorname{{tr}}(\Sigma_1^{{-1}} \Sigma_2) + {_MEAN}", (), "refuted"),
    (rf"{_UNDER}{_FORM} = {_TRACE}", (), "refuted"),
    (r"\mathbb{E}[(X - m)^\top \Sigma^{-1} (X - m)] = \operatorname{tr}(\Sigma^{-1} \Sigma)", TOLD, "proved"),
    (r"\mathbb{E}[(X - m)^\top \Sigma^{-1} (X - m)] = d", TOLD, "proved"),
    (r"\operatorname{tr}(\Sigma^{-1} \Sigma) = n", (), "proved"),
    (r"\mathbb{E}[(X - m)^\top \Sigma^{-1} (X - a)] = d", TOLD, "other"),
    (r"\mathbb{E}[(X - X)^\top \Sigma^{-1} (X - X)] = d", TOLD, "other"),
    (r"\mathbb{E}[(X - m)^\top \Sigma^{-1} (X - m)] = d", (), "other"),  # of which law?
    (r"\operatorname{tr}(\Sigma_1 \Sigma_2) = \operatorname{tr}(\Sigma_1) \operatorname{tr}(\Sigma_2)", (), "other"),
]


@pytest.mark.parametrize(("text", "given", "word"), CASES)
def test_forms(text: str, given: tuple[str, ...], word: str) -> None:
    found = check(text, given).verdict.word
    assert found == word or (word == "other" and found in ("undecided", "not-understood"))
