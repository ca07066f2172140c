"""`verify` reads chapters like a linter: places, codes, exit codes, and one line for a file that cannot be read."""

from __future__ import annotations

import json
import os
import subprocess
import sys
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


@pytest.mark.parametrize(
    ("form", "beginning"), [("text", "PATH:3:10"), ("json", "{"), ("sarif", "{"), ("html", "<!"), ("github", "::error")]
)
def test_the_report_goes_to_a_file(form: str, beginning: str, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    chapter, report = folder / "wrong.md", folder / "report"
    assert run(capsys, str(chapter), "--format", form, "--output", str(report)) == (1, "", "")
    assert report.read_text(encoding="utf-8").startswith(beginning.replace("PATH", str(chapter)))


def test_a_report_overwrites_no_chapter_and_one_that_cannot_be_kept_is_not_begun(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    chapter = folder / "wrong.md"
    code, _, err = run(capsys, str(chapter), "--output", str(chapter))
    assert code == 2 and "overwrite" in err and chapter.read_text(encoding="utf-8") == WRONG
    assert run(capsys, str(chapter), "--output", str(folder / "none" / "report"))[0] == 2


def test_what_was_not_read_is_not_called_clean(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = run(capsys, str(folder / "bytes.md"))
    assert (code, out) == (2, "") and err.count("\n") == 1
    _, out, _ = run(capsys, str(folder / "bytes.md"), str(folder / "clean.md"))
    assert out.splitlines()[-1] == "nothing found false, 1 file could not be read; 2 claims: 1 confirmed, 1 proved"


@pytest.mark.parametrize("option", ["--select", "--ignore"])
def test_an_unknown_rule_is_laid_to_its_option(option: str, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = run(capsys, str(folder / "clean.md"), option, "IT999")
    assert (code, out) == (2, "") and err.startswith(f'error: {option}: found "IT999"')


@pytest.mark.parametrize(
    "text", ["tool = 3 # symbolic-it", '[tool.symbolic-it]\nselect = ["IT999"]', "[tool.symbolic-it]\nselect = 1", "symbolic-it = ["]
)
def test_a_fault_of_the_project_file_is_one_line_that_names_it(
    text: str, folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(folder)
    (folder / "pyproject.toml").write_text(text, encoding="utf-8")
    code, out, err = run(capsys, "clean.md", "--ignore", "IT801")
    assert (code, out) == (2, "") and err.count("\n") == 1 and "pyproject.toml" in err


def test_a_terminal_sees_how_many_files_are_done_and_the_line_is_gone_before_the_report(folder: Path) -> None:
    pty = pytest.importorskip("pty", reason="terminals are those of POSIX")
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "symbolic_it", "verify", "wrong.md", "clean.md", "--jobs", "0", "--no-cache"]
    process = subprocess.Popen(command, cwd=folder, stdout=subprocess.PIPE, stderr=theirs)
    os.close(theirs)
    report, _ = process.communicate(timeout=120)
    seen = os.read(ours, 10_000).decode()
    os.close(ours)
    shown = [f"\rverifying {n}/2" for n in (0, 1, 2)]
    assert seen == "".join(shown) + "\r" + " " * len("verifying 2/2") + "\r"
    assert b"IT201" in report and b"\x1b" not in report and b"\r" not in report.replace(b"\r\n", b"\n")


def test_a_file_sees_neither_progress_nor_control_characters(folder: Path) -> None:
    command = [sys.executable, "-m", "symbolic_it", "verify", "wrong.md", "clean.md", "--jobs", "0", "--no-cache"]
    run = subprocess.run(command, cwd=folder, capture_output=True, timeout=120)
    assert run.stderr == b"" and b"\x1b" not in run.stdout


def test_a_file_declares_what_a_text_leaves_open(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    chapter, declared = tmp_path / "a.md", tmp_path / "a.declare"
    chapter.write_text("$$\\sum_x u(x) \\log \\frac{u(x)}{v(x)} \\ge 0$$\n")
    declared.write_text("1: let u, v be pmfs\n")
    run(capsys, str(chapter), "--jobs", "0", "--no-cache", "--format", "json")
    code, out, _ = run(capsys, str(chapter), "--declare", str(declared), "--jobs", "0", "--no-cache", "--format", "json")
    assert code == 0
    assert json.loads(out)["summary"] == {"proved": 1}
    declared.write_text("1: let u, v be pmfs\n2: let u be a pmff\n")
    code, out, err = run(capsys, str(chapter), "--declare", str(declared), "--jobs", "0", "--no-cache")
    assert (code, out) == (2, "")
    assert err.startswith(f"error: {declared}:2: column 15: found")
