"""Sums of exponentials without the largest, e^d - 1 - d, and sums of e^v - e^u (1 + d) with v = u + d."""

from __future__ import annotations

import math
from typing import Any

import torch

from ..series import PHI, PHI_NEAR, PHI_WIDE
from .numpy_exponentials import CUT, SHARE
from .numpy_runtime import PROBE
from .torch_runtime import OwnSlopes, at, by_rows, clear, compiled_here, logsigmoid, polynomial, precision, seen

Tensor = torch.Tensor
PIECE = 256  # outcomes of a sum whose mask is looked for in one of its pieces


def exp_sum_but(d: Tensor, index: Tensor) -> Tensor:
    """The sum of e^d over the last axis without the outcome `index`."""
    if not compiled_here(d) or index.shape != d.shape[:-1] or d.shape[-1] < 2 * PIECE:
        return clear(torch.exp(d), index, 0).sum(dim=-1)
    value: Tensor = _ExpSumBut.apply(d, index)  # type: ignore[no-untyped-call]
    return value


def exp_sum_but_largest(d: Tensor) -> Tensor:
    """The sum of e^d over the last axis without one outcome at which d is 0, the largest: those count, which needs no place.

    Entries that tie share the slope of the largest entry that was taken off, as they should.
    """
    top = d == 0
    others: Tensor = torch.where(top, torch.zeros((), dtype=d.dtype, device=d.device), torch.exp(d)).sum(dim=-1)
    return others + (top.to(d.dtype).sum(dim=-1) - 1)  # the compiler does not vectorise sums of whole numbers


class _ExpSumBut(OwnSlopes):
    """By pieces, of which only the one with the outcome is masked: a mask in the loop over all costs half of the loop."""

    @staticmethod
    def forward(d: Tensor, index: Tensor) -> Tensor:
        count = d.shape[-1] // PIECE
        pieces = d[..., : count * PIECE].reshape(*d.shape[:-1], count, PIECE)
        place = (index // PIECE).clamp(max=count - 1)
        found = torch.take_along_dim(pieces, place[..., None, None], -2).squeeze(-2)
        others = clear(torch.exp(pieces).sum(dim=-1), place, 0).sum(dim=-1)
        rest = _masked_exp(d[..., count * PIECE :], index - count * PIECE)
        return others + _masked_exp(found, index - place * PIECE).sum(dim=-1) + rest.sum(dim=-1)

    @staticmethod
    def backward(ctx: Any, *slopes: Any) -> Any:
        d, index = ctx.saved_tensors
        return slopes[0][..., None] * _masked_exp(d, index), None


def _masked_exp(d: Tensor, index: Tensor) -> Tensor:
    return torch.where(at(d, index, 0), torch.zeros((), dtype=d.dtype, device=d.device), torch.exp(d))


def logistic(x: Tensor) -> Tensor:
    """1/(1 + e^x), whose slope is never a difference from 1."""
    above = x > 0
    a = torch.exp(torch.where(above, -x, x))
    return torch.where(above, a, 1.0) / (1 + a)


def log1p_exp(x: Tensor, r: Tensor) -> Tensor:
    """log(1 + r e^x) for r >= 0: for x > 0 as softplus of x + log r. Both slopes keep all digits."""
    large = x > 0
    near = torch.log1p(r * torch.exp(torch.where(large, 0.0, x)))
    return torch.where(large, -logsigmoid(-(torch.where(large, x, 0.0) + torch.log(torch.where(large, r, 1.0)))), near)


def phi(d: Tensor) -> Tensor:
    """e^d - 1 - d."""
    series = PHI[precision(d)]
    small = d.abs() < series.reach
    near, far = torch.where(small, d, 0.0), torch.where(small, 1.0, d)
    return torch.where(small, polynomial(series, near) * near * near, torch.expm1(far) - far)


def phi_log(r: Tensor) -> Tensor:
    """r - 1 - log r."""
    d = torch.log(r)
    near = d.abs() < 1
    return torch.where(near, phi(torch.where(near, d, 0.0)), r - 1 - d)


class _GapSum(OwnSlopes):
    """The sum of e^v - e^u (1 + d) over the last axis, v = u + d. Its slopes are by u and d alone, as if v were their sum."""

    @staticmethod
    def forward(u: Tensor, d: Tensor, v: Tensor) -> Tensor:
        value: Tensor = by_rows(_sum, u, d, v)
        return value

    @staticmethod
    def backward(ctx: Any, *slopes: Any) -> Any:
        return *by_rows(_slopes, *ctx.saved_tensors, slopes[0][..., None]), None


def _sum(u: Tensor, d: Tensor, v: Tensor) -> Tensor:
    plain = _plain_sum(u, d, v) if seen(u) and u.numel() else None
    return _gaps(u, d, v)[0].sum(dim=-1) if plain is None else plain


def _slopes(u: Tensor, d: Tensor, v: Tensor, slope: Tensor) -> tuple[Tensor, Tensor]:
    gaps, differences = _gaps(u, d, v)
    return slope * gaps, slope * differences


def _plain_sum(u: Tensor, d: Tensor, v: Tensor) -> Tensor | None:
    """The sum of e^v less those of e^u and of e^u d, if no row of it is small beside them; see `numpy_exponentials`."""
    first, weight = d[..., :PROBE], torch.exp(u[..., :PROBE])
    if bool((weight * first * first).sum() < 4 * SHARE * weight.sum()):
        return None
    weight = torch.exp(u)
    mass, other = weight.sum(dim=-1), torch.exp(v.clamp(max=CUT)).sum(dim=-1)
    value = other - mass - weight.mul_(d).sum(dim=-1)
    return value if bool(((value >= SHARE * (mass + other)) & (value < math.inf)).all()) else None


def _gaps(u: Tensor, d: Tensor, v: Tensor) -> tuple[Tensor, Tensor]:
    """e^v - e^u (1 + d) and e^v - e^u, for small d by the series of phi; v is cut at CUT, beyond which nobody reads the value."""
    series, weight = PHI_WIDE[precision(d)], torch.exp(u)
    if seen(d) and d.numel() and (largest := float(d.detach().abs().amax())) < series.reach:
        series = next((s for s in PHI_NEAR[precision(d)] if largest < s.reach), series)
        near = polynomial(series, d) * d * d
        return weight * near, weight * (near + d)
    small = d.abs() < series.reach
    other = torch.exp(v.clamp(max=CUT))
    near = polynomial(series, d) * d * d
    difference = other - weight
    far = difference - torch.where(weight == 0, 0.0, weight * d)
    if not torch.compiler.is_compiling():  # a compiler does not vectorise expm1
        far = torch.where(d.abs() <= 3, weight * (torch.expm1(d) - d), far)
    return torch.where(small, weight * near, far), torch.where(small, weight * (near + d), difference)


def exp_gap_sum(u: Tensor, d: Tensor, v: Tensor) -> Tensor:
    """The sum of e^v - e^u (1 + d) over the last axis, where v = u + d."""
    value: Tensor = _GapSum.apply(*torch.broadcast_tensors(u, d, v))  # type: ignore[no-untyped-call]
    return value
