"""`replay` accepts what it checks again and refuses everything that was altered, with exit code 1 and one line."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from symbolic_it import catalogue
from symbolic_it.cli.main import main
from symbolic_it.identities import Identity


@pytest.fixture(name="certificate")
def _certificate() -> dict[str, Any]:
    found = catalogue.load(catalogue.find("identities", "kl-cross-entropy"))
    assert isinstance(found, Identity)
    return json.loads(json.dumps(found.derive().certificate))


def test_an_untouched_certificate_is_accepted(certificate: dict[str, Any], tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "c.json"
    file.write_text(json.dumps(certificate), encoding="utf-8")
    assert main(["replay", str(file)]) == 0
    assert capsys.readouterr().out.startswith("accepted: ")


@pytest.mark.parametrize(
    ("old", "new"),
    [('"relation": "="', '"relation": ">"'), ('["q", "-1"]', '["q", "-2"]'), ('"rule": "normal-form"', '"rule": "trust-me"')],
)
def test_an_altered_certificate_is_refused(
    certificate: dict[str, Any], tmp_path: Path, capsys: pytest.CaptureFixture[str], old: str, new: str
) -> None:
    text = json.dumps(certificate)
    assert old in text
    file = tmp_path / "c.json"
    file.write_text(text.replace(old, new, 1), encoding="utf-8")
    assert main(["replay", str(file)]) == 1
    out, err = capsys.readouterr()
    assert (out, err.count("\n")) == ("", 1)
    assert err.startswith("refused: ")


def test_a_quantity_under_a_false_name_is_refused(certificate: dict[str, Any], tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "c.json"
    file.write_text(json.dumps(certificate).replace('"kl_divergence"', '"jeffreys_divergence"'), encoding="utf-8")
    assert main(["replay", str(file)]) == 1
    assert capsys.readouterr().err.startswith("refused: ")


@pytest.mark.parametrize("text", ["", "{", "[]", "null", '{"kind": "kernel"}', "[" * 5000])
def test_what_is_no_certificate_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str], text: str) -> None:
    file = tmp_path / "c.json"
    file.write_text(text, encoding="utf-8")
    assert main(["replay", str(file)]) == 1
    assert capsys.readouterr().err.startswith("refused: ")


def test_a_statement_that_cannot_be_read_back_is_refused_in_one_line(
    certificate: dict[str, Any], tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(value: Any) -> Any:
        raise ValueError("a name that no text can write")

    monkeypatch.setattr("symbolic_it.exports.replayed.from_json", refuse)
    file = tmp_path / "c.json"
    file.write_text(json.dumps(certificate), encoding="utf-8")
    assert main(["replay", str(file)]) == 1
    said = capsys.readouterr()
    assert not said.out and said.err.count("\n") == 1 and "no text can write" in said.err


def test_a_field_that_is_none_is_refused_in_one_line(
    certificate: dict[str, Any], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The checker looks at what it needs; what remains must be a term all the same before it is printed."""
    size = json.dumps(["Symbol", "K", ["domain", "1", None, False, False, True]])
    assert size in json.dumps(certificate)
    file = tmp_path / "c.json"
    file.write_text(json.dumps(certificate).replace(size, json.dumps(["space", "X", "x", "finite", "x"])), encoding="utf-8")
    assert main(["replay", str(file)]) == 1
    assert capsys.readouterr().err.startswith("refused: ")
