"""Calling a generated torch function: dtype, devices, checks, unit, axis and reduction."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
import torch

from ...terms.term import REAL, Symbol
from ..emission.program import Parameter, Program
from ..form import LARGE
from . import checks
from .numpy_call import array_of
from .numpy_checks import LOGARITHMS
from .torch_runtime import ROWS

Tensor = torch.Tensor
MASSES = ("pmf", "sequence", "transition")
_BITS = {torch.float64: 8, torch.float32: 4}


def wrap(program: Program, scale: float, axis: int, reduction: str | None, checked: bool) -> Callable[..., Any]:
    """The public function of a program. Checks of values are left out where there are none to look at: in torch.compile, in torch.vmap."""

    def call(*args: Any) -> Any:
        checks.check_count(program, len(args))
        low = any(isinstance(a, Tensor) and a.dtype in (torch.bfloat16, torch.float16) for a in args)
        arrays = _converted(program, args, axis)
        batch = checks.check_shapes(program, [tuple(a.shape) for a in arrays])
        looked = checked and not torch.compiler.is_compiling() and not any(a.is_meta for a in arrays)
        if looked:
            looked = _looked_at(program, arrays, low)
        if looked and all(a.device.type == "cpu" and not (a.requires_grad and torch.is_grad_enabled()) for a in arrays):
            value = _by_rows(lambda *rows: _value(program, rows, True), program.parameters, arrays, batch)
        else:
            value = _value(program, arrays, looked)
        value = (value / scale if scale != 1.0 else value) + 0.0  # -0 becomes 0
        if value.dtype != (dtype := next((a.dtype for a in arrays if a.is_floating_point()), value.dtype)):
            value = value.to(dtype)  # numbers of the formula are doubles
        if looked and not bool((value.detach() > -math.inf).all()):
            if any(p.kind in MASSES and bool(a[a == 0].signbit().any()) for p, a in zip(program.parameters, arrays, strict=True)):
                given = [_tensor(program, p, a) for p, a in zip(program.parameters, args, strict=True)]
                return call(*(a + 0.0 if p.kind in MASSES else a for p, a in zip(program.parameters, given, strict=True)))  # 1/-0 is -inf
            if bool(value.detach().isnan().any()):
                _explain_nan(program, [a.detach() for a in arrays])
        if reduction is None:
            return value.movedim(-1, axis) if program.outcomes and axis != -1 else value
        if not value.numel() and reduction == "mean":
            raise checks.empty(program)
        return value.mean() if reduction == "mean" else value.sum()

    call.__code__ = call.__code__.replace(co_name=program.definition.name)  # torch.compile recompiles one code a few times only
    return call


def _value(program: Program, arrays: Sequence[Tensor], eager: bool) -> Tensor:
    """The value, by the form for large ones where it is large; which nobody asks while torch.compile traces."""
    value: Tensor = program.function(*arrays)
    if program.large is None:
        return value
    few = value <= (LARGE if program.unit is None else LARGE * program.unit(*arrays))
    if eager and bool(few.all()):
        return value
    if eager and value.requires_grad:  # a slope through what is infinite is nan, even where nobody reads it
        value = program.function(*(_harmless(p, a, few) for p, a in zip(program.parameters, arrays, strict=True)))
    return torch.where(few, value, program.large(*arrays))


def _harmless(p: Parameter, a: Tensor, kept: Tensor) -> Tensor:
    """The argument with a uniform distribution in rows that are not kept."""
    if p.kind not in ("pmf", "log_pmf", "logits") or p.rank != 1:
        return a
    even = {"pmf": 1 / a.shape[-1], "log_pmf": -math.log(a.shape[-1]), "logits": 0.0}[p.kind]
    return torch.where(kept[..., None], a, even)


def _by_rows(run: Callable[..., Tensor], parameters: Sequence[Parameter], arrays: Sequence[Tensor], batch: tuple[int, ...]) -> Tensor:
    """The function over blocks of rows: what an operation makes stays in the cache for the next one."""
    ranks = [p.rank for p in parameters]
    sizes = [a.shape[-1] * a.element_size() for a, r in zip(arrays, ranks, strict=True) if r == 1]
    count = math.prod(batch)
    step = max(1, ROWS // max(sizes)) if sizes else count
    if max(ranks) != 1 or count <= step:
        return run(*arrays)
    full = [a.broadcast_to((*batch, *a.shape[a.ndim - r :])) for a, r in zip(arrays, ranks, strict=True)]
    flat = [a.reshape(count, *a.shape[len(batch) :]) for a in full]
    value = torch.cat([run(*rows) for rows in zip(*(torch.split(a, step) for a in flat), strict=True)])
    return value.reshape(*batch, *value.shape[1:])


def _converted(program: Program, args: tuple[Any, ...], axis: int) -> list[Tensor]:
    name = program.definition.name
    places = sorted({str(a.device) for a in args if isinstance(a, Tensor) and a.ndim})
    if len(places) > 1:
        raise checks.ArgumentError(f"{name}: arguments are on several devices ({', '.join(places)}), expected one")
    device = next((a.device for a in args if isinstance(a, Tensor) and a.ndim), torch.device("cpu"))
    typed = [isinstance(a, Tensor | np.ndarray | np.generic) for a in args]
    tensors = [_tensor(program, p, a) for p, a in zip(program.parameters, args, strict=True)]
    given = [(a, p.rank) for p, a, has in zip(program.parameters, tensors, typed, strict=True) if has and p.kind != "index"]
    real = [a.dtype for a, rank in given if a.ndim or rank] or [a.dtype for a, _ in given]  # without an array, numbers tell
    dtype = torch.float64 if any(d == torch.float64 for d in real) or not any(d.is_floating_point for d in real) else torch.float32
    out = []
    for p, a in zip(program.parameters, tensors, strict=True):
        a = a.to(device=device, dtype=torch.long if p.kind == "index" else dtype)
        if p.rank == 1 and axis != -1:
            checks.check_axis(program, p, axis, a.ndim)
            a = a.movedim(axis, -1)
        out.append(a)
    return out


def _tensor(program: Program, p: Parameter, a: Any) -> Tensor:
    """Numbers, lists and arrays as a tensor of their own; what is no dense tensor of numbers is refused."""
    if (type(a) is float and p.kind != "index") or (type(a) is int and abs(a) < 2**53):
        return torch.tensor(a, dtype=torch.long if p.kind == "index" else torch.float64)  # torch.compile follows no array
    name = f"{program.definition.name}: {p.name}"
    if isinstance(a, Tensor):
        kind = "c" if a.is_complex() else "f" if a.is_floating_point() else "b" if a.dtype == torch.bool else "i"
        found = str(a.dtype).removeprefix("torch.")
        if a.layout != torch.strided:
            raise TypeError(f"{name} is a {str(a.layout).removeprefix('torch.')} tensor, expected a dense one")
    else:
        array = array_of(program, p, a)
        kind, found = array.dtype.kind, str(array.dtype)
    if kind not in ("iu" if p.kind == "index" else "fiub"):
        raise TypeError(f"{name} has dtype {found}, expected {'integer outcomes' if p.kind == 'index' else 'real numbers'}")
    if isinstance(a, Tensor):
        return a
    small = array.dtype.kind == "f" and array.dtype.itemsize <= 4
    whole = p.kind == "index" or (array.dtype.kind in "iub" and array.dtype != np.uint64)
    return torch.tensor(array.astype(array.dtype.newbyteorder("=") if small else np.int64 if whole else np.float64))


def _looked_at(program: Program, arrays: list[Tensor], low: bool) -> bool:
    """Whether values could be checked; those of a transformation of torch.func may be out of reach."""
    try:
        _check(program, arrays, low)
    except RuntimeError:
        if torch._C._functorch.maybe_current_level() is None:
            raise
        return False
    return True


def _check(program: Program, arrays: list[Tensor], low: bool) -> None:
    for p, a in zip(program.parameters, (x.detach() for x in arrays), strict=True):
        if not a.numel():
            continue
        if p.kind == "index":
            size = next(int(b.shape[b.ndim - q.rank + q.spaces.index(p.spaces[0])]) for q, b in zip(program.parameters, arrays, strict=True)
                        if q.rank and p.spaces[0] in q.spaces)  # fmt: skip
            least, most = int(a.min()), int(a.max())
            if least < 0 or most >= size:
                where = _place(p, a, a.argmin() if least < 0 else a.argmax())
                raise checks.outside(program, p, least if least < 0 else most, size, where)
        elif p.kind == "scalar" and isinstance(p.thing, Symbol):
            for found in (float(a.min()), float(a.max())) if p.thing.domain != REAL else ():
                if not checks.holds(p.thing.domain, found):
                    raise checks.scalar_outside(program, p, found)
            for pole in p.poles:
                if bool((a == pole).any()):
                    raise checks.at_a_pole(program, p, pole)
            if p.thing.domain.integer and bool((found_in := a[a != a.floor()]).numel()):
                raise checks.scalar_outside(program, p, float(found_in.flatten()[0]))
        else:
            _check_masses(program, p, a, checks.TOLERANCE[2 if low else _BITS[a.dtype]])


def _explain_nan(program: Program, arrays: list[Tensor]) -> None:
    """Raises for the argument that makes a result nan: an entry that is nan, or infinite where no limit exists."""
    given = [(p, a) for p, a in zip(program.parameters, arrays, strict=True) if p.kind != "index"]
    for p, a in given:
        if bool(a.isnan().any()):
            raise checks.not_a_number(program, p)
    for p, a in given:
        if p.kind == "logits" and bool((a.amax(dim=-1) == -math.inf).any()):
            raise checks.infinite(program, p, "a row of -inf alone")
        if p.kind not in ("pmf", "log_pmf") and (found := a[a.isinf() & ((a > 0) | (p.kind != "logits"))]).numel():
            raise checks.infinite(program, p, f"an entry of {float(found[0]):g}")
    checks.explain_one(program, [n for p, a in given for n in a.shape[a.ndim - p.rank :]])


def _check_masses(program: Program, p: Parameter, a: Tensor, tolerance: float) -> None:
    if p.kind in LOGARITHMS and not (largest := float(a.max())) <= tolerance:
        where = _place(p, a, a.argmax())
        raise checks.above(program, p, largest, where) if largest > 0 else checks.not_a_number(program, p, where)
    if not p.rank or not (p.kind in ("pmf", "log_pmf", "sequence", "transition") or p.weighs):
        return
    if p.kind != "log_pmf":
        least = float(a.min())
        if not least >= 0:
            where = _place(p, a, a.argmin())
            raise checks.negative(program, p, least, where) if least < 0 else checks.not_a_number(program, p, where)
        if p.kind == "sequence" or p.weighs:
            return
    axes = (-1,) if p.kind == "transition" else tuple(range(-p.rank, 0))
    total = (a.exp() if p.kind == "log_pmf" else a).sum(dim=axes)
    off = (total - 1).abs()
    if not bool((off <= tolerance).all()):
        if bool(total.isnan().any()):
            raise checks.not_a_number(program, p, _place(p, a, a.isnan().int().argmax()))
        worst = off.argmax()
        where = checks.place(p, [int(i) for i in torch.unravel_index(worst, off.shape)], a.shape)
        raise checks.wrong_sum(program, p, float(total.flatten()[worst]), tolerance, where)


def _place(p: Parameter, a: Tensor, flat: Tensor) -> str:
    return checks.place(p, [int(i) for i in torch.unravel_index(flat, a.shape)], a.shape)
