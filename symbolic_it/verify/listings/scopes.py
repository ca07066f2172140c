"""Which expression a name of a block stands for where it is used: by function, and in the order of the statements."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

_LOOPS = (ast.For, ast.AsyncFor, ast.While)
_COMPREHENSIONS = (ast.ListComp, ast.SetComp, ast.GeneratorExp, ast.DictComp)


@dataclass(frozen=True)
class Binding:
    """A name gets a value; None: one that is not told (a loop's element, a change in place)."""

    value: ast.expr | ast.stmt | None
    end: tuple[int, int]
    suite: tuple[int, ...]
    adds: bool = False


@dataclass(eq=False)
class Scope:
    """The names of a function, or of the block itself."""

    parameters: frozenset[str]
    around: Scope | None
    bindings: dict[str, list[Binding]] = field(default_factory=dict)
    of_class: bool = False

    @property
    def outer(self) -> Scope | None:
        """Where a name is looked for next: the names of a class are not those of its methods."""
        at = self.around
        while at is not None and at.of_class:
            at = at.around
        return at


class Scopes:
    """The scopes of a block, and of every name in it the scope, suite and loops that it stands in."""

    def __init__(self, statements: Iterable[ast.stmt]) -> None:
        self._places: dict[int, tuple[Scope, tuple[int, ...]]] = {}
        self._counter = 0
        self.outermost = Scope(frozenset(), None)
        self._loops: set[int] = set()
        self._suite(list(statements), self.outermost, ())

    def value(self, name: ast.Name) -> ast.expr | ast.stmt | None:
        """What a name stands for where it is used, if its last value before must be that one; None too for parameters."""
        found = self._bindings(name)
        if found is None:
            return None
        bindings, suite, inner = found
        if inner:
            return bindings[0].value if len(bindings) == 1 and not bindings[0].adds else None
        here = (name.lineno, name.col_offset)
        before = [b for b in bindings if b.end <= here]
        if not before or before[-1].adds or before[-1].suite != suite[: len(before[-1].suite)]:
            return None
        looped = [k for k, part in enumerate(suite) if part in self._loops]
        if any(b.suite[: k + 1] == suite[: k + 1] for k in looped for b in bindings if b.end > here):
            return None if len(before[-1].suite) <= max(looped) else before[-1].value
        return before[-1].value

    def values(self, name: ast.Name) -> list[Binding]:
        """Everything that a name is given or increased by in its scope."""
        found = self._bindings(name)
        return found[0] if found is not None else []

    def free(self, name: ast.Name) -> bool:
        """Whether the name is a parameter, or bound nowhere in the block."""
        if id(name) not in self._places:
            return False
        at: Scope | None = self._places[id(name)][0]
        while at is not None:
            if name.id in at.parameters and (name.id not in at.bindings or at.bindings[name.id][0].end > (name.lineno, name.col_offset)):
                return True
            if name.id in at.bindings:
                return False
            at = at.outer
        return True

    def _bindings(self, name: ast.Name) -> tuple[list[Binding], tuple[int, ...], bool] | None:
        if id(name) not in self._places:
            return None
        scope, suite = self._places[id(name)]
        at: Scope | None = scope
        while at is not None and name.id not in at.bindings:
            if name.id in at.parameters:
                return None
            at = at.outer
        if at is None or (name.id in at.parameters and at.bindings[name.id][0].end > (name.lineno, name.col_offset)):
            return None
        return at.bindings[name.id], suite, at is not scope

    def _suite(self, body: list[ast.stmt], scope: Scope, suite: tuple[int, ...], *, loop: bool = False) -> None:
        self._counter += 1
        inner = (*suite, self._counter)
        if loop:
            self._loops.add(self._counter)
        for s in body:
            self._statement(s, scope, inner)

    def _statement(self, s: ast.stmt, scope: Scope, suite: tuple[int, ...]) -> None:
        if isinstance(s, ast.FunctionDef | ast.AsyncFunctionDef):
            self._bind(scope, s.name, s, s, suite)
            self._suite(s.body, Scope(_parameters(s.args), scope), ())
            return
        if isinstance(s, ast.ClassDef):
            self._bind(scope, s.name, s, s, suite)
            self._suite(s.body, Scope(frozenset(), scope, of_class=True), ())
            return
        for e in _expressions(s):
            self._expression(e, scope, suite)
        match s:
            case ast.Assign(targets=targets, value=value):
                for t in targets:
                    self._target(scope, t, value, s, suite)
            case ast.AnnAssign(target=target, value=ast.expr() as value):
                self._target(scope, target, value, s, suite)
            case ast.AugAssign(target=ast.Name(id=id), op=op, value=value):
                adds = isinstance(op, ast.Add)
                self._bind(scope, id, value if adds else None, s, suite, adds=adds)
            case ast.AugAssign(target=target):
                self._target(scope, target, None, s, suite)
            case ast.For() | ast.AsyncFor():
                self._target(scope, s.target, None, s.iter, suite)
            case ast.With() | ast.AsyncWith():
                for item in s.items:
                    if item.optional_vars is not None:
                        self._target(scope, item.optional_vars, None, item.optional_vars, suite)
                for inner in s.body:
                    self._statement(inner, scope, suite)
                return
            case ast.Import(names=names) | ast.ImportFrom(names=names):
                for a in names:
                    self._bind(scope, a.asname or a.name.partition(".")[0], None, s, suite)
            case ast.Expr(value=ast.Call(func=ast.Attribute(value=ast.Name(id=id), attr=attr), args=args)):
                if attr == "append" and args:
                    self._bind(scope, id, args[0], s, suite, adds=True)
                elif attr.endswith("_"):
                    self._bind(scope, id, None, s, suite)
        for part in ("body", "orelse", "finalbody"):
            if isinstance(inner_body := getattr(s, part, None), list):
                self._suite(inner_body, scope, suite, loop=isinstance(s, _LOOPS) and part == "body")
        for handler in getattr(s, "handlers", []):
            self._suite(handler.body, scope, suite)
        for case_ in getattr(s, "cases", []):
            self._suite(case_.body, scope, suite)

    def _expression(self, e: ast.expr, scope: Scope, suite: tuple[int, ...]) -> None:
        if isinstance(e, ast.Lambda):
            scope, suite = Scope(_parameters(e.args), scope), ()
        elif isinstance(e, _COMPREHENSIONS):
            targets = {n.id for g in e.generators for n in ast.walk(g.target) if isinstance(n, ast.Name)}
            scope, suite = Scope(frozenset(targets), scope), ()
        elif isinstance(e, ast.NamedExpr):
            self._bind(scope, e.target.id, None, e, suite)
        elif isinstance(e, ast.Name):
            self._places[id(e)] = scope, suite
        for child in ast.iter_child_nodes(e):
            for inner in _inner(child):
                self._expression(inner, scope, suite)

    def _target(self, scope: Scope, target: ast.expr, value: ast.expr | None, s: ast.stmt | ast.expr, suite: tuple[int, ...]) -> None:
        if isinstance(target, ast.Name):
            self._bind(scope, target.id, value, s, suite)
        elif isinstance(target, ast.Tuple | ast.List):
            same = isinstance(value, ast.Tuple | ast.List) and len(value.elts) == len(target.elts)
            for k, t in enumerate(target.elts):
                self._target(scope, t, value.elts[k] if same and isinstance(value, ast.Tuple | ast.List) else None, s, suite)
        elif isinstance(target, ast.Subscript | ast.Starred):
            self._target(scope, target.value, None, s, suite)

    def _bind(
        self,
        scope: Scope,
        name: str,
        value: ast.expr | ast.stmt | None,
        s: ast.stmt | ast.expr,
        suite: tuple[int, ...],
        *,
        adds: bool = False,
    ) -> None:
        end = (s.end_lineno or s.lineno, s.end_col_offset or s.col_offset)
        scope.bindings.setdefault(name, []).append(Binding(value, end, suite, adds))


def _parameters(arguments: ast.arguments) -> frozenset[str]:
    every = (*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs, arguments.vararg, arguments.kwarg)
    return frozenset(a.arg for a in every if a is not None)


def _expressions(s: ast.stmt) -> Iterator[ast.expr]:
    for child in ast.iter_child_nodes(s):
        yield from _inner(child)


def _inner(child: ast.AST) -> Iterator[ast.expr]:
    if isinstance(child, ast.expr):
        yield child
    elif isinstance(child, ast.keyword | ast.comprehension | ast.withitem | ast.arguments):
        for inner in ast.iter_child_nodes(child):
            if isinstance(inner, ast.expr):
                yield inner


__all__ = ["Binding", "Scopes"]
