"""The second checker is small, and shares nothing with the prover: not even the terms."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

KERNEL = Path(__file__).parents[2] / "symbolic_it/kernel"
CHECKER = [KERNEL / "replay.py", *sorted((KERNEL / "check").glob("*.py"))]
LIMITS = KERNEL / "check/limits.py"  # imported only for a certificate that speaks of a limit
COMPOSED = [
    KERNEL / f"check/{n}.py"
    for n in (
        "attained",
        "cases",
        "composed",
        "equality_case",
        "equivalence",
        "induction",
        "links",
        "objective",
        "sequence",
        "slope",
        "termwise",
    )
]  # only for one that is made of others
EXTENSIONS = [LIMITS, *COMPOSED]


def loaded_by(module: str) -> set[str]:
    program = f"import sys, {module}; print(*(m for m in sys.modules if m.startswith('symbolic_it')))"
    return set(subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout.split())


def test_the_checker_imports_nothing_of_ours_but_itself() -> None:
    """Beyond what the import of the empty package symbolic_it.kernel runs."""
    own = loaded_by("symbolic_it.kernel.replay") - loaded_by("symbolic_it.kernel")
    files = [p for p in CHECKER[2:] if p not in EXTENSIONS]
    assert own == {"symbolic_it.kernel.replay", "symbolic_it.kernel.check", *(f"symbolic_it.kernel.check.{p.stem}" for p in files)}


def test_limits_need_nothing_of_ours_but_the_checker() -> None:
    own = loaded_by("symbolic_it.kernel.check.limits") - loaded_by("symbolic_it.kernel.check")
    assert own == {f"symbolic_it.kernel.check.{p.stem}" for p in CHECKER[2:] if p not in COMPOSED}


@pytest.mark.parametrize(
    "kinds",
    [
        ("attained",),
        ("cases", "limits"),
        ("equality_case",),
        ("equivalence",),
        ("objective",),
        ("slope",),
        ("termwise",),
        ("links",),
        ("induction", "sequence"),
    ],
)
def test_what_composes_needs_nothing_of_ours_but_the_checker(kinds: tuple[str, ...]) -> None:
    own = loaded_by(f"symbolic_it.kernel.check.{kinds[0]}") - loaded_by("symbolic_it.kernel.check")
    files = [p for p in CHECKER[2:] if p not in EXTENSIONS]
    assert own == {"symbolic_it.kernel.replay", *(f"symbolic_it.kernel.check.{n}" for n in (*kinds, "composed", *(p.stem for p in files)))}


def lines_of(*paths: Path) -> int:
    """Lines that are not blank, comments and docstrings included."""
    return sum(bool(line.strip()) for path in paths for line in path.read_text(encoding="utf-8").splitlines())


def test_the_checker_stays_below_a_thousand_lines() -> None:
    """Everything that is imported to replay a certificate; what reads limits or composes proofs comes on top of that."""
    assert lines_of(*(p for p in CHECKER if p not in EXTENSIONS)) < 1000
    assert all(lines_of(path) < 150 for path in EXTENSIONS)


def test_no_float_and_no_code_from_text_decides() -> None:
    for path in CHECKER:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant):
                assert not isinstance(node.value, float), f"{path.name}:{node.lineno}"
            if isinstance(node, ast.Name):
                assert node.id not in ("float", "eval", "exec", "compile", "round"), f"{path.name}:{node.lineno}"
