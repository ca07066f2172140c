"""Follow code statement by statement: assignments, branches, short loops, functions and objects, within a budget of steps.

Nothing of Python's own objects can be reached: values are numbers, arrays, lists, dictionaries and what the code defines. What is
not understood raises Unclear; at the top level of a block it only makes the names unknown that it would have set.
"""

from __future__ import annotations

import ast
from typing import Any

import numpy as np

from .expressions import Expressions
from .real import Unclear
from .values import Class, Closure, Instance, Module, Names

STEPS = 6000
_MODULES = frozenset(
    {
        "np",
        "numpy",
        "torch",
        "tf",
        "math",
        "jnp",
        "jax",
        "F",
        "nn",
        "scipy",
        "special",
        "stats",
        "mx",
        "nd",
        "npx",
        "optax",
        "K",
        "sp",
        "keras",
        "cp",
    }
)


class _Returned(Exception):
    def __init__(self, value: Any) -> None:
        self.value = value


class _Loop(Exception):
    def __init__(self, ends: bool) -> None:
        self.ends = ends


class Follower(Expressions):
    """One run over one chapter's code; ``printed`` is told of each value that a print or a last line shows."""

    def __init__(self, steps: int = STEPS) -> None:
        super().__init__()
        self.steps = steps
        self.globals: dict[str, Any] = {name: Module(name) for name in _MODULES}
        self.depth = 0

    def step(self, cost: int = 1) -> None:
        self.steps -= cost
        if self.steps < 0:
            raise Unclear("too many steps")

    def top(self, statement: ast.stmt) -> None:
        """One statement at the top level: what cannot be followed makes its names unknown."""
        try:
            self.statement(statement, self.globals)
        except Exception:  # whatever another's code does wrong
            forget(statement, self.globals)

    def call_closure(self, f: Closure, arguments: list[Any], keywords: dict[str, Any]) -> Any:
        self.depth += 1
        try:
            if self.depth > 12:
                raise Unclear("deep recursion")
            scope = self.bound(f, arguments, keywords)
            if isinstance(f.body, ast.expr):
                return self.value(f.body, scope)
            try:
                self.block(f.body, scope)
            except _Returned as r:
                return r.value
            return None
        finally:
            self.depth -= 1

    def bound(self, f: Closure, arguments: list[Any], keywords: dict[str, Any]) -> dict[str, Any]:
        """The names of a call: positional, keyword, default."""
        names = f.parameters
        given = ([f.of] if f.of is not None else []) + arguments
        if len(given) > len(names) and f.arguments.vararg is None:
            raise Unclear("arguments")
        scope = Names(f.scope)
        scope.update(zip(names, given, strict=False))
        if f.arguments.vararg is not None:
            scope[f.arguments.vararg.arg] = tuple(given[len(names) :])
        if f.arguments.kwarg is not None:
            scope[f.arguments.kwarg.arg] = {}
        known = {*names, *(a.arg for a in f.arguments.kwonlyargs)}
        for k, v in keywords.items():
            if k not in known:
                raise Unclear("an unknown keyword")
            scope[k] = v
        defaults = list(zip(names[len(names) - len(f.arguments.defaults) :], f.arguments.defaults, strict=True))
        defaults += [(a.arg, d) for a, d in zip(f.arguments.kwonlyargs, f.arguments.kw_defaults, strict=True) if d is not None]
        for name, default in defaults:
            if not dict.__contains__(scope, name):
                scope[name] = self.value(default, f.scope)
        if any(not dict.__contains__(scope, n) for n in known):
            raise Unclear("a missing argument")
        return scope

    def block(self, statements: list[ast.stmt], scope: dict[str, Any]) -> None:
        for s in statements:
            self.statement(s, scope)

    def statement(self, s: ast.stmt, scope: dict[str, Any]) -> None:
        self.step()
        match s:
            case ast.Return(value=value):
                raise _Returned(None if value is None else self.value(value, scope))
            case ast.Assign(targets=targets, value=value):
                try:
                    found = self.value(value, scope)
                except Unclear:
                    forget(s, scope)
                    return
                for t in targets:
                    self.bind(t, found, scope)
            case ast.AnnAssign(target=target, value=value):
                if value is not None:
                    self.bind(target, self.value(value, scope), scope)
            case ast.AugAssign(target=target, op=op, value=value):
                now = self.binary(op, self.value(target, scope), self.value(value, scope))
                self.bind(target, now, scope)
            case ast.FunctionDef(name=name, args=args, body=body):
                scope[name] = Closure(name, args, body, scope)
            case ast.ClassDef(name=name, body=body):
                scope[name] = Class(name, {m.name: m for m in body if isinstance(m, ast.FunctionDef)}, scope)
            case ast.If(test=test, body=body, orelse=orelse):
                self._if(test, body, orelse, scope)
            case ast.For(target=target, iter=iterated, body=body, orelse=[]):
                for item in self.items(self.value(iterated, scope)):
                    self.bind(target, item, scope)
                    try:
                        self.block(body, scope)
                    except _Loop as signal:
                        if signal.ends:
                            break
            case ast.Continue():
                raise _Loop(False)
            case ast.Break():
                raise _Loop(True)
            case ast.With(body=body):
                self.block(body, scope)
            case ast.Import(names=names):
                for n in names:
                    scope[n.asname or n.name.partition(".")[0]] = Module(n.name if n.asname else n.name.partition(".")[0])
            case ast.ImportFrom(module=module, names=names):
                for n in names:
                    scope[n.asname or n.name] = Module(f"{module}.{n.name}")
            case ast.Expr(value=ast.Constant()) | ast.Assert() | ast.Pass():
                return
            case ast.Expr(value=value):
                self._expression(value, scope)
            case _:
                raise Unclear(type(s).__name__)

    def _expression(self, value: ast.expr, scope: dict[str, Any]) -> None:
        """A statement that is a call: what it might change is unknown afterwards where it is not understood."""
        try:
            self.value(value, scope)
        except Unclear:
            for n in ast.walk(value):
                if isinstance(n, ast.Name) and not isinstance(scope.get(n.id), Module | Closure | Class) and not _only_shows(value):
                    scope.pop(n.id, None)

    def _if(self, test: ast.expr, body: list[ast.stmt], orelse: list[ast.stmt], scope: dict[str, Any]) -> None:
        try:
            chosen = self.truth(self.value(test, scope))
        except Unclear:
            if not orelse and all(isinstance(s, ast.Raise) for s in body):  # a check of the arguments
                return
            raise
        self.block(body if chosen else orelse, scope)

    def bind(self, target: ast.expr, value: Any, scope: dict[str, Any]) -> None:
        match target:
            case ast.Name(id=name):
                scope[name] = value
            case ast.Tuple(elts=elements) | ast.List(elts=elements):
                parts = list(self.items(value))
                if len(parts) != len(elements):
                    raise Unclear("unpacking")
                for t, v in zip(elements, parts, strict=True):
                    self.bind(t, v, scope)
            case ast.Attribute(value=ast.Name(id=owner), attr=attr) if isinstance(scope.get(owner), Instance):
                scope[owner].attributes[attr] = value
            case ast.Subscript(value=ast.Name(id=owner), slice=chosen):
                self._store(scope.get(owner), owner, self.index(chosen, scope), value, scope)
            case _:
                raise Unclear("a target")

    def _store(self, held: Any, owner: str, where: Any, value: Any, scope: dict[str, Any]) -> None:
        if isinstance(held, dict | list):
            held[where] = value
        elif isinstance(held, np.ndarray):
            from .arrays import lifted

            changed = lifted(held).copy()
            changed[where] = lifted(value)
            scope[owner] = changed
        else:
            raise Unclear("a store")

    def make(self, c: Class, arguments: list[Any], keywords: dict[str, Any]) -> Instance:
        made = Instance(c)
        start = c.methods.get("__init__")
        if start is not None:
            self.call_closure(Closure("__init__", start.args, start.body, c.scope, made), arguments, keywords)
        return made


def _only_shows(value: ast.expr) -> bool:
    return isinstance(value, ast.Call) and isinstance(value.func, ast.Name) and value.func.id in ("print", "display", "show")


def forget(statement: ast.stmt, scope: dict[str, Any]) -> None:
    """The names that a statement sets are unknown."""
    for n in ast.walk(statement):
        if isinstance(n, ast.Name) and isinstance(n.ctx, ast.Store):
            scope.pop(n.id, None)
    if isinstance(statement, ast.Assign | ast.AugAssign):
        for t in statement.targets if isinstance(statement, ast.Assign) else [statement.target]:
            root: ast.expr = t
            while isinstance(root, ast.Subscript | ast.Attribute):
                root = root.value
            if isinstance(root, ast.Name) and not isinstance(scope.get(root.id), Instance):
                scope.pop(root.id, None)
            elif isinstance(root, ast.Name) and isinstance(t, ast.Attribute):
                scope[root.id].attributes.pop(t.attr, None)
