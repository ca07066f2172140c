"""A short function over probability arrays, as the formula that it computes.

`return np.sum(q * np.log(q / p))` is `\\sum_x q(x) \\log(q(x)/p(x))`. The code is read, never run; names of the code do not
reach the formula, only p and q do. What is not understood raises Untranslated.
"""

from __future__ import annotations

import ast
import re
from dataclasses import dataclass, field

from .source import last_name

_SUMS = frozenset({"sum", "nansum", "reduce_sum", "fsum"})
_SAME = frozenset(
    {
        "item",
        "float",
        "double",
        "asarray",
        "array",
        "tensor",
        "detach",
        "numpy",
        "as_nd_ndarray",
        "asscalar",
        "clip",
        "clamp",
        "clamp_min",
        "maximum",
        "squeeze",
        "copy",
        "to",
        "as_tensor",
    }
)
_LOGS = {"log": "e", "log2": "2", "log10": "10"}


class Untranslated(ValueError):
    """Code outside the small language of sums of products and logarithms."""


@dataclass(frozen=True)
class Piece:
    """A translated expression: ``array`` ones depend on the outcome x. ``base`` is the base of the logarithms in it."""

    tex: str
    array: bool
    base: str = ""
    log_of: str = ""


@dataclass
class Translation:
    """Translate one function given the functions beside it."""

    functions: dict[str, ast.FunctionDef]
    budget: int = field(default=200)

    def function(self, definition: ast.FunctionDef, arguments: list[Piece]) -> Piece:
        names = [a.arg for a in definition.args.args]
        if len(names) < len(arguments) or definition.args.vararg or definition.args.kwarg:
            raise Untranslated("arguments")
        scope: dict[str, Piece] = dict(zip(names, arguments, strict=False))
        for statement in definition.body:
            self.budget -= 1
            if self.budget < 0:
                raise Untranslated("too long")
            match statement:
                case ast.Expr(value=ast.Constant()) | ast.Assert():
                    continue
                case ast.Assign(targets=[ast.Name(id=name)], value=value):
                    try:
                        scope[name] = self.expression(value, scope)
                    except Untranslated:
                        scope.pop(name, None)
                case ast.AnnAssign(target=ast.Name(id=name), value=ast.expr() as value):
                    scope[name] = self.expression(value, scope)
                case ast.Return(value=ast.expr() as value):
                    return self.expression(value, scope)
                case _:
                    raise Untranslated("statement")
        raise Untranslated("no return")

    def expression(self, node: ast.expr, scope: dict[str, Piece]) -> Piece:
        self.budget -= 1
        if self.budget < 0:
            raise Untranslated("too long")
        match node:
            case ast.Name(id=name):
                if name not in scope:
                    raise Untranslated(name)
                return scope[name]
            case ast.Constant(value=bool()):
                raise Untranslated("a truth value")
            case ast.Constant(value=int() | float() as value):
                text = str(value)
                if "e" in text or len(text) > 12:
                    raise Untranslated("a constant")
                return Piece(text, False)
            case ast.UnaryOp(op=ast.USub(), operand=operand):
                inner = self.expression(operand, scope)
                return Piece(f"-\\left({inner.tex}\\right)", inner.array, inner.base)
            case ast.BinOp():
                return self._binary(node, scope)
            case ast.Subscript(value=value, slice=chosen) if self._is_mask(chosen):
                return self.expression(value, scope)
            case ast.Call():
                return self._call(node, scope)
        raise Untranslated(type(node).__name__)

    def _is_mask(self, chosen: ast.expr) -> bool:
        """p[p > 0] and p[mask] leave out terms that are zero; p[0] does not."""
        match chosen:
            case ast.Compare(ops=[ast.Gt() | ast.NotEq()], comparators=[ast.Constant(value=0 | 0.0)]):
                return True
            case ast.Name(id=name):
                return name in ("mask", "nz", "nonzero", "support", "keep", "idx", "valid", "pos")
        return False

    def _binary(self, node: ast.BinOp, scope: dict[str, Piece]) -> Piece:
        if isinstance(node.op, ast.Add) and _is_tiny(node.right):
            return self.expression(node.left, scope)
        if isinstance(node.op, ast.Add) and _is_tiny(node.left):
            return self.expression(node.right, scope)
        if isinstance(node.op, ast.Div) and _normalises(node):
            piece = self.expression(node.left, scope)
            if re.fullmatch(r"[a-z]\(x\)", piece.tex) is None:  # the masses of a law sum to one, those of p + 1 do not
                raise Untranslated("a normalised array")
            return piece
        left, right = self.expression(node.left, scope), self.expression(node.right, scope)
        if isinstance(node.op, ast.MatMult):
            if not (left.array and right.array):
                raise Untranslated("a product of arrays")
            return _summed(_joined("\\left({a}\\right) \\left({b}\\right)", left, right))
        if isinstance(node.op, ast.Div) and left.log_of and right.log_of in ("2", "2.0", "10", "10.0") and left.base == right.base == "e":
            return Piece(left.tex, left.array, right.log_of.partition(".")[0], left.log_of)
        forms = {
            ast.Add: "{a} + {b}",
            ast.Sub: "{a} - \\left({b}\\right)",
            ast.Mult: "\\left({a}\\right) \\left({b}\\right)",
            ast.Div: "\\frac{{{a}}}{{{b}}}",
        }
        form = forms.get(type(node.op))
        if form is None:
            raise Untranslated("an operation")
        return _joined(form, left, right)

    def _call(self, node: ast.Call, scope: dict[str, Piece]) -> Piece:
        name = last_name(node)
        method = isinstance(node.func, ast.Attribute) and not _is_module(node.func.value, scope)
        arguments: list[ast.expr] = [node.func.value, *node.args] if method and isinstance(node.func, ast.Attribute) else list(node.args)
        if name in self.functions and isinstance(node.func, ast.Name):
            self.budget -= 10
            return self.function(self.functions[name], [self.expression(a, scope) for a in node.args])
        if not arguments:
            raise Untranslated(name)
        if name in _SUMS and isinstance(arguments[0], ast.GeneratorExp | ast.ListComp):
            return self._generator(arguments[0], scope)
        if name in _SUMS and not any(k.arg in ("where", "initial") for k in node.keywords):
            return _summed(self.expression(arguments[0], scope))
        if name in _LOGS:
            inner = self.expression(arguments[0], scope)
            base = _LOGS[name]
            if len(arguments) == 2 and isinstance(arguments[1], ast.Constant) and arguments[1].value in (2, 2.0, 10, 10.0):
                base = "2" if arguments[1].value == 2 else "10"
            elif len(arguments) != 1:
                raise Untranslated("log")
            return Piece(f"\\log\\left({inner.tex}\\right)", inner.array, _base(inner.base, base), inner.tex)
        if name in ("dot", "inner", "vdot") and len(arguments) == 2:
            left, right = (self.expression(a, scope) for a in arguments)
            return _summed(_joined("\\left({a}\\right) \\left({b}\\right)", left, right))
        if name == "where" and len(arguments) == 3 and isinstance(arguments[2], ast.Constant) and arguments[2].value in (0, 0.0):
            return self.expression(arguments[1], scope)
        if name in ("rel_entr", "xlogy") and len(arguments) == 2:
            left, right = (self.expression(a, scope) for a in arguments)
            form = "{a} \\log\\frac{{{a}}}{{{b}}}" if name == "rel_entr" else "{a} \\log\\left({b}\\right)"
            made = _joined(form, left, right)
            return Piece(made.tex, made.array, _base(made.base, "e"))
        if name == "entr" and len(arguments) == 1:
            inner = self.expression(arguments[0], scope)
            return Piece(f"-{inner.tex} \\log\\left({inner.tex}\\right)", inner.array, _base(inner.base, "e"))
        if name in _SAME:
            return self.expression(arguments[0], scope)
        raise Untranslated(name)

    def _generator(self, node: ast.GeneratorExp | ast.ListComp, scope: dict[str, Piece]) -> Piece:
        """sum(a * log(a / b) for a, b in zip(p, q) if a > 0)"""
        if len(node.generators) != 1:
            raise Untranslated("nested loops")
        loop = node.generators[0]
        inside = dict(scope)
        match loop.target, loop.iter:
            case ast.Name(id=name), ast.expr() as iterated:
                inside[name] = self._array(iterated, scope)
            case ast.Tuple(elts=names), ast.Call(func=ast.Name(id="zip"), args=args) if len(names) == len(args):
                for target, iterated in zip(names, args, strict=True):
                    if not isinstance(target, ast.Name):
                        raise Untranslated("a target")
                    inside[target.id] = self._array(iterated, scope)
        return _summed(self.expression(node.elt, inside))

    def _array(self, node: ast.expr, scope: dict[str, Piece]) -> Piece:
        found = self.expression(node, scope)
        if not found.array:
            raise Untranslated("a loop over no array")
        return found


