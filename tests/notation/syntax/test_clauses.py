"""Clauses, remarks and text after a formula."""

from __future__ import annotations

import pytest

from symbolic_it.notation.syntax import dump, read


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        (
            r"H(X) = -\sum_i p_i \log p_i \textrm{, where } p_i = P(X_i).",
            "{(call H X) = (neg (bigop sum (binder nam=i) (mul p_i (log p_i log bare))))}; [where {p_i = (call P X_i)}]",
        ),
        (
            r"H \le \log k, \textrm{ with equality if and only if } p_i = \frac{1}{k}, \forall i.",
            "{H <= (log k log bare)}; [equality-iff {p_i = (div 1 k)}]; [forall i]",
        ),
        (
            r"\sum_i p_i = 1, \textrm{ where } \sum_{i} p_i = 1",
            "{(bigop sum (binder nam=i) p_i) = 1}; [where {(bigop sum (binder nam=i) p_i) = 1}]",
        ),
        (r"p_i = 1/k \quad \text{for all } i", "{p_i = (div 1 k inline)}; [forall i]"),
        (r"P(X=x_i) = p_i, \quad i = 1, \ldots, n", "{(call P {X = x_i}) = p_i}; [for {i = (list 1 (ellipsis) n)}]"),
        (r"a_i = b \quad (i = 1, \ldots, n)", "{a_i = b}; [for (list {i = 1} (ellipsis) n)]"),
        (r"D >= 0 with equality iff p = q", "{D >= 0}; [equality-iff {p = q}]"),
        (r"x = 1 \text{ or } x = 2", "{x = 1}; [or {x = 2}]"),
    ],
)
def test_where_iff_for_all(text: str, tree: str) -> None:
    """Where, iff, for all."""
    assert dump(read(text)) == tree


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        (r"H \ge 0 \text{, 当且仅当 } p_i = 1", "{H >= 0}; [iff {p_i = 1}]"),
        (r"\text{其中 } p_i = P(X=i)", "[where {p_i = (call P {X = i})}]"),
        (r"H = 1 \text{ 여기서 } p = 1/2", "{H = 1}; [where {p = (div 1 2 inline)}]"),
        (
            r"\text{交叉熵} = -\sum_x p(x)\log q(x)",
            "{CrossEntropy = (neg (bigop sum (binder nam=x) (mul (call p x) (log (call q x) log bare))))}",
        ),
        (r"H(X) = 1 \text{비트}", "{(call H X) = (withunit 1 <bit>)}"),
        (r"H(X) = 1 \text{ 比特}", "{(call H X) = (withunit 1 <bit>)}"),
    ],
)
def test_other_languages(text: str, tree: str) -> None:
    """Other languages."""
    assert dump(read(text)) == tree


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        (r"\forall x: p(x) > 0", "{(call p x) > 0}; [forall x]"),
        (r"\forall i, j, a_{ij} = a_{ji}", "{a_(seq i j) = a_(seq j i)}; [forall i]; [forall j]"),
        (r"\text{if } x > 0 \text{ then } \ln x \le x - 1", "{(log x ln bare) <= (- x 1)}; [if {x > 0}]"),
        (r"if x > 0, ln x <= x - 1", "{(log x ln bare) <= (- x 1)}; [if {x > 0}]"),
    ],
)
def test_a_clause_before_its_claim(text: str, tree: str) -> None:
    """A clause before its claim."""
    assert dump(read(text)) == tree


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        (r"p \ne q \text{ in general}", "{p != q}; [text 'in general']"),
        (
            r"H = \log n \text{ if all outcomes are equally likely}",
            "{H = (log n log bare)}; [if 'all outcomes are equally likely']",
        ),
        (r"H = 1 \quad \text{(fair coin)}", "{H = 1}; [text '(fair coin)']"),
        (r"\exp(\text{avg NLL})", "{(apply exp 'avg NLL')}"),
        (r"2^{\text{(cross-entropy)}}", "{(^ 2 '(cross-entropy)')}"),
    ],
)
def test_prose_stays_text(text: str, tree: str) -> None:
    """Prose stays text."""
    assert dump(read(text)) == tree
