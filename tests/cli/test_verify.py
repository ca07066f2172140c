"""`verify` reads chapters like a linter: places, codes, exit codes, and one line for a file that cannot be read."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from symbolic_it.cli.main import main

CLEAN = "The divergence is $D_{KL}(p\\|q) = H(p,q) - H(p)$, and $\\ln 2 \\approx 0.693$.\n"
WRONG = "# One\n\nWe have $\\ln 2 \\approx 0.639$.\n"


@pytest.fixture(name="folder")
def _folder(tmp_path: Path) -> Path:
    (tmp_path / "clean.md").write_text(CLEAN, encoding="utf-8")
    (tmp_path / "wrong.md").write_text(WRONG, encoding="utf-8")
    (tmp_path / "bytes.md").write_bytes(b"\xff\xfe\x00")
    return tmp_path


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    code = main(["verify", "--no-cache", "--jobs", "0", *arguments])
    out, err = capsys.readouterr()
    return code, out, err


def test_a_clean_chapter_exits_0(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, _, err = run(capsys, str(folder / "clean.md"))
    assert (code, err) == (0, "")


def test_a_wrong_number_is_shown_at_its_place_with_its_code(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = run(capsys, str(folder / "wrong.md"))
    assert code == 1
    assert "wrong.md:3:10: IT201" in out
    assert "0.693" in out


def test_json_follows_the_contract(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _, out, _ = run(capsys, str(folder / "wrong.md"), str(folder / "clean.md"), "--format", "json")
    document = json.loads(out)
    assert document["schema"] == "symbolic-it/verify/1"
    assert [Path(f["path"]).name for f in document["files"]] == ["wrong.md", "clean.md"]
    (claim,) = document["files"][0]["claims"]
    assert (claim["line"], claim["column"], claim["verdict"], claim["kind"]) == (3, 10, "refuted", "numeric")
    assert document["files"][0]["diagnostics"]


def test_a_file_that_cannot_be_read_is_one_line_and_exit_2_and_the_others_are_judged(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code, out, err = run(capsys, str(folder / "bytes.md"), str(folder / "wrong.md"))
    assert code == 2
    assert err.count("\n") == 1
    assert "IT201" in out


def test_a_missing_file_is_a_usage_error(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(capsys, "no-such-chapter.md")[0] == 2
