r"""Rows of a display: what cannot be read in one of them leaves the verdicts of the others."""

from __future__ import annotations

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document


def words(text: str) -> list[tuple[str, str]]:
    claims = verify_document(parse_chapter(text, "markdown")).claims
    return [(c.verdict.word, c.text.strip()) for c in claims]


GATHER = r"""
$$\begin{gather}
H(X,Y) = H(X) + H(Y|X)\\
\exists! \heartsuit x = 3\\
H(X,Y) = H(X) - H(Y|X)
\end{gather}$$
"""
CHAIN = r"""
$$\begin{aligned}
D(p\|q) &= \heartsuit(p) - 1 \\
&= H(p,q) - H(p) \\
&= \sum_x p(x)\log p(x) - \sum_x p(x) \log q(x) \\
&= \sum_x p(x)\log q(x) - \sum_x p(x) \log p(x)
\end{aligned}$$
"""


def test_the_rows_of_a_gather_stand_alone() -> None:
    assert [w for w, _ in words(GATHER)] == ["proved", "not-understood", "refuted"]


def test_a_chain_goes_on_behind_an_unread_row() -> None:
    found = words(CHAIN)
    assert [w for w, _ in found] == ["not-understood", "proved", "refuted"]
    assert found[0][1].startswith("D(p") and found[1][1].startswith(("=", "H(p,q)"))


LISTED = r"""
$\begin{cases}
\text{joint entropy: } H(X,Y) = H(X) + H(Y|X)\\
\text{a heart: } \exists! \heartsuit x = 3\\
\downarrow\downarrow\\
I(X;Y) = H(X) - H(X|Y)\\
H(X,Y) = H(X) + H(X|Y)
\end{cases}$
"""


def test_formulas_behind_a_brace_are_claims_of_their_own() -> None:
    assert [w for w, _ in words(LISTED)] == ["proved", "not-understood", "proved", "refuted"]


def test_a_system_to_be_solved_is_not_accused() -> None:
    systems = [r"p_1 = 2 p_2 \\ p_1 + p_2 = 1", r"H(X) = H(Y) \\ H(X|Y) = 0", r"x + y = 3 \\ x - y = 1"]
    for rows in systems:
        assert "refuted" not in [w for w, _ in words(rf"Solve $$\begin{{cases}} {rows} \end{{cases}}$$")]


def test_what_cannot_be_read_at_all_is_one_claim() -> None:
    assert len(words("$$\\begin{aligned} \\heartsuit &= 1 \\\\ &= \\heartsuit \\end{aligned}$$")) == 1


def test_a_link_that_cannot_be_understood_leaves_the_others() -> None:
    found = words("$$H(X) = \\mathbb{E}_q[\\mathbb{E}_{w \\sim 3} 2] = 3 = 3$$")
    assert "confirmed" in [w for w, _ in found]


def test_rows_of_arrows_part_no_rows_that_are_read_together() -> None:
    text = r"$$\begin{aligned} & H(X,Y) = H(X) + H(Y|X) \\ & \Downarrow \\ & I(X;Y) = H(X) - [R] \end{aligned}$$"
    for right, word in (("H(X|Y)", "proved"), ("H(Y|X)", "refuted")):
        claims = verify_document(parse_chapter(text.replace("[R]", right), "markdown")).claims
        assert [c.verdict.word for c in claims] == ["proved", word]
