r"""A relation that is true of the joint law p(x) q(z|x) is not refuted by a q with another marginal; one that is false of it is."""

from __future__ import annotations

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document

RATE = r"E_{p(x)}[D(q(z|x)\|p(z))]"


def words(text: str) -> list[str]:
    return [c.verdict.word for c in verify_document(parse_chapter(text, "markdown")).claims]


def test_the_rate_of_an_encoder_bounds_its_information() -> None:
    assert words(rf"We have $I_q(X;Z) \le {RATE}$ and $I(X;Z) \le {RATE}$.") == ["undecided", "undecided"]
    assert words(rf"Let $R = {RATE}$. Then $I_q(X;Z) \le R$.")[-1] == "undecided"
    assert words(rf"We have $I_q(X;Z) \ge {RATE}$.") == ["refuted"]


def test_laws_that_stand_by_themselves_are_other_laws() -> None:
    assert words(r"We have $I(X;Z) \ge E_{p(x)}[D(p(z|x)\|q(z))]$.") == ["refuted"]
    assert words(r"We have $E_{p(x)}[D(p(y|x)\|q(y|x))] \le D(p(x)\|q(x))$.") == ["refuted"]
    assert words(r"We have $D(p(x, y)\|q(x, y)) \le E_{p(x)}[D(p(y|x)\|q(y|x))]$.") == ["refuted"]
