r"""Means of scores and fields are compared as sums of products: integration by parts, the denoising form, Fisher divergences."""

from __future__ import annotations

import pytest

from tests.verify.answers import NEGATIVE, words

S, G = r"s_\theta(x)", r"\nabla_x \log p(x)"
E, Q, J = r"\mathbb{E}_{x\sim p}", r"q_\sigma(\tilde x)", r"\mathbb{E}_{q_\sigma(\tilde x|x)p(x)}"
NOISED = rf"\mathbb{{E}}_{{{Q}}}[\|s(\tilde x) - \nabla_{{\tilde x}}\log {Q}\|^2]"
TRUE = [
    rf"{E}[\|{G} - {S}\|^2] = c + {E}[\|{S}\|^2 + 2 \operatorname{{tr}}(\nabla_x {S})]",
    r"\mathbb{E}_{p(x)}[|\nabla \log p(x) - v(x)|^2] = \mathbb{E}_{p(x)}[|v(x)|^2] + 2 \mathbb{E}_{p(x)}[\nabla \cdot v(x)] + C",
    r"\int p(x)|\nabla \log p(x) - s(x)|^2 dx = \int p(x)|\nabla \log p(x)|^2 dx + \int p(x)|s(x)|^2 dx - 2\int \nabla \log p(x)\cdot p(x)s(x) dx",
    r"\nabla \log p = \nabla p / p",
    r"2\int \nabla p(x) \cdot s(x) dx = -2 \int p(x)(\nabla \cdot s(x)) dx",
    rf"{NOISED} = {J}[\|s(\tilde x) - \nabla_{{\tilde x}}\log q_\sigma(\tilde x|x)\|^2] + C",
    rf"\arg\min_\theta {E}[\|{G} - {S}\|^2] = \arg\min_\theta {E}[\frac12\|{S}\|^2 + \nabla \cdot {S}]",
    rf"{E}[{G}] = \int \nabla_x p(x) dx",
    rf"{E}[\langle s(x), {G}\rangle] = -{E}[\nabla \cdot s(x)]",
    r"\mathbb{E}_{p(x)}[\frac12\|\nabla_x \log p(x) - \nabla_x \log p_\theta(x)\|^2] = \mathbb{E}_{p(x)}[\frac12\|\nabla_x \log p_\theta(x)\|^2 + \mathrm{tr}(\nabla_x^2 \log p_\theta(x))] + \text{const}",
]
FALSE = [
    TRUE[0].replace("+ 2", "- 2"),
    TRUE[0].replace("2 \\operatorname", "\\operatorname"),
    TRUE[1].replace("] + 2", "] - 2"),
    TRUE[2].replace("- 2\\int", "+ 2\\int"),
    TRUE[2].replace("- 2\\int", "- \\int"),
    r"\nabla \log p = -\nabla p / p",
    TRUE[4].replace("= -2", "= 2"),
    TRUE[5].replace(r"- \nabla_{\tilde x}\log q_\sigma(\tilde x|x)", r"+ \nabla_{\tilde x}\log q_\sigma(\tilde x|x)"),
    TRUE[6].replace(r"+ \nabla \cdot", r"- \nabla \cdot"),
    TRUE[8].replace("= -", "= "),
    TRUE[9].replace("2 + \\mathrm", "2 - \\mathrm"),
]
#: Of another law, another field or another point; without the constant; of a field of its own kind; loosely said.
OPEN = [
    "$$" + TRUE[0].replace(rf"c + {E}", r"c + \mathbb{E}_{x\sim q}") + "$$",
    "$$" + TRUE[0].replace(r"\log p(x)", r"\log q(x)") + "$$",
    "$$" + TRUE[5].replace(" + C", "") + "$$",
    "$$" + TRUE[5].replace(r"[\|s(\tilde x) - \nabla_{\tilde x}\log q_\sigma(\tilde x|x)", r"[\|s(x) - \nabla_{\tilde x}\log q_\sigma(\tilde x|x)") + "$$",
    "$$" + TRUE[8].replace(r"\cdot s(x)", r"\cdot v(x)") + "$$",
    rf"For a field without divergence $${E}[\|{G} - {S}\|^2] = c + {E}[\|{S}\|^2]$$",
    rf"At the optimum $${E}[\|s^*(x)\|^2] = -{E}[\nabla \cdot s^*(x)]$$",
    rf"Up to a factor, $${E}[\|{G} - {S}\|^2] = c + {E}[\frac12\|{S}\|^2 + \nabla \cdot {S}]$$",
    r"$$\mathbb{E}_{x \sim q}[\nabla_x \log p(x)] = 0$$",
]  # fmt: skip
NAMED = [
    (r"The Fisher divergence is $F(p \| q) = \int p(x)|\nabla\log p(x) - \nabla\log q(x)|^2 dx$.", "definition"),
    (r"The Fisher divergence is $F(p \| q) = \frac12\mathbb{E}_{p(x)}[\|\nabla\log p(x) - \nabla\log q(x)\|^2]$.", "definition"),
    (r"The Fisher divergence is $F(p \| q) = \int q(x)|\nabla\log p(x) - \nabla\log q(x)|^2 dx$.", "convention-mismatch"),
    (r"The Fisher divergence is $F(p \| q) = \int p(x)|\nabla\log p(x) + \nabla\log q(x)|^2 dx$.", "undecided"),
    (rf"Score matching minimises $J(\theta) = {E}[\frac12\|{S}\|^2 + \nabla \cdot {S}]$.", "definition"),
    (rf"Score matching minimises $J(\theta) = {E}[\frac12\|{S}\|^2 - \nabla \cdot {S}]$.", "convention-mismatch"),
    (rf"Score matching minimises $J(\theta) = {E}[\frac12\|{S}\|^2 + 2\nabla \cdot {S}]$.", "convention-mismatch"),
    (
        r"Let $X \sim p$. Then $\mathbb{E}[|\nabla \log p(X) - s(X)|^2] = c + \mathbb{E}[|s(X)|^2 - 2\nabla \cdot s(X)]$.",
        "convention-mismatch",
    ),
]


