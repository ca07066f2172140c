"""Books of one's own: what is read, what is refused, and at which line and column."""

from __future__ import annotations

from pathlib import Path

import pytest

from symbolic_it.book import Book, BookError
from symbolic_it.identities import Identity, Refutation

GIBBS = r"""# Notes

### Gibbs {#gibbs}

A line for the reader. Let $p$, $q$ be pmfs on one finite alphabet. Then $D(p\|q) \ge 0$, with equality iff $p = q$. [somebody 2020]

$$\begin{aligned}
D(p\|q) &= \sum_x p(x) \left(-\log\frac{q(x)}{p(x)}\right) && \text{definition} \\
&\ge \sum_x p(x) \left(1 - \frac{q(x)}{p(x)}\right) && \text{tangent line: } -\log t \ge 1-t \\
&= 0 && \text{normalisation}
\end{aligned}$$

In bits it says the same.
"""
MISTAKE = r"""### KL is symmetric {#symmetric .mistake}

Let $p$, $q$ be pmfs on one finite alphabet. It is false that $D(p\|q) = D(q\|p)$: at $p = (1/2, 1/2)$ and $q = (1/4, 3/4)$
the sides are apart. Instead: the direction matters. [somebody 2020]
"""


def book(tmp_path: Path, text: str) -> Book:
    path = tmp_path / "notes.md"
    path.write_text(text, encoding="utf-8")
    return Book.of([path])


def test_a_theorem_has_all_its_parts(tmp_path: Path) -> None:
    found = book(tmp_path, GIBBS).load("gibbs")
    assert isinstance(found, Identity)
    assert (found.title, found.equality, found.source) == ("Gibbs", "iff p = q", "somebody 2020")
    assert found.statement.hypotheses == ("p, q pmfs on one finite alphabet",)
    assert found.remarks == ("In bits it says the same",)
    assert [(step.rule, step.because) for step in found.derive().steps][1] == ("tangent line", "-log t ≥ 1-t")


def test_a_mistake_is_refuted_by_its_witness(tmp_path: Path) -> None:
    found = book(tmp_path, MISTAKE).load("symmetric")
    assert isinstance(found, Refutation)
    assert found.refuted and found.lesson == "the direction matters"
    assert list(book(tmp_path, MISTAKE).problems()) == []


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (r"\ge 0$, with", r"\ge 1$, with", "notes.md:5:"),
        (r"&= 0 &&", r"&= 1 &&", "line 3 (normalisation): not shown"),
        (r"D(p\|q) \ge 0$", r"D(p\|q \ge 0$", "notes.md:5:"),
        (r"Let $p$, $q$ be pmfs", r"Let $p$, $q$ be pmffs", "notes.md:5:"),
        ("Then $", "Thus $", 'expected "Then" and a formula'),
        ("{#gibbs}", "{#gibbs .lemma}", 'found the class ".lemma"'),
    ],
)
def test_what_is_wrong_is_said_with_its_place(tmp_path: Path, old: str, new: str, said: str) -> None:
    assert old in GIBBS
    (problem,) = book(tmp_path, GIBBS.replace(old, new)).problems()
    assert said in str(problem)


def test_a_witness_that_refutes_nothing_is_a_problem(tmp_path: Path) -> None:
    (problem,) = book(tmp_path, MISTAKE.replace("(1/4, 3/4)", "(1/2, 1/2)")).problems()
    assert "the witness does not refute it" in str(problem)


def test_two_sections_of_one_name_are_refused(tmp_path: Path) -> None:
    with pytest.raises(BookError, match="a second section"):
        book(tmp_path, GIBBS + MISTAKE.replace("symmetric .mistake", "gibbs"))
