"""Laws that Python blocks of a chapter write down: p = np.array([0.5, 0.25, 0.25]), and joint ones with their margins."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from fractions import Fraction

from ...chapters import Document
from ...notation.context import JointTable, Masses
from ...patterns import regex
from .literal_arrays import joint_of, numbers
from .source import parse_block

_LETTERS = frozenset("pqrPQ")
#: Functions that show or measure a law, in contrast to those that may change it.
_MEASURES = regex(
    r"print|display|plot|bar|stem|scatter|hist|assert|close|sum|mean|entropy|kl|diverg|info|perplex|surpris|cross|len|max|min|^[hdi]$", re.I
)
_JOINT = regex(r"[pP]_?(?:xy|XY)|joint(?:_p(?:robs?)?|_dist(?:ribution)?)?")
_MARGIN = regex(r"(?:[pP]_?|marginal_|marg_)(?P<of>[xyXY])")


@dataclass(frozen=True, slots=True)
class CodedLaw:
    """What a name stands for from the end of a block on; None: what is not known."""

    start: int
    end: int
    name: str
    value: Masses | JointTable | None


@dataclass(frozen=True, slots=True)
class CodedLaws:
    """All of a chapter, in order, and the blocks with the names that they speak of."""

    laws: tuple[CodedLaw, ...] = ()
    blocks: tuple[tuple[int, frozenset[str]], ...] = ()

    def at(self, place: int) -> dict[str, CodedLaw]:
        """By the symbol of the law, what is known there."""
        last = {law.name: law for law in self.laws if law.end <= place}
        known = {k: v for k, v in last.items() if v.value is not None}
        lower = {k.lower(): v for k, v in known.items() if len(k) == 1 and not (k.isupper() and k.lower() in last)}
        joint = [v for v in known.values() if isinstance(v.value, JointTable)]
        return lower | ({"joint": joint[0]} if len(joint) == 1 else {})


def laws_in_code(document: Document) -> CodedLaws:
    """The laws in the Python blocks of a chapter."""
    laws: list[CodedLaw] = []
    blocks: list[tuple[int, frozenset[str]]] = []
    margins: dict[str, int] = {}
    for block in document.code_blocks:
        source = parse_block(block)
        if source is None:
            continue
        blocks.append((block.end, frozenset(n.id for n in source.walk() if isinstance(n, ast.Name))))
        for statement in source.statements:
            for name, made in _bound(statement):
                if name in _LETTERS:
                    values = numbers(made) if made is not None else None
                    law = Masses(values) if values is not None and _is_law(values) else None
                    laws.append(CodedLaw(block.start, block.end, name, law))
                elif _JOINT.fullmatch(name):
                    margins = {}
                    laws.append(CodedLaw(block.start, block.end, name, None))
                    rows = joint_of(made) if made is not None else None
                    laws[-1] = replace(laws[-1], value=JointTable(("?", "?"), rows) if rows is not None else None)
                elif (m := _MARGIN.fullmatch(name)) is not None and made is not None and (axis := _summed(made)) is not None:
                    margins[m["of"].upper()] = 1 - axis
        if margins and sorted(margins.values()) == sorted({*margins.values()}):
            axes = _axes(margins)
            laws = [
                replace(x, value=replace(x.value, axes=axes)) if isinstance(x.value, JointTable) and "?" in x.value.axes else x
                for x in laws
            ]
    known = [x if not isinstance(x.value, JointTable) or "?" not in x.value.axes else replace(x, value=None) for x in laws]
    return CodedLaws(tuple(known), tuple(blocks))


def _bound(statement: ast.stmt) -> Iterator[tuple[str, ast.expr | None]]:
    """The names that a statement gives a value, and the expression, where there is one."""
    if isinstance(statement, ast.FunctionDef | ast.ClassDef | ast.AsyncFunctionDef):
        yield statement.name, None
        return
    if isinstance(statement, ast.Assign):
        for target in statement.targets:
            if isinstance(target, ast.Name):
                yield target.id, statement.value
                continue
            names = target.elts if isinstance(target, ast.Tuple | ast.List) else []
            values = statement.value.elts if isinstance(statement.value, ast.Tuple | ast.List) else []
            for k, name in enumerate(names):
                if isinstance(name, ast.Name):
                    yield name.id, values[k] if len(values) == len(names) else None
            if isinstance(target, ast.Subscript) and isinstance(target.value, ast.Name):
                yield target.value.id, None
        yield from _changed(statement.value)
        return
    yield from _changed(statement)


def _changed(tree: ast.AST) -> Iterator[tuple[str, None]]:
    """The names that may stand for something else behind it: bound anew, p[0] += 0.1, p.append(0.2), normalize(p), import q as p."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store | ast.Del):
            yield node.id, None
        elif isinstance(node, ast.Subscript) and isinstance(node.ctx, ast.Store | ast.Del) and isinstance(node.value, ast.Name):
            yield node.value.id, None
        elif isinstance(node, ast.alias):
            yield node.asname or node.name, None
        elif isinstance(node, ast.Expr) and isinstance(node.value, ast.Call):
            yield from ((name, None) for name in _called_on(node.value))


def _called_on(call: ast.Call) -> Iterator[str]:
    """What a call that stands alone may change in place."""
    name = call.func.attr if isinstance(call.func, ast.Attribute) else call.func.id if isinstance(call.func, ast.Name) else ""
    if _MEASURES.search(name) is not None:
        return
    on = [call.func.value] if isinstance(call.func, ast.Attribute) else []
    yield from (x.id for x in (*on, *call.args, *(k.value for k in call.keywords)) if isinstance(x, ast.Name))


def _is_law(values: tuple[Fraction, ...]) -> bool:
    return 2 <= len(values) <= 64 and min(values) >= 0 and sum(values) == 1


def _summed(node: ast.expr) -> int | None:
    """The axis over which joint.sum(axis=1) or np.sum(joint, axis=1) sums the joint law."""
    if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute) or node.func.attr != "sum":
        return None
    of = node.args[0] if node.args and isinstance(node.args[0], ast.Name) else node.func.value
    axis = next((k.value for k in node.keywords if k.arg in ("axis", "dim")), None)
    given = isinstance(axis, ast.Constant) and axis.value in (0, 1)
    return int(axis.value) if given and isinstance(of, ast.Name) and _JOINT.fullmatch(of.id) else None  # type: ignore[union-attr]


def _axes(margins: dict[str, int]) -> tuple[str, str]:
    """(X, Y) where X runs over the rows."""
    first = margins.get("X", 1 - margins["Y"] if "Y" in margins else 0)
    return ("X", "Y") if first == 0 else ("Y", "X")
