"""Take every side condition of the second checker away, one at a time: the kernel's tests must notice each

A side condition is a call of `require` (then nothing is refused) or of `side` (then the rewriting always applies). Each
mutant runs in a process of its own, forked with pytest already imported. Run: python tests/kernel/mutation.py [--list]
"""

from __future__ import annotations

import ast
import importlib.machinery
import io
import os
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path

import flint  # noqa: F401 - imported before the forks, so that each mutant starts quickly
import pytest

import symbolic_it.quantities
import symbolic_it.terms.serial
import symbolic_it.terms.term  # noqa: F401

ROOT = Path(__file__).parents[2]
CHECKER = [ROOT / "symbolic_it/kernel/replay.py", *sorted((ROOT / "symbolic_it/kernel/check").glob("*.py"))]
TESTS = ["tests/kernel/test_replay_rules.py", "tests/kernel/test_replay.py"]
LIMIT = 120  # seconds for one mutant; one that runs longer has been noticed, too


def conditions(tree: ast.Module) -> list[ast.Call]:
    """The marked side conditions, in order of appearance."""
    calls = [n for n in ast.walk(tree) if isinstance(n, ast.Call) and isinstance(n.func, ast.Name) and n.func.id in ("require", "side")]
    return sorted(calls, key=lambda n: (n.lineno, n.col_offset))


def mutant(path: Path, number: int) -> ast.Module:
    """The file with its n-th side condition always satisfied."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    call = conditions(tree)[number]
    if isinstance(call.func, ast.Name) and call.func.id == "require":
        call.args = [ast.copy_location(ast.Constant(True), call), ast.copy_location(ast.Constant(""), call)]
    else:
        call.args = [ast.copy_location(ast.Constant(True), call)]
    return tree


def noticed(path: Path, number: int) -> bool:
    """Whether the tests fail for a mutant."""
    child = os.fork()
    if child == 0:
        try:
            code = compile(mutant(path, number), str(path), "exec")
            original = importlib.machinery.SourceFileLoader.get_code
            importlib.machinery.SourceFileLoader.get_code = lambda self, name: (  # type: ignore[method-assign]
                code if self.path == str(path) else original(self, name)
            )
            os.chdir(ROOT)
            with redirect_stdout(io.StringIO()), redirect_stderr(io.StringIO()):
                status = pytest.main(["-x", "-q", "--no-header", "-p", "no:cacheprovider", *TESTS])
            os._exit(0 if status == pytest.ExitCode.OK else 1)
        except BaseException:
            os._exit(1)
    deadline = time.monotonic() + LIMIT
    while time.monotonic() < deadline:
        done, status = os.waitpid(child, os.WNOHANG)
        if done:
            return status != 0
        time.sleep(0.02)
    os.kill(child, 9)
    os.waitpid(child, 0)
    return True


def main(arguments: list[str]) -> int:
    sources = {path: path.read_text(encoding="utf-8") for path in CHECKER}
    mutants = [(path, n) for path in CHECKER for n in range(len(conditions(ast.parse(sources[path]))))]
    names = {}
    for path, n in mutants:
        call = conditions(ast.parse(sources[path]))[n]
        names[path, n] = f"{path.relative_to(ROOT)}:{call.lineno}: {ast.unparse(call)[:110]}"
    if "--list" in arguments:
        print("\n".join(names.values()))
        return 0
    started = time.monotonic()
    with ThreadPoolExecutor(max(2, os.cpu_count() or 2)) as pool:
        results = dict(zip(mutants, pool.map(lambda m: noticed(*m), mutants), strict=True))
    survivors = [names[m] for m, dead in results.items() if not dead]
    print(f"{len(mutants) - len(survivors)} of {len(mutants)} side conditions are tested ({time.monotonic() - started:.0f} s)")
    for name in survivors:
        print(f"not noticed: {name}")
    return 1 if survivors else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