def _is_module(node: ast.expr, scope: dict[str, Piece]) -> bool:
    while isinstance(node, ast.Attribute):
        node = node.value
    return (
        isinstance(node, ast.Name)
        and node.id not in scope
        and node.id in ("np", "numpy", "torch", "tf", "math", "jnp", "jax", "F", "scipy", "special", "mx", "nd", "sp", "cp")
    )


def _is_tiny(node: ast.expr) -> bool:
    if isinstance(node, ast.Name):
        return node.id.lower() in ("eps", "epsilon", "tiny", "delta")
    return isinstance(node, ast.Constant) and isinstance(node.value, float) and 0 < node.value <= 1e-6


def _normalises(node: ast.BinOp) -> bool:
    """p / p.sum(), p / np.sum(p)"""
    right = node.right
    if not isinstance(right, ast.Call) or last_name(right) != "sum":
        return False
    inner = (
        right.args[0]
        if right.args
        and isinstance(right.func, ast.Attribute)
        and isinstance(right.func.value, ast.Name)
        and right.func.value.id in ("np", "torch")
        else None
    )
    if isinstance(right.func, ast.Attribute) and inner is None:
        inner = right.func.value
    return inner is not None and ast.dump(inner) == ast.dump(node.left)


def _base(one: str, other: str) -> str:
    if one and other and one != other:
        raise Untranslated("two bases")
    return one or other


def _joined(form: str, left: Piece, right: Piece) -> Piece:
    return Piece(form.format(a=left.tex, b=right.tex), left.array or right.array, _base(left.base, right.base))


def _summed(inner: Piece) -> Piece:
    if not inner.array:
        raise Untranslated("a sum over nothing")
    return Piece(f"\\sum_x \\left({inner.tex}\\right)", False, inner.base)
