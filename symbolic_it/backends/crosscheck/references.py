"""The libraries' own functions, adapted to our conventions by name: argument order, unit, reduction, normalisation.

Each is (quantity, inputs, library, name, function of the case's NumPy arguments). A library that is not installed is left
out, and the table says so.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from importlib.util import find_spec
from typing import Any

import numpy as np

Array = np.ndarray[Any, Any]
Entry = tuple[str, str | None, str, Callable[..., Any]]


@dataclass(frozen=True, slots=True)
class Reference:
    """A function of a library for one quantity, ``gradient``: of the loss by the target's logit."""

    quantity: str
    inputs: str | None
    library: str
    name: str
    function: Callable[..., Any]
    gradient: bool = False


def installed() -> dict[str, bool]:
    """Which of the libraries are there."""
    return {
        name: find_spec(module) is not None
        for name, module in (("scipy", "scipy"), ("torch", "torch"), ("sklearn", "sklearn"), ("dit", "dit"))
    }


def references(device: str = "cpu") -> list[Reference]:
    """All references whose library is installed."""
    there = installed()
    return [*_numpy(), *(_scipy() if there["scipy"] else []), *(_torch(device) if there["torch"] else [])]


def _numpy() -> list[Reference]:
    def lse(z: Array) -> Array:
        m = z.max(-1, keepdims=True)
        out: Array = m[..., 0] + np.log(np.exp(z - m).sum(-1))
        return out

    def picked(z: Array, y: Array) -> Array:
        return np.take_along_axis(z, y[:, None], -1)[:, 0]

    def kl_of_logits(a: Array, b: Array) -> Any:
        x, w = a - lse(a)[:, None], b - lse(b)[:, None]
        return (np.exp(x) * (x - w)).sum(-1)

    def entropy_of_logits(z: Array) -> Any:
        x = z - lse(z)[:, None]
        return -(np.exp(x) * x).sum(-1)

    def focal(z: Array, y: Array, gamma: float) -> Any:
        p = np.exp(picked(z, y) - lse(z))
        return -((1 - p) ** gamma) * np.log(p)

    made: list[Entry] = [
        ("entropy", None, "-sum p log p", lambda p: -(p * np.log(p)).sum(-1)),
        ("entropy", "logits", "-sum e^l l", entropy_of_logits),
        ("binary_entropy", None, "textbook", lambda t: -t * np.log(t) - (1 - t) * np.log(1 - t)),
        ("cross_entropy", None, "-sum p log q", lambda p, q: -(p * np.log(q)).sum(-1)),
        ("kl_divergence", None, "sum p log(p/q)", lambda p, q: (p * np.log(p / q)).sum(-1)),
        ("kl_divergence", "logits", "difference of log-softmaxes", kl_of_logits),
        ("jensen_shannon_divergence", None, "H(m) - (H(p) + H(q))/2", _jsd),
        ("mutual_information", None, "H(X) + H(Y) - H(X,Y)", _mutual),
        ("softmax_cross_entropy", None, "logsumexp - z_y", lambda z, y: lse(z) - picked(z, y)),
        ("kl_estimator_k3", "logits", "exp(d) - 1 - d", lambda d: np.exp(d) - 1 - d),
        ("dpo_loss", None, "-log sigmoid", lambda w, o, b: np.log(1 + np.exp(-b * (w - o)))),
        ("focal_loss", None, "(1 - p_y)^gamma (-log p_y)", focal),
        ("ipo_loss", None, "textbook", lambda w, o, b: (w - o - 1 / (2 * b)) ** 2),
        ("kl_penalised_reward", None, "textbook", lambda r, a, c, b: r - b * (a - c)),
        ("ppo_clipped_objective", None, "minimum and clip", lambda r, a, e: np.minimum(r * a, np.clip(r, 1 - e, 1 + e) * a)),
        ("distillation_loss", None, "T^2 sum p (log p - log q)", lambda a, b, t: t * t * kl_of_logits(a / t, b / t)),
        ("bradley_terry_loss", None, "-log sigmoid", lambda w, o: np.log(1 + np.exp(-(w - o)))),
        ("simpo_loss", None, "-log sigmoid", lambda w, o, b, g: np.log(1 + np.exp(g - b * (w - o)))),
        ("orpo_odds_ratio_loss", None, "log(1 - e^l)", lambda w, o: np.log(
            1 + np.exp(-((w - np.log(1 - np.exp(w))) - (o - np.log(1 - np.exp(o))))))),
        ("kto_loss", None, "1 - sigmoid", lambda d, c, b: 1 - 1 / (1 + np.exp(-b * (d - c)))),
        ("z_loss", None, "logsumexp squared", lambda z: lse(z) ** 2),
        ("binary_cross_entropy", None, "textbook", lambda t, p: -t * np.log(p) - (1 - t) * np.log(1 - p)),
        ("binary_cross_entropy_with_logits", None, "log(1 + e^u) - t u", lambda u, t: np.log(1 + np.exp(u)) - t * u),
        ("dpo_loss", "log_probs", "sums, then differences", lambda a, r, c, d, b: np.log(
            1 + np.exp(-b * ((a.sum(-1) - r.sum(-1)) - (c.sum(-1) - d.sum(-1)))))),
    ]  # fmt: skip
    return [Reference(q, i, "numpy", n, f) for q, i, n, f in made]


