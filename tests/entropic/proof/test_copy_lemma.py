"""Non-Shannon inequalities are proved with copies of variables."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from symbolic_it.entropic import Statement, decide, read_statement

Oracle = Callable[[Statement, object], bool]

INGLETON = "I(A;B|C) + I(A;B|D) + I(C;D)"


@pytest.mark.parametrize(
    "text",
    [
        f"I(A;B) <= {INGLETON} + I(A;B|C) + I(B;C|A) + I(A;C|B)",  # Zhang and Yeung 1998
        "2I(C;D) <= I(A;B) + I(A;C,D) + 3I(C;D|A) + I(C;D|B)",  # the same, as it was first written
        # Dougherty, Freiling, Zeger 2006, the six inequalities
        "2I(A;B) <= 5I(A;B|C) + 3I(A;C|B) + I(B;C|A) + 2I(A;B|D) + 2I(C;D)",
        "2I(A;B) <= 4I(A;B|C) + I(A;C|B) + 2I(B;C|A) + 3I(A;B|D) + I(B;D|A) + 2I(C;D)",
        "2I(A;B) <= 3I(A;B|C) + 3I(A;C|B) + 3I(B;C|A) + 2I(A;B|D) + 2I(C;D)",
        # F. Matus 2007: s (Ingleton) + I(A;B|C) + s(s+1)/2 (I(A;C|B) + I(B;C|A)) for s = 2
        f"2I(A;B) <= 2({INGLETON}) + I(A;B|C) + 3I(A;C|B) + 3I(B;C|A)",
    ],
)
def test_they_are_proved_by_copies_and_not_without(text: str, proves: Oracle) -> None:
    statement = read_statement(text)
    verdict = decide(statement)
    assert verdict.verdict == "proved"
    assert verdict.polymatroid is not None
    assert verdict.certificate is not None
    assert verdict.certificate["copies"]
    assert proves(statement, verdict.certificate)


def test_under_constraints(proves: Oracle) -> None:
    statement = read_statement(f"I(A;B) <= {INGLETON}", ["I(A;B|C)=0", "I(B;C|A)=0", "I(A;C|B)=0"])
    assert proves(statement, decide(statement).certificate)


def test_merged_variables_are_copied_together(proves: Oracle) -> None:
    statement = read_statement("2I(C,E;D) <= I(A;B) + I(A;C,E,D) + 3I(C,E;D|A) + I(C,E;D|B)")
    certificate = decide(statement).certificate
    assert certificate is not None
    assert any(len(step["copy"]) == 2 for step in certificate["copies"])
    assert proves(statement, certificate)


def test_shannon_proofs_need_no_copies() -> None:
    certificate = decide(read_statement(f"I(A;B) <= {INGLETON} + I(A;B)")).certificate
    assert certificate is not None
    assert "copies" not in certificate
