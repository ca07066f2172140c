r"""r(y, x) where the text writes r(x, y) may be a slip; where it writes r(y, x) throughout, it is its own order."""

from __future__ import annotations

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document


def last(text: str) -> str:
    return verify_document(parse_chapter(text, "markdown")).claims[-1].verdict.word


OPTIMUM = r"$\pi^*(y|x) = \frac{1}{Z(x)} \pi_{ref}(y|x) \exp(r(x,y)/\beta)$."
OBJECTIVE = r"We maximise $\mathbb{E}_{y \sim \pi(\cdot|x)}[r(x, y)] - \beta D_{KL}(\pi(\cdot|x) \| \pi_{ref}(\cdot|x))$. The optimum is "


def test_the_order_of_the_text() -> None:
    assert last(OBJECTIVE + OPTIMUM) == "definition"
    assert last((OBJECTIVE + OPTIMUM).replace("r(x,y)", "r(y,x)").replace("r(x, y)", "r(y, x)")) == "definition"
    assert last("The optimum of the KL-regularised objective is " + OPTIMUM.replace("r(x,y)", "r(y,x)")) == "definition"


def test_another_order_than_that_of_the_text() -> None:
    assert last(OBJECTIVE + OPTIMUM.replace("r(x,y)", "r(y,x)")) == "undecided"
    assert last("The reward is $r(x, y)$. " + OBJECTIVE.partition(". ")[2] + OPTIMUM.replace("r(x,y)", "r(y,x)")) == "undecided"


def test_two_orders_in_one_formula() -> None:
    assert last(r"The DPO loss is $L = -\mathbb{E}_{(x,y_w,y_l)}[\log\sigma(r(x,y_w) - r(x,y_l))]$.") == "definition"
    assert last(r"The DPO loss is $L = -\mathbb{E}_{(x,y_w,y_l)}[\log\sigma(r(x,y_w) - r(y_l,x))]$.") == "undecided"
