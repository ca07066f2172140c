"""The loss of a variational autoencoder: a reconstruction loss plus the KL divergence of the code's normal law."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np

from ....patterns import regex
from ..running import real as r
from ..running.arrays import elementwise, probabilities
from ..running.real import Real
from .intent import Intent, Named, Trial

_RECONSTRUCTED = regex(r"^(?:x_?hat|recon\w*|x_recon\w*|output|outputs|x_?pred|pred|x_tilde|decoded)$")
_GIVEN = regex(r"^(?:x|inputs?|target|targets|original|data|images?|batch)$")
_MU = regex(r"^(?:mu|mean|z_mean|mus|means)$")
_LOGVAR = regex(r"^(?:log_?var|logvar|z_log_?var|lv|log_?variance)$")
_WEIGHT = regex(r"^(?:beta|kl_?weight|kld_?weight|kl_?coef\w*|lam|lambda_?|weight|alpha)$")
_X, _X_HAT = (("1", "0"), ("0", "1")), (("3/4", "1/3"), ("2/5", "7/8"))
_MEAN, _VARIANCE = (("1/2", "-3/4"), ("3/2", "1/4")), (("1/2", "5/3"), ("3", "3/2"))


def _loss(f: Named) -> Iterator[Trial]:
    kinds = (("hat", _RECONSTRUCTED), ("x", _GIVEN), ("mu", _MU), ("logvar", _LOGVAR))
    roles: dict[str, str] = {next((k for k, p in kinds if p.match(n.lower())), ""): n for n in f.required}
    if set(roles) != {k for k, _ in kinds} or len(f.required) != len(kinds):
        return
    x, hat, mu, var = (probabilities(rows) for rows in (_X, _X_HAT, _MEAN, _VARIANCE))
    logs = elementwise(r.log, var)
    divergence = (mu * mu + var - logs - 1) / Real(2)
    entropies = -(x * elementwise(r.log, hat) + (1 - x) * elementwise(r.log, 1 - hat))
    squares = (x - hat) * (x - hat)
    right, wrong = [], []
    for reconstruction in (entropies, squares, squares / Real(2)):
        for one, two in ((a, b) for a in _sizes(reconstruction) for b in _sizes(divergence)):
            right.append(one + two)
            wrong.append(("the reconstruction loss minus the divergence", one - two))
    if any(not _WEIGHT.match(n.lower()) for n in f.optional):
        return
    arguments: dict[str, Any] = dict.fromkeys(f.optional, 1) | {roles["hat"]: hat, roles["x"]: x, roles["mu"]: mu, roles["logvar"]: logs}
    yield Trial(arguments, tuple(right), True, "the reconstruction loss plus D(N(mu, var)‖N(0, 1))", tuple(wrong), named_alone=True)


def _sizes(rows: Any) -> tuple[Any, ...]:
    """Summed, averaged over the batch, over all entries, or over the entries of a row."""
    total = np.sum(rows)
    return total, total / len(rows), total / rows.size


def _is(w: tuple[str, ...]) -> bool:
    return "loss" in w and "vae" in w and set(w) <= {"vae", "loss", "fn", "function", "compute", "elbo", "negative"}


INTENTS = (Intent("the loss of a variational autoencoder", _is, _loss),)
