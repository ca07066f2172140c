"""What an intent is: the words of a function's name, and for its parameters the calls to try with what is right there."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from flint import arb

from ....patterns import regex
from ..running import real as r
from ..running.arrays import array, flat
from ..running.real import Real

_SPLIT = regex(r"[A-Z]+(?![a-z])\d*|[A-Z]?[a-z]+\d*|\d+")
#: words of a name that change nothing about what is computed
NEUTRAL = frozenset(
    [
        "compute",
        "calc",
        "calculate",
        "get",
        "my",
        "manual",
        "scratch",
        "from",
        "np",
        "numpy",
        "torch",
        "tf",
        "jax",
        "jnp",
        "mx",
        "py",
        "python",
        "fn",
        "func",
        "function",
        "loss",
        "error",
        "nats",
        "bits",
        "batch",
        "batched",
        "discrete",
        "categorical",
        "empirical",
        "stable",
        "numerically",
        "naive",
        "simple",
        "custom",
        "value",
        "score",
        "scores",
        "of",
        "with",
        "in",
        "the",
        "and",
        "logits",
        "probs",
        "prob",
        "logprobs",
        "log",
        "vec",
        "vectorized",
        "loop",
        "implementation",
        "impl",
        "v1",
        "v2",
        "mean",
        "sum",
        "per",
        "token",
        "sample",
        "own",
        "basic",
        "text",
        "string",
        "counts",
        "count",
        "samples",
        "character",
        "char",
        "full",
        "exact",
        "shannon",
        "metric",
        "criterion",
        "measure",
        "a",
        "b",
        "hard",
        "soft",
        "targets",
        "target",
        "labels",
    ]
)


def words(name: str) -> tuple[str, ...]:
    """kl_divergence, KLDivergence: ("kl", "divergence")."""
    return tuple(w.lower() for part in name.split("_") for w in _SPLIT.findall(part))


@dataclass(frozen=True)
class Named:
    """A function to be judged: name, parameters (name, required), docstring and comments; ``default`` gives the value of a default."""

    name: str
    required: tuple[str, ...]
    optional: tuple[str, ...]
    document: str
    default: Callable[[str], Any] = field(compare=False)
    code: str = ""

    @property
    def padding(self) -> tuple[str, ...]:
        """The parameters that name the token to be left out."""
        return tuple(n for n in (*self.required, *self.optional) if re.search(PADDING, n.lower()))

    @property
    def words(self) -> tuple[str, ...]:
        return words(self.name)


@dataclass(frozen=True)
class Trial:
    """A call and what is right for it: any of ``right``, each in any unit and sign that is allowed."""

    arguments: dict[str, Any]
    right: tuple[Any, ...]
    firm: bool
    wanted: str
    others: tuple[tuple[str, Any], ...] = ()
    named_alone: bool = False  # many weights and forms are right: wrong is only what is one of ``others``


@dataclass(frozen=True)
class Intent:
    """``matches`` tells by the words of a name (without the neutral ones) whether a function is meant to be this quantity."""

    title: str
    matches: Callable[[tuple[str, ...]], bool]
    trials: Callable[[Named], Iterator[Trial]] = field(repr=False)
    plain: bool = False  # of no unit: what is right is the same in nats and bits


#: A token that is to be left out of means; no trial has it among its labels, but for those about padding.
PADDING = r"(?:^|_)(?:pad(?:ding)?|ignore)(?:_?(?:id|idx|index|token|token_id|value|label))?$"
SCALARS: tuple[tuple[str, Any], ...] = (
    (r"^(?:eps|epsilon|tiny|clip_?eps)$", "1/1000000000000"), (r"^(?:k|num_?classes|n_?classes|vocab_?size|v|c|n_?cls|classes)$", 3),
    (r"^(?:axis|dim)$", -1), (r"^(?:mask|attention_?mask|loss_?mask|response_?mask|completion_?mask)$", "mask"),
    (rf"{PADDING}", -100),
)  # fmt: skip


def scalar(name: str) -> Any:
    """The value of a parameter that is no law: a small number, a size, an axis; None if its name tells nothing."""
    from fractions import Fraction

    for pattern, value in SCALARS:
        if re.search(pattern, name.lower()):
            return Real(Fraction(value)) if isinstance(value, str) and "/" in value else value
    return None


def reductions(rows: Any) -> tuple[Any, ...]:
    """Values of rows as they are, summed, averaged, and for sequences over either axis."""
    rows = array(rows)
    out: list[Any] = [rows]
    if rows.ndim:
        total = np.sum(rows)
        out += [total, total / rows.size, total / rows.shape[0]]
        for axis in range(rows.ndim):
            s = np.sum(rows, axis=axis)
            out += [s, s / rows.shape[axis], np.sum(rows, axis=axis, keepdims=True)]
        out.append(rows[..., None])
    return tuple(out)


def units(text: str) -> tuple[Real, ...]:
    """The factors that a function's text leaves open: nats and bits, and bans where a 10 stands in it.

    Which of them the docstring promises is IT706's to tell.
    """
    nat, bit, ban = Real(1), 1 / r.log(2), 1 / r.log(10)
    both = (bit, nat) if re.search(r"\bbits?\b|log2|base[- ]?2", text, re.I) else (nat, bit)
    return (*both, ban) if "10" in text else both


def same(a: Any, b: Any, factors: tuple[Real, ...] = (Real(1),), *, exactly: bool = False) -> bool:
    """Whether two values have one shape (a lone number may be an array of one) and agree up to a thousandth, in some unit."""
    x, y = flat(a), flat(b)
    if len(x) != len(y) or (np.shape(array(a)) != np.shape(array(b)) and len(x) > 1):
        return False
    return any(all(near(u, v * f, exactly) for u, v in zip(x, y, strict=True)) for f in factors)


def near(u: Real, v: Real, exactly: bool = False) -> bool:
    """Up to a thousandth: small constants in logarithms are IT705's to tell."""
    if not (u.finite and v.finite):
        return False
    d, size = abs((u - v).v), abs(v.v)
    return not (arb(d) > (arb(size) * 1e-7 + 1e-7 if exactly else arb(size) * 2e-3 + 1e-6))


def apart(u: Real, v: Real) -> bool:
    """Provably apart, by more than roundings and small constants explain."""
    return u.finite and v.finite and bool(arb(abs((u - v).v)) > arb(abs(v.v)) * 1e-2 + 1e-5)


__all__ = ["NEUTRAL", "Intent", "Named", "Trial", "apart", "near", "reductions", "same", "scalar", "units", "words"]
