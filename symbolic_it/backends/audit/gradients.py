"""Gradients of torch callables: what autograd gives beside the slope of the callable's own values.

Where the two part although the values are right, a term is detached that should not be, or the other way round.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import numpy as np

from .budget import Budget
from .call import Called, Plan, call
from .names import Parameter
from .reading import Array, Group
from .report import Finding, shown

#: Names of what is trained: its gradient is what a loss is for.
TRAINED = frozenset({"student", "stu", "pred", "preds", "input", "inputs", "model", "output", "policy", "actor", "pi", "logits", "logit"})
FROZEN = frozenset({"teacher", "tea", "ref", "reference", "target", "targets", "labels", "label", "old", "base", "sft", "true"})
#: What a probe holds that is trained whatever it is called.
TRAINED_ROLES = frozenset({"policy chosen", "policy rejected", "chosen", "rejected", "prediction", "ratio", "new"})
#: What is given and never trained.
DATA = frozenset({"target", "labels", "mask", "advantage", "reward", "point", "desirable"})
STEPS = (2e-3, 1 / 32)  # float32 resolves the first, bfloat16 the second
FAR = 2e-2
ENTRIES = 12  # of an argument, spread over it: each costs four calls or more


def gradients(function: Callable[..., Any], group: Group, how: Plan, leaf: int, budget: Budget) -> Iterator[tuple[Finding | None, str]]:
    """A finding, or a remark, for a group whose values are right."""
    values = dict(zip(group.roles, group.arguments[0], strict=True))
    done = call(function, how, values, "torch", budget, True)
    if done is None or leaf >= len(done.parts) or not hasattr(done.parts[leaf], "backward"):
        return
    inputs = [(r, p) for p, r, _ in (*how.positional, *how.keywords) if r is not None and r not in DATA and _continuous(values[r])]
    if not inputs:  # they come in one mapping
        return
    if not done.parts[leaf].requires_grad:
        yield None, "no gradient comes back from it: a metric, not a loss"
        return
    try:
        budget.run(lambda: done.parts[leaf].sum().backward())
    except Exception:  # an operation in place, or one without derivative: nothing to say of its gradient
        return
    slopes = {r: _slope(function, how, values, r, leaf, budget) for r, _ in inputs}
    whole = {r: _autograd(done, how, r) for r, _ in inputs}
    found = {r: None if g is None else g.reshape(-1)[_entries(g)] for r, g in whole.items()}
    if any(s is None for s in slopes.values()):
        return
    right = [r for r, _ in inputs if _close(found[r], slopes[r])]
    for role, p in inputs:
        own, truth = found[role], slopes[role]
        assert truth is not None
        if _close(own, truth):
            continue
        name = p.name if p is not None and len(p.name) > 1 else f"argument {list(group.roles).index(role) + 1}"
        stopped = whole[role] is None or not np.any(whole[role])
        trained = _named(p, TRAINED, FROZEN) or (role in TRAINED_ROLES and not _named(p, FROZEN))
        if stopped and (right or _named(p, FROZEN)) and not trained:
            if p is not None and len(p.name) > 1 and not _named(p, FROZEN):  # as a penalty in a reward it is none to train by
                yield None, f"no gradient reaches {name}: as a loss it does not train it"
            continue
        told = (
            f"no gradient reaches {name}: it is detached"
            if stopped
            else f"the gradient in {name} is not that of the value: a term is detached"
        )
        got = "0" if own is None else shown((own[:3],))
        finding = Finding(f"the value is right, but {told}", shown(group.arguments[0]), got, shown((truth[:3],)))
        yield finding, ""


def zero_masses(function: Callable[..., Any], how: Plan, roles: tuple[str, ...], leaf: int, budget: Budget) -> Iterator[str]:
    """A nan in the gradient where the value is finite: at a zero of the masses."""
    p, q = np.array([0.5, 0.5, 0.0]), np.array([0.25, 0.5, 0.25])
    done = call(function, how, dict(zip(roles, (p, q), strict=False)), "torch", budget, True)
    if done is None or leaf >= len(done.parts) or not getattr(done.parts[leaf], "requires_grad", False):
        return
    try:
        budget.run(lambda: done.parts[leaf].sum().backward())
    except Exception:
        return
    grads = [a.grad for a in done.arguments if getattr(a, "grad", None) is not None]
    if np.isfinite(done.leaves[leaf][1]).all() and any(bool(g.isnan().any()) for g in grads):
        yield f"the gradient at a mass of 0 is nan, although the value is finite: {shown((p, q)[: len(roles)])}"


def _continuous(value: Any) -> bool:
    return isinstance(value, np.ndarray) and value.dtype.kind == "f" and value.ndim > 0


def _entries(a: Array) -> Array:
    return np.arange(0, a.size, -(-a.size // ENTRIES))


def _autograd(done: Called, how: Plan, role: str) -> Array | None:
    order = [r for _, r, _ in (*how.positional, *how.keywords)]
    grad = done.arguments[order.index(role)].grad
    return None if grad is None else np.asarray(grad.double().numpy())


def _slope(function: Callable[..., Any], how: Plan, values: dict[str, Any], role: str, leaf: int, budget: Budget) -> Array | None:
    """Central differences of the summed value in some of its entries; None where two steps do not agree (rounding, kinks)."""
    for step in STEPS:
        one = _differences(function, how, values, role, leaf, budget, step)
        two = _differences(function, how, values, role, leaf, budget, 2 * step)
        if one is None or two is None:
            return None
        if _close(one, two):
            return one
    return None


def _differences(
    function: Callable[..., Any], how: Plan, values: dict[str, Any], role: str, leaf: int, budget: Budget, step: float
) -> Array | None:  # fmt: skip
    at = values[role]
    chosen = _entries(at)
    out = np.zeros(chosen.size)
    for n, index in enumerate(zip(*np.unravel_index(chosen, at.shape), strict=True)):
        ends = []
        for sign in (1.0, -1.0):
            moved = at.copy()
            moved[index] += sign * step
            done = call(function, how, {**values, role: moved}, "torch", budget)
            if done is None or leaf >= len(done.leaves):
                return None
            ends.append(done.leaves[leaf][1].sum())
        out[n] = (ends[0] - ends[1]) / (2 * step)
    return out


def _close(own: Array | None, truth: Array | None) -> bool:
    if truth is None:
        return True
    own = np.zeros(truth.shape) if own is None else own
    size = float(np.abs(truth).max())
    return bool(np.abs(own - truth).max() <= FAR * size + 1e-7)


def _named(p: Parameter | None, names: frozenset[str], but: frozenset[str] = frozenset()) -> bool:
    return p is not None and p.among(names) and not p.among(but)
