"""Calling a generated torch function: dtype, devices, checks, unit, axis and reduction."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any

import torch

from ...terms.term import REAL, Symbol
from ..emission.program import Parameter, Program
from ..form import LARGE
from . import checks

Tensor = torch.Tensor
MASSES = ("pmf", "sequence", "transition")
_BITS = {torch.float64: 8, torch.float32: 4}


def wrap(program: Program, scale: float, axis: int, reduction: str | None, checked: bool) -> Callable[..., Any]:
    """The public function of a program. Checks of values are left out while torch.compile traces."""

    def call(*args: Any) -> Any:
        checks.check_count(program, len(args))
        low = any(isinstance(a, Tensor) and a.dtype in (torch.bfloat16, torch.float16) for a in args)
        arrays = _converted(program, args, axis)
        checks.check_shapes(program, [tuple(a.shape) for a in arrays])
        if checked and not torch.compiler.is_compiling():
            _check(program, arrays, low)
        value = program.function(*arrays)
        if program.large is not None:
            most = LARGE if program.unit is None else LARGE * program.unit(*arrays)
            value = torch.where(value <= most, value, program.large(*arrays))
        value = value / scale if scale != 1.0 else value
        if checked and not torch.compiler.is_compiling() and not bool((value.detach() > -math.inf).all()):
            if any(p.kind in MASSES and bool(a[a == 0].signbit().any()) for p, a in zip(program.parameters, arrays, strict=True)):
                return call(*(a + 0.0 if p.kind in MASSES else a for p, a in zip(program.parameters, args, strict=True)))  # 1/-0 is -inf
            if bool(value.detach().isnan().any()):
                _explain_nan(program, [a.detach() for a in arrays])
        return value if reduction is None else value.mean() if reduction == "mean" else value.sum()

    call.__code__ = call.__code__.replace(co_name=program.definition.name)  # torch.compile recompiles one code a few times only
    return call


def _converted(program: Program, args: tuple[Any, ...], axis: int) -> list[Tensor]:
    name = program.definition.name
    tensors = [a for a in args if isinstance(a, Tensor)]
    places = sorted({str(a.device) for a in tensors if a.ndim})
    if len(places) > 1:
        raise checks.ArgumentError(f"{name}: arguments are on several devices ({', '.join(places)}), expected one")
    device = next((a.device for a in tensors if a.ndim), torch.device("cpu"))
    given = zip(program.parameters, args, strict=True)
    real = [a.dtype for p, a in given if isinstance(a, Tensor) and p.kind != "index" and (a.ndim or p.rank)]
    dtype = torch.float64 if any(d == torch.float64 for d in real) or not any(d.is_floating_point for d in real) else torch.float32
    out = []
    for p, a in zip(program.parameters, args, strict=True):
        if p.kind == "index":
            a = torch.as_tensor(a, device=device)
            if a.is_floating_point() or a.is_complex():
                raise TypeError(f"{name}: {p.name} has dtype {str(a.dtype).removeprefix('torch.')}, expected integer outcomes")
            a = a.long()
        else:
            a = torch.as_tensor(a, device=device, dtype=dtype if not isinstance(a, Tensor) else None).to(dtype)
        if p.rank == 1 and axis != -1:
            checks.check_axis(program, p, axis, a.ndim)
            a = a.movedim(axis, -1)
        out.append(a)
    return out


def _check(program: Program, arrays: list[Tensor], low: bool) -> None:
    for p, a in zip(program.parameters, (x.detach() for x in arrays), strict=True):
        if not a.numel():
            continue
        if p.kind == "index":
            size = next(int(b.shape[b.ndim - q.rank + q.spaces.index(p.spaces[0])]) for q, b in zip(program.parameters, arrays, strict=True)
                        if q.rank and p.spaces[0] in q.spaces)  # fmt: skip
            least, most = int(a.min()), int(a.max())
            if least < 0 or most >= size:
                raise checks.outside(program, p, least if least < 0 else most, size)
        elif p.kind == "scalar" and isinstance(p.thing, Symbol):
            for found in (float(a.min()), float(a.max())) if p.thing.domain != REAL else ():
                if not checks.holds(p.thing.domain, found):
                    raise checks.scalar_outside(program, p, found)
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
    checks.explain_scalars(program, [(p, a) for p, a in given if p.kind == "scalar"])


def _check_masses(program: Program, p: Parameter, a: Tensor, tolerance: float) -> None:
    if not p.rank or not (p.kind in ("pmf", "log_pmf", "sequence", "transition") or p.weighs):
        return
    if p.kind != "log_pmf":
        least = float(a.min())
        if not least >= 0:
            raise checks.negative(program, p, least) if least < 0 else checks.not_a_number(program, p)
        if p.kind == "sequence" or p.weighs:
            return
    axes = (-1,) if p.kind == "transition" else tuple(range(-p.rank, 0))
    total = (a.exp() if p.kind == "log_pmf" else a).sum(dim=axes)
    off = (total - 1).abs()
    if not bool((off <= tolerance).all()):
        if bool(total.isnan().any()):
            raise checks.not_a_number(program, p)
        raise checks.wrong_sum(program, p, float(total.flatten()[off.argmax()]), tolerance)
