r"""E[x^T A x] = tr(A S) + m^T A m of a normal vector, for any matrix A; with another sign it is not."""

from __future__ import annotations

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document

TRUE = [
    r"\mathbb E[x^\top A x]=\operatorname{tr}(A\Sigma)+\mu^\top A\mu",
    r"\mathbb E[(x-\mu)^T A (x-\mu)]=\operatorname{tr}(\Sigma A)",
    r"\mathbb E[(x-a)^T B^{-1} (x-a)]=\operatorname{tr}(B^{-1}\Sigma)+(a-\mu)^T B^{-1}(a-\mu)",
    r"\mathbb E[(x-\mu)(x-\mu)^T]=\Sigma",
    r"\mathbb E[xx^\top]=\Sigma+\mu\mu^\top",
    r"\mathbb E[x-\mu]=0",
]
FALSE = [
    r"\mathbb E[x^\top A x]=\operatorname{tr}(A\Sigma)-\mu^\top A\mu",
    r"\mathbb E[(x-\mu)^T A (x-\mu)]=-\operatorname{tr}(\Sigma A)",
    r"\mathbb E[(x-a)^T B^{-1} (x-a)]=\operatorname{tr}(B^{-1}\Sigma)-(a-\mu)^T B^{-1}(a-\mu)",
    r"\mathbb E[xx^\top]=\Sigma-\mu\mu^\top",
]
OPEN = [
    r"\mathbb E[x^\top A x]=\operatorname{tr}(B\Sigma)+\mu^\top B\mu",
    r"\mathbb E[y^\top A y]=\operatorname{tr}(A\Sigma)+\mu^\top A\mu",
    r"\mathbb E[x^\top A x]=\operatorname{tr}(A\Sigma)",
]


def words(formulas: list[str]) -> list[str]:
    text = "".join(f"For $x\\sim\\mathcal N(\\mu,\\Sigma)$, ${one}$.\n\n" for one in formulas)
    found = [c.verdict.word for c in verify_document(parse_chapter(text, "markdown")).claims if c.text.startswith(r"\mathbb E")]
    assert len(found) == len(formulas)
    return found


def test_the_moments_are_known() -> None:
    assert set(words(TRUE)) == {"definition"}


def test_a_sign_turned_is_a_mismatch() -> None:
    assert set(words(FALSE)) == {"convention-mismatch"}


def test_other_matrices_and_vectors_are_left_open() -> None:
    assert not set(words(OPEN)) & {"definition", "proved", "confirmed", "refuted", "convention-mismatch"}


def test_two_laws_told_by_name() -> None:
    said = r"Let $p = \mathcal{N}(\mu_p, \Sigma_p)$ and $q = \mathcal{N}(\mu_q, \Sigma_q)$. Then $\mathbb{E}_p[(x - \mu_q)^T\Sigma_q^{-1}(x - \mu_q)] = "
    rest = r"\operatorname{tr}(\Sigma_q^{-1}\Sigma_p) + (\mu_p - \mu_q)^T\Sigma_q^{-1}(\mu_p - \mu_q)$."
    for text, wanted in ((rest, "proved"), (rest.replace(" + ", " - "), "refuted")):
        assert verify_document(parse_chapter(said + text, "markdown")).claims[-1].verdict.word == wanted
