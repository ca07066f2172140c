"""Laws that the text has named: what is true of them is proved, what is false of them refuted, and nothing of other laws."""

from __future__ import annotations

from pathlib import Path

import pytest

from symbolic_it.chapters import parse_chapter, read_chapter
from symbolic_it.verify.chapter import verify_document
from symbolic_it.verify.check import check

X = r"X \sim \mathcal N(\mu,\sigma^2)"
P = r"P \sim N(\mu_0,\sigma_0^2)"
Q = r"Q \sim N(\mu_1,\sigma_1^2)"
CODE = r"q(z|x) = N(z;\mu(x),\sigma(x)^2)"
PRIOR = "p(z) = N(z;0,1)"


@pytest.mark.parametrize(
    ("given", "true", "false"),
    [
        ([X], r"h(X) = \frac12\log(2\pi e\sigma^2)", r"h(X) = \frac12\log(2\pi e\sigma)"),
        ([X], r"E[X^2] = \mu^2 + \sigma^2", r"E[X^2] = \mu^2 - \sigma^2"),
        ([X], r"Var(X) = \sigma^2", r"Var(X) = \sigma"),
        ([X], r"p(x) = \frac{1}{\sqrt{2\pi\sigma^2}} e^{-(x-\mu)^2/(2\sigma^2)}", r"p(x) = \frac{1}{\sqrt{2\pi\sigma^2}} e^{-(x-\mu)^2/\sigma^2}"),
        ([P, Q], r"D(P\|Q) = \log\frac{\sigma_1}{\sigma_0} + \frac{\sigma_0^2+(\mu_0-\mu_1)^2}{2\sigma_1^2} - \frac12",
                 r"D(P\|Q) = \log\frac{\sigma_0}{\sigma_1} + \frac{\sigma_0^2+(\mu_0-\mu_1)^2}{2\sigma_1^2} - \frac12"),
        ([P, Q], r"E_P[\log q(x)] = -\frac12\log(2\pi\sigma_1^2) - \frac{\sigma_0^2+(\mu_0-\mu_1)^2}{2\sigma_1^2}",
                 r"E_P[\log q(x)] = -\frac12\log(2\pi\sigma_1^2) + \frac{\sigma_0^2+(\mu_0-\mu_1)^2}{2\sigma_1^2}"),
        ([P, Q], r"\log q(x) = -\frac12\log(2\pi\sigma_1^2) - \frac{(x-\mu_1)^2}{2\sigma_1^2}",
                 r"\log q(x) = -\frac12\log(2\pi\sigma_1^2) - \frac{(x-\mu_1)^2}{2\sigma_1}"),
        ([P, Q], r"D(P\|Q) \ge 0", r"D(P\|Q) = D(Q\|P)"),
        ([r"X \sim \mathrm{Exp}(\lambda)"], r"h(X) = 1 - \log\lambda", r"h(X) = 1 + \log\lambda"),
        ([r"X \sim U[a,b]"], r"h(X) = \log(b-a)", r"h(X) = -\log(b-a)"),
        ([r"X \sim \mathrm{Laplace}(\mu,b)"], r"h(X) = 1+\log(2b)", r"h(X) = \log(2b)"),
        ([r"X \sim \mathrm{Bernoulli}(\theta)"], r"H(X) = -\theta\log\theta - (1-\theta)\log(1-\theta)",
                                                 r"H(X) = -\theta\log\theta + (1-\theta)\log(1-\theta)"),
        ([CODE, PRIOR], r"KL(q(z|x)||p(z)) = \frac12(\mu(x)^2+\sigma(x)^2-1-\log\sigma(x)^2)",
                        r"KL(q(z|x)||p(z)) = \frac12(\mu(x)^2+\sigma(x)^2-1-\log\sigma(x))"),
        ([CODE, PRIOR], r"E_{q(z|x)}[\log p(z)] = -\frac12(\log(2\pi)+\mu^2+\sigma^2)",
                        r"E_{q(z|x)}[\log p(z)] = \frac12(\log(2\pi)+\mu^2+\sigma^2)"),
    ],
)  # fmt: skip
def test_a_law_that_is_named_is_put_in(given: list[str], true: str, false: str) -> None:
    assert check(true, given).verdict.positive
    assert check(false, given).verdict.word == "refuted"


@pytest.mark.parametrize(
    ("given", "statement"),
    [
        ([CODE, PRIOR], r"\log p(x) = \log \int p(x|z) p(z) dz"),  # p(z) alone would not be the p of p(x)
        ([X], "I(X;Y) = h(X) - h(X|Y)"),
        ([P, Q], r"D(P\|Q) = E_{x\sim P}[\log p(x)] - E_{x\sim P}[\log q(x)]"),
    ],
)
def test_what_holds_of_every_law_still_holds(given: list[str], statement: str) -> None:
    assert check(statement, given).verdict.positive


