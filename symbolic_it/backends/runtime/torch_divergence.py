"""Summands of divergences with their exact slopes: p log(p/q) - p + q, and 2 p log(p/m) + 2 q log(q/m) with m = (p + q)/2."""

from __future__ import annotations

import math
from typing import Any

import torch

from ..series import ATANH_EXCESS, ATANH_EXCESS_WIDE, Series
from .torch_runtime import OwnSlopes, by_rows, compiled_here, polynomial, precision

Tensor = torch.Tensor
LEAST = 2.0**-53 - 1  # of p/q - 1: where it rounds to -1, p has no weight beside q
SCALE, LOG_SCALE = 2.0**60, 60 * math.log(2)  # for quotients beyond all floating numbers


def _excess(t: Tensor, series: Series) -> Tensor:
    """atanh t - t."""
    return polynomial(series, t) * t * t * t


def tilt(t: Tensor) -> Tensor:
    """(1 + t) atanh t - t, 1 at t = -1 and inf at t = 1."""
    series = ATANH_EXCESS[precision(t)]
    small = t.abs() <= series.reach
    least = t <= -1
    near, far = torch.where(small, t, 0.0), torch.where(small | least, 0.5, t)
    c = _excess(near, series)
    a = torch.atanh(far)
    return torch.where(small, near * (near + c) + c, torch.where(least, -t, far * a + (a - far)))


class _Bregman(OwnSlopes):
    """p log(p/q) - p + q with its exact slopes log(p/q) and 1 - p/q."""

    @staticmethod
    def forward(p: Tensor, q: Tensor) -> Tensor:
        return _summands(p, q)

    @staticmethod
    def backward(ctx: Any, *slopes: Any) -> Any:
        p, q = ctx.saved_tensors
        return _slopes(p, q, slopes[0])


class _BregmanSum(OwnSlopes):
    """The sum of these over the last axis, row by row where that is sooner."""

    @staticmethod
    def forward(p: Tensor, q: Tensor) -> Tensor:
        value: Tensor = by_rows(lambda a, b: _summands(a, b).sum(dim=-1), p, q)
        return value

    @staticmethod
    def backward(ctx: Any, *slopes: Any) -> Any:
        return by_rows(_slopes, *ctx.saved_tensors, slopes[0][..., None])


def _summands(p: Tensor, q: Tensor) -> Tensor:
    """p log(p/q) - p + q; of singles, on a processor and not compiled, in double."""
    if p.dtype == torch.float32 and compiled_here(p):
        return _of_singles(p, q)
    if p.dtype == torch.float32 and p.device.type == "cpu":  # in double nothing cancels that single could see
        a, b = p.double(), q.double()
        difference = a - b
        logarithm = torch.log1p((difference / b).clamp(min=LEAST))
        return torch.where(p == 0, b, a * logarithm - difference)  # where p is 0, q may be
    s, difference = p + q, p - q
    t = difference / torch.where(s == 0, 1.0, s)
    series, logarithm = ATANH_EXCESS[precision(t)], _log_quotient(p, q)
    c = torch.where(t.abs() <= series.reach, _excess(t, series), logarithm / 2 - t)
    near = s * (t * (t + c) + c)
    return torch.where(p == 0, q, torch.where(t.abs() <= 0.5, near, p * logarithm - difference))


def _slopes(p: Tensor, q: Tensor, slope: Tensor) -> tuple[Tensor, Tensor]:
    """log(p/q) and 1 - p/q, times the slope of what they are in."""
    slope, gone = slope.to(p.dtype), p == 0
    one, under = torch.where(gone, 1.0, p), torch.where(gone & (q == 0), 1.0, q)
    logarithm = (_log_ratio_of_singles if p.dtype == torch.float32 and compiled_here(p) else _log_ratio)(one, under)
    by_p = torch.where(gone, torch.where(q == 0, 0.0, -1.0), logarithm)
    return slope * by_p, slope * ((q - p) / under)


def _of_singles(p: Tensor, q: Tensor) -> Tensor:
    """p log(p/q) - p + q by the series where they are near, else by log, which the compiler vectorises as it does not log1p."""
    s, difference = p + q, p - q
    t = difference / s
    excess = _excess(t, ATANH_EXCESS_WIDE)
    beyond = q < p / SCALE
    ratio = p / torch.where(beyond, q * SCALE, q)
    far = p * (torch.log(ratio) + torch.where(beyond, LOG_SCALE, 0.0)) - difference
    value = torch.where(t.abs() <= ATANH_EXCESS_WIDE.reach, s * (t * (t + excess) + excess), far)
    return torch.where((p == 0) | (ratio == 0), q, value)


