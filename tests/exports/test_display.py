"""Derivations, answers, quantities and named results show themselves: TeX in a notebook, one line as repr, text as str."""

from __future__ import annotations

from typing import Any

import pytest

import symbolic_it
from symbolic_it.kernel.derivation import Derivation

THINGS = [
    (lambda: symbolic_it.check("D(p||q) >= 0"), r"**proved** &nbsp; $D_{\mathrm{KL}}(p \,\|\, q) \ge 0\ \text{nats}$"),
    (lambda: symbolic_it.check("H(p,q) = H(q,p)"), "- at p = (1/2, 1/2), q = (1/3, 2/3)"),
    (lambda: symbolic_it.check("I(X;Z) <= I(X;Y)", given="X -> Y -> Z"), r"$I(X;Z) \le I(X;Y)\ \text{nats}$"),
    (lambda: symbolic_it.check("H(p"), "**not-understood** &nbsp; `H(p`"),
    (lambda: symbolic_it.kl_divergence, r"$$D_{\mathrm{KL}}(p \,\|\, q) = \sum_{x} p(x) \log \frac{p(x)}{q(x)}$$"),
    (lambda: symbolic_it.gibbs_inequality, "equality iff q(x) = p(x)"),
    (lambda: symbolic_it.kl_is_symmetric, "Counterexample: at p = (1/2, 1/2)"),
    (lambda: symbolic_it.derive("gibbs-inequality"), r"\begin{aligned}"),
]


@pytest.mark.parametrize(("make", "shown"), THINGS, ids=[shown[:24] for _, shown in THINGS])
def test_a_notebook_shows_the_formula_and_a_prompt_one_line(make: Any, shown: str) -> None:
    thing = make()
    assert shown in thing._repr_markdown_()
    assert "\n" not in repr(thing) and len(repr(thing)) < 400
    assert str(thing).strip()


def test_a_hostile_derivation_brings_no_markup(hostile: Derivation) -> None:
    assert "<script" not in hostile._repr_markdown_().replace("\\<", "")
    assert hostile._repr_markdown_() and repr(hostile).isprintable()


def test_a_hostile_statement_stays_text() -> None:
    for text in ["<script>alert(1)</script>", "`<img src=x onerror=alert(1)>`", "a`b<script>"]:
        shown = symbolic_it.check(text)._repr_markdown_()
        outside = "".join(shown.split("`")[::2])
        assert "<script" not in outside.replace("\\<", "") and "<img" not in outside.replace("\\<", "")


def test_str_of_an_answer_is_what_check_prints() -> None:
    assert str(symbolic_it.check("D(p||q) >= 0")).startswith(
        "proved  D(p‖q) ≥ 0 nats\n    by the tangent line −log u ≥ 1 − u\n    given: p, q"
    )
