"""Expressions of followed code: numbers, arrays, indexing, comprehensions and calls."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from fractions import Fraction
from typing import Any

import numpy as np
from flint import arb

from . import real as r
from .arrays import array, checked, lifted
from .axes import ValuesAndPlaces
from .comparisons import compared, whole_or_lifted
from .real import Real, Unclear
from .values import Class, Closure, Instance, Library, Module, Text, Unknown

_ERRORS = (ValueError, IndexError, KeyError, TypeError, AttributeError, ZeroDivisionError, OverflowError, ArithmeticError)


class Expressions:
    """What has a value; statements are in follow.py."""

    def __init__(self) -> None:
        self.globals: dict[str, Any] = {}
        self.printed: list[Text] = []

    def step(self, cost: int = 1) -> None:
        raise NotImplementedError

    def call_closure(self, f: Closure, arguments: list[Any], keywords: dict[str, Any]) -> Any:
        raise NotImplementedError

    def make(self, c: Class, arguments: list[Any], keywords: dict[str, Any]) -> Instance:
        raise NotImplementedError

    def bind(self, target: ast.expr, value: Any, scope: dict[str, Any]) -> None:
        raise NotImplementedError

    def value(self, node: ast.expr, scope: dict[str, Any]) -> Any:
        self.step()
        try:
            found = checked(self._value(node, scope))
            if isinstance(found, np.ndarray):
                self.step(found.size // 20)
            return found
        except _ERRORS as e:
            raise Unclear(str(e)) from None

    def _value(self, node: ast.expr, scope: dict[str, Any]) -> Any:
        match node:
            case ast.Constant(value=bool() | None | str() as v):
                return v
            case ast.Constant(value=int() as v) if abs(v) < 10**30:
                return v
            case ast.Constant(value=float() as v):
                return Real(Fraction(repr(v)))
            case ast.Name(id=name):
                return self._name(name, scope)
            case ast.UnaryOp(op=op, operand=operand):
                return self._unary(op, self.value(operand, scope))
            case ast.BinOp(left=left, op=op, right=right):
                return self.binary(op, self.value(left, scope), self.value(right, scope))
            case ast.Compare(left=left, ops=ops, comparators=comparators):
                return self._compare(left, ops, comparators, scope)
            case ast.BoolOp(op=op, values=values):
                return self._bool(isinstance(op, ast.And), values, scope)
            case ast.IfExp(test=test, body=body, orelse=orelse):
                return self.value(body if self.truth(self.value(test, scope)) else orelse, scope)
            case ast.List(elts=elements):
                return [self.value(e, scope) for e in elements]
            case ast.Tuple(elts=elements):
                return tuple(self.value(e, scope) for e in elements)
            case ast.Dict(keys=keys, values=values) if all(k is not None for k in keys):
                return {self.value(k, scope): self.value(v, scope) for k, v in zip(keys, values, strict=True) if k is not None}
            case ast.Subscript(value=value, slice=chosen):
                return self._item(self.value(value, scope), self.index(chosen, scope))
            case ast.Attribute(value=value, attr=attr):
                return self._attribute(self.value(value, scope), attr)
            case ast.Lambda(args=args, body=body):
                return Closure("lambda", args, body, scope)
            case ast.ListComp(elt=elt, generators=generators) | ast.GeneratorExp(elt=elt, generators=generators):
                return list(self._comprehension(elt, generators, dict(scope)))
            case ast.JoinedStr(values=values):
                return self.text(values, scope)
            case ast.Call():
                return self._call(node, scope)
        raise Unclear(type(node).__name__)

    def text(self, values: list[ast.expr], scope: dict[str, Any]) -> Text:
        """An f-string: what is not followed leaves a gap."""
        parts: list[Any] = []
        percent = set()
        for v in values:
            if isinstance(v, ast.FormattedValue):
                if v.format_spec is not None and ast.unparse(v.format_spec).rstrip("'\"").endswith("%"):
                    percent.add(len(parts))
                parts.append(self.shown(v.value, scope))
            else:
                parts.append(v.value if isinstance(v, ast.Constant) else Unknown())
        return Text(tuple(parts), frozenset(percent))

    def shown(self, node: ast.expr, scope: dict[str, Any]) -> Any:
        """A value to be printed, or Unknown."""
        try:
            return self.value(node, scope)
        except Unclear:
            return Unknown()

    def _name(self, name: str, scope: dict[str, Any]) -> Any:
        if name in scope:
            return scope[name]
        if name in self.globals:
            return self.globals[name]
        raise Unclear(name)

    def _unary(self, op: ast.unaryop, v: Any) -> Any:
        if isinstance(op, ast.USub):
            if isinstance(v, list | tuple | str | dict):
                raise Unclear("minus a list")
            return -v if isinstance(v, int) else -lifted(v) if not isinstance(v, np.ndarray) or v.dtype.kind != "i" else -v
        if isinstance(op, ast.Not):
            return not self.truth(v)
        if isinstance(op, ast.Invert) and isinstance(v, np.ndarray) and v.dtype.kind == "b":
            return ~v
        if isinstance(op, ast.UAdd):
            return v
        raise Unclear("an operator")

    def binary(self, op: ast.operator, a: Any, b: Any) -> Any:
        """Arithmetic; whole numbers stay whole where Python keeps them so."""
        whole = isinstance(a, int) and isinstance(b, int)
        for plain in (list, tuple, str):
            if isinstance(a, plain) and isinstance(op, ast.Mult | ast.Add) and not isinstance(b, np.ndarray | Real):
                if (len(a) * max(b, 0) if isinstance(b, int) else len(a) + len(b)) > 2000:
                    raise Unclear("a long list")
                return a * b if isinstance(op, ast.Mult) else a + b
        if any(isinstance(x, list | tuple | dict | str) for x in (a, b)) and not any(isinstance(x, np.ndarray) for x in (a, b)):
            raise Unclear("arithmetic of lists")
        match op:
            case ast.Add() | ast.Sub() | ast.Mult():
                x, y = (a, b) if whole else (whole_or_lifted(a), whole_or_lifted(b))
                out = x + y if isinstance(op, ast.Add) else x - y if isinstance(op, ast.Sub) else x * y
            case ast.Div():
                out = lifted(a) / lifted(b)
            case ast.Pow():
                out = a**b if whole and 0 <= b <= 64 and abs(a) < 10**6 else lifted(a) ** lifted(b)
            case ast.MatMult():
                out = np.dot(lifted(a), lifted(b)) if np.ndim(b) <= 2 else np.matmul(lifted(a), lifted(b))
            case ast.FloorDiv() if whole and b:
                out = a // b
            case ast.Mod() if whole and b:
                out = a % b
            case ast.BitAnd() | ast.BitOr() if (
                isinstance(a, np.ndarray) and isinstance(b, np.ndarray) and a.dtype.kind == b.dtype.kind == "b"
            ):
                out = a & b if isinstance(op, ast.BitAnd) else a | b
            case _:
                raise Unclear("an operation")
        return checked(out)

    def _compare(self, left: ast.expr, ops: list[ast.cmpop], comparators: list[ast.expr], scope: dict[str, Any]) -> Any:
        a, out = self.value(left, scope), True
        for op, node in zip(ops, comparators, strict=True):
            b = self.value(node, scope)
            found = compared(op, a, b)
            if len(ops) == 1:
                return found
            if not self.truth(found):
                return False
            a = b
        return out

    def _bool(self, both: bool, values: list[ast.expr], scope: dict[str, Any]) -> Any:
        v: Any = both
        for node in values:
            v = self.value(node, scope)
            if self.truth(v) != both:
                return v
        return v

    def truth(self, v: Any) -> bool:
        if isinstance(v, np.ndarray):
            if v.size != 1:
                raise Unclear("the truth of an array")
            v = v.ravel()[0]
        if v is None or isinstance(v, bool | int | str | Real | list | tuple | dict | np.bool_):
            return bool(v)
        if isinstance(v, Closure | Class | Instance | Library | Module):
            return True
        raise Unclear("a truth value")

    def index(self, node: ast.expr, scope: dict[str, Any]) -> Any:
        match node:
            case ast.Tuple(elts=elements):
                return tuple(self.index(e, scope) for e in elements)
            case ast.Slice(lower=low, upper=high, step=step):
                return slice(*(None if s is None else self.value(s, scope) for s in (low, high, step)))
            case ast.Constant(value=v) if v is Ellipsis:
                return Ellipsis
        return self.value(node, scope)

    def _item(self, held: Any, where: Any) -> Any:
        if isinstance(held, np.ndarray):
            return held[tuple(map(_place, where)) if isinstance(where, tuple) else _place(where)]
        if isinstance(held, dict | list | tuple | str) and not isinstance(where, np.ndarray):
            return held[where]
        raise Unclear("an index")

    def _attribute(self, held: Any, attr: str) -> Any:
        if isinstance(held, Module):
            constants = {"pi": Real(arb.pi()), "e": r.exp(1), "inf": Real(arb.pos_inf()), "newaxis": None, "nan": Real(arb.nan())}
            return constants[attr] if attr in constants else Module(f"{held.name}.{attr}")
        if isinstance(held, Instance):
            if attr in held.attributes:
                return held.attributes[attr]
            if attr in held.of.methods:
                m = held.of.methods[attr]
                return Closure(attr, m.args, m.body, held.of.scope, held)
        if isinstance(held, np.ndarray):
            if attr == "shape":
                return tuple(int(n) for n in held.shape)
            if attr in ("ndim", "size"):
                return int(getattr(held, attr))
            if attr in ("T", "mT"):
                return held.T
            if attr in ("data", "values"):
                return held
        if isinstance(held, ValuesAndPlaces) and attr in ("values", "indices"):
            return held[0] if attr == "values" else held[1]
        raise Unclear(attr)

    def _comprehension(self, elt: ast.expr, generators: list[ast.comprehension], scope: dict[str, Any]) -> Iterator[Any]:
        first, rest = generators[0], generators[1:]
        for item in self.items(self.value(first.iter, scope)):
            self.step()
            self.bind(first.target, item, scope)
            if all(self.truth(self.value(test, scope)) for test in first.ifs):
                if rest:
                    yield from self._comprehension(elt, rest, scope)
                else:
                    yield self.value(elt, scope)

    def items(self, v: Any) -> list[Any]:
        """What a loop goes through."""
        if isinstance(v, np.ndarray) and v.ndim:
            return [checked(e) for e in v]
        if isinstance(v, list | tuple | range | dict | str):
            out = list(v)
            if len(out) > 2000:
                raise Unclear("a long loop")
            return out
        raise Unclear("a loop over no list")

    def _call(self, node: ast.Call, scope: dict[str, Any]) -> Any:
        from .calls import called

        return called(self, node, scope)


def _place(where: Any) -> Any:
    if isinstance(where, range | list):
        return array(where)
    if isinstance(where, Real):
        raise Unclear("an index")
    if isinstance(where, np.ndarray) and where.dtype.kind == "O":
        raise Unclear("an index")
    return where
