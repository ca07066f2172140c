r"""Estimates and posteriors of linear models are known by their matrices; a sign or a ratio away they are false."""

from __future__ import annotations

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document

#: Formulas of one chapter, and the kind of their verdicts: + for positive, - for negative, ? for neither.
FORMULAS = [
    (r"\hat{\mathbf{w}} = (X^\top X)^{-1} X^\top \mathbf{y}", "+"),
    (r"\hat{\theta} = (\Phi^T \Phi + \lambda I)^{-1} \Phi^T \mathbf{y}", "+"),
    (r"\hat{\beta} = (\Phi^T \Phi - \lambda I)^{-1} \Phi^T \mathbf{y}", "-"),
    (r"\mathbf{S}_N = \left(\mathbf{S}_0^{-1} + \frac{1}{\sigma^2} X^\top X\right)^{-1}", "+"),
    (r"\mathbf{S}_n^{-1} = \mathbf{S}_0^{-1} - \frac{1}{\sigma^2} X^\top X", "-"),
    (r"\mathbf{C}_n^{-1} = \mathbf{C}_0^{-1} + \frac{\sigma^2}{1} X^\top X", "-"),
    (r"\mathbf{S}_N^{-1} = \alpha \mathbf{I} + \beta \mathbf{\Phi}^T \mathbf{\Phi}", "+"),
    (r"\mathbf{S}_N^{-1} = \alpha \mathbf{I} + \beta \mathbf{\Phi} \mathbf{\Phi}^T", "?"),
    (r"\mathbf{m}_N = \mathbf{S}_N (\mathbf{S}_0^{-1} \mathbf{m}_0 + \frac{1}{\sigma^2} X^\top \mathbf{y})", "+"),
    (r"\mathbf{m}_n = \mathbf{S}_n (\mathbf{S}_0^{-1} \mathbf{m}_0 - \frac{1}{\sigma^2} X^\top \mathbf{y})", "-"),
    (r"\mathbf{m}_p = \mathbf{S}_0 (\mathbf{S}_0^{-1} \mathbf{m}_0 + \frac{1}{\sigma^2} X^\top \mathbf{y})", "?"),
    (r"\mathbf{m}_N = \beta \mathbf{S}_N \mathbf{\Phi}^T \mathbf{t}", "+"),
    (r"\sigma_N^2(\mathbf{x}) = \frac{1}{\beta} + \phi(\mathbf{x})^T \mathbf{S}_N \phi(\mathbf{x})", "+"),
    (r"\sigma_n^2(\mathbf{x}) = \frac{1}{\beta} - \phi(\mathbf{x})^T \mathbf{S}_N \phi(\mathbf{x})", "-"),
    (r"\sigma_N^2(\mathbf{x}) = \frac{1}{\beta} + \phi(\mathbf{x})^T \mathbf{S}_N \mathbf{x}", "?"),
    (r"\hat{\theta} = (\Phi^T \Phi + \frac{\sigma^2}{\tau^2} I)^{-1} \Phi^T \mathbf{y}", "+"),
    # precisions and variances, and what is of the prior, keep their places
    (r"\hat{\beta} = (\Phi^T \Phi + \frac{\tau^2}{\sigma^2} I)^{-1} \Phi^T \mathbf{y}", "?"),
    (r"\hat{\beta} = (\Phi^T \Phi + 2 \lambda I)^{-1} \Phi^T \mathbf{y}", "?"),
    (r"\mathbf{S}_n^{-1} = \mathbf{S}_0^{-1} + X^\top X", "?"),
    (r"\mathbf{S}_n^{-1} = \mathbf{S}_0^{-1} + \frac{2}{\sigma^2} X^\top X", "?"),
    (r"\mathbf{S}_n^{-1} = \mathbf{S}_0^{-1} + \frac{1}{\sigma} X^\top X", "?"),
    (r"\mathbf{S}_0^{-1} = \mathbf{S}_n^{-1} + \frac{1}{\sigma^2} X^\top X", "?"),
    (r"\mathbf{S}_n^{-1} = \alpha \mathbf{I} + \beta^{-1} \mathbf{\Phi}^T \mathbf{\Phi}", "?"),
    (r"\mathbf{S}_n^{-1} = \alpha^{-1} \mathbf{I} + \beta \mathbf{\Phi}^T \mathbf{\Phi}", "?"),
    (r"\mathbf{S}_n^{-1} = \beta \mathbf{I} + \alpha \mathbf{\Phi}^T \mathbf{\Phi}", "?"),
    (r"\mathbf{m}_n = \mathbf{S}_n (\mathbf{S}_0^{-1} \mathbf{m}_0 + X^\top \mathbf{y})", "?"),
    (r"\mathbf{m}_n = \mathbf{S}_n (\mathbf{S}_n^{-1} \mathbf{m}_0 + \beta X^\top \mathbf{y})", "?"),
    (r"\mathbf{m}_n = \frac{1}{\beta} \mathbf{S}_n X^\top \mathbf{y}", "?"),
    (r"\sigma_n^2(\mathbf{x}) = \beta + \phi(\mathbf{x})^T \mathbf{S}_N \phi(\mathbf{x})", "?"),
    (r"\sigma_n^2(\mathbf{x}) = \sigma^2 + \phi(\mathbf{x})^T \mathbf{S}_0 \phi(\mathbf{x})", "?"),
]


def test_forms_of_linear_models_and_their_twins() -> None:
    text = "\n\n".join(f"In Bayesian regression $${formula}$$" for formula, _ in FORMULAS)
    claims = verify_document(parse_chapter(text + "\n", "markdown")).claims
    kinds = [
        (c.text, "+" if c.verdict.positive and not c.verdict.message.startswith("introduces") else "-" if c.verdict.negative else "?")
        for c in claims
    ]
    assert kinds == FORMULAS


def test_an_estimate_without_its_inverse() -> None:
    for inside in (r"\Phi^T \Phi", r"\Phi^T \Phi + \lambda I"):
        words = []
        for power in ("^{-1}", "^{+1}", "^{1}", ""):
            text = rf"The least squares estimate is $w = ({inside}){power} \Phi^T t$."
            words.append(verify_document(parse_chapter(text, "markdown")).claims[-1].verdict.word)
        assert words == ["definition", *["convention-mismatch"] * 3]
    other = r"A step of power iteration is $w = (\Phi^T \Phi) \Phi^T t$."
    assert not verify_document(parse_chapter(other, "markdown")).claims[-1].verdict.negative