def test_what_holds_of_any_field_is_known() -> None:
    assert words("\n\n".join(f"$${x}$$" for x in TRUE)) == ["definition"] * len(TRUE)


def test_a_sign_or_a_factor_more_or_less_is_none() -> None:
    assert words("\n\n".join(f"$${x}$$" for x in FALSE)) == ["convention-mismatch"] * len(FALSE)


@pytest.mark.parametrize("text", OPEN)
def test_other_laws_fields_and_constants_are_left_open(text: str) -> None:
    assert not {"definition", "proved", *NEGATIVE} & set(words(text))


@pytest.mark.parametrize(("text", "word"), NAMED)
def test_objectives_and_divergences_by_name(text: str, word: str) -> None:
    assert words(text)[-1] == word


@pytest.mark.parametrize(
    "formula",
    [
        r"\mathbb{E}_{x \sim p}[\nabla_x \log p^*(x)] = 0",
        r"\mathbb{E}_{x \sim p}[\|s_\theta(x) - \nabla_x \log p(x)\|^2] = \mathbb{E}_{x \sim p}[\|s_\theta^*(x) - \nabla_x \log p(x)\|^2]",
        r"\mathbb{E}_{x \sim p}[s_\theta(x) \cdot \nabla_{x'} \log p(x')] = -\mathbb{E}_{x \sim p}[\nabla_x \cdot s_\theta(x)]",
        r"\arg\min_\phi \mathbb{E}_{x \sim q_\phi}[\|s(x) - \nabla_x \log p(x)\|^2] = \arg\min_\phi \mathbb{E}_{x \sim q_\phi}[\|s(x)\|^2 - 2 s(x) \cdot \nabla_x \log p(x)]",
    ],
)
def test_marks_tell_laws_and_outcomes_apart_and_a_learned_weight_is_no_constant(formula: str) -> None:
    assert words(f"Under regularity, $${formula}.$$")[-1] == "not-understood"
