"""Gaps of powers for torch, as `numpy_powers` has them for NumPy, with gradients that stay finite."""

from __future__ import annotations

from typing import Any

import torch

from .torch_divergence import bregman
from .torch_exponentials import phi
from .torch_runtime import power, root

Tensor = torch.Tensor


def root_gap(p: Tensor, q: Tensor) -> Tensor:
    """sqrt p - sqrt q as (p - q)/(sqrt p + sqrt q), 0 where both are 0; at 0 the slope of a root counts as 0."""
    roots = root(p) + root(q)
    return (p - q) / torch.where(roots == 0, 1.0, roots)


def power_gap(p: Tensor, order: Any) -> Tensor:
    """p^a - p; near p = 1 and near a = 1 as p (e^y - 1), y = (a - 1) log p; at 0 the slope of a power counts as 0."""
    gone = p == 0
    y = (order - 1) * torch.log(torch.where(gone, 1.0, p))
    near = ~gone & (y.abs() < 1)
    return torch.where(near, p * torch.expm1(torch.where(near, y, 0.0)), power(torch.where(near, 0.0, p), order) - p)


def tilted_gap(p: Tensor, q: Tensor, order: Any) -> Tensor:
    """p^a q^(1-a) - p - (1 - a)(q - p) as p phi(y) - (1 - a)(p log(p/q) - p + q), y = (1 - a) log(q/p); q and p where a < 1/2."""
    b, low = 1 - order, torch.as_tensor(order) < 0.5
    p, q, order, b = torch.where(low, q, p), torch.where(low, p, q), torch.where(low, b, order), torch.where(low, order, b)
    apart = (p == 0) | (q == 0)
    one, other = torch.where(apart, 1.0, p), torch.where(apart, 1.0, q)
    difference = one - other
    near = difference.abs() < other / 2
    logarithm = torch.where(near, torch.log1p(torch.where(near, difference / other, 0.0)), torch.log(one) - torch.log(other))
    inside = one * phi(-b * logarithm) - b * bregman(one, other)
    alone = torch.where((q == 0) & (p > 0) & (b < 0), torch.inf, 0.0) - p - b * (q - p)
    return torch.where(apart, alone, inside)


def tilted_logs(u: Tensor, v: Tensor, order: Any) -> Tensor:
    """a u + (1 - a) v of logarithms, -inf where u is; -inf or inf where v is -inf alone."""
    b = torch.as_tensor(1 - order)
    gone, lacks = u == -torch.inf, v == -torch.inf
    both = order * torch.where(gone, 0.0, u) + b * torch.where(lacks, 0.0, v)
    return torch.where(gone, -torch.inf, torch.where(lacks, torch.where(b < 0, torch.inf, -torch.inf), both))


def tilted_log(p: Tensor, q: Tensor, order: Any) -> Tensor:
    """a log p + (1 - a) log q, -inf where p is 0."""
    u, v = (torch.where(x == 0, -torch.inf, torch.log(torch.where(x == 0, 1.0, x))) for x in (p, q))
    return tilted_logs(u, v, order)


def log_of_one(s: Tensor, r: Tensor) -> Tensor:
    """The logarithm of a number that is known as s and as 1 + r: near one by r."""
    near = ((s > 0.5) & (s < 2)) | (r == torch.inf)  # a power may have become 0 beside one that is infinite
    return torch.where(near, torch.log1p(torch.where(near, r, 0.0)), torch.log(torch.where(near, 1.0, s)))


def small_log(value: Tensor, r: Tensor) -> Tensor:
    """A logarithm that is known as it is and as log(1 + r): by r where it is small."""
    small = value.abs() < 0.5
    return torch.where(small, torch.log1p(torch.where(small, r, 0.0)), value)
