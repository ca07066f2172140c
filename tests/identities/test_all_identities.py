"""Every identity: printed in every format, with reasons on every line."""

from __future__ import annotations

import json

import pytest

from symbolic_it import catalogue
from symbolic_it.identities import Identity


def load(name: str) -> Identity:
    found = catalogue.load(catalogue.find("identities", name))
    assert isinstance(found, Identity)
    return found


NAMES = [e.name for e in catalogue.entries("identities")]
FORMATS = [catalogue.load(e) for e in catalogue.entries("formats")]


@pytest.mark.parametrize("name", NAMES)
def test_it_says_what_it_is(name: str) -> None:
    found = load(name)
    assert found.name == name
    assert found.title
    assert isinstance(found, Identity) and found.source


@pytest.mark.parametrize("name", NAMES)
def test_it_prints_in_every_format_with_a_reason_on_every_line(name: str) -> None:
    derivation = load(name).derive()
    assert derivation.hypotheses
    assert all(step.rule for step in derivation.steps)
    assert all(step.rule not in ("as stated", "normal form", "tangent") for step in derivation.steps)
    for form in FORMATS:
        text = form.render(derivation)  # type: ignore[attr-defined]
        assert derivation.title.split()[-1].split("'")[0] in text
    assert json.dumps(derivation.certificate)


def test_there_are_many() -> None:
    assert len(NAMES) >= 70
