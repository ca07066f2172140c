r"""KL(pi || pi_ref) beside E_{x ~ D, y ~ pi(.|x)}[...] is averaged over the prompts; with the laws exchanged it is refuted."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document

E = r"\mathbb{E}_{x \sim \mathcal{D}, y \sim LAW(\cdot|x)}"
OWN, REF = r"\pi_\theta", r"\pi_{ref}"


@pytest.mark.parametrize(
    ("law", "above", "below", "word"),
    [(OWN, OWN, REF, "proved"), (OWN, REF, OWN, "refuted"), (REF, OWN, REF, "refuted"), (REF, REF, OWN, "refuted")],
)
def test_the_mean_over_prompts_is_that_of_the_right_side(law: str, above: str, below: str, word: str) -> None:
    mean = rf"{E.replace('LAW', law)}[\log {above}(y|x) - \log {below}(y|x)]"
    assert verify_document(parse_chapter(rf"$\text{{KL}}({OWN} \| {REF}) = {mean}$", "markdown")).claims[-1].verdict.word == word


def test_a_divergence_of_other_laws_is_left_as_it_is() -> None:
    text = rf"$\text{{KL}}(p \| q) = {E.replace('LAW', OWN)}[\log {OWN}(y|x) - \log {REF}(y|x)]$"
    assert verify_document(parse_chapter(text, "markdown")).claims[-1].reading.startswith("D(p‖q) = ")
