"""$J(p, q)$ is Jeffreys' divergence where the text speaks of a symmetric one, and else a function of its own."""

from __future__ import annotations

import pytest

from tests.verify.answers import words


@pytest.mark.parametrize(
    ("text", "last"),
    [
        (r"We maximise $J(p, q) = D(p\|q)$.", "undecided"),
        (r"The symmetric divergence of Jeffreys is $J(p, q) = D(p\|q)$.", "refuted"),
        (r"The symmetric divergence of Jeffreys is $J(p, q) = D(p\|q) + D(q\|p)$.", "proved"),
    ],
)
def test_whose_function_it_is(text: str, last: str) -> None:
    assert words(text)[-1] == last
