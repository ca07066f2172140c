"""`symbolic-it explain NAME` prints what the file of that name says about itself, in words and as data."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from symbolic_it import catalogue
from symbolic_it.cli.main import main

ENTRIES = [entry for kind in catalogue.KINDS for entry in catalogue.entries(kind)]

A_QUANTITY = '''"""Surprise of one outcome.

h(x) = -log p(x), in nats.
"""
from dataclasses import dataclass

@dataclass(frozen=True)
class Shape:
    name: str
    definition: str
    references: tuple[str, ...]
    unit: str | None
    derive: object

RULE = Shape("surprise", "-log\\n p(x)", ("Shannon 1948", "Cover 2006"), None, print)
'''


@pytest.fixture
def registry(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A registry with one quantity in it."""
    package = tmp_path / "registry_of_explain"
    package.mkdir()
    (package / "surprise_of_this_test.py").write_text(A_QUANTITY)
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.setattr(catalogue, "entries", lambda kind: catalogue.scan(package, package.name, kind, "RULE")[: kind == "rules"])


@pytest.mark.usefixtures("registry")
def test_text_is_the_docstring_and_then_one_line_per_stated_field(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "surprise_of_this_test"]) == 0
    assert capsys.readouterr().out == (
        "surprise-of-this-test (rule)\n\n"
        "Surprise of one outcome.\n\nh(x) = -log p(x), in nats.\n\n"
        "definition: -log p(x)\n"
        "references: Shannon 1948; Cover 2006\n"
    )


@pytest.mark.usefixtures("registry")
def test_json_has_stable_keys(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "surprise-of-this-test", "--format", "json"]) == 0
    document = json.loads(capsys.readouterr().out)
    assert list(document) == ["schema", "name", "entries"]
    assert document["schema"] == "symbolic-it/explain/1"
    (entry,) = document["entries"]
    assert list(entry) == ["kind", "name", "title", "text", "fields"]
    assert entry["fields"] == {"definition": "-log p(x)", "references": "Shannon 1948; Cover 2006"}


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: f"{entry.kind}-{entry.name}")
def test_every_registered_thing_is_explained_by_its_own_docstring(entry: catalogue.Entry, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", entry.name]) == 0
    out = capsys.readouterr().out
    assert entry.docstring() in out
    assert not [sign for sign in (" object at 0x", "Fraction(", "Domain(", "{0}", "None") if sign in out]
    assert not [line for line in out.splitlines() if line.endswith(" ")], "a field without a value"


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("kl", "symbol:     D(p‖q)"),
        ("exponential", "parameters: rate > 0"),
        ("fano-inequality", "where:     e = ∑"),
        ("kl-is-symmetric", "witness:   p = (1/2, 1/2), q = (1/4, 3/4)"),
    ],
)
def test_fields_are_written_for_a_reader(name: str, said: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", name]) == 0
    out = capsys.readouterr().out
    assert said in out
    assert "Fraction(" not in out and "{0}" not in out
