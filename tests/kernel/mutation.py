"""Take every side condition of the second checker away, one at a time: the kernel's tests must notice each

A side condition is a call of `require`, or of a check that is made of it such as `zero` (then nothing is refused), or of `side` (then the
rewriting always applies). Each mutant runs in a forked process, over the tables of the test files; the rows in which the condition failed run first.
Run: python tests/kernel/mutation.py [--list]
"""

from __future__ import annotations

import ast
import importlib
import importlib.machinery
import importlib.util
import inspect
import os
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from types import ModuleType
from typing import Any

ROOT = Path(__file__).parents[2]
CHECKER = [ROOT / "symbolic_it/kernel/replay.py", *sorted((ROOT / "symbolic_it/kernel/check").glob("*.py"))]
TESTS = [
    path for path in sorted((ROOT / "tests/kernel").glob("test_replay*.py")) if path.stem not in ("test_replay_size", "test_replay_values")
]
CHECKS = ("zero", "form", "first_version")  # functions that refuse and return nothing
LIMIT = 30  # seconds for one mutant: one that runs longer has been noticed, too

Row = tuple[ModuleType, str, tuple[Any, ...]]  # a test of a module, with its arguments


def loaded(path: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location(path.stem, path)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def rows_of(module: ModuleType) -> list[Row]:
    """Every test of a module with each of its parameters."""
    out: list[Row] = []
    for name, test in vars(module).items():
        if name.startswith("test_") and inspect.isfunction(test):
            cases = [mark.args[1] for mark in getattr(test, "pytestmark", [])]
            out += [(module, name, case if isinstance(case, tuple) else (case,)) for case in (cases[0] if cases else [()])]
    return out


def run(row: Row) -> None:
    """Raises what the test raises."""
    module, name, arguments = row
    getattr(module, name)(*arguments)


def refusals(rows: list[Row]) -> tuple[list[set[tuple[str, int]]], list[float]]:
    """By row, the lines of the checker at which it was when a condition did not hold, and the seconds that it took."""
    marks = importlib.import_module("symbolic_it.kernel.check.expression")
    files, found, seconds = set(map(str, CHECKER)), list[set[tuple[str, int]]](), list[float]()

    def noting(original: Any) -> Any:
        def noted(condition: bool, *about: object) -> Any:
            caller = None if condition else sys._getframe(1)
            while caller is not None:
                if caller.f_code.co_filename in files:
                    found[-1].add((caller.f_code.co_filename, caller.f_lineno))
                caller = caller.f_back
            return original(condition, *about)

        return noted

    for name in ("require", "side"):
        original, own = getattr(marks, name), noting(getattr(marks, name))
        for module in list(sys.modules.values()):
            if getattr(module, name, None) is original:
                setattr(module, name, own)  # in this process alone: every mutant loads the checker anew
    for row in rows:
        found.append(set())
        started = time.monotonic()
        run(row)
        seconds.append(time.monotonic() - started)
    return found, seconds


def conditions(tree: ast.Module) -> list[ast.Call]:
    """The marked side conditions, in order of appearance."""
    marked = ("require", "side", *CHECKS)
    calls = [n for n in ast.walk(tree) if isinstance(n, ast.Call) and isinstance(n.func, ast.Name) and n.func.id in marked]
    return sorted(calls, key=lambda n: (n.lineno, n.col_offset))


def mutant(path: Path, number: int) -> ast.Module:
    """The file with its n-th side condition always satisfied."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    call = conditions(tree)[number]
    assert isinstance(call.func, ast.Name)
    if call.func.id in CHECKS:
        call.func = ast.copy_location(ast.Name("print", ast.Load()), call)
        call.args = []
        call.keywords = [ast.keyword("end", ast.copy_location(ast.Constant(""), call))]
        ast.fix_missing_locations(call)
    elif call.func.id == "require":
        call.args = [ast.copy_location(ast.Constant(True), call), ast.copy_location(ast.Constant(""), call)]
    else:
        call.args = [ast.copy_location(ast.Constant(True), call)]
    return tree


def noticed(path: Path, number: int, rows: list[Row]) -> bool:
    """Whether the tests fail for a mutant."""
    code = compile(mutant(path, number), str(path), "exec")
    child = os.fork()
    if child == 0:
        try:
            original = importlib.machinery.SourceFileLoader.get_code
            importlib.machinery.SourceFileLoader.get_code = lambda self, name: (  # type: ignore[method-assign]
                code if self.path == str(path) else original(self, name)
            )
            for name in [n for n in sys.modules if n.startswith(("symbolic_it.kernel.check", "symbolic_it.kernel.replay"))]:
                del sys.modules[name]
            checker = importlib.import_module("symbolic_it.kernel.replay")
            for module in {module for module, _, _ in rows}:
                vars(module).update({n: getattr(checker, n) for n in checker.__all__ if hasattr(module, n)})
            for row in rows:
                run(row)
            os._exit(0)
        except BaseException:
            os._exit(1)
    deadline = time.monotonic() + LIMIT
    while time.monotonic() < deadline:
        done, status = os.waitpid(child, os.WNOHANG)
        if done:
            return status != 0
        time.sleep(0.01)
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
    rows = [row for path in TESTS for row in rows_of(loaded(path))]
    refused, seconds = refusals(rows)

    def promising_first(path: Path, number: int) -> list[Row]:
        call = conditions(ast.parse(sources[path]))[number]
        here = {(str(path), line) for line in range(call.lineno, (call.end_lineno or call.lineno) + 1)}
        return [rows[k] for k in sorted(range(len(rows)), key=lambda k: (not refused[k] & here, seconds[k]))]

    with ThreadPoolExecutor(max(2, os.cpu_count() or 2)) as pool:
        results = dict(zip(mutants, pool.map(lambda m: noticed(*m, promising_first(*m)), mutants), strict=True))
    survivors = [names[m] for m, dead in results.items() if not dead]
    print(f"{len(mutants) - len(survivors)} of {len(mutants)} side conditions are tested ({time.monotonic() - started:.0f} s)")
    for name in survivors:
        print(f"not noticed: {name}")
    return 1 if survivors else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
