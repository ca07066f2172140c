"""What the first reader leaves open is proved as it is read by kinds, its premises told; nothing is called false there."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.documents import declarations_in
from symbolic_it.verify.chapter import verify_document
from symbolic_it.verify.model import Claim
from symbolic_it.verify.reports.json import claim_json


def _last(text: str, *declared: str) -> Claim:
    document = parse_chapter(text, None, "chapter.md")
    return verify_document(document, declared=declarations_in(declared, "test")).claims[-1]


OFF_POLICY = r"Off the policy, $$\mathbb{E}_\mu[\frac{q_\theta}{\mu} \cdot f] = \mathbb{E}_{q_\theta}[f]$$ holds."


def test_laws_without_their_points_are_read_and_proved() -> None:
    claim = _last(OFF_POLICY)
    assert claim.verdict.word == "proved"
    assert "E_{x~μ}[(q_θ(x)/μ(x)) f(x)]" in claim.reading
    assert claim.premises == ()


@pytest.mark.parametrize(
    "false",
    [
        OFF_POLICY.replace(r"\frac{q_\theta}{\mu}", r"\frac{\mu}{q_\theta}"),
        OFF_POLICY.replace(r"= \mathbb{E}_{q_\theta}", r"= \mathbb{E}_{\mu}"),
    ],
)
def test_a_false_twin_is_left_open(false: str) -> None:
    assert _last(false).verdict.word in ("undecided", "not-understood")


def test_a_link_of_a_chain_is_read_with_the_side_before_it() -> None:
    claim = _last(
        "$$\\begin{aligned} g &= \\rho s (k_2 - \\log \\frac{p}{q_\\theta}) \\\\ &= \\rho s k_2 - \\rho s \\log \\frac{p}{q_\\theta} \\end{aligned}$$"
    )
    assert claim.verdict.word == "proved"


def test_what_a_letter_is_by_custom_alone_proves_nothing() -> None:
    text = r"We have $|\rho(s,a)|\le M$ for all of them."
    assert _last(text).verdict.word != "proved"


def test_what_is_only_mentioned_is_left_alone() -> None:
    assert _last(f"It is wrong that {OFF_POLICY[16:-7]}").verdict.word != "proved"


RATIO = r"$$\mathbb{E}_\mu[\rho \cdot f] = \mathbb{E}_{q_\theta}[f]$$ holds for all of them."


def test_a_definition_of_the_chapter_is_a_premise_with_its_line() -> None:
    text = f"We define $\\rho := \\frac{{q_\\theta}}{{\\mu}}$.\n\nOff the policy, {RATIO}"
    claim = _last(text)
    assert claim.verdict.word == "proved"
    assert [(p.text, p.hard, p.origin) for p in claim.premises] == [(r"\rho := \frac{q_\theta}{\mu}", True, "text")]
    document = parse_chapter(text, None, "chapter.md")
    assert claim_json(document, claim)["premises"][0]["line"] == 1


def test_what_the_definition_does_not_give_stays_open() -> None:
    turned = f"We define $\\rho := \\frac{{\\mu}}{{q_\\theta}}$.\n\nOff the policy, {RATIO}"
    assert _last(turned).verdict.word in ("undecided", "not-understood")


def test_a_declaration_is_a_premise() -> None:
    claim = _last(f"Off the policy, {RATIO}", r"\rho = q_\theta/\mu")
    assert claim.verdict.word == "proved"
    assert [(p.origin, p.start) for p in claim.premises] == [("declaration", None)]
    assert _last(f"Off the policy, {RATIO}", r"\rho = \mu/q_\theta").verdict.word in ("undecided", "not-understood")
    assert _last(f"Off the policy, {RATIO}").verdict.word in ("undecided", "not-understood")