def verdicts(text: str, tmp_path: Path) -> dict[str, str]:
    path = tmp_path / "chapter.md"
    path.write_text(text)
    return {c.text.strip(): c.verdict.word for c in verify_document(read_chapter(str(path))).claims}


def test_a_chapter_says_it_once(tmp_path: Path) -> None:
    found = verdicts(
        "Let $X \\sim \\mathcal{N}(\\mu, \\sigma^2)$. Then $h(X) = \\frac12\\log(2\\pi e\\sigma^2)$.\n\n"
        "Hence $\\mathbb{E}[X^2] = \\mu^2 - \\sigma^2$.\n",
        tmp_path,
    )
    assert list(found.values()) == ["data", "definition", "refuted"]


def test_what_was_said_before_a_heading_refutes_nothing_behind_it(tmp_path: Path) -> None:
    found = verdicts(
        "# One\n\nLet $X \\sim \\mathcal{N}(\\mu, \\sigma^2)$.\n\n# Two\n\nWe find $h(X) = \\log(b - a)$ and $h(X) = \\frac12\\log(2\\pi e\\sigma)$.\n",
        tmp_path,
    )
    assert not {"refuted", "proved"} & set(found.values())


MATRICES = (r"p = \mathcal{N}(\mu_p, \Sigma_p)", r"q = \mathcal{N}(\mu_q, \Sigma_q)")
OF_MATRICES = (
    r"D(p\|q) = \frac12\left[\log\frac{|\Sigma_q|}{|\Sigma_p|} - d + \operatorname{tr}(\Sigma_q^{-1}\Sigma_p)"
    r" + (\mu_q-\mu_p)^T\Sigma_q^{-1}(\mu_q-\mu_p)\right]"
)
ENCODER = r"q_\phi(z|x) = \mathcal{N}(z; \mu, \operatorname{diag}(\sigma^2))"
SLOPPY = r"q_\phi(z|x) = \mathcal{N}(z; \mu, \sigma^2 I)"
STANDARD = r"p(z) = \mathcal{N}(z; 0, I)"
BY_ENTRIES = r"\frac12\sum_{j=1}^d (\mu_j^2 + \sigma_j^2 - \log\sigma_j^2 - 1)"


@pytest.mark.parametrize(
    ("told", "true", "false"),
    [
        (MATRICES, OF_MATRICES, OF_MATRICES.replace("- d +", "+ d +")),
        ((ENCODER, STANDARD), rf"D(q\|p) = {BY_ENTRIES}", rf"D(q\|p) = -{BY_ENTRIES}"),
        ((ENCODER, STANDARD), rf"D(q_\phi(z|x)\|p(z)) = {BY_ENTRIES}", rf"D(q_\phi(z|x)\|p(z)) = {BY_ENTRIES.replace('- 1', '')}"),
        ((SLOPPY, STANDARD), rf"D(q_\phi(z|x)\|p(z)) = {BY_ENTRIES}", rf"D(q_\phi(z|x)\|p(z)) = {BY_ENTRIES.replace('frac12', 'frac14')}"),
    ],
)
def test_a_chapter_names_laws_with_subscripts_and_matrices(told: tuple[str, ...], true: str, false: str, tmp_path: Path) -> None:
    for formula, word in ((true, "positive"), (false, "negative")):
        page = tmp_path / f"{word}.md"
        page.write_text(f"# A\n\nLet {' and '.join(f'${t}$' for t in told)}. Then\n\n$${formula}$$\n", encoding="utf-8")
        assert getattr(verify_document(read_chapter(page)).claims[-1].verdict, word)


@pytest.mark.parametrize(
    "page",
    [
        "| Law | Range | $h$ |\n|---|---|---|\n| uniform | $b > a$ | $\\log(b-a)$ |\n",
        "For a Bernoulli variable Fisher's information is $I(p) = \\frac{1}{p(1-p)}$.\n",
        "The joint is $$D(q(x,z)\\|p(x,z)) = \\iint r(x) q(z|x) \\log\\frac{r(x) q(z|x)}{p(x) p(z|x)} dz dx.$$\n",
    ],
)
def test_what_the_text_means_otherwise_is_not_refuted(page: str, tmp_path: Path) -> None:
    path = tmp_path / "page.md"
    path.write_text(f"# A\n\n{page}", encoding="utf-8")
    assert not any(c.verdict.negative for c in verify_document(read_chapter(path)).claims)


def test_what_a_section_before_says_of_other_parameters_does_not_matter(tmp_path: Path) -> None:
    before = f"# A\n\n${STANDARD}$, with $\\mu = 1$ and $\\sigma = 2$.\n\n## B\n\nLet {' and '.join(f'${t}$' for t in MATRICES)}. Then\n\n"
    for formula, word in ((OF_MATRICES, "positive"), (OF_MATRICES.replace(r"\frac12\left", r"\left"), "negative")):
        page = tmp_path / f"{word}.md"
        page.write_text(f"{before}$${formula}$$\n", encoding="utf-8")
        assert getattr(verify_document(read_chapter(page)).claims[-1].verdict, word)


