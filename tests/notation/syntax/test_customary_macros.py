r"""Macros whose definition stands in another file mean what their authors mean by them: \Prb, \bits, \ent, \MI."""

from __future__ import annotations

from tests.verify.answers import words


def test_names_of_probabilities_units_and_quantities() -> None:
    text = r"$\MI(X;Y) = \ent(X) - \ent(X|Y)$, $\MI(X;Y) = \ent(X) + \ent(X|Y)$, $\Ent(1/2, 1/2) = 1\bits$, $\Ent(1/2, 1/2) = 2\bits$."
    assert words(text) == ["proved", "refuted", "confirmed", "refuted"]
    assert words(r"Let $X \sim \Bern(1/2)$. Then $\Ent(X) = 1\bits$.")[-1] in ("proved", "confirmed")


def test_a_dotless_i_is_a_self_information() -> None:
    assert words(r"The self-information is $\imath_X(x) = -\log p(x) = \log \frac{1}{p(x)}$.") == ["definition", "proved"]
    assert words(r"The self-information is $\imath_X(x) = \log p(x)$.") == ["refuted"]


def test_the_macros_of_papers_on_machine_learning() -> None:
    bound = r"$\log p(\rvx) \ge \EX_{q(\vz)}\left[\log\frac{p(\rvx,\vz)}{q(\vz)}\right]$"
    assert words(f"{bound}, {bound.replace('ge', 'le', 1)}, $\\KL(\\pdata\\|\\pmodel)\\ge 0$.") == ["proved", "refuted", "proved"]
