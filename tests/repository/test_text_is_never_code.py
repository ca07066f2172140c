"""No text ever becomes code: what would run a string is not in the source.

One file is the exception: backends/emission/source.py turns text that emit.py generated into a function (tests/backends/emission).

SymPy's `sympify`, `parse_expr`, `S` and `lambdify` run code that is hidden in a string (`lambdify` even in the name of
a symbol), and `subs` sympifies strings. `sympify(x, strict=True)` refuses strings and is allowed.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SOURCES = sorted(path for folder in ("symbolic_it", "cli", "examples") for path in (ROOT / folder).rglob("*.py"))

BUILTINS = {"eval", "exec", "compile", "__import__"}
ANYWHERE = {"eval", "exec", "parse_expr", "parse_latex", "parse_mathematica", "S", "sympify", "_sympify"}
TEXT_REFUSED = {"lambdify", "subs", "xreplace", "evalf"}
MODULES = {"pickle", "marshal", "shelve", "code", "codeop"}


GENERATED = ROOT / "symbolic_it" / "backends" / "emission" / "source.py"  # generated text only, read back and checked before it runs


def offences(source: str) -> list[str]:
    return [f"line {node.lineno}: {what}" for node, what in _find(ast.parse(source))]


def _find(tree: ast.AST) -> Iterator[tuple[ast.expr | ast.stmt, str]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import | ast.ImportFrom):
            names = [alias.name for alias in node.names]
            modules = [node.module or ""] if isinstance(node, ast.ImportFrom) else names
            yield from ((node, f"imports {module}") for module in modules if module.split(".")[0] in MODULES)
            if isinstance(node, ast.ImportFrom):
                yield from ((node, f"imports {name}") for name in names if name in ANYWHERE - {"S", "sympify"})
        elif isinstance(node, ast.Call):
            bare = node.func.id if isinstance(node.func, ast.Name) else None
            name = node.func.attr if isinstance(node.func, ast.Attribute) else bare
            keywords = {k.arg: k.value for k in node.keywords}
            strict = isinstance(keywords.get("strict"), ast.Constant) and keywords["strict"].value is True  # type: ignore[attr-defined]
            if bare in BUILTINS or (name in ANYWHERE and not (name == "sympify" and strict)):
                yield node, f"calls {name}"
            elif name in TEXT_REFUSED and any(_is_text(inner) for inner in node.args):
                yield node, f"calls {name} with text"
            elif name in {"system", "popen"} or ("shell" in keywords):
                yield node, f"calls {name}, a shell"


def _is_text(node: ast.expr) -> bool:
    return any(
        isinstance(inner, ast.JoinedStr) or (isinstance(inner, ast.Constant) and isinstance(inner.value, str)) for inner in ast.walk(node)
    )


def test_the_source_never_runs_text() -> None:
    found = {path: offences(path.read_text(encoding="utf-8")) for path in SOURCES}
    assert [f.partition(": ")[2] for f in found.pop(GENERATED)] == ["calls exec", "calls compile"]
    assert {str(path.relative_to(ROOT)): of_file for path, of_file in found.items() if of_file} == {}


@pytest.mark.parametrize(
    "source",
    [
        "eval(x)",
        "exec(x)",
        "compile(x, '', 'eval')",
        "__import__('os')",
        "import sympy\nsympy.sympify(x)",
        "sympify(x, strict=False)",
        "S('1/3')",
        "sympy.S(x)",
        "from sympy.parsing.sympy_parser import parse_expr",
        "lambdify([x], 'x + 1')",
        "sympy.lambdify('x', y)",
        "lambdify([x], f'{y}')",
        "e.subs('x', y)",
        "import pickle",
        "from pickle import loads",
        "os.system(x)",
        "subprocess.run(x, shell=True)",
        "frame.eval(x)",
    ],
)
def test_the_check_finds(source: str) -> None:
    assert len(offences(source)) == 1


@pytest.mark.parametrize(
    "source",
    ["re.compile('x')", "quantity.compile(x)", "sympify(x, strict=True)", "S.One", "e.subs(x, y)", "lambdify([x], e)"],
)
def test_the_check_allows(source: str) -> None:
    assert offences(source) == []
