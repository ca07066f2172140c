r"""A density under a change of variables has the volume of the map from x, or the volume of the map to x below; the other way it is none."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document
from tests.verify.answers import words

_FROM = r"\left|\det\left(\frac{\partial f^{-1}(\mathbf{x})}{\partial \mathbf{x}}\right)\right|"
_TO = r"\left|\det\left(\frac{\partial f(\mathbf{z})}{\partial \mathbf{z}}\right)\right|"
_LOG = r"\log \left|\det \frac{\partial f_\theta(x)}{\partial x}\right|"
TRUE = [
    rf"p_X(\mathbf{{x}}) = p_Z(f^{{-1}}(\mathbf{{x}})) {_FROM}",
    rf"p_X(\mathbf{{x}}) = p_Z(\mathbf{{z}}) {_TO}^{{-1}}",
    r"p_X(x) = p_Z(f^{-1}(x)) \cdot \frac{1}{|f'(f^{-1}(x))|}",
    rf"\log p_\theta(x) = \log p(f_\theta(x)) + {_LOG}",
    r"\log p_X(x) = \log p_Z(z) - \log \left|\det \frac{\partial f(z)}{\partial z}\right|",
    r"p_{\mathbf{x}}(\mathbf{x}) = p_{\mathbf{z}}(f^{-1}(\mathbf{x})) \cdot \left| \det \frac{\partial f^{-1}}{\partial \mathbf{x}} \right|",
    r"p_X(x) = p_Z(z) \left|\frac{dz}{dx}\right|",
    r"p_Y(y) = p_X(g^{-1}(y)) \left| \frac{d}{dy} g^{-1}(y)\right|",
    r"p_X(x) = \frac{p_Z(z)}{|\det \frac{\partial x}{\partial z}|}",
    r"p_X(x) = p_Z(f^{-1}(x)) \left|\det J_{f^{-1}}(x)\right|",
    r"\log p_X(x) = \log p_Z(z) - \log|\det J_f(z)|",
    r"\log p_K(z_K) = \log p_0(z_0) - \sum_{k=1}^K \log\left|\det\frac{\partial f_k}{\partial z_{k-1}}\right|",
]
FALSE = [
    rf"p_X(\mathbf{{x}}) = p_Z(f^{{-1}}(\mathbf{{x}})) {_FROM}^{{-1}}",
    rf"p_X(\mathbf{{x}}) = p_Z(\mathbf{{z}}) {_TO}",
    r"p_X(x) = p_Z(f^{-1}(x)) \cdot |f'(f^{-1}(x))|",
    rf"\log p_\theta(x) = \log p(f_\theta(x)) - {_LOG}",
    r"\log p_X(x) = \log p_Z(z) + \log \left|\det \frac{\partial f(z)}{\partial z}\right|",
    r"p_X(x) = p_Z(z) \left|\frac{dx}{dz}\right|",
    r"\log p_X(x) = \log p_Z(z) + \log|\det J_f(z)|",
    r"\log p_K(z_K) = \log p_0(z_0) + \sum_{k=1}^K \log\left|\det\frac{\partial f_k}{\partial z_{k-1}}\right|",
]
OPEN = [
    r"p_X(\mathbf{x}) = p_Z(f^{-1}(\mathbf{x})) \left|\det\left(\frac{\partial f(\mathbf{x})}{\partial \mathbf{x}}\right)\right|",
    r"p_X(x) = p_Z(f^{-1}(x)) \frac{1}{|f'(x)|}",
    r"p_X(x) = p_Z(x) \left|\frac{dz}{dx}\right|",
    r"\log p_X(x) = \log p_Z(g(x)) + \log \left|\det \frac{\partial f(x)}{\partial x}\right|",
    r"\log p_X(x) = \log p_Z(f(x)) + \log \left|\det \frac{\partial f(y)}{\partial y}\right|",
    r"\log p(x) = \log p(z) + \sum_{k=1}^K \log\left|\det\frac{\partial h_k}{\partial h_{k-1}}\right|",
    r"p_X(x) = p_Z(f^{-1}(x)) \left|\det J_{f}(x)\right|",
]


def word(formula: str) -> str:
    return verify_document(parse_chapter(f"For a flow with an inverse, $${formula}.$$", "markdown")).claims[-1].verdict.word


@pytest.mark.parametrize("formula", TRUE)
def test_the_density_is_known(formula: str) -> None:
    assert word(formula) == "definition"


@pytest.mark.parametrize("formula", FALSE)
def test_a_volume_turned_over_is_a_mismatch(formula: str) -> None:
    assert word(formula) == "convention-mismatch"


@pytest.mark.parametrize("formula", OPEN)
def test_the_volume_of_another_map_is_left_open(formula: str) -> None:
    assert word(formula) not in ("definition", "proved", "confirmed", "refuted", "convention-mismatch")


def test_the_volume_of_a_composition_is_the_product_of_those_of_its_maps() -> None:
    true = [r"\log|\det J_f| = \sum_{k=1}^K \log|\det J_{f_k}|", r"\det J_f = \prod_k \det J_{f_k}"]
    false = [true[0].replace(r"= \sum", r"= -\sum"), true[1].replace("prod", "sum"), true[0].replace("sum", "prod")]
    assert words("\n\n".join(f"$${x}$$" for x in true)) == ["definition"] * 2
    assert words("\n\n".join(f"$${x}$$" for x in false)) == ["convention-mismatch"] * 3
