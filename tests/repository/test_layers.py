"""The layers hold: a folder imports itself and the folders above it, and nothing imports the command line.

`catalogue`, `frames`, `import_path`, `pattern_code` and `version` import nothing of ours, `patterns` only `pattern_code`, and `notation.syntax` only `patterns`,
so anybody may import them. Late imports, inside a function, are agreed for three things: terms print themselves by `notation`, `quantities` may open `backends`
(`Quantity.compile`), and what shows itself in a notebook may open `exports` (`exports/display.py`).
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PACKAGE = "symbolic_it"

ORDER = [
    *("terms", "enclosure", "kernel", "quantities", "identities", "mistakes", "families", "entropic", "decide", "backends"),
    *("notation", "meaning", "documents", "book", "chapters", "verify", "exercises", "exports"),
]
FREE = {
    "catalogue": (),
    "frames": (),
    "version": (),
    "import_path": (),
    "pattern_code": (),
    "patterns": ("pattern_code",),
    "notation.syntax": ("patterns",),
}
LATE = {
    ("terms", "notation"),
    ("quantities", "backends"),
    *((folder, "exports") for folder in ("kernel", "quantities", "identities", "verify")),
}

SOURCES = sorted((ROOT / PACKAGE).rglob("*.py"))
COMMANDS = sorted((ROOT / "cli").rglob("*.py"))


def module_name(path: Path) -> str:
    parts = path.relative_to(ROOT).with_suffix("").parts
    dotted = ".".join(parts[:-1] if parts[-1] == "__init__" else parts)
    return f"{PACKAGE}.{dotted}" if parts[0] == "cli" else dotted


def imports(tree: ast.AST, module: str, is_package: bool) -> Iterator[tuple[str, int, bool]]:
    """Every module of ours that a file names: (dotted name below the package, line, inside a function)."""
    stack = [(tree, False)]
    while stack:
        node, late = stack.pop()
        for name in _names(node, module.split("."), is_package):
            if name == PACKAGE or name.startswith(PACKAGE + "."):
                yield name[len(PACKAGE) + 1 :], node.lineno, late  # type: ignore[attr-defined]
        late = late or isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda)
        stack.extend((child, late) for child in ast.iter_child_nodes(node))


def _names(node: ast.AST, module: list[str], is_package: bool) -> list[str]:
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    if isinstance(node, ast.ImportFrom):
        base = module[: len(module) - node.level + is_package] if node.level else []
        return [".".join([*base, *filter(None, [node.module]), alias.name]) for alias in node.names]
    if isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value.startswith(PACKAGE + "."):
        return [node.value]  # importlib.import_module("symbolic_it.x")
    return []


def below(name: str, prefix: str) -> bool:
    return name == prefix or name.startswith(prefix + ".")


def offences(source: str, module: str, is_package: bool = False) -> list[str]:
    found = []
    own = module.removeprefix(PACKAGE).removeprefix(".")
    folder = own.split(".")[0]
    for name, line, late in imports(ast.parse(source), module, is_package):
        target = name.split(".")[0]
        mine = next((free for free in FREE if below(own, free)), None)
        if mine is not None:
            allowed = any(below(name, one) for one in (mine, *FREE[mine]))
        elif any(below(name, free) for free in FREE):
            allowed = True
        elif folder == "cli":
            allowed = target != "cli" or is_relative(source, line)
        elif own == "__main__":
            allowed = name in ("cli", "import_path", "import_path.without_the_current_folder")
        elif folder not in ORDER:
            allowed = not own and target not in ORDER and target != "cli"
        else:
            allowed = target in ORDER[: ORDER.index(folder) + 1] or (late and (folder, target) in LATE)
        if not allowed:
            found.append(f"{module}, line {line}: imports {PACKAGE}.{name}")
    return found


def is_relative(source: str, line: int) -> bool:
    return source.splitlines()[line - 1].lstrip().startswith("from .")


def test_a_file_imports_only_its_own_layer_and_those_above() -> None:
    found = (offences(path.read_text(encoding="utf-8"), module_name(path), path.name == "__init__.py") for path in (*SOURCES, *COMMANDS))
    assert [offence for of_file in found for offence in of_file] == []


def test_every_folder_has_its_place_in_the_order() -> None:
    folders = {path.parent.name for path in (ROOT / PACKAGE).glob("*/__init__.py")}
    assert folders == set(ORDER)


@pytest.mark.parametrize(
    ("module", "source"),
    [
        ("symbolic_it.terms.x", "from symbolic_it.kernel import theorem"),
        ("symbolic_it.terms.x", "from ..kernel import theorem"),
        ("symbolic_it.terms.x", "from .. import kernel"),
        ("symbolic_it.kernel.x", "import symbolic_it.decide.search as s"),
        ("symbolic_it.quantities.x", "from symbolic_it.backends import numpy"),
        ("symbolic_it.decide.x", "def f():\n    from symbolic_it.notation import elaborate"),
        ("symbolic_it.decide.x", "import importlib\nimportlib.import_module('symbolic_it.notation.text')"),
        ("symbolic_it.decide.x", "from symbolic_it import kl_divergence"),
        ("symbolic_it.exports.x", "from symbolic_it.cli.output import as_json"),
        ("symbolic_it.notation.syntax.x", "from symbolic_it.terms import term"),
        ("symbolic_it.notation.syntax.x", "from ... import catalogue"),
        ("symbolic_it.catalogue", "from .terms import term"),
        ("symbolic_it.pattern_code", "from .patterns import regex"),
        ("symbolic_it", "from .terms import term"),
        ("symbolic_it.cli.x", "from symbolic_it.cli.output import as_json"),
    ],
)
def test_the_check_finds(module: str, source: str) -> None:
    assert len(offences(source, module, module == PACKAGE)) == 1


@pytest.mark.parametrize(
    ("module", "source"),
    [
        ("symbolic_it.kernel.x", "from ..terms.term import Term\nfrom . import rules\nimport sympy"),
        ("symbolic_it.terms.x", "from symbolic_it.notation.syntax.tree import Node\nfrom symbolic_it import catalogue"),
        ("symbolic_it.quantities.x", "def f():\n    from symbolic_it.backends import numpy"),
        ("symbolic_it.verify.rules.x", "from ..claims import Claim\nfrom ...chapters import model"),
        ("symbolic_it.notation.syntax.x", "from .tree import Node\nfrom ...patterns import regex"),
        ("symbolic_it.cli.x", "from .output import as_json\nfrom symbolic_it.exports import text"),
    ],
)
def test_the_check_allows(module: str, source: str) -> None:
    assert offences(source, module) == []


def test_the_checker_shares_at_most_terms_with_the_prover() -> None:
    checker = [ROOT / PACKAGE / "kernel/replay.py", *sorted((ROOT / PACKAGE / "kernel/check").glob("*.py"))]
    named = [
        (p, name)
        for p in checker
        for name, _, _ in imports(ast.parse(p.read_text(encoding="utf-8")), module_name(p), p.name == "__init__.py")
    ]
    assert named
    assert [(p.name, n) for p, n in named if not any(below(n, own) for own in ("kernel.replay", "kernel.check", "terms"))] == []
