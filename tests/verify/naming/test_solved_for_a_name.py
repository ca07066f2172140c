r"""log PPL = H(p, q) says what PPL is; log PPL = 2 H(p, q) and log PPL = 1/N sum log p merely name it, and are no definition of it."""

from __future__ import annotations

import pytest
from answers import POSITIVE, words

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document

TRUE = (
    r"$\log \text{PPL} = H(\hat p, q_\theta)$",
    r"$\log_2 \text{PPL} = H(p)$",
    r"$\ln \text{PPL} = -\frac{1}{N}\sum_{i=1}^N \log p(w_i|w_{<i})$",
    r"$-\text{JSD} = H(p) - H(q)$ aside, $\log W = 3 H(p)$",
)
FALSE = (
    r"$\log_2 \text{PPL} = -H(p)$",
    r"$\log \text{PPL} = \frac{1}{N}\sum_{i=1}^N \log p(w_i|w_{<i})$",
)
OPEN = (r"$\log \text{PPL} = 2 H(\hat p, q_\theta)$", r"$\log \text{PPL} = H(\hat p) - D(\hat p\|q_\theta)$")


@pytest.mark.parametrize("text", TRUE)
def test_a_name_under_a_logarithm_has_the_value_that_this_gives_it(text: str) -> None:
    assert words(text)[-1] == "definition"


@pytest.mark.parametrize("text", (*FALSE, *OPEN))
def test_another_value_is_not_introduced(text: str) -> None:
    assert words(text)[-1] not in POSITIVE
    assert (words(text)[-1] == "refuted") == (text in FALSE)


def test_the_reading_shows_what_stands_above_the_name() -> None:
    (claim,) = verify_document(parse_chapter(r"$\log W = 3 H(p)$", "markdown")).claims
    assert claim.reading == "log W := 3 H(p)"
