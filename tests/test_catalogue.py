"""The catalogue lists a folder by reading it, and imports only what is asked for."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from symbolic_it import catalogue


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "kl_divergence.py").write_text('"""Kullback-Leibler divergence.\n\nMore.\n"""\nTHING = 1\n')
    (tmp_path / "typed.py").write_text("# a comment first\nr'''Typed \\alpha.'''\nTHING: int = 1\n")
    (tmp_path / "made.py").write_text('"""Made by a function."""\ndef THING() -> None: ...\n')
    (tmp_path / "shape.py").write_text('"""Support: binds something else."""\nTHINGS = 1\n    THING = 2\nshape = 3\n')
    (tmp_path / "__init__.py").write_text('"""The package."""\n')
    return tmp_path


def test_an_entry_is_a_file_that_binds_the_word_for_its_kind(folder: Path) -> None:
    assert [(e.name, e.title) for e in catalogue.scan(folder, "x", "things", "THING")] == [
        ("kl-divergence", "Kullback-Leibler divergence."),
        ("made", "Made by a function."),
        ("typed", "Typed \\alpha."),
    ]


def test_listing_never_runs_or_even_parses_the_body_of_a_file(folder: Path) -> None:
    (folder / "broken.py").write_text('"""Broken."""\nTHING = 1 +\n')
    assert "broken" in [e.name for e in catalogue.scan(folder, "x", "things", "THING")]


def test_the_whole_docstring_is_cleaned(folder: Path) -> None:
    (entry,) = (e for e in catalogue.scan(folder, "x", "things", "THING") if e.name == "kl-divergence")
    assert entry.docstring() == "Kullback-Leibler divergence.\n\nMore."


def test_load_imports_the_one_entry_and_returns_what_it_binds(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package = folder.rename(folder.with_name("registry_of_this_test"))
    monkeypatch.syspath_prepend(package.parent)
    (entry, *_) = catalogue.scan(package, package.name, "things", "THING")
    assert catalogue.load(entry) == 1
    assert "registry_of_this_test.typed" not in sys.modules


@pytest.mark.parametrize("kind", catalogue.KINDS)
def test_every_kind_has_its_folder(kind: str) -> None:
    assert (Path(catalogue.__file__).parent / catalogue.KINDS[kind] / "__init__.py").exists()
    for entry in catalogue.entries(kind):
        assert catalogue.find(kind, entry.name) == catalogue.find(kind, entry.name.replace("-", "_")) == entry
        assert entry in catalogue.find_all(entry.name)


@pytest.mark.parametrize(
    ("what", "name", "known", "message"),
    [
        (
            "identity",
            "gibs_inequality",
            ["gibbs-inequality"],
            'unknown identity "gibs_inequality"; did you mean "gibbs-inequality"?',
        ),
        (
            "quantity",
            "KL-Divergence",
            ["kl-divergence"],
            'unknown quantity "KL-Divergence"; did you mean "kl-divergence"?',
        ),
        ("rule", "zzz", ["base-unstated"], 'unknown rule "zzz"; see `symbolic-it list rules`'),
    ],
)
def test_an_unknown_name_is_answered_with_the_nearest_one(what: str, name: str, known: list[str], message: str) -> None:
    assert str(catalogue.UnknownNameError(what, name, known)) == message


def test_unknown_kinds_and_names_are_refused() -> None:
    with pytest.raises(catalogue.UnknownNameError, match='unknown kind "quantity"; did you mean "quantities"'):
        catalogue.entries("quantity")
    with pytest.raises(catalogue.UnknownNameError, match='unknown family "no-such-thing-anywhere"'):
        catalogue.find("families", "no-such-thing-anywhere")
    with pytest.raises(catalogue.UnknownNameError, match='unknown name "no-such-thing-anywhere"'):
        catalogue.find_all("no-such-thing-anywhere")


def test_a_word_of_a_name_leads_to_the_names_that_have_it() -> None:
    with pytest.raises(catalogue.UnknownNameError, match='did you mean "pinsker-bound" or "pinsker-inequality"'):
        catalogue.find_all("pinsker")
