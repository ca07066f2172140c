"""Names: letters, words, accents, fonts, scripts."""

from __future__ import annotations

import pytest

from symbolic_it.notation.syntax import dump, read


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        (r"\text{PPL}", "{PPL}"),
        (r"\mathrm{KL}", "{KL}"),
        (r"\operatorname{softmax}(z)", "{(apply softmax z)}"),
        (r"\text{Softmax}(z)", "{(apply softmax z)}"),
        (r"\operatorname{LogSoftmax}(z)", "{(apply logsoftmax z)}"),
        (r"\text{Sigmoid}(z)", "{(apply sigmoid z)}"),
        (r"D_{KL}", "{D_KL}"),
        (r"D_{\text{KL}}", "{D_KL}"),
        (r"y_{ij}", "{y_(seq i j)}"),
        (r"\delta_{ky}", "{delta_(seq k y)}"),
        (r"y_{i1}", "{y_(seq i 1)}"),
        (r"p_{X,Y}", "{p_(tuple X Y)}"),
        (r"p_{Y|X}", "{p_(given Y X)}"),
        (r"KL(p||q)", "{(call KL p q ||)}"),
        (r"JSD(p,q)", "{(call JSD p q)}"),
        (r"xy", "{(mul x y)}"),
        (r"\pi_{\text{ref}}", "{pi_ref}"),
        (r"q_{good}", "{q_good}"),
        (r"r_{\theta\star}", "{r_theta^*}"),
        (r"r_{\theta*}", "{r_theta^*}"),
        (r"\mathbf{x_t}", "{bold:x_t}"),
        (r"\overline{l_{S}}", "{bar:l_S}"),
        (r"\overline{x^2}", "{(apply bar (^ x 2))}"),
        (r"Pr\{A\}", "{(call Pr A {)}"),
        (r"\mathbf{x}_t", "{bold:x_t}"),
    ],
)
def test_words_and_letters(text: str, tree: str) -> None:
    """Words and letters."""
    assert dump(read(text)) == tree


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        (r"\theta", "{theta}"),
        (r"θ", "{theta}"),
        (r"theta", "{theta}"),
        (r"\varepsilon", "{epsilon}"),
        (r"ε", "{epsilon}"),
        (r"\epsilon + \varepsilon", "{(+ epsilon varepsilon)}"),
        (r"\ell", "{ell}"),
    ],
)
def test_greek_in_every_spelling_is_one_name(text: str, tree: str) -> None:
    """Greek in every spelling is one name."""
    assert dump(read(text)) == tree


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        (r"\hat{y}_i", "{hat:y_i}"),
        (r"\hat y_i", "{hat:y_i}"),
        (r"\hat{\mathbf{y}}_i", "{hat:bold:y_i}"),
        (r"\bar{\ell}", "{bar:ell}"),
        (r"\vec\mu(x)", "{(call vec:mu x)}"),
        (r"\boldsymbol{\pi}", "{bold:pi}"),
        (r"\mathcal{X}", "{cal:X}"),
        (r"\mathbb{R}", "{bb:R}"),
        (r"ℝ", "{bb:R}"),
        (r"ŷ", "{hat:y}"),
        (r"p̂(x)", "{(call hat:p x)}"),
        (r"𝑝(x)", "{(call p x)}"),
        (r"\Delta H", "{Delta:H}"),
    ],
)
def test_accents_and_fonts_are_recorded(text: str, tree: str) -> None:
    """Accents and fonts are recorded."""
    assert dump(read(text)) == tree


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        (r"w^*", "{w^*}"),
        (r"x'", "{x^'}"),
        (r"\theta^{(t+1)}", "{theta^((+ t 1))}"),
        (r"\pi^*(a|s)", "{(call pi^* a s |)}"),
        (r"p^{\text{data}}", "{p^data}"),
        (r"x^2_i", "{(^ x_i 2)}"),
        (r"\mathbf{w}^\top \mathbf{x}", "{(mul (transpose bold:w) bold:x)}"),
        (r"\mathbf{w}^T \mathbf{x}", "{(mul (transpose bold:w) bold:x)}"),
        (r"x^T", "{(^ x T)}"),
        (r"X^n", "{(^ X n)}"),
    ],
)
def test_marks_upper_indices_and_powers(text: str, tree: str) -> None:
    """Marks, upper indices and powers."""
    assert dump(read(text)) == tree


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        (r"w_{<t}", "{w_(before t <)}"),
        (r"w_{\le t}", "{w_(before t <=)}"),
        (r"w_{1:T}", "{w_(range 1 T)}"),
        (r"x_{t-1}", "{x_(- t 1)}"),
        (r"x_{(1)}", "{x_(vector 1)}"),
        (r"x_{\setminus i}", "{x_(before i -)}"),
        (r"x_\max", "{x_max}"),
        (r"\mathbb{1}_{y=k}", "{bb:1_{y = k}}"),
        (r"1_{y = k}", "{1_{y = k}}"),
        (r"\mathrm{softmax}(z)_i", "{(indexed (apply softmax z) i)}"),
    ],
)
def test_what_stands_below(text: str, tree: str) -> None:
    """What stands below."""
    assert dump(read(text)) == tree


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        (r"\text{Weighted Entropy} = 0.5", "{WeightedEntropy = 0.5}"),
        (r"\text{Information Gain}(S, A) = 1", "{(call InformationGain S A) = 1}"),
        (r"L = \text{Reconstruction Loss} + \beta \cdot \text{KL Loss}", "{L = (+ ReconstructionLoss (mul beta KLLoss explicit))}"),
        (r"a = b \quad \text{Gibbs Inequality}", "{a = b}; [text 'Gibbs Inequality']"),
        (r"a = b \text{ for all } x", "{a = b}; [forall x]"),
        (r"p(\text{New York}) = 0.5", "{(call p 'New York') = 0.5}"),
    ],
)
def test_words_of_a_quantity_are_one_name_where_a_symbol_stands(text: str, tree: str) -> None:
    """Remarks and labels stay words."""
    assert dump(read(text)) == tree


@pytest.mark.parametrize("text", [r"D_{p\|q}", r"D_{p \parallel q}", r"D_{p||q}", r"D_{P(X \mid Y)\,\|\,P(X)}"])
def test_a_divergence_of_the_laws_below(text: str) -> None:
    assert "||" in dump(read(text)) and "D_" not in dump(read(text))