def _mutual(p: Array) -> Any:
    def h(x: Array) -> Any:
        return -(x * np.log(np.where(x > 0, x, 1))).sum(-1)

    return h(p.sum(-1)) + h(p.sum(-2)) - h(p.reshape(len(p), -1))


def _jsd(p: Array, q: Array) -> Any:
    def h(x: Array) -> Any:
        return -(x * np.log(np.where(x > 0, x, 1))).sum(-1)

    return h((p + q) / 2) - (h(p) + h(q)) / 2


def _scipy() -> list[Reference]:
    from scipy import special, stats
    from scipy.spatial import distance

    def nll(z: Array, y: Array) -> Any:
        return -np.take_along_axis(special.log_softmax(z, axis=-1), y[:, None], -1)[:, 0]

    made: list[Entry] = [
        ("entropy", None, "special.entr", lambda p: special.entr(p).sum(-1)),
        ("entropy", None, "stats.entropy (normalises)", lambda p: stats.entropy(p, axis=-1)),
        ("kl_divergence", None, "special.rel_entr", lambda p, q: special.rel_entr(p, q).sum(-1)),
        ("kl_divergence", None, "special.kl_div", lambda p, q: special.kl_div(p, q).sum(-1)),
        ("kl_divergence", None, "stats.entropy(p, q) (normalises)", lambda p, q: stats.entropy(p, q, axis=-1)),
        ("jensen_shannon_divergence", None, "distance.jensenshannon ** 2", lambda p, q: distance.jensenshannon(p, q, axis=-1) ** 2),
        ("softmax_cross_entropy", None, "special.log_softmax", nll),
        ("kto_loss", None, "special.expit", lambda d, c, b: special.expit(-b * (d - c))),
        ("bradley_terry_loss", None, "special.log_expit", lambda w, o: -special.log_expit(w - o)),
        ("z_loss", None, "special.logsumexp squared", lambda z: special.logsumexp(z, axis=-1) ** 2),
        ("binary_cross_entropy", None, "special.xlogy, xlog1py", lambda t, p: -special.xlogy(t, p) - special.xlog1py(1 - t, -p)),
        ("dpo_loss", None, "special.log_expit", lambda w, o, b: -special.log_expit(b * (w - o))),
    ]
    return [Reference(q, i, "scipy", n, f) for q, i, n, f in made]


def _torch(device: str) -> list[Reference]:
    import torch

    categorical: Any = torch.distributions.Categorical
    f = torch.nn.functional

    def on(function: Callable[..., Any]) -> Callable[..., Any]:
        def call(*args: Any) -> Any:
            given = [torch.as_tensor(a, device=device) if isinstance(a, np.ndarray) else a for a in args]
            return function(*given).detach().cpu().numpy()

        return call

    def gradient(z: Any, y: Any) -> Any:
        z = z.clone().requires_grad_(True)
        (slope,) = torch.autograd.grad(f.cross_entropy(z, y, reduction="sum"), z)
        return slope.gather(-1, y[:, None])[:, 0]

    def focal(z: Any, y: Any, gamma: float) -> Any:
        loss = f.cross_entropy(z, y, reduction="none")
        return (1 - torch.exp(-loss)) ** gamma * loss

    made: list[Entry] = [
        ("entropy", None, "special.entr", lambda p: torch.special.entr(p).sum(-1)),
        ("entropy", None, "Categorical(probs)", lambda p: categorical(p).entropy()),
        ("entropy", "logits", "Categorical(logits)", lambda z: categorical(logits=z).entropy()),
        ("kl_divergence", None, "F.kl_div(log q, p)", lambda p, q: f.kl_div(q.log(), p, reduction="none").sum(-1)),
        ("kl_divergence", "logits", "F.kl_div(log_target)", lambda a, b: f.kl_div(
            f.log_softmax(b, -1), f.log_softmax(a, -1), reduction="none", log_target=True).sum(-1)),
        ("softmax_cross_entropy", None, "F.cross_entropy", lambda z, y: f.cross_entropy(z, y, reduction="none")),
        ("label_smoothing_cross_entropy", None, "F.cross_entropy(label_smoothing)",
         lambda z, y, e: f.cross_entropy(z, y, reduction="none", label_smoothing=e)),
        ("focal_loss", None, "of F.cross_entropy", focal),
        ("distillation_loss", None, "T^2 F.kl_div", lambda a, b, t: t * t * f.kl_div(
            f.log_softmax(b / t, -1), f.softmax(a / t, -1), reduction="none").sum(-1)),
        ("z_loss", None, "logsumexp squared", lambda z: torch.logsumexp(z, -1) ** 2),
        ("binary_cross_entropy", None, "F.binary_cross_entropy", lambda t, p: f.binary_cross_entropy(p, t, reduction="none")),
        ("binary_cross_entropy_with_logits", None, "F.binary_cross_entropy_with_logits",
         lambda u, t: f.binary_cross_entropy_with_logits(u, t, reduction="none")),
        ("dpo_loss", None, "-F.logsigmoid", lambda w, o, b: -f.logsigmoid(b * (w - o))),
        ("dpo_loss", "log_probs", "-F.logsigmoid of sums", lambda a, r, c, d, b: -f.logsigmoid(
            b * ((a.sum(-1) - r.sum(-1)) - (c.sum(-1) - d.sum(-1))))),
    ]  # fmt: skip
    out = [Reference(q, i, "torch", n, on(g)) for q, i, n, g in made]
    return [*out, Reference("softmax_cross_entropy", None, "torch", "autograd of F.cross_entropy", on(gradient), True)]
