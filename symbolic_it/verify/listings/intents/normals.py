"""The KL divergence of a diagonal normal law from the standard one, or of two normal laws."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from typing import Any

from flint import arb

from ....patterns import regex
from ..running import real as r
from ..running.arrays import elementwise, probabilities
from ..running.real import Real
from .intent import Intent, Named, Trial, reductions

_MU = regex(r"^(?:mu|mean|m|z_mean|mus|means|loc)(?:_?([12pq]))?$", re.I)
_LOGVAR = regex(r"^(?:log_?var|logvar|lv|log_?variance|z_log_?var|log_?sigma_?2|logsigma2|log_?sigma_?sq(?:uared)?)(?:_?([12pq]))?$", re.I)
_LOGSTD = regex(r"^(?:log_?std|log_?sigma|log_?scale)(?:_?([12pq]))?$", re.I)
_STD = regex(r"^(?:std|sigma|s|scale|stddev)(?:_?([12pq]))?$", re.I)
_VAR = regex(r"^(?:var|variance|sigma_?2|sigma_?sq)(?:_?([12pq]))?$", re.I)
_MEANS = ((("1/2", "-3/4"), ("3/2", "1/4")), (("1/4", "1/3"), ("-1", "2")))
_SPREADS = ((("1/2", "5/3"), ("3", "3/2")), (("2", "5/4"), ("4/3", "1/2")))


def _normal(f: Named) -> Iterator[Trial]:
    parts: dict[tuple[str, str], tuple[str, str]] = {}
    for n in f.required:
        for kind, pattern in (("mean", _MU), ("logvar", _LOGVAR), ("logstd", _LOGSTD), ("std", _STD), ("var", _VAR)):
            m = pattern.match(n)
            if m:
                parts["mean" if kind == "mean" else "spread", (m[1] or "").lower()] = (n, kind)
                break
        else:
            return
    tags = sorted({tag for _, tag in parts})
    if len(parts) != len(f.required) or len(parts) != 2 * len(tags) or tags not in ([""], ["1", "2"], ["p", "q"]):
        return
    for shape in ("vector", "batch", "number"):
        arguments: dict[str, Any] = {}
        laws = []
        for k, tag in enumerate(tags):
            mean, std = (_in_shape(rows[k], shape) for rows in (_MEANS, _SPREADS))
            name, _ = parts["mean", tag]
            spread, kind = parts["spread", tag]
            given = {"std": std, "var": std * std, "logstd": elementwise(r.log, std), "logvar": elementwise(r.log, std * std)}
            arguments |= {name: mean, spread: given[kind]}
            laws.append((mean, std * std))
        if len(laws) == 1:
            laws.append((laws[0][0] * 0, laws[0][1] * 0 + 1))
        value = _kl(*laws[0], *laws[1])
        back = reductions(_kl(*laws[1], *laws[0])) if re.search(r"reverse", f.document + f.name, re.I) else ()
        right = (*reductions(value), *back)
        wrong = (*(("minus the divergence", v) for v in reductions(-value)), *(("twice the divergence", v) for v in reductions(2 * value)))
        yield Trial(arguments, right, True, "D(N(mu, var)‖N(0, 1))" if len(tags) == 1 else "D(N1‖N2)", wrong)


def _in_shape(rows: Any, shape: str) -> Any:
    if shape == "number":
        return Real(Fraction(rows[0][0]))
    return probabilities(rows if shape == "batch" else rows[0])


def _kl(m: Any, v: Any, n: Any, w: Any) -> Any:
    ratio = elementwise(r.log, w / v)
    d = m - n
    return (ratio + (v + d * d) / w - 1) / Real(2)


def _is(w: tuple[str, ...]) -> bool:
    return bool({"kl", "kld"} & set(w)) and set(w) <= set(
        [
            "kl",
            "kld",
            "loss",
            "divergence",
            "div",
            "gaussian",
            "gaussians",
            "normal",
            "normals",
            "normal01",
            "vae",
            "compute",
            "standard",
            "diag",
            "diagonal",
            "unit",
            "torch",
            "np",
            "two",
            "to",
            "of",
            "from",
            "between",
            "q",
            "p",
        ]
    )


def _entropy(f: Named) -> Iterator[Trial]:
    """(1/2) log(2 pi e sigma^2) of one number, or summed over the entries of a diagonal law."""
    if len(f.required) != 1:
        return
    name = f.required[0]
    kinds = [k for k, pattern in (("logvar", _LOGVAR), ("logstd", _LOGSTD), ("std", _STD), ("var", _VAR)) if pattern.match(name)]
    if not kinds:
        return
    for shape in ("number", "vector"):
        std = _in_shape(_SPREADS[0], shape)
        given = {"std": std, "var": std * std, "logstd": elementwise(r.log, std), "logvar": elementwise(r.log, std * std)}
        value = elementwise(lambda s: r.log(2 * Real(arb.pi()) * r.exp(Real(1)) * s * s) / 2, std)
        yield Trial({name: given[kinds[0]]}, reductions(value), True, "log(2 pi e sigma^2)/2")


def _is_entropy(w: tuple[str, ...]) -> bool:
    return {"entropy"} < set(w) and bool({"gaussian", "normal"} & set(w)) and set(w) - {"entropy", "gaussian", "normal"} <= {
        "differential", "compute", "of", "diag", "diagonal", "nats", "bits", "np", "torch", "univariate", "a",
    }  # fmt: skip


INTENTS = (
    Intent("the KL divergence of normal laws", _is, _normal),
    Intent("the entropy of a normal law", _is_entropy, _entropy),
)
