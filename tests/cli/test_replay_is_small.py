"""`symbolic-it replay` loads the checker, terms, and the definitions of the quantities that a statement names: nothing else of this project.

Whoever doubts a theorem has to read only that much. What the command loads is counted in a process of its own.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from symbolic_it.book import load
from symbolic_it.verify.check import check
from symbolic_it.verify.derive import derive

MOST = 5000  # lines of this project, docstrings and empty ones included
ROOMS = {"", "cli", "import_path", "version", "catalogue", "pattern_code", "exports", "kernel", "terms", "quantities"}
OF_THEM = {"exports": {"replayed", "standing"}, "kernel": {"check", "replay"}}
LOADED = """
import json, sys
sys.argv = ["symbolic-it", "replay", sys.argv[1]]
from symbolic_it.cli import run
code = run()
files = {name: module.__file__ for name, module in sys.modules.items() if name.partition(".")[0] == "symbolic_it"}
print(json.dumps([code, files, [name for name in ("sympy", "numpy", "highspy") if name in sys.modules]]))
"""


def certificates() -> dict[str, object]:
    return {
        "gibbs-inequality": load("gibbs-inequality").derive().certificate,  # type: ignore[union-attr]
        "js-symmetric": load("kl-cross-entropy").derive().certificate,  # type: ignore[union-attr]
        "case of equality": derive("D(p||q) >= 0 with equality iff p = q").certificate,
        "induction": derive(r"H(X_1,\dots,X_n) \le \sum_{i=1}^n H(X_i)").certificate,
        "equivalence": check("H(p,q) >= H(p) <=> D(p||q) >= 0").verdict.certificate,
        "limit": check(r"\lim_{a \to 0} (e^a - 1)/a = 1").verdict.certificate,
    }


@pytest.fixture(name="written", scope="module")
def _written() -> dict[str, object]:
    return certificates()


@pytest.mark.parametrize("name", ["gibbs-inequality", "js-symmetric", "case of equality", "induction", "equivalence", "limit"])
def test_what_replay_loads(name: str, written: dict[str, object], tmp_path: Path) -> None:
    file = tmp_path / "c.json"
    file.write_text(json.dumps(written[name]), encoding="utf-8")
    done = subprocess.run([sys.executable, "-c", LOADED, str(file)], capture_output=True, text=True, check=True, timeout=60)
    code, files, foreign = json.loads(done.stdout.splitlines()[-1])
    assert code == 0 and done.stdout.startswith("accepted: ") and foreign == []
    for module in files:
        room, _, part = module.removeprefix("symbolic_it").removeprefix(".").partition(".")
        assert room in ROOMS and (room not in OF_THEM or part.split(".")[0] in {"", *OF_THEM[room]}), module
    lines = sum(len(Path(path).read_text(encoding="utf-8").splitlines()) for path in set(files.values()))
    assert 1000 < lines <= MOST
