r"""An objective without the weight that the text gives its penalty is not called one of that form."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.notation.context import Context
from symbolic_it.verify.chapter import verify_document
from symbolic_it.verify.sentences.penalty_weights import penalty_weights, with_penalty_weights

BARE = r"$$J(\pi) = \mathbb{E}_{y\sim\pi}[r(x,y)] - D_{KL}(\pi \| \pi_{ref})$$"
WEIGHTED = [
    r"$$J(\pi) = \mathbb{E}_{y\sim\pi}[r(x,y)] - \beta D_{KL}(\pi \| \pi_{ref})$$",
    r"$$J(\pi) = \mathbb{E}_{y\sim\pi}[r(x,y)/\beta] - D_{KL}(\pi \| \pi_{ref})$$",
    r"$$J(\pi) = \frac{1}{\beta}\mathbb{E}_{y\sim\pi}[r(x,y)] - D_{KL}(\pi \| \pi_{ref})$$",
]
NAMED = [
    r"The KL-regularised objective with coefficient $\beta$ is FORMULA",
    r"We maximise FORMULA where $\beta$ controls the strength of the penalty.",
    "We maximise\n\nFORMULA\n\nHere $\\beta > 0$ is the weight of the KL.",
    r"用系数 $\beta$ 的 KL 惩罚，目标是 FORMULA",
    "The reward is $r - \\beta D_{KL}(\\pi \\| \\pi_{ref})$ for one prompt.\n\nOn the whole we maximise FORMULA",
]


def last(text: str) -> str:
    return [c for c in verify_document(parse_chapter(text, "markdown")).claims if "J(" in c.text][-1].verdict.word


@pytest.mark.parametrize("text", NAMED)
def test_without_the_weight_it_is_not_called_a_definition(text: str) -> None:
    assert last(text.replace("FORMULA", BARE)) == "undecided"


@pytest.mark.parametrize("text", NAMED)
@pytest.mark.parametrize("formula", WEIGHTED)
def test_with_the_weight_it_is(text: str, formula: str) -> None:
    assert last(text.replace("FORMULA", formula)) == "definition"


@pytest.mark.parametrize(
    "before", ["We maximise", r"Adam has $\beta = 0.9$. We maximise", r"For $\beta = 1$ the penalty is added once, and we maximise"]
)
def test_where_no_weight_is_named_it_is(before: str) -> None:
    assert last(f"{before} {BARE}") == "definition"


@pytest.mark.parametrize(
    ("sentence", "weights"),
    [
        (r"a KL penalty of strength $\beta$", {"beta"}),
        (r"the coefficients $\lambda$ and $\eta$ of the two regularisers", {"lambda", "eta"}),
        (r"페널티의 계수 $\beta$", {"beta"}),
        (r"the learning rate is $\alpha$", set()),
        (r"for $\beta = 1$ the penalty", set()),
        (r"as $\beta \to 0$ the penalty vanishes", set()),
    ],
)
def test_which_weights_a_sentence_names(sentence: str, weights: set[str]) -> None:
    assert penalty_weights(with_penalty_weights(Context(), sentence)) == weights
