r"""A density of an exponential or a Laplace law stands for that law: divergences, integrals and entropies follow."""

from __future__ import annotations

from symbolic_it.chapters import parse_chapter
from symbolic_it.notation.elaborate.laws.family_densities import density_of
from symbolic_it.notation.syntax import read_expression
from symbolic_it.notation.syntax.nodes import Call, Name
from symbolic_it.verify.chapter import verify_document

_TWO = r"Let $p(x)=\lambda e^{-\lambda x}$ and $q(x)=\mu e^{-\mu x}$ for $x\ge 0$. Then ${}$."
_ONE = r"The density is $p(x)=\lambda e^{-\lambda x}$ and ${}$."
ROWS = [
    (_TWO, r"D(p\|q)=\log\frac{\lambda}{\mu}+\frac{\mu}{\lambda}-1", r"D(p\|q)=\log\frac{\mu}{\lambda}+\frac{\mu}{\lambda}-1"),
    (_ONE, r"\int_0^\infty p(x)dx=1", r"\int_0^\infty p(x)dx=2"),
    (_ONE, r"\int_0^\infty xp(x)dx=\frac1\lambda", r"\int_0^\infty xp(x)dx=\lambda"),
    (_ONE, r"-\int_0^\infty p(x)\log p(x)dx=1-\log\lambda", r"\int_0^\infty p(x)\log p(x)dx=1-\log\lambda"),
]


def test_true_and_false_twins() -> None:
    for said, true, false in ROWS:
        last = [verify_document(parse_chapter(said.replace("{}", x), "markdown")).claims[-1].verdict for x in (true, false)]
        assert last[0].positive and last[1].negative, (true, last)


def test_what_is_no_density_names_no_law() -> None:
    text = r"Let $p(x)=\lambda e^{-\mu x}$. Then $h(p)=1-\log\lambda$."
    assert not verify_document(parse_chapter(text, "markdown")).claims[-1].verdict.positive


def test_the_density_of_a_law() -> None:
    law = Call(Name("Laplace"), (Name("m"), Name("b")), (",",))
    assert density_of(law, Name("x")) == read_expression(r"\frac{1}{2 b} e^{-\frac{|x - m|}{b}}")
    assert density_of(Call(Name("Poisson"), (Name("a"),)), Name("x")) is None
