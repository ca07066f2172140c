"""What generated torch code calls: gathers, masks, and operations that torch lacks, with gradients that stay finite."""

from __future__ import annotations

import math
from typing import Any

import torch

from ..series import ATANH_EXCESS, PHI, Series
from .numpy_runtime import CUT

Tensor = torch.Tensor
PIECE = 256  # outcomes of a sum whose mask is looked for in one of its pieces
SCALE, LOG_SCALE = 2.0**60, 60 * math.log(2)  # for quotients beyond all floating numbers


def log(x: Any) -> Any:
    """log of a tensor or of a number."""
    return torch.log(x if isinstance(x, Tensor) else torch.tensor(float(x), dtype=torch.float64))


def root(x: Tensor) -> Tensor:
    """The square root; its slope at 0 counts as 0, where what is under it has no mass or two distributions are one."""
    zero = x == 0
    return torch.where(zero, 0.0, torch.sqrt(torch.where(zero, 1.0, x)))


def power(x: Any, exponent: Any) -> Tensor:
    """x to a power; its slope at x = 0 counts as 0."""
    x = torch.as_tensor(x)
    zero = x == 0
    at_zero = torch.pow(x.detach(), exponent)
    return torch.where(zero, at_zero, torch.pow(torch.where(zero, 1.0, x), exponent))


def logsigmoid(x: Tensor) -> Tensor:
    """log(1/(1 + e^-x)); its gradient keeps all digits, that of softplus has a threshold."""
    return torch.nn.functional.logsigmoid(x)


def is_zero_number(x: Any) -> Any:
    """Where a number of the function is 0, so that what is infinite beside it counts as 0; nowhere if its own slope is asked for."""
    return torch.zeros_like(x, dtype=torch.bool) if isinstance(x, Tensor) and x.requires_grad else x == 0


def where(mask: Tensor, a: Any, b: Any) -> Tensor:
    """a where the mask holds, else b; neither gradient sees the other side."""
    like = a if isinstance(a, Tensor) else b
    if not isinstance(like, Tensor):
        return torch.where(mask, float(a), float(b))
    one, other = (x if isinstance(x, Tensor) else torch.as_tensor(x, dtype=like.dtype, device=like.device) for x in (a, b))
    return torch.where(mask, one, other)


def _compiled_here(x: Tensor) -> bool:
    """Whether torch.compile is making a loop for the processor, where it pays to say what the loop holds."""
    return torch.compiler.is_compiling() and x.device.type == "cpu"


class _Pick(torch.autograd.Function):
    """Entries of the last axis; the gradient as a mask, which joins the loop of others, and not as a scatter of its own."""

    generate_vmap_rule = True

    @staticmethod
    def forward(array: Tensor, index: Tensor) -> Tensor:
        return torch.take_along_dim(array, index[..., None], -1).squeeze(-1)

    @staticmethod
    def setup_context(ctx: Any, inputs: tuple[Any, ...], output: Any) -> None:
        ctx.save_for_backward(*inputs)

    @staticmethod
    def backward(ctx: Any, *slopes: Any) -> Any:
        array, index = ctx.saved_tensors
        return torch.where(at(array, index, 0), slopes[0][..., None], 0.0), None


def pick(array: Tensor, index: Tensor, axis: int, rank: int) -> Tensor:
    """array at `index` on one of its last `rank` axes; batch axes broadcast."""
    if rank == 1 and _compiled_here(array) and index.shape == array.shape[:-1]:
        entry: Tensor = _Pick.apply(array, index)  # type: ignore[no-untyped-call]
        return entry
    index = index.reshape(index.shape + (1,) * rank)
    n = max(array.ndim, index.ndim)
    array, index = (a.reshape((1,) * (n - a.ndim) + tuple(a.shape)) for a in (array, index))
    return torch.take_along_dim(array, index, axis).squeeze(axis)


def at(array: Tensor, index: Tensor, start: int) -> Tensor:
    """Where the outcomes start, start + 1 ... of the last axis are `index`; 32 bits hold every alphabet and vectorise."""
    outcomes = torch.arange(start, start + array.shape[-1], device=array.device, dtype=torch.int32)
    return outcomes == index[..., None].to(torch.int32)


