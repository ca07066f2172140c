"""A certificate shows by itself what it adds up to; whatever is altered in it is refused, or says the same."""

from __future__ import annotations

import json
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest

from symbolic_it.cli.main import main
from symbolic_it.entropic.proof.replay import CertificateError, shown
from symbolic_it.verify.check import check


def certificate(statement: str, given: str = "") -> dict[str, Any]:
    found = check(statement, given or ()).verdict.certificate
    assert isinstance(found, dict)
    return found


@pytest.mark.parametrize(
    ("statement", "given"),
    [("I(X;Y) <= H(X)", ""), ("I(X;Z) <= I(X;Y)", "X -> Y -> Z"), ("H(X,Y) = H(X) + H(Y|X)", ""), ("H(Z) <= H(X,Y)", "Z = f(X,Y)"),
     ("H(X,Y,Z) <= H(X,Y) + H(Z)", ""), ("I(X;Y) = 0", "X ⊥ Y")],
)  # fmt: skip
def test_what_is_shown(statement: str, given: str) -> None:
    lines = shown(certificate(statement, given))
    assert lines and all(("given" in line) <= bool(given) for line in lines)


def edits() -> list[tuple[str, Any, Any]]:
    return [
        ("coefficient", ("directions", 0, "terms", 0, "coefficient"), "2"),
        ("sign", ("directions", 0, "terms", 0, "coefficient"), "-1"),
        ("nan", ("directions", 0, "terms", 0, "coefficient"), "nan"),
        ("huge", ("directions", 0, "terms", 0, "coefficient"), "1e999999999"),
        ("term", ("directions", 0, "terms", 0, "term"), "I(X;Y;Z)"),
        ("text", ("directions", 0, "terms", 0, "term"), "__import__('os')"),
        ("claim", ("directions", 0, "greater"), "I(X;Z)"),
        ("turned", ("directions", 0, "lesser"), "I(X;Y) + H(X)"),
        ("constraint", ("directions", 0, "constraints", 0, "constraint"), "I(X;Y|Z) = 0"),
        ("inequality", ("directions", 0, "constraints", 0, "constraint"), "I(X;Z|Y) >= 1"),
        ("nothing", ("directions",), []),
        ("none", ("directions", 0), None),
    ]


@pytest.mark.parametrize(("path", "value"), [e[1:] for e in edits()], ids=[e[0] for e in edits()])
def test_what_is_altered_is_refused(path: tuple[Any, ...], value: Any) -> None:
    document = deepcopy(certificate("I(X;Z) <= I(X;Y)", "X -> Y -> Z"))
    at: Any = document
    for key in path[:-1]:
        at = at[key]
    at[path[-1]] = value
    with pytest.raises(CertificateError):
        shown(document)


def test_on_the_command_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "c.json"
    document = certificate("I(X;Z) <= I(X;Y)", "X -> Y -> Z")
    file.write_text(json.dumps(document))
    assert main(["replay", str(file)]) == 0
    assert "given I(X;Z|Y) = 0" in capsys.readouterr().out
    document["directions"][0]["greater"] = "H(X|Y)"
    file.write_text(json.dumps(document))
    assert main(["replay", str(file)]) == 1
    assert capsys.readouterr().err.count("\n") == 1


def test_a_proof_by_copies_is_replayed_too(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "c.json"
    document = certificate("2I(C;D) <= I(A;B) + I(A;C,D) + 3I(C;D|A) + I(C;D|B)")  # Zhang and Yeung 1998
    assert document["kind"] == "copy-lemma"
    file.write_text(json.dumps(document))
    assert main(["replay", str(file)]) == 0
    assert capsys.readouterr().out.startswith("accepted: 2I(C;D) <= ")
    file.write_text(json.dumps(document | {"copies": []}))
    assert main(["replay", str(file)]) == 0
    assert "    given " in capsys.readouterr().out  # what the copies provide, then no more than supposed
    document["directions"][0]["greater"] = "I(A;B)"
    file.write_text(json.dumps(document))
    assert main(["replay", str(file)]) == 1
