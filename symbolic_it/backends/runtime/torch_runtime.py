"""What generated torch code calls: gathers, masks, and operations that torch lacks, with gradients that stay finite."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import torch

from ..series import Series
from .numpy_runtime import OFFSET, PROBE

Tensor = torch.Tensor
ROWS = 1 << 20  # bytes of whole rows at a time


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


def where(mask: Tensor, a: Any, b: Any) -> Tensor:
    """a where the mask holds, else b; neither gradient sees the other side."""
    like = a if isinstance(a, Tensor) else b
    if not isinstance(like, Tensor):
        return torch.where(mask, float(a), float(b))
    one, other = (x if isinstance(x, Tensor) else torch.as_tensor(x, dtype=like.dtype, device=like.device) for x in (a, b))
    return torch.where(mask, one, other)


def compiled_here(x: Tensor) -> bool:
    """Whether torch.compile is making a loop for the processor, where it pays to say what the loop holds."""
    return torch.compiler.is_compiling() and x.device.type == "cpu"


class OwnSlopes(torch.autograd.Function):
    """A function with slopes of its own, which are computed from its arguments; `forward` and `backward` are to be given."""

    generate_vmap_rule = True

    @staticmethod
    def setup_context(ctx: Any, inputs: tuple[Any, ...], output: Any) -> None:
        ctx.save_for_backward(*inputs)


class _Pick(OwnSlopes):
    """Entries of the last axis; the gradient as a mask, which joins the loop of others, and not as a scatter of its own."""

    @staticmethod
    def forward(array: Tensor, index: Tensor) -> Tensor:
        return torch.take_along_dim(array, index[..., None], -1).squeeze(-1)

    @staticmethod
    def backward(ctx: Any, *slopes: Any) -> Any:
        array, index = ctx.saved_tensors
        return torch.where(at(array, index, 0), slopes[0][..., None], 0.0), None


def pick(array: Tensor, index: Tensor, axis: int, rank: int) -> Tensor:
    """array at `index` on one of its last `rank` axes; batch axes broadcast."""
    if rank == 1 and compiled_here(array) and index.shape == array.shape[:-1]:
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


def seen(x: Tensor) -> bool:
    """Whether values may be looked at: nothing traces or transforms what is computed, and no device is waited for."""
    return not torch.compiler.is_compiling() and x.device.type == "cpu" and torch._C._functorch.maybe_current_level() is None


def by_rows(function: Callable[..., Any], *tensors: Tensor) -> Any:
    """The function of tensors of one batch, over blocks of rows where that can be told: what it makes stays in the cache."""
    first = tensors[0]
    step = ROWS // max(1, first.shape[-1] * first.element_size()) or 1
    if not seen(first) or torch.is_grad_enabled() or first.ndim < 2 or first.numel() <= step * first.shape[-1]:
        return function(*tensors)
    rows = [torch.split(t.reshape(-1, t.shape[-1]), step) for t in tensors]
    parts = [function(*block) for block in zip(*rows, strict=True)]
    if isinstance(parts[0], Tensor):
        return torch.cat(parts).reshape(*first.shape[:-1], *parts[0].shape[1:])
    return tuple(torch.cat(several).reshape(*first.shape[:-1], *several[0].shape[1:]) for several in zip(*parts, strict=True))


def polynomial(series: Series, x: Tensor) -> Tensor:
    y = x if series.step == 1 else x * x
    *lower, highest = series.floats
    out: Tensor = y * highest
    if seen(x) and not (x.requires_grad and torch.is_grad_enabled()):  # nobody needs what is between
        for c in reversed(lower[1:]):
            out.add_(c).mul_(y)
        return out.add_(lower[0])
    for c in reversed(lower[1:]):
        out = (out + c) * y
    return out + lower[0]


def precision(x: Tensor) -> str:
    return "double" if x.dtype == torch.float64 else "single"


def apart(x: Tensor, y: Tensor, c: Tensor) -> Tensor:
    """x - y - c; where c may cancel most of a row, what x - y rounds away is put back after it."""
    out = x - y - c
    if seen(x) and not _counts(c.detach().abs(), out.detach()[..., :PROBE].abs()):
        return out
    first, second = x.detach(), y.detach()
    whole = first - second
    part = whole - first
    lost = (first - (whole - part)) - (second + part)
    return out + torch.where(torch.isfinite(lost), lost, 0.0)


def _counts(offset: Tensor, sizes: Tensor) -> bool:
    """Whether an offset between rows may be more than what they differ by apart from it."""
    finite = torch.where(torch.isfinite(sizes), sizes, 0.0)
    largest = finite.amax(dim=-1, keepdim=True) if finite.ndim else finite
    return bool(((offset > OFFSET) | (offset > largest)).any())
