"""The kept code of a pattern makes the pattern that `re.compile` makes; a file that cannot be trusted is as no file at all."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from symbolic_it import pattern_code

PATTERNS = [
    ("", 0),
    (r"(?P<year>\d{4})-(?P<month>\d\d)", 0),
    (r"\b(?:nats?|bits?)\b", re.I),
    (r"엔트로피|エントロピー|熵|ﬁ|ſ|İ", re.I),
    (r"(?<!cross )entropy(?!\s+bonus)(?:.*?)\Z", re.I | re.S),
    (r"^(a|b)\1?[^\W_]{2,5}+$", re.M),
    (r"(?i:ending)|[à-ʸ一-鿿]", 0),
]
TEXTS = ["", "2024-06", "Bits and NATS", "熵 エントロピー FI ſ i̇", "the entropy\nof X", "aaxy\nbbyz", "ENDING 交叉熵"]


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A file of its own, where nothing is kept yet and every pattern is worth writing."""
    path = tmp_path / "code.patterns"
    monkeypatch.setattr(pattern_code, "_path", lambda: str(path))
    monkeypatch.setattr(pattern_code, "_WORTH_WRITING", 1)
    monkeypatch.setattr(pattern_code, "_new", {})
    pattern_code._kept.cache_clear()
    yield path
    pattern_code._kept.cache_clear()


def read_again() -> dict[tuple[str, int], object]:
    pattern_code._kept.cache_clear()
    pattern_code._new.clear()
    return dict(pattern_code._kept())


def test_what_is_kept_is_what_re_compiles(place: Path) -> None:
    for again in (False, True):
        for pattern, flags in PATTERNS:
            made, known = pattern_code.compiled(pattern, flags), re.compile(pattern, flags)
            assert made == known and made.flags == known.flags and made.groupindex == known.groupindex and made.groups == known.groups
            assert [[m.span() for m in made.finditer(t)] for t in TEXTS] == [[m.span() for m in known.finditer(t)] for t in TEXTS]
        if not again:
            pattern_code.keep()
            assert len(read_again()) == len(PATTERNS)
    assert not pattern_code._new  # the second time nothing was compiled


def test_flags_tell_patterns_apart(place: Path) -> None:
    pattern_code.compiled("nats")
    pattern_code.keep()
    read_again()
    assert pattern_code.compiled("nats", re.I).search("NATS") and not pattern_code.compiled("nats").search("NATS")


def test_no_pattern_raises_as_re_does(place: Path) -> None:
    with pytest.raises(re.error):
        pattern_code.compiled("(")


@pytest.mark.parametrize("damage", [lambda b: b[:-1], lambda b: b"", lambda b: b[:40] + bytes([b[40] ^ 1]) + b[41:], lambda b: b"text" * 9])
def test_a_damaged_file_is_none(place: Path, damage: object) -> None:
    pattern_code.compiled("nats")
    pattern_code.keep()
    place.write_bytes(damage(place.read_bytes()))  # type: ignore[operator]
    assert read_again() == {} and pattern_code.compiled("nats").search("nats")


def test_the_file_of_another_python_is_none(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pattern_code.compiled("nats")
    pattern_code.keep()
    monkeypatch.setattr(pattern_code, "_VERSION", "another")
    assert read_again() == {}


def test_what_is_there_stays_and_what_is_left_over_goes(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in "abc":
        pattern_code.compiled(name)
        pattern_code.keep()
        pattern_code._new.clear()
    assert {p for p, _ in read_again()} == {"a", "b", "c"}
    monkeypatch.setattr(pattern_code, "_MOST", 2)
    pattern_code.compiled("d")
    pattern_code.keep()
    assert {p for p, _ in read_again()} == {"d"}


def test_a_few_patterns_are_not_worth_a_file(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pattern_code, "_WORTH_WRITING", 2)
    pattern_code.compiled("nats")
    pattern_code.keep()
    assert not place.exists()


def test_a_folder_that_cannot_be_written_is_no_error(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pattern_code, "_path", lambda: os.path.join(place, "no", "such", "folder.patterns"))
    pattern_code.compiled("nats")
    pattern_code.keep()


def test_where_no_byte_code_is_kept_no_pattern_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    assert pattern_code._path() is None
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    path = pattern_code._path()
    assert path is not None and Path(path).parent.name == "__pycache__" and Path(path).name.startswith("pattern_code.")


def test_another_re_module_is_asked_itself(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(name: str) -> object:
        raise ImportError(name)

    monkeypatch.setattr(pattern_code, "_module", missing)
    assert pattern_code.compiled("nats").search("nats") and not pattern_code._new
