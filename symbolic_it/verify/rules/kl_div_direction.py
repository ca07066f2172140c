"""A KL divergence of a library in the other direction than the comment says.

What it finds: `F.kl_div(log p, q)`, or scipy's, torch's, Keras' or optax' divergence with p and q swapped, where the comment, the
docstring or the name (`kl_pq`) says KL(p || q).
Why that is bad: F.kl_div(input, target) is KL(target || input); the swapped loss trains and is wrong.
Example: `loss = F.kl_div(p.log(), q, reduction="sum")  # KL(p || q)`
Use instead: `F.kl_div(q.log(), p, reduction="sum")` for KL(p || q).
Source: pytorch issue 57459.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

from ...patterns import regex
from ..listings.lead_in import lead_in
from ..listings.log_units import entropies
from ..listings.source import Source, called, last_name
from ..listings.torch_calls import kl_div_calls
from ..page import Page
from ..rule import Finding, Rule, refuted
from .shown_as_wrong import shown_as_wrong

_STATED = regex(r"(?:KL|D_KL|D)\s*\(\s*(\w+)\s*(?:\|\||‖|\\\|)\s*(\w+)\s*\)")
_TRIMMED = regex(r"^(?:log_?)|_(?:t|probs?|logits?|logprobs?|log_probs?|dist)$|_?logits?$|_?log_?probs?$")
_MARKED = regex(r"\b(?:wrong|not|instead|swapped|reversed?|bug|bad|both|symmetr\w*|other|backwards?|two|versus|vs|also)\b", re.I)


def _check(page: Page) -> Iterator[Finding]:
    for source in page.sources:
        found = list(_divergences(source))
        ahead = lead_in(page, source) if len(found) == 1 else ""
        for call, first, second, order in found:
            text = f"{source.comment(call.lineno)} {source.docstring_around(call)} {_target(source, call)}"
            text = text if _STATED.search(text) or not _STATED.search(ahead) else f"{text} {ahead}"
            stated = {(m[1], m[2]) for m in _STATED.finditer(text)}
            if len(stated) != 1 or _MARKED.search(text) or shown_as_wrong(page, source, call):
                continue
            (a, b) = next(iter(stated))
            given, other = _root(second), _root(first)
            if given == _bare(a) and other == _bare(b) and given != other and not _both(source, call, first, second):
                message = f"{order}: this is KL({b} || {a}), not KL({a} || {b})"
                yield Finding(*source.place(call), message, "swap the arguments", refuted(message), kind="identity")


def _divergences(source: Source) -> Iterator[tuple[ast.Call, ast.expr, ast.expr, str]]:
    """Calls that compute KL(first || second), and how their arguments are ordered."""
    for call in kl_div_calls(source):
        if len(call.args) >= 2:
            yield call, call.args[1], call.args[0], "F.kl_div(input, target) is KL(target || input)"
    entropy = entropies(source)
    for call in source.calls:
        name = called(call)
        if len(call.args) < 2 or len(call.keywords) > 2:
            continue
        if name in entropy or name in (
            "rel_entr",
            "special.rel_entr",
            "scipy.special.rel_entr",
            "special.kl_div",
            "scipy.special.kl_div",
        ):
            yield call, call.args[0], call.args[1], f"{name.rpartition('.')[2]}(p, q) is KL(p || q)"
        elif name in ("torch.distributions.kl_divergence", "torch.distributions.kl.kl_divergence", "distributions.kl_divergence"):
            yield call, call.args[0], call.args[1], "kl_divergence(p, q) is KL(p || q)"
        elif name in ("optax.kl_divergence", "optax.losses.kl_divergence"):
            yield call, call.args[1], call.args[0], "optax.kl_divergence(log_predictions, targets) is KL(targets || predictions)"
        elif (name.endswith((".kl_divergence", ".kullback_leibler_divergence", ".kld")) and "keras" in name) or (
            isinstance(call.func, ast.Call) and last_name(call.func) == "KLDivergence" and "keras" in called(call.func)
        ):
            yield call, call.args[0], call.args[1], "Keras' KL divergence of (y_true, y_pred) is KL(y_true || y_pred)"


def _both(source: Source, call: ast.Call, first: ast.expr, second: ast.expr) -> bool:
    """Whether the function around it, or its line, computes the other direction too."""
    around = [f for f in source.functions if f.lineno <= call.lineno <= (f.end_lineno or f.lineno)]
    start, end = (around[-1].lineno, around[-1].end_lineno or 0) if around else (call.lineno, call.lineno)
    return any(
        other is not call and start <= other.lineno <= end and (_root(a), _root(b)) == (_root(second), _root(first))
        for other, a, b, _ in _divergences(source)
    )


def _target(source: Source, call: ast.Call) -> str:
    """KL(p || q) where the name that gets the value says it: kl_pq, kl_p_q."""
    for s in source.walk():
        if isinstance(s, ast.Assign) and len(s.targets) == 1 and isinstance(s.targets[0], ast.Name):
            value: ast.expr = s.value
            while (
                isinstance(value, ast.Call)
                and isinstance(value.func, ast.Attribute)
                and value is not call
                and last_name(value) in ("sum", "mean", "item")
            ):
                inner = value.func.value
                value = value.args[0] if isinstance(inner, ast.Name) and value.args else inner
            m = re.fullmatch(r"(?:d_?)?kl_?([a-z])_?([a-z])", s.targets[0].id, re.I)
            if value is call and m is not None:
                return f"KL({m[1]} || {m[2]})"
    return ""


def _root(node: ast.expr) -> str:
    """The name that an argument is about: log_softmax(p_logits, -1) and p.log() are about p."""
    while True:
        if (
            isinstance(node, ast.Call)
            and isinstance(node.func, ast.Attribute)
            and not (isinstance(node.func.value, ast.Name) and node.func.value.id in ("F", "torch", "np", "jnp", "tf", "nn", "math"))
        ):
            node = node.func.value
        elif isinstance(node, ast.Call) and node.args:
            node = node.args[0]
        elif isinstance(node, ast.Subscript):
            node = node.value
        else:
            break
    return _bare(node.id) if isinstance(node, ast.Name) else ""


def _bare(name: str) -> str:
    before = None
    while before != name:
        before, name = name, _TRIMMED.sub("", name)
    return name.lower()


RULE = Rule("IT703", "kl-div-direction", "error", _check)