NORMAL = r"With $p = N(\mu_1, \sigma_1^2)$ and $q = N(\mu_2, \sigma_2^2)$, we go on." + "\n\n# Softmax\n\n"


def test_a_law_of_an_earlier_section_is_defined_anew() -> None:
    assert _words(NORMAL + r"Let $p_i = e^{z_i}/\sum_j e^{z_j}$. Then $\log p_i = z_i - \log\sum_j e^{z_j}$.")[-2:] == [
        "definition",
        "proved",
    ]
    assert _words(NORMAL + r"Let $p_i = e^{z_i}/\sum_j e^{z_j}$. Then $\log p_i = z_i + \log\sum_j e^{z_j}$.")[-1] == "refuted"
    assert _words(NORMAL + r"The perplexity is $\mathrm{PPL} = e^{H(p,q)} \ge e^{H(p)}$.")[-2:] == ["definition", "proved"]
    assert _words(NORMAL + r"The perplexity is $\mathrm{PPL} = e^{H(p,q)} \le e^{H(p)}$.")[-1] != "proved"


def test_the_entropy_of_a_drawn_letter_is_that_of_its_law() -> None:
    assert _words(r"For $x \sim N(\mu, \sigma^2)$ we have $h(x) = \frac12 \log(2\pi e \sigma^2)$.")[-1] == "definition"
    assert _words(r"For $x \sim N(\mu, \sigma^2)$ we have $h(x) = \frac12 \log(2\pi \sigma^2)$.")[-1] == "refuted"


def _words(text: str) -> list[str]:
    return [c.verdict.word for c in verify_document(parse_chapter(text, "markdown")).claims]


def test_a_sign_without_which_it_holds_of_every_law_is_refuted_whatever_law_is_named() -> None:
    text = r"""The code is $q(z|x) \sim N(\mu, \Sigma)$, the prior $p(z) \sim N(0, I)$.

$$\log p(x) = \mathbb{E}_{q(z|x)}[\log p(x|z)] - D_{KL}(q(z|x) \| p(z)) - D_{KL}(q(z|x) \| p(z|x))$$

$$\log p(x) = \mathbb{E}_{q(z|x)}[\log p(x|z)] - D_{KL}(q(z|x) \| p(z)) + D_{KL}(q(z|x) \| p(z|x))$$
"""
    words = [c.verdict.word for c in verify_document(parse_chapter(text, "markdown")).claims]
    assert words[-2:] == ["refuted", "proved"]


_ENCODER = r"$$q_\phi(z|x)=\mathcal N(z;\mu(x),\mathrm{diag}(\sigma^2(x)))$$" "\n\n"


def words(text: str) -> list[str]:
    return [c.verdict.word for c in verify_document(parse_chapter(_ENCODER + text, "markdown")).claims[1:]]


def test_a_bound_is_what_it_is_called_for_a_normal_encoder_too() -> None:
    bound = r"The ELBO is $$\mathcal L(x)=\mathbb E_{q_\phi(z|x)}[\log p_\theta(x,z)-\log q_\phi(z|x)]$$" "\n\n"
    gap = r"$$\mathcal L(x)=\log p_\theta(x)-D_{KL}(q_\phi(z|x)\|p_\theta(z|x))$$"
    assert words(bound + gap) == ["definition", "proved"]
    assert words(bound + gap.replace(")-D", ")+D"))[-1] == "refuted"


def test_an_inequality_that_holds_the_other_way_is_false_of_normal_laws_too() -> None:
    for text in (
        r"$$D_{KL}(q_\phi(z|x)\|p_\theta(z|x)) \le 0$$",
        r"$$\log p_\theta(x)\le\mathbb E_{q_\phi(z|x)}[\log p_\theta(x|z)]-D_{KL}(q_\phi(z|x)\|p_\theta(z))$$",
    ):
        assert words(text) == ["refuted"]
    same = r"$p(x)=\mathcal N(x;\mu,\sigma^2)$ and $r(x)=\mathcal N(x;\mu,\sigma^2)$. Then $D_{KL}(p\|r) \le 0$."
    assert words(same)[-1] != "refuted"


def test_arithmetic_is_that_of_its_numbers_whatever_laws_are_named() -> None:
    told = r"Let $p = \mathcal{N}(0, 1)$ and $q = \mathcal{N}(0, 4)$. Then "
    claim = r"$D(p \| q) = \log 2 + \frac{1}{2 \cdot 4} - \frac{1}{2} \approx %s$."
    assert words(told + claim % "0.318")[2:] == ["confirmed", "confirmed"]
    assert words(told + claim % "0.418")[2:] == ["confirmed", "refuted"]
