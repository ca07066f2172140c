"""Perplexity in code with a base that does not match its logarithm.

What it finds: `np.exp` of something computed with log2, or `2 **` a loss in nats (np.log, F.cross_entropy).
Why that is bad: 2^(3.0 nats) is 8, the perplexity is 20; published perplexities were wrong by this.
Example: `ppl = 2 ** F.cross_entropy(logits, target)`
Use instead: `torch.exp(loss)`; 2 to the power of a loss in bits.
Source: huggingface/evaluate issue 241.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from ..listings.source import Source, called, last_name
from ..page import Page
from ..rule import Finding, Rule, mismatch


def _check(page: Page) -> Iterator[Finding]:
    for source in page.sources:
        for node in source.walk():
            message = ""
            if isinstance(node, ast.Call) and last_name(node) == "exp" and node.args:
                if _logs(source, node.args[0], _scope(source, node)) == {"2"}:
                    message = "exp of a loss in bits: the base must be 2"
            elif (
                isinstance(node, ast.BinOp)
                and isinstance(node.op, ast.Pow)
                and isinstance(node.left, ast.Constant)
                and node.left.value in (2, 2.0)
            ) and _logs(source, node.right, _scope(source, node)) == {"e"}:
                message = "2 to the power of a loss in nats: the base must be e"
            if message and isinstance(node, ast.expr):
                yield Finding(*source.place(node), message, "exp with nats, 2 ** with bits", mismatch(message), kind="numeric")


def _scope(source: Source, node: ast.expr) -> dict[str, ast.expr]:
    """What the names around a node were given or increased by: in its function, else in the block."""
    for f in source.functions:
        if f.lineno <= node.lineno <= (f.end_lineno or f.lineno):
            return _given(f)
    return {**source.assigned, **_given(ast.Module([s for s in source.statements if not isinstance(s, ast.FunctionDef | ast.ClassDef)], []))}


def _given(tree: ast.AST) -> dict[str, ast.expr]:
    found: dict[str, list[ast.expr]] = {}
    for s in ast.walk(tree):
        target = s.targets[0] if isinstance(s, ast.Assign) and len(s.targets) == 1 else s.target if isinstance(s, ast.AugAssign) else None
        if isinstance(target, ast.Name) and isinstance(s, ast.Assign | ast.AugAssign):
            found.setdefault(target.id, []).append(s.value)
    return {name: values[0] if len(values) == 1 else ast.Tuple(values, ast.Load()) for name, values in found.items()}


def _logs(source: Source, node: ast.expr, scope: dict[str, ast.expr], depth: int = 4) -> set[str]:
    """The bases of the logarithms that an expression was computed with; "?" where something converts or nothing is known."""
    out: set[str] = set()
    for n in ast.walk(node):
        if isinstance(n, ast.BinOp) and isinstance(n.op, ast.Div | ast.Mult) and any(_converts(side) for side in (n.left, n.right)):
            return {"?"}
        if isinstance(n, ast.Call):
            name = last_name(n)
            if name == "log2":
                out.add("2")
            elif name in ("log", "log_softmax") or called(n) in ("F.cross_entropy", "nn.functional.cross_entropy", "F.nll_loss"):
                out.add("e" if len(n.args) < 2 or name != "log" else "?")
            elif isinstance(n.func, ast.Name) and isinstance(made := scope.get(n.func.id), ast.Call) and last_name(made) in _MODULES:
                out.add("e")
        if isinstance(n, ast.Name) and n.id in scope and depth:
            out |= _logs(source, scope[n.id], {k: v for k, v in scope.items() if k != n.id}, depth - 1)
    return out


def _converts(node: ast.expr) -> bool:
    if isinstance(node, ast.Call) and last_name(node) in ("log", "log2"):
        return bool(node.args) and (isinstance(node.args[0], ast.Constant) or last_name(node.args[0]) == "e")
    return isinstance(node, ast.Name) and any(w in node.id.lower() for w in ("ln2", "log2", "ln_2", "log_2"))


_MODULES = ("CrossEntropyLoss", "NLLLoss")  # of torch.nn
RULE = Rule("IT711", "code-perplexity-base", "error", _check)
