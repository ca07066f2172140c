"""Probes of bits per byte and per character: from a total, token scores, or pairs of a score and a count."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

import numpy as np

from .composed import Listed
from .names import Declared
from .perplexities import LN2, SCORES
from .reading import Array, Group, Reading


def rate_groups(told: Declared, unit: str, per: str) -> Iterator[Group]:
    """Bits per byte or character: total loss in bits over their number, from a total, token scores, or pairs of both."""
    del unit
    rng = np.random.default_rng(55)
    losses = [rng.exponential(size=9) * 2 for _ in range(3)]
    counts = (31, 44, 25)

    def readings(ls: list[Array], ns: tuple[int, ...]) -> list[Reading]:
        rows: list[tuple[str, int, Callable[[Array, int], float]]] = [
            (f"the total loss in bits over the number of {per}", 0, lambda a, n: a.sum() / n / LN2),
            (f"the total loss over the number of {per} in nats, not bits: the division by log 2 is missing", 1, lambda a, n: a.sum() / n),
            ("the total loss in bits over the number of tokens (bits per token)", 1, lambda a, n: a.mean() / LN2),
            ("the mean loss of a token in nats, not bits per anything else", 1, lambda a, n: a.mean()),
            (f"the mean loss of a token over the number of {per}", 1, lambda a, n: a.mean() / n / LN2),
            (f"the total loss times log 2, not divided by it, over the number of {per}", 1, lambda a, n: a.sum() / n * LN2),
            ("the total loss over log 10, not log 2", 1, lambda a, n: a.sum() / n / np.log(10)),
            ("minus it (the sign is turned)", 1, lambda a, n: -a.sum() / n / LN2),
            ("minus it, in nats, not bits (the sign is turned)", 2, lambda a, n: -a.sum() / n),
            (f"exp of the total over the number of {per}, a perplexity", 1, lambda a, n: np.exp(a.sum() / n)),
            (f"2 to the bits, a perplexity of {per}", 1, lambda a, n: 2 ** (a.sum() / n)),
            *(
                (f"the mean loss of a token times the {per} for each token, not divided by them, in {told}", k, partial(_times, unit))
                for told, k, unit in (("bits", 1, LN2), ("nats", 2, 1.0))
            ),
            (f"{per} and tokens the wrong way round", 1, lambda a, n: n / a.sum() * LN2),
            (
                f"8 times too large, bits per byte taken for bits (factor 8): over the number of {per}",
                1,
                lambda a, n: 8 * a.sum() / n / LN2,
            ),
            (f"8 times too small (factor 8): over the number of {per}", 1, lambda a, n: a.sum() / n / LN2 / 8),
        ]
        return [Reading(t, tuple(np.asarray(f(a, n)) for a, n in zip(ls, ns, strict=True)), k) for t, k, f in rows]

    totals = [float(a.sum()) for a in losses]
    forced = frozenset({"count", "tokens"})

    def group(
        name: str, roles: tuple[str, ...], values: list[Any], made: Callable[[], list[Reading]], kind: str, last: bool = False
    ) -> Group:
        names = {"tokens": frozenset({"token", "tokens", "toks"})}
        return Group(name, roles, tuple(values), lambda: Listed(made()), (kind, *roles[1:]), names, forced, last=last)

    def ordinary() -> list[Reading]:
        return readings(losses, counts)

    if len(told.required) == 1:
        means = [np.asarray(t / n) for t, n in zip(totals, counts, strict=True)]
        yield group(f"the mean loss of {per}", ("scores",), [(m,) for m in means], ordinary, "losses", True)
    yield group("the total loss and a count", ("scores", "count"), list(zip(totals, counts, strict=True)), ordinary, "losses", True)
    yield group(
        "the total log-probability and a count",
        ("scores", "count"),
        [(-t, n) for t, n in zip(totals, counts, strict=True)],
        ordinary,
        "log-probabilities",
        True,
    )
    for form in ("log-probabilities", "losses", "probabilities"):
        values: list[Any] = [(SCORES[form](a), n) for a, n in zip(losses, counts, strict=True)]
        yield group(f"{form} of the tokens and a count", ("scores", "count"), values, ordinary, form)
    for form in ("losses", "log-probabilities"):
        values = [(SCORES[form](a), 9, n) for a, n in zip(losses, counts, strict=True)]
        yield group(f"{form} of the tokens, their number and a count", ("scores", "tokens", "count"), values, ordinary, form)
    values = [(t / 9, 9, n) for t, n in zip(totals, counts, strict=True)]
    yield group("the mean loss, the number of tokens and a count", ("scores", "tokens", "count"), values, ordinary, "losses")
    values = [(t, 9, n) for t, n in zip(totals, counts, strict=True)]
    yield group("the total loss, the number of tokens and a count", ("scores", "tokens", "count"), values, ordinary, "losses", True)
    items = [[(-float(a), n) for a, n in zip(x, (3, 1, 4, 2, 5, 3, 2, 6, 2), strict=True)] for x in losses]
    own = [np.array([-v for v, _ in i]) for i in items]
    each = [np.array([n for _, n in i]) for i in items]
    yield group(
        "a list of (log-probability, count)",
        ("scores",),
        [(i,) for i in items],
        lambda: _by_token(readings(own, (28, 28, 28)), own, each),
        "log-probabilities",
    )
    for form in ("log-probabilities", "losses"):
        values = [(SCORES[form](a), n) for a, n in zip(own, each, strict=True)]
        yield group(
            f"{form} of the tokens and their counts",
            ("scores", "count"),
            values,
            lambda: _by_token(readings(own, (28, 28, 28)), own, each),
            form,
        )


def _times(unit: float, losses: Array, count: int) -> float:
    return float(losses.mean()) * count / losses.size / unit


def _by_token(out: list[Reading], losses: list[Array], counts: list[Array]) -> list[Reading]:
    values = tuple(np.asarray((a / n).mean() / LN2) for a, n in zip(losses, counts, strict=True))
    return [*out, Reading("the mean of each token's ratio, not the ratio of the totals", values, 1)]
