"""The package: what is an attribute of `symbolic_it`."""

from __future__ import annotations

import pytest

import symbolic_it
from symbolic_it import catalogue

NAMED = [entry for kind in ("quantities", "identities", "mistakes", "families") for entry in catalogue.entries(kind)]


@pytest.mark.parametrize("entry", NAMED, ids=lambda entry: entry.name)
def test_every_named_thing_is_an_attribute(entry: catalogue.Entry) -> None:
    assert getattr(symbolic_it, entry.attribute) is catalogue.load(entry)
    assert entry.attribute in dir(symbolic_it)


@pytest.mark.parametrize("name", ["no_such_quantity", "kl-divergence", "_private", "__path_hooks__"])
def test_anything_else_is_no_attribute(name: str) -> None:
    with pytest.raises(AttributeError, match="has no attribute"):
        getattr(symbolic_it, name)


@pytest.mark.parametrize(("name", "meant"), [("kl", "kl_divergence"), ("kl_divergance", "kl_divergence"), ("chek", "check")])
def test_a_misspelling_is_told_what_was_meant(name: str, meant: str) -> None:
    with pytest.raises(AttributeError, match=f"did you mean '{meant}'"):
        getattr(symbolic_it, name)
