"""XY is no pair where a text speaks of products of variables; the product rule and a product of marginals speak of none."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document
from symbolic_it.verify.sentences.products import speaks_of_products


@pytest.mark.parametrize(
    "text",
    [
        "Let XY be their product.",
        "The entropy of the product is smaller.",
        "Multiply the two variables.",
        "设 XY 为两者的乘积。",
        "두 변수의 곱을 생각하자.",
        "2つの変数の積を考える。",
    ],
)
def test_of_products(text: str) -> None:
    assert speaks_of_products(text)


@pytest.mark.parametrize(
    "text",
    [
        "By the product rule, p(x, y) = p(x) p(y|x).",
        "The divergence from the product of the marginals is the mutual information.",
        "It compares the joint law with the product distribution.",
        "互信息是联合分布与边缘分布的乘积之间的散度。",
        "联合熵等于熵之和（对数相乘，显然）。",
        "A product of experts.".replace("product of experts", "product of the two densities"),
    ],
)
def test_of_products_of_laws(text: str) -> None:
    assert not speaks_of_products(text)


@pytest.mark.parametrize(
    "text",
    [
        "Let $X$ and $Y$ be independent fair bits and let $XY$ be their product. Then $H(XY) = H(X) + H(Y)$.",
        "If $X$ and $Y$ are independent, the entropy of the product is $H(XY) = H(X) + H(Y)$.",
        "若 $X$ 与 $Y$ 相互独立，则乘积的熵为 $H(XY) = H(X) + H(Y)$。",
    ],
)
def test_the_entropy_of_a_product_is_not_that_of_the_pair(text: str) -> None:
    assert [c.verdict.word for c in verify_document(parse_chapter(text, "markdown")).claims if "H(XY)" in c.text] == ["not-understood"]
    pair = text.replace("product", "pair").replace("乘积", "联合")
    assert [c.verdict.word for c in verify_document(parse_chapter(pair, "markdown")).claims if "H(XY)" in c.text] == ["proved"]
