"""GRPO's divergence at one answer is the estimate k3, and one edit away it is not."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document

R = r"\frac{\pi_{ref}(o_i|q)}{\pi_\theta(o_i|q)}"
TURNED = r"\frac{\pi_\theta(o_i|q)}{\pi_{ref}(o_i|q)}"
TOKEN = r"\frac{\pi_{ref}(o_{i,t}|q, o_{i,<t})}{\pi_\theta(o_{i,t}|q, o_{i,<t})}"
BARE = r"\frac{\pi_{ref}}{\pi_\theta}"
D = r"\mathbb{D}_{KL}(\pi_\theta \| \pi_{ref})"
TRUE = [
    rf"{D} = {R} - \log {R} - 1",
    rf"{D} = {R} - 1 - \log {R}",
    rf"{D} = {R} + \log {TURNED} - 1",
    rf"\mathbb{{D}}_{{KL}}[\pi_\theta \| \pi_{{ref}}] = {TOKEN} - \log {TOKEN} - 1",
    rf"\hat{{D}}_{{KL}}(\pi_\theta \| \pi_{{ref}}) = {BARE} - \log {BARE} - 1",
]
FALSE = [
    rf"{D} = {R} + \log {R} - 1",
    rf"{D} = {R} - \log {R} + 1",
    rf"{D} = {TURNED} - \log {R} - 1",
    rf"{D} = {R} - \log {TURNED} - 1",
    rf"{D} = -{R} - \log {R} - 1",
    rf"{D} = {BARE} - \log {BARE} + 1",
]
OPEN = [
    rf"\mathbb{{D}}_{{KL}}(\pi_{{ref}} \| \pi_\theta) = {R} - \log {R} - 1",
    rf"{D} = {TURNED} - \log {TURNED} - 1",
    rf"{D} = \log {TURNED}",
    rf"{D} = \log {R}",
    rf"W = {R} - \log {R} - 1",
]


def words(tex: str) -> list[str]:
    return [c.verdict.word for c in verify_document(parse_chapter(f"The penalty is\n\n$${tex}$$\n", "markdown")).claims]


@pytest.mark.parametrize("tex", TRUE)
def test_k3_is_known(tex: str) -> None:
    assert words(tex) == ["definition"]


@pytest.mark.parametrize("tex", FALSE)
def test_one_edit_away_it_is_not(tex: str) -> None:
    assert words(tex) == ["convention-mismatch"]


@pytest.mark.parametrize("tex", OPEN)
def test_others_are_neither(tex: str) -> None:
    assert set(words(tex)) <= {"undecided", "not-understood"} or tex.startswith("W")
