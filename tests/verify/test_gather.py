"""Which files a folder stands for."""

from __future__ import annotations

from pathlib import Path

import pytest

from symbolic_it.verify.gather import chapters


@pytest.fixture(name="book")
def _book(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    kept = ["b.md", "a.TEX", "part/c.ipynb", "part/d.markdown"]
    left = [
        "notes.txt",
        "code.py",
        ".hidden.md",
        ".git/x.md",
        "node_modules/x.md",
        "env/lib/x.md",
        "env/pyvenv.cfg",
        "lib/site-packages/y.md",
    ]
    for name in kept + left:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_a_folder_is_its_chapters_below_it_sorted_without_environments_and_hidden_files(book: Path) -> None:
    assert chapters(["."]) == (["a.TEX", "b.md", "part/c.ipynb", "part/d.markdown"], [])
    assert chapters(["part/"]) == (["part/c.ipynb", "part/d.markdown"], [])


def test_files_stay_in_the_order_given_and_are_never_left_out(book: Path) -> None:
    assert chapters(["notes.txt", "-", "part", "missing.md", "b.md"])[0] == [
        "notes.txt",
        "-",
        "part/c.ipynb",
        "part/d.markdown",
        "missing.md",
        "b.md",
    ]


def test_a_folder_without_chapters_is_an_error(book: Path) -> None:
    assert chapters(["node_modules/..", "lib"])[1] == [
        "lib: found a folder without .md, .markdown, .tex or .ipynb files, expected a chapter"
    ]


def test_a_folder_that_links_to_itself_is_walked_once(book: Path) -> None:
    (book / "part" / "again").symlink_to(book)
    assert chapters(["part"])[0] == ["part/c.ipynb", "part/d.markdown"]
