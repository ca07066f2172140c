"""The chapters in examples/: the clean one has no finding, every planted fault of the other is found, and nothing else."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from symbolic_it.verify.settings import Settings
from symbolic_it.verify.workers.work import judge_file

EXAMPLES = Path(__file__).parents[2] / "examples"

#: line -> rule, for each fault that was planted
PLANTED = {
    7: "IT201", 9: "IT201", 11: "IT202", 13: "IT201", 15: "IT602", 17: "IT602", 21: "IT501", 27: "IT301", 29: "IT301", 31: "IT301",
    33: "IT301", 35: "IT302", 39: "IT401", 41: "IT401", 43: "IT401", 47: "IT604", 49: "IT605", 51: "IT606", 53: "IT607", 57: "IT801",
    59: "IT802", 61: "IT803", 63: "IT804", 65: "IT805", 67: "IT806", 69: "IT807", 71: "IT808", 73: "IT809", 75: "IT810", 77: "IT811",
    79: "IT812", 81: "IT813", 83: "IT814", 85: "IT815", 96: "IT707", 100: "IT706", 105: "IT503", 107: "IT504", 111: "IT703",
    112: "IT704", 113: "IT711", 114: "IT712", 115: "IT710", 116: "IT709", 117: "IT705", 122: "IT103", 124: "IT104", 126: "IT901",
}  # fmt: skip


@pytest.fixture(scope="module")
def flawed() -> dict[str, Any]:
    return judge_file(str(EXAMPLES / "flawed.md"), Settings())


def test_the_clean_chapter_has_no_finding_and_every_claim_in_it_is_decided() -> None:
    report = judge_file(str(EXAMPLES / "chapter.md"), Settings())
    assert report["diagnostics"] == []
    assert {c["verdict"] for c in report["claims"]} <= {"proved", "confirmed", "definition", "data"}


@pytest.mark.parametrize("line", PLANTED)
def test_the_planted_fault_is_found(flawed: dict[str, Any], line: int) -> None:
    assert PLANTED[line] in {d["rule"] for d in flawed["diagnostics"] if d["line"] == line}


def test_nothing_else_is_found(flawed: dict[str, Any]) -> None:
    other = [(d["line"], d["rule"]) for d in flawed["diagnostics"] if d["line"] not in PLANTED]
    assert other == [(110, "IT701"), (110, "IT702")]


def test_every_error_stands_among_the_claims_too(flawed: dict[str, Any]) -> None:
    negative = {(c["line"], c["column"]) for c in flawed["claims"] if c["verdict"] in ("refuted", "rounding-slip", "convention-mismatch")}
    assert {(d["line"], d["column"]) for d in flawed["diagnostics"] if d["severity"] == "error"} == negative
