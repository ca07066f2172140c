"""`symbolic-it list KIND` names what the folders hold."""

from __future__ import annotations

import json

import pytest

from symbolic_it import catalogue
from symbolic_it.cli import commands
from symbolic_it.cli.main import main

KINDS = [*catalogue.KINDS, "commands"]


@pytest.mark.parametrize("kind", KINDS)
def test_json_is_one_document_with_stable_keys(kind: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["list", kind, "--format", "json"]) == 0
    document = json.loads(capsys.readouterr().out)
    assert list(document) == ["schema", "kind", "items"]
    assert (document["schema"], document["kind"]) == ("symbolic-it/list/1", kind)
    expected = commands.entries() if kind == "commands" else catalogue.entries(kind)
    assert document["items"] == [{"name": entry.name, "title": entry.title} for entry in expected]


@pytest.mark.parametrize("kind", KINDS)
def test_text_is_one_line_per_thing_name_first(kind: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["list", kind]) == 0
    lines = capsys.readouterr().out.splitlines()
    expected = commands.entries() if kind == "commands" else catalogue.entries(kind)
    assert [line.split(maxsplit=1) for line in lines] == [[entry.name, entry.title] for entry in expected]


def test_without_a_kind_the_kinds_are_listed(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["list"]) == 0
    kinds = dict(line.split() for line in capsys.readouterr().out.splitlines())
    assert {"quantities", "identities", "commands"} <= set(kinds) and int(kinds["identities"]) > 100
