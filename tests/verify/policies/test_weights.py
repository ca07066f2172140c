"""What may weight the score of a policy."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document

NEGATIVE = {"refuted", "convention-mismatch"}
POSITIVE = {"definition", "proved", "confirmed"}
TRUE = [
    r"$\Phi_t = \sum_{t'=t}^T R(s_{t'}, a_{t'}, s_{t'+1}) - b(s_t)$",
    r"$\Phi_t = Q^{\pi_{\theta}}(s_t, a_t)$",
    r"$\Psi_t = r_t + \gamma V(s_{t+1}) - V(s_t)$",
]
OPEN = [
    r"$\Phi_t = \sum_{t'=t}^T R(s_{t'}, a_{t'}, s_{t'+1}) + b(s_t)$",
]


def words(text: str) -> list[str]:
    return [c.verdict.word for c in verify_document(parse_chapter(text, "markdown")).claims]


@pytest.mark.parametrize("text", TRUE)
def test_what_is_true_is_known(text: str) -> None:
    assert words(text)
    assert set(words(text)) <= POSITIVE | {"data"}


@pytest.mark.parametrize("text", OPEN)
def test_what_may_be_meant_otherwise_is_left_open(text: str) -> None:
    assert not set(words(text)) & (NEGATIVE | POSITIVE)
