"""Proofs at twenty variables, complete decisions at nine."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

import pytest

from symbolic_it.entropic import Statement, decide, decision, read_statement
from symbolic_it.entropic.problem import add, problem
from symbolic_it.entropic.proof.elemental import elementals
from symbolic_it.entropic.proof.full_program import complete_test
from symbolic_it.entropic.proof.sets_in_play import term_vector

Oracle = Callable[[Statement, object], bool]


def independence_bound(n: int) -> tuple[str, list[str]]:
    return rf"H(X1,...,X{n}) {{}} " + " + ".join(f"H(X{k})" for k in range(1, n + 1)), []


def data_processing(n: int) -> tuple[str, list[str]]:
    return f"I(X1;X{n}) {{}} I(X1;X2)", ["->".join(f"X{k}" for k in range(1, n + 1))]


def han(n: int) -> tuple[str, list[str]]:
    names = [f"X{k}" for k in range(1, n + 1)]
    others = (",".join(name for name in names if name != left) for left in names)
    return f"{n - 1}H({','.join(names)}) {{}} " + " + ".join(f"H({rest})" for rest in others), []


@pytest.mark.parametrize("n", [3, 9, 20])
@pytest.mark.parametrize("family", [independence_bound, data_processing, han])
def test_families_are_proved_and_their_converses_refuted(
    family: Callable[[int], tuple[str, list[str]]], n: int, proves: Oracle, breaks: Oracle
) -> None:
    text, given = family(n)
    forward, backward = (read_statement(text.format(relation), given) for relation in ("<=", ">="))
    assert proves(forward, decide(forward).certificate)
    assert breaks(backward, decide(backward).witness)


def test_a_dense_sum_of_nine_variables_has_an_exact_certificate_over_all_joint_entropies() -> None:
    rows = elementals(9)
    total: dict[int, Fraction] = {}
    for row in range(11, len(rows), 241):
        add(total, term_vector(rows.term(row)), row % 3 + 1)
    names = [frozenset(f"X{bit}" for bit in range(9) if mask >> bit & 1) for mask in range(2**9)]
    task = problem(Statement({names[mask]: c for mask, c in total.items()}, ">=", {}))
    found = complete_test(task, task.target)
    assert isinstance(found, tuple)
    again: dict[int, Fraction] = {}
    for term, y in found[0].items():
        assert y > 0
        add(again, term_vector(term), y)
    assert again == task.target


def test_nine_variables_beyond_shannon() -> None:
    extra = " + ".join(f"H(A|X{k})" for k in range(5))
    text = f"I(A;B) <= I(A;B|C) + I(A;B|D) + I(C;D) + I(A;B|C) + I(B;C|A) + I(A;C|B) + {extra}"
    verdict = decide(read_statement(text), 1.5)
    assert verdict.verdict == "undecided"
    assert verdict.polymatroid is not None
    assert len(verdict.polymatroid) == 2**9 - 1


def test_too_many_variables_are_answered_clearly(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(decision, "COMPLETE_UP_TO", 4)
    text = "I(A;B) <= I(A;B|C) + I(A;B|D) + I(C;D) + I(A;B|C) + I(B;C|A) + I(A;C|B) + H(A|E)"
    verdict = decide(read_statement(text))
    assert verdict.verdict == "undecided"
    assert "5 variables are too many for a complete decision (up to 4)" in verdict.message


@pytest.mark.parametrize("n", [2, 3, 4, 6, 9])
def test_the_number_of_elemental_inequalities(n: int) -> None:
    assert len(elementals(n)) == n + n * (n - 1) // 2 * 2 ** (n - 2)