def clear(array: Tensor, index: Tensor, start: int) -> Tensor:
    """The array with zero at the outcome `index` of the last axis: a scatter, or a mask where the compiler fuses it."""
    if torch.compiler.is_compiling() or index.shape != array.shape[:-1]:
        return torch.where(at(array, index, start), torch.zeros((), dtype=array.dtype, device=array.device), array)
    return array.scatter(-1, index[..., None] - start, 0.0)


def exp_sum_but(d: Tensor, index: Tensor) -> Tensor:
    """The sum of e^d over the last axis without the outcome `index`."""
    if not _compiled_here(d) or index.shape != d.shape[:-1] or d.shape[-1] < 2 * PIECE:
        return clear(torch.exp(d), index, 0).sum(dim=-1)
    value: Tensor = _ExpSumBut.apply(d, index)  # type: ignore[no-untyped-call]
    return value


def exp_sum_but_largest(d: Tensor) -> Tensor:
    """The sum of e^d over the last axis without one outcome at which d is 0, the largest: those count, which needs no place.

    Entries that tie share the slope of the largest entry that was taken off, as they should.
    """
    top = d == 0
    others: Tensor = torch.where(top, torch.zeros((), dtype=d.dtype, device=d.device), torch.exp(d)).sum(dim=-1)
    return others + (top.sum(dim=-1) - 1)


class _ExpSumBut(torch.autograd.Function):
    """By pieces, of which only the one with the outcome is masked: a mask in the loop over all costs half of the loop."""

    generate_vmap_rule = True

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
    def setup_context(ctx: Any, inputs: tuple[Any, ...], output: Any) -> None:
        ctx.save_for_backward(*inputs)

    @staticmethod
    def backward(ctx: Any, *slopes: Any) -> Any:
        d, index = ctx.saved_tensors
        return slopes[0][..., None] * _masked_exp(d, index), None


def _masked_exp(d: Tensor, index: Tensor) -> Tensor:
    return torch.where(at(d, index, 0), torch.zeros((), dtype=d.dtype, device=d.device), torch.exp(d))


def _polynomial(series: Series, x: Tensor) -> Tensor:
    y = x if series.step == 1 else x * x
    *lower, highest = series.floats
    out: Tensor = y * highest
    for c in reversed(lower[1:]):
        out = (out + c) * y
    return out + lower[0]


def _precision(x: Tensor) -> str:
    return "double" if x.dtype == torch.float64 else "single"


def log1p_exp(x: Tensor, r: Tensor) -> Tensor:
    """log(1 + r e^x) for r >= 0: for x > 0 as softplus of x + log r. Both slopes keep all digits."""
    large = x > 0
    near = torch.log1p(r * torch.exp(torch.where(large, 0.0, x)))
    return torch.where(large, -logsigmoid(-(torch.where(large, x, 0.0) + torch.log(torch.where(large, r, 1.0)))), near)


def phi(d: Tensor) -> Tensor:
    """e^d - 1 - d."""
    series = PHI[_precision(d)]
    small = d.abs() < series.reach
    near, far = torch.where(small, d, 0.0), torch.where(small, 1.0, d)
    return torch.where(small, _polynomial(series, near) * near * near, torch.expm1(far) - far)


def exp_gap(u: Tensor, d: Tensor, v: Tensor) -> Tensor:
    """e^v - e^u (1 + d) with v = u + d, as e^u phi(d) unless d > 1; v is cut at CUT, beyond which nobody reads the value."""
    weight = torch.exp(u)
    close = d <= 1
    near = weight * phi(torch.where(close, d, 0.0))
    other = torch.where(close | (weight == 0), 0.0, d)
    return torch.where(close, near, torch.exp(torch.where(close, 0.0, v).clamp(max=CUT)) - weight * (1 + other))


def _excess(t: Tensor, series: Series) -> Tensor:
    """atanh t - t."""
    return _polynomial(series, t) * t * t * t


def tilt(t: Tensor) -> Tensor:
    """(1 + t) atanh t - t, 1 at t = -1 and inf at t = 1."""
    series = ATANH_EXCESS[_precision(t)]
    small = t.abs() <= series.reach
    least = t <= -1
    near, far = torch.where(small, t, 0.0), torch.where(small | least, 0.5, t)
    c = _excess(near, series)
    a = torch.atanh(far)
    return torch.where(small, near * (near + c) + c, torch.where(least, -t, far * a + (a - far)))


