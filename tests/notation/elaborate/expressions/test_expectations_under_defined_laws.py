r"""E_p[f(x)] under a p that the text has defined: the letter of the body is the outcome drawn."""

from __future__ import annotations

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document

LAWS = (
    r"Let $p(x) = e^{-f(x)}/Z$ with $Z = \sum_x e^{-f(x)}$. ",
    r"Let $Z = \sum_y e^{-f(y)}$ and $p(x) = \frac1Z e^{-f(x)}$. ",
)


def words(claim: str) -> list[str]:
    return [verify_document(parse_chapter(f"{law}Then ${claim}$.", "markdown")).claims[-1].verdict.word for law in LAWS]


def test_the_entropy_of_a_gibbs_law_is_its_log_normaliser_and_mean_energy() -> None:
    for claim in (r"H(p) = \log Z + E_p[f(x)]", r"E_p[f(x)] - H(p) = -\log Z", r"D(q\|p) = \log Z + E_q[f(x)] - H(q)"):
        assert set(words(claim)) <= {"proved", "definition"}, claim


def test_with_a_sign_or_a_law_changed_it_is_refuted() -> None:
    for claim in (r"H(p) = \log Z - E_p[f(x)]", r"E_p[f(x)] - H(p) = \log Z", r"D(q\|p) = \log Z + E_p[f(x)] - H(q)"):
        assert set(words(claim)) == {"refuted"}, claim
