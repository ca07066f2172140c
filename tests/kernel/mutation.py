"""Take every side condition of the second checker away, one at a time: the kernel's tests must notice each

A side condition is a call of `require`, or of a check that is made of it such as `zero` (then nothing is refused), or of `side` (then the
rewriting always applies). Each mutant runs in a forked process, over the tables of the test files; the rows that reach the condition run,
first those in which it did not hold. Run: python tests/kernel/mutation.py [--list]
"""

from __future__ import annotations

import ast
import importlib
import importlib.util
import inspect
import os
import resource
import sys
import time
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from types import CodeType, ModuleType
from typing import Any

ROOT = Path(__file__).parents[2]
CHECKER = [ROOT / "symbolic_it/kernel/replay.py", *sorted((ROOT / "symbolic_it/kernel/check").glob("*.py"))]
TESTS = [
    path for path in sorted((ROOT / "tests/kernel").glob("test_replay*.py")) if path.stem not in ("test_replay_size", "test_replay_values")
]
CHECKS = ("zero", "form", "first_version")  # functions that refuse and return nothing
LIMIT = 60  # seconds of processor time for one mutant: one that runs longer has been noticed, too

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


@dataclass
class Seen:
    """What a row of the tests met with in the checker's files."""

    row: Row
    seconds: float = 0.0
    reached: set[tuple[str, int]] = field(default_factory=set)  # the lines of conditions, and those from where the checks were called
    refused: set[tuple[str, int]] = field(default_factory=set)  # all lines that it was in when a condition did not hold


def watched(rows: list[Row]) -> list[Seen]:
    """Every row, run with the checker as it is. Raises what a test raises."""
    marks = importlib.import_module("symbolic_it.kernel.check.expression")
    files, found = set(map(str, CHECKER)), list[Seen]()

    def noting(original: Any) -> Any:
        def noted(condition: bool, *about: object) -> Any:
            caller, depth = sys._getframe(1), 0
            while caller is not None and (depth < 2 or not condition):
                if caller.f_code.co_filename in files:
                    (found[-1].reached if depth < 2 else found[-1].refused).add((caller.f_code.co_filename, caller.f_lineno))
                    if not condition:
                        found[-1].refused.add((caller.f_code.co_filename, caller.f_lineno))
                caller, depth = caller.f_back, depth + 1  # type: ignore[assignment]
            return original(condition, *about)

        return noted

    originals = {name: getattr(marks, name) for name in ("require", "side")}
    put = [(module, name) for name, own in originals.items() for module in list(sys.modules.values()) if getattr(module, name, None) is own]
    for module, name in put:
        setattr(module, name, noting(originals[name]))
    for row in rows:
        found.append(Seen(row))
        started = time.monotonic()
        run(row)
        found[-1].seconds = time.monotonic() - started
    for module, name in put:
        setattr(module, name, originals[name])
    return found


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


def put_in(code: CodeType, namespace: Mapping[str, Any], line: int) -> int:
    """Give the functions of a module, or of a class, that span a line their altered code; how many that were.

    They stay the objects that everything else has imported, so that nothing but the one condition differs.
    """
    changed = 0
    for inner in code.co_consts:
        if isinstance(inner, CodeType) and line in {n for _, _, n in all_lines(inner)}:
            held = namespace.get(inner.co_name)
            held = getattr(held, "__func__", getattr(held, "fget", held))
            if inspect.isclass(held):
                changed += put_in(inner, vars(held), line)
            elif held is not None:
                inspect.unwrap(held).__code__ = inner
                changed += 1
    return changed


def all_lines(code: CodeType) -> list[tuple[int, int, int | None]]:
    """The lines of a function and of those inside it."""
    return [*code.co_lines(), *(line for inner in code.co_consts if isinstance(inner, CodeType) for line in all_lines(inner))]


def noticed(path: Path, number: int, rows: list[Row]) -> bool:
    """Whether the tests fail for a mutant."""
    code = compile(mutant(path, number), str(path), "exec")
    name = ".".join(path.relative_to(ROOT).with_suffix("").parts)
    line = conditions(ast.parse(path.read_text(encoding="utf-8")))[number].lineno
    module = importlib.import_module(name)
    child = os.fork()
    if child == 0:
        try:
            resource.setrlimit(resource.RLIMIT_CPU, (LIMIT, LIMIT))
            if not put_in(code, vars(module), line):
                os._exit(2)
            for row in rows:
                run(row)
            os._exit(0)
        except BaseException:
            os._exit(1)
    _, status = os.waitpid(child, 0)
    if os.WIFEXITED(status) and os.WEXITSTATUS(status) == 2:
        raise LookupError(f"{path}:{line} is in no function that could be altered")
    return status != 0


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
    seen = watched([row for path in TESTS for row in rows_of(loaded(path))])

    def promising_first(path: Path, number: int) -> list[Row]:
        """The rows that reach a condition; those in which it did not hold come first, and quick ones before others."""
        call = conditions(ast.parse(sources[path]))[number]
        here = {(str(path), line) for line in range(call.lineno, (call.end_lineno or call.lineno) + 1)}
        order = sorted(seen, key=lambda one: (not one.refused & here, one.seconds))
        return [one.row for one in order if here & (one.reached | one.refused)]

    with ThreadPoolExecutor(max(2, os.cpu_count() or 2)) as pool:
        results = dict(zip(mutants, pool.map(lambda m: noticed(*m, promising_first(*m)), mutants), strict=True))
    survivors = [names[m] for m, dead in results.items() if not dead]
    print(f"{len(mutants) - len(survivors)} of {len(mutants)} side conditions are tested ({time.monotonic() - started:.0f} s)")
    for name in survivors:
        print(f"not noticed: {name}")
    return 1 if survivors else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
