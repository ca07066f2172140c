"""Readings of the cross-entropy H(p, q) of two distributions, and what is taken for it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

import numpy as np

from .constants import held_logarithms
from .directions import directions
from .divergences import Pairs
from .names import Declared
from .probes import log_softmax, softmax
from .reading import Array, Core


def target_cores(told: Declared, exponential: bool = False) -> Callable[[Pairs, str], list[Core]]:
    """H(p, q) of two distributions, p the target: the one with probabilities beside logits, or as the names say, or the first."""

    def cores(pairs: Pairs, name: str) -> list[Core]:
        forward, backward = directions(told)
        if " and " in name:
            forward, backward = name.startswith("probabilities"), name.endswith(" probabilities")
        p, q = ("p", "q") if " and " not in name else ("target", "prediction") if forward else ("prediction", "target")
        given = [(softmax(a), softmax(b)) for a, b in pairs]

        def toward(
            text: str, f: Callable[[Array, Array], Array], faults: int = 0, plain: bool = False, fixed: bool = False
        ) -> Iterator[Core]:
            for (a, b), ok, rows in (((p, q), forward, [f(x, y) for x, y in given]), ((q, p), backward, [f(y, x) for x, y in given])):
                told_as = f"{a}, {b}" if ok else f"{a}, {b}), while it is named H({b}, {a}"
                yield Core(text.replace("@", told_as), rows, faults + (not ok), plain, fixed)

        if exponential:
            return [
                *toward("exp of the cross-entropy H(@)", lambda x, y: np.exp(-(x * np.log(y)).sum(-1)), 0, True),
                *toward("the cross-entropy H(@) itself, not its exponential", lambda x, y: -(x * np.log(y)).sum(-1), 1),
                *toward(
                    "2 to the cross-entropy H(@) in nats: base and unit do not match", lambda x, y: 2 ** -(x * np.log(y)).sum(-1), 1, True
                ),
            ]
        return [
            *toward("the cross-entropy H(@)", lambda x, y: -(x * np.log(y)).sum(-1)),
            *_across(pairs, name),
            *_coins(pairs, name),
            *(replace(c, terms=True) for c in toward("the K terms of H(@), not summed,", lambda x, y: -x * np.log(y))),
            *toward("the divergence KL, not the cross-entropy H(@)", lambda x, y: (x * np.log(x / y)).sum(-1), 1),
            *toward("exp of H(@), a perplexity", lambda x, y: np.exp(-(x * np.log(y)).sum(-1)), 1, True),
            *toward("H(@) of softmaxes taken twice", lambda x, y: -(x * np.log(softmax(y))).sum(-1), 1),
            *toward("the sum of K binary cross-entropies, not H(@)", lambda x, y: -(x * np.log(y) + (1 - x) * np.log1p(-y)).sum(-1), 1),
            *toward("the sum of the squared differences of probabilities (a Brier score), not H(@)",
                    lambda x, y: ((x - y) ** 2).sum(-1), 1, True),
            *toward("the mean of the squared differences of probabilities, not H(@)", lambda x, y: ((x - y) ** 2).mean(-1), 1, True),
            *toward("the entropy of the target, not H(@)", lambda x, y: -(x * np.log(x)).sum(-1), 1),
            *(c for text, log in held_logarithms(told) if name == "probabilities" for c in toward(
                f"the cross-entropy H(@), {text}", lambda x, y, log=log: -(x * log(y)).sum(-1), 2)),  # type: ignore[misc]
        ]  # fmt: skip

    return cores


def _across(pairs: Pairs, name: str) -> Iterator[Core]:
    """Log-softmaxes over an axis that is not that of the outcomes, of the logits that are the prediction."""
    if "logits" not in name:
        return
    for axis in range(pairs[0][0].ndim - 1):
        for turn in (False, True):
            rows = []
            for a, b in (pair[::-1] if turn else pair for pair in pairs):
                across = np.moveaxis(log_softmax(np.moveaxis(b, axis, -1)), -1, axis)
                rows.append(np.asarray(-(softmax(a) * across).sum(-1)))
            yield Core(f"the cross-entropy of a log-softmax over axis {axis}, not over the outcomes,", rows, 1)


def _coins(pairs: Pairs, name: str) -> Iterator[Core]:
    """Sigmoids of the logits of the prediction, one coin for each outcome."""
    if "logits" in name:
        for turn in (False, True):
            of = [pair[::-1] if turn else pair for pair in pairs]
            terms = [np.logaddexp(0, z) - softmax(a) * z for a, z in of]
            text = "of binary cross-entropies, a sigmoid of each logit, not a softmax,"
            yield Core(f"the sum {text}", [t.sum(-1) for t in terms], 1)
            yield Core(f"the mean {text}", [t.mean(-1) for t in terms], 1)
