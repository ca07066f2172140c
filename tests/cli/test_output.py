"""A report that cannot be written whole leaves the one that was there."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from symbolic_it.cli.output import write


def test_a_full_disk_keeps_the_old_report(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    report = tmp_path / "report.txt"
    write("old", str(report))
    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match=r"report\.txt"):
        write("new", str(report))
    assert report.read_text() == "old\n" and list(tmp_path.iterdir()) == [report]