def _log_ratio_of_singles(p: Tensor, q: Tensor) -> Tensor:
    """log(p/q) for p > 0. No mask is one of those above, which the compiler would keep in memory for the slopes."""
    t = (p - q) / (p + q)
    ratio = p / q
    beyond = ratio == math.inf
    logarithm = torch.log(torch.where(beyond, p / SCALE / q, ratio)) + torch.where(beyond, LOG_SCALE, 0.0)
    return torch.where(t.abs() <= ATANH_EXCESS_WIDE.reach, 2 * (t + _excess(t, ATANH_EXCESS_WIDE)), logarithm)


def _log_ratio(p: Tensor, q: Tensor) -> Tensor:
    """log(p/q) to its last digits: near one by (p - q)/q."""
    ratio = (p - q) / q
    near = ratio.abs() < 0.5
    return torch.where(
        near, torch.log1p(torch.where(near, ratio, 0.0)), _log_quotient(torch.where(near, 1.0, p), torch.where(near, 1.0, q))
    )


def _log_quotient(p: Tensor, q: Tensor) -> Tensor:
    """log(p/q), also of quotients beyond all floating numbers; near one it has the digits of the quotient alone."""
    ratio = p / q
    low, high = ratio < torch.finfo(p.dtype).tiny, torch.isinf(ratio) & (q > 0)
    lifted = high.to(p.dtype) - low.to(p.dtype)  # a mask times a number would be of single precision
    return torch.log(torch.where(low, p * SCALE, p) / torch.where(high, q * SCALE, q)) + lifted * LOG_SCALE


def bregman(p: Tensor, q: Tensor) -> Tensor:
    """p log(p/q) - p + q as (p + q)((1 + t) atanh t - t), t = (p - q)/(p + q), with atanh t - t by its series or as log(p/q)/2 - t.

    inf where q = 0 < p. At p = 0 the slope by p, -inf, is given as -1, which a softmax behind it multiplies by 0.
    """
    value: Tensor = _Bregman.apply(*torch.broadcast_tensors(p, q))  # type: ignore[no-untyped-call]
    return value.to(p.dtype)


def bregman_sum(p: Tensor, q: Tensor) -> Tensor:
    """The sum of p log(p/q) - p + q over the last axis, rounded once where its terms are in double."""
    value: Tensor = _BregmanSum.apply(*torch.broadcast_tensors(p, q))  # type: ignore[no-untyped-call]
    return value.to(p.dtype)


class _Spread(OwnSlopes):
    """2 p log(p/m) + 2 q log(q/m), m = (p + q)/2, with its exact slopes 2 log(p/m) and 2 log(q/m)."""

    @staticmethod
    def forward(p: Tensor, q: Tensor) -> Tensor:
        s = p + q
        s = torch.where(s == 0, 1.0, s)
        t = (p - q) / s
        small = t.abs() <= 0.5
        near = torch.where(small, t, 0.0)
        far = 2 * sum(torch.special.xlogy(x, torch.where(x == 0, 1.0, 2 * x / s)) for x in (p, q))  # t has lost what the smaller is
        return torch.where(small, s * (2 * near * torch.atanh(near) + torch.log1p(-near * near)), far)

    @staticmethod
    def backward(ctx: Any, *slopes: Any) -> Any:
        p, q = ctx.saved_tensors
        s = p + q
        s = torch.where(s == 0, 1.0, s)
        return slopes[0] * _log_share(p, p - q, s), slopes[0] * _log_share(q, q - p, s)


def _log_share(p: Tensor, difference: Tensor, s: Tensor) -> Tensor:
    """2 log(2 p/s) with 2 p = s + difference; where p alone is 0 it is given as -1, where both are as 0."""
    t = difference / s
    near = t.abs() < 0.5
    far = torch.log(torch.where(near | (p == 0), 1.0, 2 * p / s))
    slope = 2 * torch.where(near, torch.log1p(torch.where(near, t, 0.0)), far)
    return torch.where(p == 0, torch.where(difference == 0, 0.0, -1.0), slope)


def spread(p: Tensor, q: Tensor) -> Tensor:
    """2 p log(p/m) + 2 q log(q/m) with m = (p + q)/2: four times what p and q add to their Jensen-Shannon divergence."""
    value: Tensor = _Spread.apply(*torch.broadcast_tensors(p, q))  # type: ignore[no-untyped-call]
    return value
