"""`verify --watch`: every change of a file is seen, and what is told after it is what a fresh run tells."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from symbolic_it.verify.watching import watch

VERIFY = [sys.executable, "-m", "symbolic_it", "verify"]


class Done(Exception):
    """The last change has been made."""


def test_a_change_a_new_file_and_one_that_goes_are_each_judged_once(tmp_path: Path) -> None:
    a, b = tmp_path / "a", tmp_path / "b"
    a.write_text("1")
    judged: list[dict[str, str]] = []
    changes = iter([lambda: None, lambda: a.write_text("22"), lambda: None, lambda: b.write_text("x"), b.unlink])

    def pause() -> None:
        change = next(changes, None)
        if change is None:
            raise Done
        change()

    with pytest.raises(Done):
        watch(lambda: map(str, (a, b)), lambda: judged.append({p.name: p.read_text() for p in tmp_path.iterdir()}), pause)
    assert judged == [{"a": "1"}, {"a": "22"}, {"a": "22", "b": "x"}, {"a": "22"}]


def test_a_change_while_a_file_is_judged_is_judged_again(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_text("1")
    judged: list[str] = []

    def judge() -> None:
        judged.append(path.read_text())
        if len(judged) == 1:
            path.write_text("22")

    def pause() -> None:
        raise Done

    with pytest.raises(Done):
        watch(lambda: [str(path)], judge, pause)
    assert judged == ["1", "22"]


def _heeds_ctrl_c() -> None:
    """What a shell starts in the background ignores it."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


@pytest.mark.skipif(sys.platform == "win32", reason="SIGINT reaches a child by another way")
def test_the_command_tells_after_each_edit_what_a_fresh_run_tells_and_ctrl_c_is_130(tmp_path: Path) -> None:
    chapter = tmp_path / "a.md"
    texts = ["$\\ln 2 \\approx 0.693$\n", "$\\ln 2 \\approx 0.639$\n", "Logs are base 2.\n\n$\\log 8 = 3$ and $\\log 4 = 3$\n"]
    chapter.write_text(texts[0], encoding="utf-8")
    told, said = tmp_path / "told", tmp_path / "said"
    environment = os.environ | {"SYMBOLIC_IT_CACHE_DIR": str(tmp_path / "cache")}
    with told.open("wb") as out, said.open("wb") as err:
        process = subprocess.Popen(
            [*VERIFY, "--watch", "a.md"], cwd=tmp_path, stdout=out, stderr=err, env=environment, preexec_fn=_heeds_ctrl_c
        )
        try:
            before = 0
            for count, text in enumerate(texts, 1):
                if count > 1:
                    chapter.write_text(text, encoding="utf-8")
                deadline = time.monotonic() + 120
                while said.read_text(encoding="utf-8").count("watching") < count:
                    assert time.monotonic() < deadline and process.poll() is None, said.read_text(encoding="utf-8")
                    time.sleep(0.05)
                shown = told.read_text(encoding="utf-8")
                fresh = subprocess.run([*VERIFY, "--no-cache", "--jobs", "0", "a.md"], cwd=tmp_path, capture_output=True, check=False)
                assert shown[before:] == fresh.stdout.decode()
                before = len(shown)
            process.send_signal(signal.SIGINT)
            assert process.wait(timeout=60) == 130
        finally:
            process.kill()
    assert "\x1b" not in told.read_text(encoding="utf-8")
    assert "Traceback" not in said.read_text(encoding="utf-8")
