r"""D(Q || P) and E_Q beside q(z|x) and p(z|x) are of those laws; with the sign, the roles or the direction changed they are not."""

from __future__ import annotations

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document


def words(*formulas: str) -> list[str]:
    text = "\n\n".join(f"We have ${x}$." for x in formulas)
    return [c.verdict.word for c in verify_document(parse_chapter(text + "\n")).claims]


def test_a_capital_is_the_law_whose_density_is_written() -> None:
    found = words(
        r"D_{KL}(Q_\phi \| P_\theta) = \int q_\phi(z|x) \log \frac{q_\phi(z|x)}{p_\theta(z|x)} dz",
        r"\log p_\theta(x) \geq \mathbb{E}_Q[\log p_\theta(x|z)] - D_{KL}(q_\phi(z|x) \| p_\theta(z))",
        r"\mathbb{E}_Q[\log q_\phi(z|x) - \log p_\theta(z)] = D_{KL}(q_\phi(z|x) \| p_\theta(z))",
        r"D_{KL}(Q \| P) = \int q(z|x) \log \frac{q(z|x)}{p(z|x)} dz",
    )
    assert set(found) <= {"definition", "proved"}
    assert words(r"D_{KL}(Q_\phi \| P_\theta) = \int q_\phi(z) \log \frac{q_\phi(z)}{p_\theta(z)} dz") == ["definition"]


def test_twins_are_refuted_in_every_reading() -> None:
    found = words(
        r"D_{KL}(Q_\phi \| P_\theta) = \int q_\phi(z|x) \log \frac{p_\theta(z|x)}{q_\phi(z|x)} dz",
        r"D_{KL}(P_\theta \| Q_\phi) = \int q_\phi(z|x) \log \frac{q_\phi(z|x)}{p_\theta(z|x)} dz",
        r"\log p_\theta(x) \leq \mathbb{E}_Q[\log p_\theta(x|z)] - D_{KL}(q_\phi(z|x) \| p_\theta(z))",
        r"D_{KL}(Q \| P) = \int q(z|x) \log \frac{p(z|x)}{q(z|x)} dz",
    )
    assert found == ["refuted"] * 4


def test_what_cannot_be_read_otherwise_is_not_blessed() -> None:
    found = words(
        r"\mathbb{E}_Q[\log p_\theta(z) - \log q_\phi(z|x)] = D_{KL}(q_\phi(z|x) \| p_\theta(z))",
        r"\mathbb{E}_P[\log q_\phi(z|x) - \log p_\theta(z)] = D_{KL}(q_\phi(z|x) \| p_\theta(z))",
    )
    assert not {"definition", "proved"} & set(found)


def test_a_slip_in_a_chain_does_not_hide_what_is_true_before_it() -> None:
    chain = (
        r"D_{KL}(Q_\phi \| P_\theta) = \int q_\phi(z|x)\log\frac{q_\phi(z|x)}{p_\theta(z|x)}dz"
        r" = \int q_\phi(z|x)\log\frac{q_\phi(z|x)}{p_\theta(z,x)}dz - \log p_\theta(x)"
    )
    assert words(chain) == ["definition", "refuted"]


def test_a_capital_of_two_laws_refutes_nothing() -> None:
    assert words(r"D_{KL}(Q \| P) = \int q(z|x) \log \frac{q(z|x)}{p(z)} dz + \int q(z|w) \log q(z|w) dz")[0] != "refuted"
