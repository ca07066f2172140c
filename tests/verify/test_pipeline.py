"""Many chapters: order, cache, workers, journals, and files that are no chapters."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from symbolic_it.cli.main import main
from symbolic_it.verify.cache import Cache, key_of
from symbolic_it.verify.pipeline import verify_files
from symbolic_it.verify.settings import Settings, SettingsError, enabled, find_pyproject, known_rules, read_settings
from symbolic_it.verify.workers import pool

WRONG = "$-\\log_2 0.25 = 3$\n"
RIGHT = "$-\\log_2 0.25 = 2$\n"


@pytest.fixture
def chapters(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    monkeypatch.chdir(tmp_path)
    for name, text in (("a.md", RIGHT), ("b.md", WRONG), ("c.md", RIGHT)):
        (tmp_path / name).write_text(text, encoding="utf-8")
    return ["b.md", "a.md", "c.md"]


def test_workers_and_this_process_give_the_same_report_in_the_order_given(chapters: list[str]) -> None:
    here = verify_files(chapters, Settings(), jobs=0)
    assert [f["path"] for f in here.files] == chapters
    assert verify_files(chapters, Settings(), jobs=2).files == here.files


def test_a_hit_is_the_same_report_and_imports_nothing_that_judges(
    chapters: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("symbolic_it.verify.cache.program", lambda: "one program")  # the checkout may be edited meanwhile
    first = verify_files(chapters, Settings(), jobs=0, cache=Cache(tmp_path / "cache"))
    code = (
        "import sys; from pathlib import Path; from symbolic_it.verify.pipeline import verify_files;"
        "from symbolic_it.verify import cache; from symbolic_it.verify.cache import Cache; cache.program = lambda: 'one program';"
        "from symbolic_it.verify.settings import Settings; import json;"
        f"print(json.dumps(verify_files({chapters!r}, Settings(), jobs=0, cache=Cache(Path('cache'))).files));"
        "assert not {'sympy', 'numpy', 'flint', 'symbolic_it.chapters', 'symbolic_it.kernel'} & set(sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert json.loads(done.stdout) == first.files


@pytest.mark.parametrize("damage", ["", "{", "[]", '{"key": 1}', "null"])
def test_a_damaged_entry_is_judged_anew(tmp_path: Path, damage: str) -> None:
    cache, report = Cache(tmp_path), {"path": "p", "claims": [], "diagnostics": []}
    key = key_of(b"x", "p", [])
    cache.put(key, report)
    assert cache.get(key) == report
    next(tmp_path.glob("*/*.json")).write_text(damage)
    assert cache.get(key) is None


def test_an_entry_that_was_altered_is_not_believed(tmp_path: Path) -> None:
    cache, key = Cache(tmp_path), key_of(b"x", "p", [])
    cache.put(key, {"path": "p", "claims": [{"verdict": "refuted"}], "diagnostics": []})
    path = next(tmp_path.glob("*/*.json"))
    path.write_text(path.read_text().replace("refuted", "proved"))
    assert cache.get(key) is None


def test_the_key_depends_on_bytes_path_and_options() -> None:
    assert len({key_of(b"x", "p", []), key_of(b"y", "p", []), key_of(b"x", "q", []), key_of(b"x", "p", [["IT2"]])}) == 4


def test_a_folder_that_cannot_be_written_is_no_error(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    Cache(tmp_path / "file").put("ab", {"claims": []})
    assert Cache(tmp_path / "file").get("ab") is None


def test_a_worker_that_stands_still_is_overdue_and_its_formula_is_set_aside(tmp_path: Path) -> None:
    journal = tmp_path / "j"
    task = pool.Task(0, "a.md", Settings(), journal=journal)
    assert not pool._overdue(task, 0.0, 9.0)  # it has not begun
    claim = {"line": 1, "column": 1}
    journal.write_text('["open", 0]\n["begin", 3]\n' + json.dumps(["claims", [claim]]) + '\n["begin", 40]\n{"cut off')
    assert not pool._overdue(task, 5.0, 9.0)
    assert pool._last_begun(task) == 40
    assert pool._overdue(task, -1.0, 9.0) and "budget" in task.said
    assert pool.partial(task, "interrupted") == {
        "path": "a.md",
        "claims": [claim],
        "diagnostics": [],
        "finished": False,
        "reason": "interrupted",
    }


def test_a_journal_that_was_made_this_moment_is_not_overdue(tmp_path: Path) -> None:
    """It is seen before its first line is: the formula that the worker begins meanwhile would be set aside for nothing."""
    task = pool.Task(0, "a.md", Settings(), journal=tmp_path / "j")
    (tmp_path / "j").touch()
    assert not pool._overdue(task, 5.0, 9.0)
    task.seen = (0, task.seen[1] - 6.0)
    assert pool._overdue(task, 5.0, 9.0)


def test_a_formula_set_aside_is_undecided_and_the_next_one_goes_on(chapters: list[str], tmp_path: Path) -> None:
    from symbolic_it.verify.workers.work import judge_file

    Path("d.md").write_text(RIGHT + "\n" + RIGHT)
    found = judge_file("d.md", Settings(), skip={1: "the budget of 1 s ran out"})
    assert found["claims"][0]["verdict"] == "undecided" and found["claims"][0]["message"].startswith("not judged: the budget")
    assert found["claims"][1]["verdict"] == "confirmed"


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["a.md"], 0),
        (["b.md"], 1),
        (["b.md", "--exit-zero"], 0),
        (["b.md", "--ignore", "IT201"], 0),
        (["b.md", "--select", "IT8"], 0),
        (["b.md", "--select", "wrong-number"], 1),
        (["b.md", "--select", "IT999"], 2),
        (["a.md", "--fail-on", "confirmed"], 1),
        (["a.md", "--fail-on", "nonsense"], 2),
        (["missing.md"], 2),
        (["missing.md", "b.md"], 2),
        (["."], 1),
    ],
)
def test_exit_codes(chapters: list[str], arguments: list[str], code: int) -> None:
    assert main(["verify", *arguments, "--jobs", "0", "--no-cache"]) == code


@pytest.mark.parametrize("data", [b"\xff\xfe\x00", b"a\x00b", b"\x80"])
def test_a_file_that_cannot_be_read_is_one_line_and_the_others_are_judged(
    chapters: list[str], data: bytes, capsys: pytest.CaptureFixture[str]
) -> None:
    Path("bad.md").write_bytes(data)
    assert main(["verify", "bad.md", "b.md", "--jobs", "0", "--no-cache"]) == 2
    shown = capsys.readouterr()
    assert shown.err.startswith("error: bad.md: ") and shown.err.count("\n") == 1
    assert "b.md:1:2: IT201" in shown.out


def test_an_unknown_rule_in_a_comment_is_exit_code_two(chapters: list[str]) -> None:
    Path("e.md").write_text("<!-- symbolic-it: ignore[IT999] typo -->\n\ntext\n")
    assert main(["verify", "e.md", "--jobs", "0", "--no-cache"]) == 2


def test_settings_of_the_project_are_in_force(chapters: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    Path("pyproject.toml").write_text('[tool.symbolic-it.per-file-ignores]\n"b.*" = ["IT201"]\n')
    assert main(["verify", "b.md", "--jobs", "0", "--no-cache"]) == 0
    assert main(["verify", "b.md", "--jobs", "0", "--no-cache", "--isolated"]) == 1


@pytest.mark.parametrize("text", ["select = 3", 'selct = ["IT2"]', 'fail-on = ["nonsense"]', "per-file-ignores = []", "select = ["])
def test_a_wrong_setting_names_the_file(tmp_path: Path, text: str) -> None:
    path = tmp_path / "pyproject.toml"
    path.write_text(f"[tool.symbolic-it]\n{text}\n")
    assert find_pyproject(tmp_path) == path
    with pytest.raises(SettingsError, match="pyproject"):
        read_settings(path)


@pytest.mark.parametrize(
    ("select", "ignore", "on"),
    [
        ((), (), True),
        ((), ("IT801",), False),
        ((), ("IT8",), False),
        ((), ("kl-called-a-metric",), False),
        (("IT8",), (), True),
        (("IT2",), (), False),
        (("IT8",), ("IT801",), False),
        (("IT801",), ("IT8",), True),
        (("ALL",), ("IT8",), False),
    ],
)
def test_the_more_specific_of_select_and_ignore_decides(select: tuple[str, ...], ignore: tuple[str, ...], on: bool) -> None:
    assert enabled(Settings(select, ignore), "a.md", "IT801", "kl-called-a-metric") is on


def test_codes_and_names_are_free_of_doubles_and_names_are_file_names() -> None:
    codes, names = zip(*known_rules(), strict=True)
    assert len(set(codes)) == len(codes) and len(set(names)) == len(names)
    folder = Path(pool.__file__).parents[1] / "rules"
    assert all((folder / f"{name.replace('-', '_')}.py").is_file() for name in names)


def test_a_report_with_a_formula_that_ran_out_of_time_is_not_remembered() -> None:
    from symbolic_it.verify.reports.finished import ran_out

    assert ran_out({"message": "the budget of 20 s ran out"})
    assert not ran_out({"message": "the exact value is 2"})


SEVERAL = """# Two