class _Bregman(torch.autograd.Function):
    """p log(p/q) - p + q with its exact slopes log(p/q) and 1 - p/q; of singles, on a processor, in double."""

    generate_vmap_rule = True

    @staticmethod
    def forward(p: Tensor, q: Tensor) -> Tensor:
        if p.dtype == torch.float32 and p.device.type == "cpu":  # in double nothing cancels that single could see
            a, b = p.double(), q.double()
            difference = a - b
            return torch.where(p == 0, b, a * _log1p_of_singles(difference / b) - difference)  # where p is 0, q may be
        s, difference = p + q, p - q
        t = difference / torch.where(s == 0, 1.0, s)
        series = ATANH_EXCESS[_precision(t)]
        c = torch.where(t.abs() <= series.reach, _excess(t, series), _log_ratio(p, q) / 2 - t)
        return torch.where(p == 0, q, s * (t * (t + c) + c))

    @staticmethod
    def setup_context(ctx: Any, inputs: tuple[Any, ...], output: Any) -> None:
        ctx.save_for_backward(*inputs)

    @staticmethod
    def backward(ctx: Any, *slopes: Any) -> Any:
        p, q = ctx.saved_tensors
        slope = slopes[0].to(p.dtype)
        same = p == q
        if p.dtype == torch.float32 and _compiled_here(p):
            a, b = p.double(), q.double()
            ratio = (a - b) / torch.where(same, 1.0, b)
            by_p = torch.where(p == 0, torch.where(same, 0.0, -1.0), _log1p_of_singles(ratio).float())
            return slope * by_p, slope * -ratio.float()
        by_p = torch.where(p == 0, torch.where(same, 0.0, -1.0), _log_ratio(p, q))
        return slope * by_p, slope * torch.where(same, 0.0, (q - p) / torch.where(same, 1.0, q))


def _log1p_of_singles(x: Tensor) -> Tensor:
    """log(1 + x) in double, to the digits of a single, x = (p - q)/q of singles: what 1 + x rounds away is put back where x is small.

    |x| is 0 or above 2^-25, and what is put back is right to the part |x|. The compiler vectorises log, but not log1p.
    """
    if not _compiled_here(x):
        return torch.log1p(x)
    w = 1 + x
    return torch.log(w) + torch.where(x.abs() < 0.5, x - (w - 1), 0.0)


def _log_ratio(p: Tensor, q: Tensor) -> Tensor:
    """log(p/q), 0 where they are the same, also for quotients beyond all floating numbers."""
    difference, under = p - q, torch.where(p == q, 1.0, q)
    ratio = difference / under
    beyond = torch.isinf(ratio) & (q > 0)
    return torch.log1p(torch.where(beyond, difference / (under * SCALE), ratio)) + beyond * LOG_SCALE


def bregman(p: Tensor, q: Tensor) -> Tensor:
    """p log(p/q) - p + q as (p + q)((1 + t) atanh t - t), t = (p - q)/(p + q), with atanh t - t by its series or as log(p/q)/2 - t.

    inf where q = 0 < p. At p = 0 the slope by p, -inf, is given as -1, which a softmax behind it multiplies by 0.
    """
    value: Tensor = _Bregman.apply(*torch.broadcast_tensors(p, q))  # type: ignore[no-untyped-call]
    return value.to(p.dtype)


def bregman_sum(p: Tensor, q: Tensor) -> Tensor:
    """The sum of p log(p/q) - p + q over the last axis, rounded once where its terms are in double."""
    value: Tensor = _Bregman.apply(*torch.broadcast_tensors(p, q))  # type: ignore[no-untyped-call]
    return value.sum(dim=-1).to(p.dtype)


def gap(t: Tensor) -> Tensor:
    """(1 + t) log(1 + t) + (1 - t) log(1 - t), as 2 t atanh t + log(1 - t^2) unless |t| > 1/2."""
    small = t.abs() <= 0.5
    near, far = torch.where(small, t, 0.0), torch.where(small, 0.5, t)
    plus, minus = 1 + far, 1 - far
    direct = torch.special.xlogy(plus, torch.where(plus > 0, plus, 1.0)) + torch.special.xlogy(minus, torch.where(minus > 0, minus, 1.0))
    return torch.where(small, 2 * near * torch.atanh(near) + torch.log1p(-near * near), direct)
