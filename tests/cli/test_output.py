"""A report is written whole or not at all."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from symbolic_it.cli.output import replace_file

resource = pytest.importorskip("resource")


def test_on_a_full_disk_the_old_report_is_kept(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("$\\log_2 8 = 3$\n" * 400)
    report = tmp_path / "report.json"
    report.write_text("old")
    arguments = ["verify", "a.md", "--format", "json", "--output", "report.json", "--no-cache", "--jobs", "0"]
    script = (
        "import resource, signal, sys; from symbolic_it.cli.main import main; signal.signal(signal.SIGXFSZ, signal.SIG_IGN);"
        " resource.setrlimit(resource.RLIMIT_FSIZE, (20000, 20000)); sys.exit(main(sys.argv[1:]))"
    )
    done = subprocess.run([sys.executable, "-B", "-c", script, *arguments], cwd=tmp_path, capture_output=True, text=True, timeout=120)
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (2, "", 1), done.stderr
    assert "report.json" in done.stderr
    assert report.read_text() == "old"
    assert sorted(p.name for p in tmp_path.iterdir()) == ["a.md", "report.json"]


def test_a_link_stays_a_link_and_a_device_is_written(tmp_path: Path) -> None:
    (tmp_path / "real").write_text("old")
    (tmp_path / "link").symlink_to(tmp_path / "real")
    (tmp_path / "real").chmod(0o640)
    replace_file(str(tmp_path / "link"), "new")
    assert (tmp_path / "link").is_symlink() and (tmp_path / "real").read_text() == "new"
    assert (tmp_path / "real").stat().st_mode & 0o777 == 0o640
    replace_file(os.devnull, "nowhere")
