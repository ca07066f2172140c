"""A file is read as UTF-8 or refused in one line that names it."""

from __future__ import annotations

import io
import sys
from pathlib import Path

import click
import pytest

from symbolic_it.cli.input import read_text


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        (b"", ""),
        ("H(p) \u2264 log K\r\n".encode(), "H(p) \u2264 log K\r\n"),
        (b"\xef\xbb\xbfwith a byte order mark", "with a byte order mark"),
    ],
)
def test_utf8_is_read_as_it_is(raw: bytes, text: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.md").write_bytes(raw)
    assert read_text(str(tmp_path / "a.md")) == text
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(raw)))
    assert read_text("-") == text


def test_what_cannot_be_read_is_named(tmp_path: Path) -> None:
    (tmp_path / "latin.md").write_bytes(b"one\ntwo \xe9\n")
    with pytest.raises(click.ClickException, match=r"latin\.md: line 2: not UTF-8 \(byte 0xe9\)"):
        read_text(str(tmp_path / "latin.md"))
    with pytest.raises(click.ClickException, match=r"gone\.md: No such file"):
        read_text(str(tmp_path / "gone.md"))
    with pytest.raises(click.ClickException, match="Is a directory"):
        read_text(str(tmp_path))


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="no device that never ends")
def test_a_device_that_never_ends_is_refused() -> None:
    with pytest.raises(click.ClickException, match="more than"):
        read_text("/dev/zero")
