"""The certificate of an induction over independent members is replayed as a whole: whatever is altered in it is refused."""

from __future__ import annotations

import json
import re
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest

from symbolic_it.cli.main import main
from symbolic_it.entropic.proof.induction import check_induction
from symbolic_it.entropic.proof.replay import CertificateError
from symbolic_it.verify.check import check

SUM, MEMBERS = r"H(X_1, \dots, X_n) = \sum_{i=1}^n H(X_i)", r"X_1 \perp \cdots \perp X_n"


@pytest.fixture(scope="module")
def certificate() -> dict[str, Any]:
    verdict = check(SUM, (MEMBERS,)).verdict
    assert verdict.word == "proved" and verdict.certificate is not None
    return dict(verdict.certificate)


def test_what_is_shown(certificate: dict[str, Any]) -> None:
    assert check_induction(certificate) == ["for every n, [H(A) at A = X_1, ..., X_n] = sum_(i=1)^n [H(X) at X = X_i]    given I(A;X) = 0"]


EDITS: list[tuple[tuple[Any, ...], Any, str]] = [
    (("links", 0, "rhs", "terms"), "H(X|Y)", "the sum differs"),
    (("links", 0, "rhs", "terms"), "2H(X)", "the sum differs"),
    (("links", 0, "rhs", "whole"), "H(Y)", "the sum differs"),
    (("links", 0, "lhs", "whole"), "H(A,X)", "a whole that singles out a member"),
    (("links", 0, "lhs", "whole"), "H(X)", "a whole that singles out a member"),
    (("links", 0, "relation"), "<", "one of the relations =, <=, >="),
    (("links", 0, "base"), {"kind": "shannon", "directions": []}, "the sum differs"),
    (("links", 0, "step"), {"kind": "shannon", "directions": []}, "the sum differs"),
    (("links",), [], "an induction has the keys"),
    (("constraint",), "I(A;X|Y) = 0", "not among the constraints"),
    (("constraint",), "H(X) = 0", "is no independence of A and X"),
    (("constraint",), "I(A;X) = H(X)", "is no independence of A and X"),
    (("constraint",), "I(A;X) >= 0", "cannot read"),
    (("constraint",), "I(A;X|A) = 0", "is no independence of A and X"),
    (("member",), "A", "a block of members and a member"),
    (("earlier",), "B", "is no independence of B and X"),
    (("earlier",), None, "a block of members and a member"),
    (("kind",), "shannon", "an induction has the keys"),
    (("links", 0, "more"), 1, "a link has the keys"),
    (("member",), "X Y", "a block of members and a member"),
    (("earlier",), "X", "a block of members and a member"),
]


@pytest.mark.parametrize(("path", "value", "message"), EDITS)
def test_what_is_altered_is_refused(certificate: dict[str, Any], path: tuple[Any, ...], value: Any, message: str) -> None:
    document = deepcopy(certificate)
    at: Any = document
    for key in path[:-1]:
        at = at[key]
    at[path[-1]] = value
    with pytest.raises(CertificateError, match=re.escape(message)):
        check_induction(document)


@pytest.mark.parametrize("condition", ["I(B;X) = 0", "I(A;X;B) = 0", "I(A;X) = 0 = 0", "H(X) = 0", "H(A,X) - H(A) = 0"])
def test_another_condition_throughout_proves_nothing(certificate: dict[str, Any], condition: str) -> None:
    document = json.loads(json.dumps(certificate).replace("I(A;X) = 0", condition))
    with pytest.raises(CertificateError):
        check_induction(document)


def test_the_command_line_replays_it(certificate: dict[str, Any], tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "certificate.json"
    path.write_text(json.dumps(certificate))
    assert main(["replay", str(path)]) == 0
    assert "accepted: for every n, " in capsys.readouterr().out
    path.write_text(json.dumps(certificate | {"member": "Y"}))
    assert main(["replay", str(path)]) == 1
    assert "refused: " in capsys.readouterr().err
