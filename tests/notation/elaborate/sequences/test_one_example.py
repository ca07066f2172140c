r"""A formula about the example x^{(i)} is one about x; where a sum runs over the examples, or x stands beside it, it is not."""

from __future__ import annotations

import pytest

from symbolic_it import check
from symbolic_it.notation.elaborate.sequences.one_example import of_one_example
from symbolic_it.notation.syntax import read

TWINS = [
    (r"p(x^{(i)}, z^{(i)}) = p(x^{(i)}|z^{(i)}) p(z^{(i)})", r"p(x^{(i)}, z^{(i)}) = p(x^{(i)}|z^{(i)}) p(x^{(i)})"),
    (r"\log p(x^{(i)}) \ge \mathbb{E}_{z \sim q(z|x^{(i)})}[\log p(x^{(i)}|z)] - D(q(z|x^{(i)}) \| p(z))",
     r"\log p(x^{(i)}) \ge \mathbb{E}_{z \sim q(z|x^{(i)})}[\log p(x^{(i)}|z)] + D(q(z|x^{(i)}) \| p(z))"),
    (r"p(z^{(n)} = j|x^{(n)}) = \frac{p(x^{(n)}|z^{(n)}=j) p(z^{(n)}=j)}{\sum_{l=1}^k p(x^{(n)}|z^{(n)}=l) p(z^{(n)}=l)}",
     r"p(z^{(n)} = j|x^{(n)}) = \frac{p(x^{(n)}|z^{(n)}=j)}{\sum_{l=1}^k p(x^{(n)}|z^{(n)}=l) p(z^{(n)}=l)}"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "twin"), TWINS)
def test_it_holds_of_whatever_example_it_is(text: str, twin: str) -> None:
    assert check(text).verdict.word == "proved"
    assert check(twin).verdict.word == "refuted"


@pytest.mark.parametrize(
    "text",
    [
        r"\sum_{i=1}^n \log p(x^{(i)}) = 0",
        r"p(x^{(i)}) = p(x)",
        r"p(x^{(i)}) = p(x^{(j)})",
        r"w^{(i)} = x^{(i)} - 1",
        r"p(x^{(i)}) = \frac{1}{i}",
    ],
)
def test_formulas_of_several_examples_are_left(text: str) -> None:
    statement = read(text)
    assert of_one_example(statement) is statement


LABELS = [
    (r"-\log p_{y_i} = -\sum_k \mathbb{1}[k=y_i] \log p_k", r"-\log p_{y_i} = \sum_k \mathbb{1}[k=y_i] \log p_k"),
    (r"-\log p_{i,y_i} = -\sum_k \mathbb{1}(k=y_i) \log p_{i,k}", r"-\log p_{i,y_i} = -\sum_k \log p_{i,k}"),
    (r"-\log \frac{e^{z_{y^{(i)}}}}{\sum_j e^{z_j}} = -z_{y^{(i)}} + \log \sum_j e^{z_j}",
     r"-\log \frac{e^{z_{y^{(i)}}}}{\sum_j e^{z_j}} = z_{y^{(i)}} + \log \sum_j e^{z_j}"),
    (r"-\log p_{w_t} \ge 0", r"\log p_{w_t} > 0"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "twin"), LABELS)
def test_the_label_of_an_example_is_one_outcome_whatever_it_is(text: str, twin: str) -> None:
    assert check(text).verdict.word == "proved"
    assert check(twin).verdict.word == "refuted"


@pytest.mark.parametrize(
    "text", [r"D(p_{x_i} \| q_{x_i}) \ge 0", r"\sum_i \log p_{y_i} = 0", r"p_{y_i} = p_{y_j}", r"y p_{y_i} = 1", r"p_{y_i}(x) = 1"]
)
def test_labels_of_several_examples_and_names_of_laws_are_left(text: str) -> None:
    statement = read(text)
    assert of_one_example(statement) is statement
