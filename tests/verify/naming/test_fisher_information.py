r"""The Fisher information is the second moment of a score or minus the mean curvature; with the other sign it is none."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document

POSITIVE = ("definition", "proved")
NEGATIVE = ("refuted", "convention-mismatch")
_SQUARE = r"E\left[\left(\frac{\partial}{\partial\theta}\log f(X;\theta)\right)^2\right]"
_CURVED = r"E\left[\frac{\partial^2}{\partial\theta^2}\log f(X;\theta)\right]"
_OUTER = r"\mathbb{E}_{p(x|\theta)}[\nabla_\theta \log p(x|\theta)\,\nabla_\theta \log p(x|\theta)^T]"
TRUE = [
    rf"I(\theta) = {_SQUARE} = -{_CURVED}",
    rf"\mathbf{{I}}(\theta) = {_OUTER}",
    r"I(\theta) = -\mathbb{E}_{p_\theta}[\nabla_\theta^2 \log p_\theta(x)]",
    r"\mathcal I(\theta) = \operatorname{Var}\left(\frac{\partial}{\partial\theta}\log p(X|\theta)\right)",
    r"I_{ij}(\theta) = -\mathbb E_\theta\left[\frac{\partial^2 \ln p(x|\theta)}{\partial\theta_i\partial\theta_j}\right]",
]
FALSE = [
    rf"I(\theta) = {_CURVED}",
    rf"I(\theta) = {_SQUARE} = {_CURVED}",
    r"I(\theta) = \mathbb{E}_{p_\theta}[\nabla_\theta^2 \log p_\theta(x)]",
]
OPEN = [
    r"I(\theta) = -\mathbb{E}_{q}[\nabla_\theta^2 \log p_\theta(x)]",
    r"I(\theta) = -\mathbb{E}_{p_\theta}[\nabla_\phi^2 \log p_\theta(x)]",
    r"I(\theta) = \mathbb{E}_{p_\theta}[\nabla_\theta \log p_\theta(x)]",
    r"\mathbb{E}_{x \sim p(x)}[\nabla_\theta \log p(x \mid \theta)] = 0",
]
LAWS = [
    (r"\mathcal N(\mu,\sigma^2)", r"I(\mu)=\frac1{\sigma^2}", r"I(\mu)=\frac1{\sigma^4}"),
    (r"\mathcal N(\mu,\sigma^2)", r"I(\sigma^2)=\frac1{2\sigma^4}", r"I(\sigma^2)=\frac1{\sigma^4}"),
    (r"\mathrm{Poisson}(\lambda)", r"I(\lambda)=\frac1\lambda", r"I(\lambda)=\lambda"),
    (r"\mathrm{Exp}(\lambda)", r"I(\lambda)=\frac1{\lambda^2}", r"I(\lambda)=\frac2{\lambda^2}"),
]


def words(formulas: list[str]) -> list[list[str]]:
    """The verdicts on the links of each formula, of a chapter with a sentence for each."""
    text = "".join(f"The Fisher information is ${one}$.\n\n" for one in formulas)
    found = verify_document(parse_chapter(text, "markdown")).claims
    lines = [[c.verdict.word for c in found if text.count("\n\n", 0, c.start) == k] for k in range(len(formulas))]
    assert all(lines)
    return lines


def test_both_forms_are_known() -> None:
    assert all(w in POSITIVE for line in words(TRUE) for w in line)


def test_the_mean_curvature_itself_is_none() -> None:
    assert all(line[-1] in NEGATIVE for line in words(FALSE))


def test_the_score_of_a_joint_law_has_a_part_of_the_prior() -> None:
    joint = r"There is a prior $p(\theta)$. Then $\mathbb{E}_{x \sim p(x \mid \theta)}[\nabla_\theta \log p(x, \theta)] = 0$."
    assert verify_document(parse_chapter(joint, "markdown")).claims[-1].verdict.word not in POSITIVE


@pytest.mark.parametrize(
    "text",
    [
        r"For data from $p^*$, $E_{x\sim p^*}[\nabla_\theta \log p_\theta(x)] = 0$.",
        r"For data from $p$, $E_{x\sim p}[\nabla_\theta \log p_\theta(x)] = 0$.",
        r"For biased estimators too, $\mathrm{Var}(\hat\theta) \ge \frac{1}{I(\theta)}$ with Fisher information $I$.",
        r"Up to a factor, $D(p_\theta\|p_{\theta+\delta}) \approx \delta^T F \delta$ with Fisher information $F$.",
    ],
)
def test_means_under_the_data_other_estimators_and_factors_are_left_open(text: str) -> None:
    found = verify_document(parse_chapter(text, "markdown")).claims[-1].verdict.word
    assert found not in (*POSITIVE, *NEGATIVE)


def test_another_law_or_parameter_is_left_open() -> None:
    assert all(w not in (*POSITIVE, *NEGATIVE) for line in words(OPEN) for w in line)


def test_the_information_of_named_laws_is_known() -> None:
    said = [f"# {k}\n\nFor $X\\sim {law}$ the Fisher information is ${{}}$.\n\n" for k, (law, _, _) in enumerate(LAWS)]
    for column in (1, 2):
        text = "".join(one.replace("{}", row[column]) for one, row in zip(said, LAWS, strict=True))
        found = [c.verdict.word for c in verify_document(parse_chapter(text, "markdown")).claims if c.text.startswith("I(")]
        assert len(found) == len(LAWS) and all((w in POSITIVE) == (column == 1) for w in found), found
        assert column == 1 or found[1] == "refuted"


def test_the_bound_on_variances_and_the_expansion_of_a_divergence() -> None:
    text = (
        r"By Cramér and Rao, for unbiased $\hat\theta$, $\mathrm{Var}(\hat\theta)\ge\frac{1}{n I(\theta)}$." "\n\n"
        r"By Cramér and Rao, for unbiased $\hat\theta$, $\mathrm{Var}(\hat\theta)\le\frac{1}{I(\theta)}$." "\n\n"
        r"With the Fisher matrix, $D_{KL}(p_{\theta_0} \| p_\theta) \approx \frac{1}{2}(\theta - \theta_0)^T I(\theta_0)(\theta - \theta_0)$." "\n\n"
    )  # fmt: skip
    assert [c.verdict.word for c in verify_document(parse_chapter(text, "markdown")).claims] == [
        "definition",
        "convention-mismatch",
        "definition",
    ]


def test_another_law_of_the_point_or_index_is_left_open() -> None:
    score, square = (
        r"$E[\nabla_\theta \log p_\theta(x)] = 0$",
        r"$I_{ij}(\theta) = -E[\frac{\partial^2}{\partial\theta_i\partial\theta_j}\log p_\theta(x)]$",
    )
    rows = {
        f"Here {score}.": True,
        rf"Let $x \sim p_{{data}}$. Here {score}.": False,
        rf"The Fisher information is {square}.": True,
        rf"The Fisher information is {square.replace('theta_j', 'theta_k')}.": False,
        r"Here $E_y[\nabla_\theta \log p(x|y, \theta)] = 0$.": False,
        r"Here $E_x[\nabla_\theta \log p(x|y, \theta)] = 0$.": True,
    }
    found = {x: verify_document(parse_chapter(x, "markdown")).claims[-1].verdict for x in rows}
    assert {x: v.positive for x, v in found.items()} == rows
    assert not any(v.negative for v in found.values())
