"""`symbolic-it explain NAME` prints what the file of that name says about itself."""

from __future__ import annotations

import json

import pytest

from symbolic_it import catalogue
from symbolic_it.cli.main import main

ENTRIES = [entry for kind in catalogue.KINDS for entry in catalogue.entries(kind)]


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: f"{entry.kind}-{entry.name}")
def test_every_registered_thing_is_explained_by_its_own_docstring(
    entry: catalogue.Entry, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["explain", entry.name]) == 0
    assert entry.docstring() in capsys.readouterr().out
    assert main(["explain", entry.name.replace("-", "_"), "--format", "json"]) == 0
    document = json.loads(capsys.readouterr().out)
    assert list(document) == ["schema", "name", "entries"]
    assert document["schema"] == "symbolic-it/explain/1"
    assert (catalogue.singular(entry.kind), entry.title) in [(e["kind"], e["title"]) for e in document["entries"]]
