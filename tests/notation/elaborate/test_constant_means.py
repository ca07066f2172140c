r"""Means of what does not depend on the outcome that is drawn: E_q[\log p(x)] of a law q of z."""

from __future__ import annotations

import pytest

from symbolic_it import check

D = r"D(q(z)\|p(z|x)) = \mathbb{E}_{q}[\log q(z)] - \mathbb{E}_{q}[\log p(x,z)]"
BOTH = r"\mathbb{E}_{q}[\log q(z) - \log p(x, z)]"


@pytest.mark.parametrize(
    ("text", "twin"),
    [
        (rf"{D} + \mathbb{{E}}_{{q}}[\log p(x)]", rf"{D} - \mathbb{{E}}_{{q}}[\log p(x)]"),
        (rf"{BOTH} + \mathbb{{E}}_{{q}}[\log p(x)] = {BOTH} + \log p(x)", rf"{BOTH} + \mathbb{{E}}_{{q}}[\log p(x)] = {BOTH} - \log p(x)"),
    ],
)
def test_what_is_no_outcome_of_the_law_stands_for_itself(text: str, twin: str) -> None:
    assert check(text).verdict.word in ("proved", "definition")
    assert check(twin).verdict.word == "refuted"


def test_an_outcome_of_the_law_is_averaged() -> None:
    assert check(r"\mathbb{E}_{q}[\log p(x)] = \log p(x)").verdict.word == "refuted"
    assert check(r"\mathbb{E}_{q}[\log p(x)] = \sum_x q(x) \log p(x)").verdict.word == "proved"
