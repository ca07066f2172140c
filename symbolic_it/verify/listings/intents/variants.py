"""Functions that say, by a docstring, a number or a default, that they are a variant: what they compute may be meant."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

from ....patterns import regex
from .intent import Named
from .parameters import parameter

_TOLD = regex(
    r"\b(?:normali[sz]\w+|unnormali[sz]\w+|smooth\w*|laplace|add[- ]one|miller|madow|bias\w*|corrected|correction|weighted|weights|scaled|"
    r"rescaled|generali[sz]ed|skew\w*|adjusted|regulari[sz]\w+|marginal|mean (?:prediction|distribution|law)|margin|symmetri\w+|modified|"
    r"variant|annealed|at temperature|padding|pad tokens?|ignor\w+|encourag\w+|bonus)\b",
    re.I,
)
_PLAIN = frozenset({0, 1, 2, 0.5, 0.25, 4, 10, 100, -1, -100})
_KNOWN = regex(
    r"^(?:eps\w*|epsilon|tiny|beta|tau|t|temp\w*|alpha|gamma\w*|order|q|axis|dim|base|reduction|ignore_index|pad\w*|clip\w*|k|n?_?classes|"
    r"num_classes|vocab_size|smoothing)$"
)
_WEIGHTS = regex(r"^(?:t|temp\w*|tau|margin|weight\w*|lam\w*|alpha|beta|gamma|coef\w*|scale|delta)$")
_PLACES = frozenset(
    {
        "view", "reshape", "squeeze", "unsqueeze", "sum", "mean", "softmax", "log_softmax", "logsumexp", "gather", "scatter_", "size",
        "transpose", "permute", "range", "arange", "zeros", "ones", "eye", "full", "round", "clamp", "clip", "maximum", "max", "min", "expand_dims",
    }
)  # fmt: skip


def varies(definition: ast.AST, named: Named) -> bool:
    """Whether it is a variant of what it is named for; a mistake that has a name is one all the same."""
    if any(_sets_a_weight(n) or _leaves_out(n) for n in ast.walk(definition)):
        return True
    odd = any(abs(v) not in _PLAIN and abs(v) > 1e-6 for v in _numbers(definition))
    return (
        says_so(named.document, named.words) or odd or any(_chosen(named.default(n)) for n in named.optional if not _KNOWN.match(n.lower()))
    )


def _sets_a_weight(node: ast.AST) -> bool:
    """T = 2.0: a number with a name of its own."""
    return isinstance(node, ast.Assign) and isinstance(node.value, ast.Constant) and any(
        isinstance(t, ast.Name) and _WEIGHTS.match(t.id.lower()) for t in node.targets
    )  # fmt: skip


def _leaves_out(node: ast.AST) -> bool:
    """labels != 0: the first class is padding."""
    match node:
        case ast.Compare(left=left, ops=[ast.Eq() | ast.NotEq()], comparators=[ast.Constant(value=int())]):
            return any(isinstance(n, ast.Name) and "labels" in parameter(n.id).holds[:1] for n in ast.walk(left))
    return False


def says_so(document: str, words: tuple[str, ...]) -> bool:
    """Whether a docstring tells of a variant, by other words than those of the name."""
    own = ("smooth",) if any("smooth" in w for w in words) else ("marginal",) if "joint" in words else ()
    return any(not m[0].lower().startswith(own) if own else True for m in _TOLD.finditer(document))


def _chosen(value: object) -> bool:
    """A default that makes something else of it than none would."""
    v = getattr(value, "v", value)
    return not (v is None or isinstance(v, bool | str) or v in (0, 1, -1, -100))


def _numbers(definition: ast.AST) -> Iterator[float]:
    """The numbers that are added, multiplied or given a name in its body."""
    for node in ast.walk(definition):
        parts: list[ast.expr] = []
        if isinstance(node, ast.BinOp):
            parts = [node.left, node.right]
        elif isinstance(node, ast.Assign | ast.AugAssign):
            parts = [node.value]
        elif isinstance(node, ast.Call) and not (isinstance(node.func, ast.Attribute) and node.func.attr in _PLACES):
            parts = [*node.args, *(k.value for k in node.keywords)]
        for p in parts:
            if isinstance(p, ast.Constant) and isinstance(p.value, int | float) and not isinstance(p.value, bool):
                yield float(p.value)
