"""A row of probabilities in code that does not sum to one, among rows that do.

What it finds: a literal table (predictions, transition matrix, attention) of which some rows sum to one and another does not, where
the code takes its logarithm, passes it to a cross-entropy or an entropy of probabilities, or names it as probabilities.
Why that is bad: the row is no distribution; the loss that follows is not a cross-entropy.
Example: `preds = torch.tensor([[0.3, 0.6, 0.1], [0.2, 0.3, 0.6]])` before `cross_entropy(preds, labels)`
Use instead: rows that sum to one, or a division by the sums of the rows.
Source: the definition of a probability mass function.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from fractions import Fraction

from ...patterns import regex
from ..listings.array_code import Table, literal, nested, sums_to_one
from ..listings.source import Source, called, last_name
from ..page import Page
from ..rule import Finding, Rule, refuted

_NAMES = regex(
    r"^(?:probs?|probabilities|\w+_probs?|probs?_\w+|preds?|predictions?|y_?hat|y_pred|pmfs?|transitions?|transition_\w+|trans_?mat\w*|"
    r"emissions?|emission_\w+|stochastic\w*|channel|attn|attn_weights|attention|attention_weights|softmax_\w+|posteriors?|\w+_dists?)$",
    re.I,
)
_STOCHASTIC = regex(r"transition|emission|stochastic|channel|probabilit|softmax output|distribution", re.I)
_SEVERAL = regex(r"sigmoid|binary_cross|BCE|multi_?label|bernoulli", re.I)  # each entry by itself is a probability
_LOSSES = regex(r"cross_?ent|entropy|kl_?div|^kl$|nll|perplexity|jsd?$|negative_log|likelihood", re.I)
_OF_LOGITS = ("F.", "nn.", "torch.", "optax.", "tf.nn.", "functional.")


def _check(page: Page) -> Iterator[Finding]:
    for source in page.sources:
        if _SEVERAL.search(source.block.text):
            continue
        for node in source.walk():
            if not (isinstance(node, ast.Assign) and len(node.targets) == 1 and isinstance(node.targets[0], ast.Name)):
                continue
            name = node.targets[0].id
            table = literal(source, node.value)
            if isinstance(node.value, ast.Name) or table is None or not nested(source, node.value) or not _mixed(source, node.value, table):
                continue
            if _NAMES.match(name) or _STOCHASTIC.search(source.comment(node.lineno)) or _is_used(page, name):
                yield from _rows(source, node.value, table, _normalised(page, name))


def _rows(source: Source, node: ast.expr, table: Table, normalised: bool) -> Iterator[Finding]:
    if normalised:
        return
    rows = next((n.elts for n in ast.walk(node) if isinstance(n, ast.List | ast.Tuple) and len(n.elts) == len(table)), [])
    for row, values in zip(rows, table, strict=False):
        if not sums_to_one(source, node, values):
            total = float(sum(values))
            message = f"this row sums to {total:.6g}, and the others are probabilities that sum to 1"
            yield Finding(
                *source.place(row), message, "correct an entry, or divide by the sum", refuted(message, expected="1"), kind="distribution"
            )


def _mixed(source: Source, node: ast.expr, table: Table) -> bool:
    """Whether most rows are distributions and some are not, and the table is no joint one and none of columns."""
    if len(table) < 2 or len(table[0]) < 2 or any(not 0 <= v <= 1 for row in table for v in row):
        return False
    right = [sums_to_one(source, node, row) for row in table]
    columns = list(zip(*table, strict=True))
    if all(right) or not any(right) or all(sum(c) == 1 for c in columns):
        return False
    one_hot = all(set(row) <= {Fraction(0), Fraction(1)} for row, ok in zip(table, right, strict=True) if ok)
    off = [abs(sum(row, Fraction(0)) - 1) for row, ok in zip(table, right, strict=True) if not ok]
    return not one_hot and sum(right) * 2 >= len(right) and max(off) <= Fraction(2, 5)


def _is_used(page: Page, name: str) -> bool:
    """Whether its logarithm is taken, or a loss of probabilities is computed of it: not torch's, which take logits."""
    for source in page.sources:
        for call in source.calls:
            if not any(isinstance(a, ast.Name) and a.id == name for a in call.args):
                is_log = isinstance(call.func, ast.Attribute) and isinstance(call.func.value, ast.Name) and call.func.value.id == name
                if not (is_log and call.func.attr in ("log", "log2")):  # type: ignore[attr-defined]
                    continue
                return True
            full, last = called(call), last_name(call)
            if last in ("log", "log2") or (_LOSSES.search(last) and "binary" not in last and not full.startswith(_OF_LOGITS)):
                return not _is_module(source, full)
    return False


def _is_module(source: Source, name: str) -> bool:
    """criterion(preds, y) where criterion = nn.CrossEntropyLoss(): it takes logits."""
    made = source.assigned.get(name)
    return isinstance(made, ast.Call) and called(made).startswith(_OF_LOGITS)


def _normalised(page: Page, name: str) -> bool:
    """Whether it is divided by something, or goes through a softmax."""
    for source in page.sources:
        for node in source.walk():
            match node:
                case ast.AugAssign(target=ast.Name(id=target)) if target == name:
                    return True
                case ast.BinOp(left=ast.Name(id=left), op=ast.Div()) if left == name:
                    return True
                case ast.Call() if re.search(r"softmax|normali[sz]e|sigmoid|F\.cross_entropy|CrossEntropyLoss", called(node)) and any(
                    isinstance(a, ast.Name) and a.id == name for a in node.args
                ):
                    return True
    return False


RULE = Rule("IT505", "code-distribution-row", "error", _check)
