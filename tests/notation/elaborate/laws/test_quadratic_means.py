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
    (rf"{_UNDER}[-\frac12 \log|\Sigma_2| - \frac12 {_FORM[1:-1]}] = -\frac12 (\log|\Sigma_2| + {_TRACE} + {_MEAN})", (), "proved"),
    (rf"{_UNDER}[-\frac12 \log|\Sigma_2| - \frac12 {_FORM[1:-1]}] = -\frac12 (\log|\Sigma_1| + {_TRACE} + {_MEAN})", (), "refuted"),
    (rf"{_UNDER}[\log|\Sigma_2| + {_FORM[1:-1]}] = \log|\Sigma_2| - {_TRACE} + {_MEAN}", (), "refuted"),
    (rf"{_UNDER}[\log \mathcal{{N}}(X; \mu_2, \Sigma_2)] = -\frac12 (n \log 2\pi + \log|\Sigma_2| + {_TRACE} + {_MEAN})", (), "proved"),
    (rf"{_UNDER}[\log \mathcal{{N}}(\mu_2, \Sigma_2)] = -\frac12 (n \log 2\pi + \log|\Sigma_2| + {_TRACE} + {_MEAN})", (), "proved"),
    (rf"{_UNDER}[\log \mathcal{{N}}(X; \mu_2, \Sigma_2)] = -\frac12 (n \log \pi + \log|\Sigma_2| + {_TRACE} + {_MEAN})", (), "refuted"),
    (rf"{_UNDER}[\log \mathcal{{N}}(X; \mu_2, \Sigma_2)] = -\frac12 (n \log 2\pi + \log|\Sigma_2| + {_MEAN})", (), "refuted"),
    (rf"{_UNDER}[X^\top a \, \Sigma_2] = \mu_1^\top a \, \Sigma_2", (), "other"),
    (rf"\log|\Sigma_1| - \log|\Sigma_2| + {_TRACE} = \log\frac{{|\Sigma_1|}}{{|\Sigma_2|}} + {_TRACE}", (), "proved"),
    (rf"\log|\Sigma_1| + \log|\Sigma_2| + {_TRACE} = \log\frac{{|\Sigma_1|}}{{|\Sigma_2|}} + {_TRACE}", (), "refuted"),
    (r"\operatorname{tr}(\Sigma_1 \Sigma_2) = \operatorname{tr}(\Sigma_1) \operatorname{tr}(\Sigma_2)", (), "other"),
]


@pytest.mark.parametrize(("text", "given", "word"), CASES)
def test_forms(text: str, given: tuple[str, ...], word: str) -> None:
    found = check(text, given).verdict.word
    assert found == word or (word == "other" and found in ("undecided", "not-understood"))


def test_what_a_density_has_in_another_base() -> None:
    """In bits the quadratic form of a density has a factor log e: the formula of nats is false beside a base of 2."""
    from tests.verify.answers import words

    formula = rf"${_UNDER}[\log \mathcal{{N}}(X; \mu_2, \Sigma_2)] = -\frac12 (n \log 2\pi + \log|\Sigma_2| + {_TRACE} + {_MEAN})$"
    assert words(f"All logarithms are natural. Then {formula}.") == ["proved"]
    assert words(f"All logarithms are to base 2. Then {formula}.")[0] in ("refuted", "convention-mismatch", "undecided")


def test_transposes_by_the_letter_t() -> None:
    """Beside covariance matrices (x - m)^T is a transposed vector; where T stands elsewhere too, it may be a number."""
    form = r"(X - \mu_2)^T \Sigma_2^{-1} (X - \mu_2)"
    mean = r"(\mu_1 - \mu_2)^T \Sigma_2^{-1} (\mu_1 - \mu_2)"
    assert check(rf"{_UNDER}[{form}] = {_TRACE} + {mean}").verdict.word == "proved"
    assert check(rf"{_UNDER}[{form}] = {_TRACE} - {mean}").verdict.word == "refuted"
    assert not check(rf"{_UNDER}[{form}] / T = ({_TRACE} + {mean}) / T").verdict.negative