We have $\\ln 2 \\approx 0.639$ and $H(p = \\log 2$.

<!-- symbolic-it: ignore[IT201] the source prints it -->
$-\\log_2 0.25 = 3$

<!-- symbolic-it: expect refuted -->
$H(p, q) \\le H(p)$

$H(p, q) = H(p) - D_{KL}(p\\|q)$

<!-- symbolic-it: ignore[IT301] nothing here -->
The end.
"""


def test_what_an_unfinished_file_had_is_what_the_finished_one_says_of_the_same_claims(tmp_path: Path) -> None:
    from symbolic_it.verify.workers.work import judge_file

    task = pool.Task(0, "a.md", Settings(ignore=("IT3",)), SEVERAL.encode(), journal=tmp_path / "journal")
    whole = judge_file(task.path, task.settings, text=task.text, journal=str(task.journal))
    had = pool.partial(task, "interrupted")
    assert had["claims"] == whole["claims"]
    assert [d["rule"] for d in had["diagnostics"]] == ["IT201", "IT101"]
    assert all(d in whole["diagnostics"] for d in had["diagnostics"])


def test_an_interrupted_report_shows_what_was_found_wrong(
    chapters: list[str], capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    from symbolic_it.verify.workers import watch

    judge, begun = watch.claims_of, []

    def interrupted(*arguments: Any) -> Any:
        begun.append(arguments)
        if len(begun) == 2:
            raise KeyboardInterrupt
        return judge(*arguments)

    monkeypatch.setattr(watch, "claims_of", interrupted)
    Path("b.md").write_text(WRONG + "\n" + RIGHT)
    assert main(["verify", *chapters, "--jobs", "0", "--no-cache"]) == 130
    shown = capsys.readouterr()
    assert "b.md:1:2: IT201" in shown.out and "the value is 2" in shown.out
    assert [line for line in shown.out.splitlines() if ": not finished: " in line] == [
        f"{name}: error: not finished: interrupted" for name in chapters
    ]


def test_a_file_that_changes_during_the_run_is_not_remembered(chapters: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from symbolic_it.verify.workers import work

    judge = work.judge_file

    def changing(path: str, *rest: object, **named: object) -> dict[str, object]:
        Path(path).write_text(WRONG)
        return judge(path, *rest, **named)  # type: ignore[arg-type]

    monkeypatch.setattr(work, "judge_file", changing)
    first = verify_files(["a.md"], Settings(), jobs=0, cache=Cache(tmp_path / "cache"))
    assert first.files[0]["claims"][0]["verdict"] == "refuted"
    monkeypatch.setattr(work, "judge_file", judge)
    Path("a.md").write_text(RIGHT)
    again = verify_files(["a.md"], Settings(), jobs=0, cache=Cache(tmp_path / "cache"))
    assert again.files[0]["claims"][0]["verdict"] == "confirmed"
