"""What is said of how things stand is no claim about all laws; what a sentence says of a formula or a quantity is."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document


def words(text: str) -> list[str]:
    return [c.verdict.word for c in verify_document(parse_chapter(text, "markdown")).claims]


@pytest.mark.parametrize(
    "text",
    [
        "The gap closes: $H(p,q) = H(p)$.",
        r"The bound is loose: $H(p) < \log K$.",
        "Now the loss saturates, $H(p,q) = H(p)$.",
        r"Here the inequality is strict, $D(p\|q) > 0$.",
        r"The two agree: $D(p\|q) = D(q\|p)$.",
        "The channel is noiseless, so $I(X;Y) = H(X)$.",
        r"By symmetry, $D(p\|m) = D(q\|m)$.",
        "Training has converged and therefore $H(p,q) = H(p)$.".replace("has converged", "converged"),
    ],
)
def test_it_is_not_refuted(text: str) -> None:
    assert "refuted" not in words(text)


@pytest.mark.parametrize(
    "text",
    [
        "Cross-entropy can be turned around: $H(p,q) = H(q,p)$.",
        r"The two forms agree: $H(p,q) = H(p) - D(p\|q)$.",
        r"The decomposition is exact and the same: $H(p,q) = H(p) - D(p\|q)$.",
        r"Entropy is at most the logarithm of the size: $H(p) < \log K$.",
        r"The bound closes the section. We have $H(p,q) = H(p) - D(p\|q)$.",
    ],
)
def test_a_claim_is_refuted(text: str) -> None:
    assert "refuted" in words(text)


def test_a_true_formula_stays_proved() -> None:
    assert words(r"The bound is tight: $H(p) \le \log K$.") == ["proved"]


@pytest.mark.parametrize(
    "text",
    [
        "当信道无噪声时，$I(X;Y) = H(X)$。",
        "최적에서는 $H(p,q) = H(p)$가 된다.",
        "잡음이 없는 채널에서는 $I(X;Y) = H(X)$이다.",
        "雑音のない通信路では $I(X;Y)=H(X)$ である。",
        "Ist der Kanal rauschfrei, so gilt $I(X;Y) = H(X)$.",
        "Nach dem Training gilt $H(p,q)=H(p)$.",
        "Le canal est sans bruit, donc $I(X;Y)=H(X)$.",
        "À l'optimum, $H(p,q)=H(p)$.",
        "El canal es ruidoso y $I(X;Y) < H(X)$.",
        "Nel caso limite $H(p,q)=H(p)$.",
        "No caso ideal $H(p,q)=H(p)$.",
        "После обучения $H(p,q)=H(p)$.",
    ],
)
def test_it_is_not_refuted_in_other_languages(text: str) -> None:
    assert "refuted" not in words(text)


@pytest.mark.parametrize(
    "text",
    [
        "Allgemein gilt $H(p,q)=H(q,p)$.",
        "因此 $H(p,q)=H(q,p)$。",
        "따라서 $H(p,q)=H(q,p)$이다.",
        "On a $H(p,q)=H(q,p)$.",
        "よって $H(p,q)=H(q,p)$ である。",
    ],
)
def test_a_claim_is_refuted_in_other_languages(text: str) -> None:
    assert "refuted" in words(text)


@pytest.mark.parametrize(
    "text",
    [
        r"In some books $H(p,q)$ is the joint entropy. There $H(p,q) \ge H(p)$ and $H(p,q)\le H(p)+H(q)$.",
        r"In those books, $H(p,q)\le H(p)+H(q)$.",
        "Suppose an oracle gives $Y=X$. Then $H(X|Y)=0$. Without the oracle $H(X|Y)>0$.",
        "Without noise, $I(X;Y)=H(X)$.",
        "With no noise $I(X;Y)=H(X)$.",
    ],
)
def test_what_holds_elsewhere_is_not_refuted(text: str) -> None:
    assert "refuted" not in words(text)


@pytest.mark.parametrize("opening", ["Without loss of generality,", "In this chapter, we use", "Without further ado,"])
def test_openings_that_lead_nowhere_else(opening: str) -> None:
    assert "refuted" in words(f"{opening} $H(p,q)=H(q,p)$.")


@pytest.mark.parametrize(
    "text",
    [
        "By construction $H(p,q)=H(p)$.",
        r"By the choice of $\lambda$, $D(m\|p)=D(m\|q)$.",
        "By definition of $q$ we have $H(p,q)=H(p)$.",
        r"With probability at least $1-\delta$, $H(\hat p)\ge H(p)-\epsilon$.",
        r"In expectation $\log\frac{p(x)}{q(x)} = D(p\|q)$.",
        r"$\log\frac{p(x)}{q(x)} = D(p\|q)$ in expectation under $p$.",
        "Experiments gave $H(p,q)=H(p)$ to three digits.",
        "$H(p,q)=H(q,p)$ for permuted laws.",
        "Relabelling: $H(q)=H(p)$.",
    ],
)
def test_what_is_said_of_the_thing_built_drawn_or_measured_is_not_refuted(text: str) -> None:
    assert "refuted" not in words(text)


@pytest.mark.parametrize(
    "text",
    [
        "By definition, $H(p,q)=H(q,p)$.",
        "$H(p,q)=H(q,p)$ for all laws.",
        "$H(p,q)=H(q,p)$ for any distributions.",
        "The proof gives $H(p,q)=H(q,p)$.",
        "$H(p,q)=H(q,p)$ for discrete variables.",
    ],
)
def test_what_is_said_of_all_is_refuted(text: str) -> None:
    assert "refuted" in words(text)
