"""Terms show themselves as text, in a notebook as LaTeX; a verdict does not print its certificate; nothing else is offered by `dir`."""

from __future__ import annotations

import sympy

import symbolic_it
from symbolic_it.terms.node import Bound, Space
from symbolic_it.verify.check import check


def test_steps_of_a_derivation_print_as_text() -> None:
    steps = symbolic_it.derive("gibbs-inequality").steps
    assert repr(steps[0].expression) == "∑ₓ p(x) log(p(x)/q(x))"
    assert steps[0].expression._repr_latex_().startswith("$\\sum_{x}")
    assert all("Symbol(" not in repr(step) and "Mass(" not in repr(step) for step in steps)


def test_the_structure_is_there_for_whoever_works_on_nodes() -> None:
    assert Bound(1, Space("X")).structure().startswith("Bound(1, Space('X', Symbol('K', ")
    assert (repr(Bound(1, Space("X"))), repr(Space("X"))) == ("x", "X")


def test_a_verdict_does_not_print_its_certificate() -> None:
    answer = check("D(p||q) >= 0")
    assert answer.certificate is not None and "certificate" not in repr(answer.verdict)
    assert (answer.proved, answer.refuted, answer.witness) == (True, False, None)


def test_a_letter_of_a_sympy_expression_is_taken_for_a_law_with_a_word() -> None:
    p, q, u, v = (sympy.IndexedBase(name, positive=True) for name in "pquv")
    i, size = sympy.Symbol("i", integer=True), sympy.Symbol("K", integer=True, positive=True)

    def kl(a: sympy.IndexedBase, b: sympy.IndexedBase) -> sympy.Expr:
        return sympy.Sum(a[i] * sympy.log(a[i] / b[i]), (i, 0, size - 1))

    assert check(kl(p, q) >= 0).hypotheses == ("p, q are pmfs on one finite alphabet",)
    assert check(kl(p, q) <= 0).refuted
    assert check(kl(u, v) >= 0).refuted
    assert check(sympy.Eq(sympy.Sum(p[i], (i, 0, size - 1)), 1)).hypotheses == ("p is a pmf on a finite alphabet",)


def test_dir_shows_what_is_offered_and_nothing_else() -> None:
    offered = dir(symbolic_it)
    assert {"check", "derive", "audit", "kl_divergence", "gibbs_inequality", "__version__"} <= set(offered)
    assert not {"Any", "annotations", "difflib", "import_module", "catalogue"} & set(offered)
    assert all(getattr(symbolic_it, name) is not None for name in ("check", "entropy", "__version__"))
