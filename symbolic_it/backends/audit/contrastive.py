"""Probes of InfoNCE: embeddings of queries and keys, with a queue of negatives or two views in one array, or similarities."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import numpy as np

from . import tokens
from .composed import Composed
from .names import Declared
from .probes import log_softmax
from .reading import Array, Conventions, Core, Group, Readings
from .tempered import worse

TEMPERATURES = (1.0, 0.05, 0.07, 0.1, 0.2, 0.5)
GIVEN, SCALE = 0.3, 3.0
NEGATIVES = frozenset({"queue", "negative", "negatives", "neg", "negs", "bank", "memory"})
#: What is multiplied with the similarities, as CLIP does.
SCALES = frozenset({"scale", "logitscale"})
Pairs = list[tuple[Array, ...]]


def contrastive_groups(told: Declared, unit: str) -> Iterator[Group]:
    """Embeddings in each layout, then similarities with labels."""
    rng = np.random.default_rng(300)
    how = Conventions(0, unit)
    pairs: Pairs = []
    for n in (4, 5):  # of two sizes: a factor 4 is no sum over the batch
        q = rng.normal(size=(n, 6))
        pairs.append((q, q + 0.8 * rng.normal(size=(n, 6)), rng.normal(size=(7, 6))))
    scaled = [p for p in told.parameters or () if p.among(SCALES) and not p.among(frozenset({"temperature"}))]
    for extra in ((), *((("temperature", GIVEN),) if told.has("temperature") else ()), *((("scale", SCALE),) if scaled else ())):
        extra = (extra,) if extra else ()
        yield from _embedded(told, pairs, extra, how)
    yield from tokens.label_groups(told, unit, lambda c, form, told: tokens.loss_cores(c, form, told, True))


def _embedded(told: Declared, pairs: Pairs, extra: tuple[tuple[str, float], ...], how: Conventions) -> Iterator[Group]:
    names = {"negatives": NEGATIVES, "scale": SCALES}

    def group(title: str, roles: tuple[str, ...], values: list[Any], cores: Callable[[], list[Core]]) -> Group:
        def made() -> Readings:
            return Composed(cores(), how)

        full = tuple((*v, *(x for _, x in extra)) for v in values)
        name = title + (f", with a {extra[0][0]}" if extra else "")
        added = tuple(r for r, _ in extra)
        strict = frozenset({"negatives", *added})
        return Group(name, (*roles, *added), full, made, names=names, forced=frozenset(added), constants={"temperature": GIVEN},
                     strict=strict, paired=True)  # fmt: skip

    t, amount = temperatures(told, dict(extra))
    yield group("embeddings of queries and keys", ("queries", "keys"), [p[:2] for p in pairs], lambda: _pairs(pairs, t, amount))
    for turned in (False, True):
        values = [(q, k, n.T if turned else n) for q, k, n in pairs]
        title, roles = "embeddings of queries, keys and negatives", ("queries", "keys", "negatives")
        yield group(title, roles, values, lambda: _queued(pairs, t, amount))
    views = [(np.concatenate([q, k]),) for q, k, _ in pairs]
    yield group("embeddings of two views", ("views",), views, lambda: _views(pairs, t, amount))
    square = [(_similar(q, k, True),) for q, k, _ in pairs]
    twice = [(s, s.T.copy()) for (s,) in square]
    yield group("similarities both ways", ("rows", "columns"), twice, lambda: _diagonal([s for s, _ in twice], t, amount, ""))
    yield group("a matrix of similarities", ("similarities",), square, lambda: _diagonal([s for (s,) in square], t, amount, ""))


def temperatures(told: Declared, given: dict[str, float]) -> tuple[tuple[float, ...], Callable[[float], str]]:
    """What the similarities may be divided by, and how it is told."""
    own = told.default("temperature")
    held = (*(told.parameters or ()), *told.attributes)
    times = next((p.default for p in held if p.among(SCALES) and isinstance(p.default, int | float) and p.default > 0), None)
    if times and not given:
        given = {"scale": float(times)}
    if "scale" in given:
        amounts: tuple[float, ...] = (1 / given["scale"], float(np.exp(-given["scale"])))
        return amounts, lambda t: f"with the similarities times {1 / t:g}" + (" (exp of the scale)" if t == amounts[1] else "")
    if "temperature" in given or any(p.role == "temperature" and p.required for p in told.parameters or ()):
        return (GIVEN,), lambda t: f"at temperature {t:g}"
    said = (float(own),) if isinstance(own, int | float) and own > 0 else ()
    return said or TEMPERATURES, lambda t: f"at temperature {t:g}"


def _unit(a: Array, axis: int = -1) -> Array:
    return np.asarray(a / np.linalg.norm(a, axis=axis, keepdims=True))


def _similar(q: Array, k: Array, cosine: bool) -> Array:
    return np.asarray(_unit(q) @ _unit(k).T if cosine else q @ k.T)


def _pairs(pairs: Pairs, ts: tuple[float, ...], amount: Callable[[float], str]) -> list[Core]:
    out: list[Core] = []
    for told, cosine in ((" of cosines", True), (" of dot products", False)):
        similar = [_similar(q, k, cosine) for q, k, _ in pairs]
        out += _diagonal(similar, ts, amount, told)
        for t in ts:
            out += _joined([np.concatenate([q, k]) for q, k, _ in pairs], t, f"{told}, {amount(t)}", cosine)
            own = [_similar(q, q, cosine) / t for q, _, _ in pairs]
            out.append(Core(f"InfoNCE of the queries with themselves, not with the keys{told}, {amount(t)}", _on_diagonal(own), 1))
    for t in ts:
        across = [_unit(q, 0) @ _unit(k, 0).T / t for q, k, _ in pairs]
        text = f"InfoNCE of embeddings normalised along the batch, not along their own axis, {amount(t)}"
        out.append(Core(text, _on_diagonal(across), 1))
    return out


def _on_diagonal(similar: list[Array]) -> list[Array]:
    return [-np.diagonal(log_softmax(s)) for s in similar]


def _diagonal(similar: list[Array], ts: tuple[float, ...], amount: Callable[[float], str], told: str) -> list[Core]:
    """Each row's own column is its positive; the other direction, both, and what is taken for them."""
    out: list[Core] = []
    for t in ts:
        s = [a / t for a in similar]
        rows, columns = _on_diagonal(s), _on_diagonal([a.T for a in s])
        pairs = list(zip(rows, columns, strict=True))
        tail = f"{told}, {amount(t)}"
        off = [np.where(np.eye(len(a), dtype=bool), -np.inf, a) for a in s]
        out += [
            Core(f"InfoNCE{tail}", rows),
            Core(f"InfoNCE of the keys among the queries{tail}", columns),
            Core(f"InfoNCE in both directions, halved{tail}", [(a + b) / 2 for a, b in pairs]),
            Core(f"InfoNCE in both directions, added and not halved{tail}", [a + b for a, b in pairs]),
            Core(f"log N minus InfoNCE, its bound on the mutual information{tail}", [np.log(len(a)) - a for a in rows], 1),
            Core(f"InfoNCE with the positive left out of the denominator{tail}",
                 [np.log(np.exp(o).sum(-1)) - np.diagonal(a) for a, o in zip(s, off, strict=True)], 1),
            *_rolled(s, tail),
            Core(f"InfoNCE with the first key as the positive of every query{tail}", [-log_softmax(a)[:, 0] for a in s], 1),
            Core(f"minus the positive similarities alone, without the denominator{tail}", [-np.diagonal(a) for a in s], 1),
            Core(f"minus the positive's share, no logarithm{tail}", [-np.exp(-r) for r in rows], 1, True),
            Core(f"InfoNCE with a softmax taken before the loss takes its own{tail}",
                 _on_diagonal([np.exp(log_softmax(a)) for a in s]), 1),
        ]  # fmt: skip
        if t != 1:
            text = f"InfoNCE with the similarities multiplied by {t:g}, not divided by it{told}"
            out.append(Core(text, _on_diagonal([a * t for a in similar]), 1))
            out.append(Core(f"InfoNCE{told} at temperature 1: {t:g} is ignored", _on_diagonal(similar), 2))
            out += worse(_rolled([a * t for a in similar], f"{told}, multiplied by {t:g}, not divided by it"))
            out += worse(_rolled(similar, f"{told}, at temperature 1: {t:g} is ignored"))
    return out


#: What may be taken for the place of each query's own key.
PLACES: tuple[tuple[str, Callable[[int], Array]], ...] = (
    ("the positives rolled by one (the key before a query's own)", lambda n: np.roll(np.arange(n), 1)),
    ("the positives rolled by one (the key after a query's own)", lambda n: np.roll(np.arange(n), -1)),
    ("the keys in the opposite order as positives", lambda n: np.arange(n)[::-1]),
)


def _rolled(similar: list[Array], tail: str) -> Iterator[Core]:
    """InfoNCE in one or both directions with the positive at another place."""
    for text, place in PLACES:
        at = [(np.arange(len(a)), place(len(a))) for a in similar]
        rows, columns = ([-log_softmax(b)[i] for b, i in zip(of, at, strict=True)] for of in (similar, [a.T for a in similar]))
        yield Core(f"InfoNCE with {text}{tail}", rows, 1)
        yield Core(f"InfoNCE in both directions, halved, with {text}{tail}", [(a + b) / 2 for a, b in zip(rows, columns, strict=True)], 1)


def _queued(pairs: Pairs, ts: tuple[float, ...], amount: Callable[[float], str]) -> list[Core]:
    """One positive and a queue of negatives for each query."""
    out = []
    for told, f in ((" of cosines", _unit), (" of dot products", np.asarray)):
        for t in ts:
            rows, without = [], []
            for q, k, n in pairs:
                own = (f(q) * f(k)).sum(-1) / t
                others = f(q) @ f(n).T / t
                rows.append(-log_softmax(np.concatenate([own[:, None], others], -1))[:, 0])
                without.append(np.log(np.exp(others).sum(-1)) - own)
            tail = f"{told}, {amount(t)}"
            out.append(Core(f"InfoNCE of a positive and a queue of negatives{tail}", rows))
            out.append(Core(f"InfoNCE with the positive left out of the denominator{tail}", without, 1))
    return out


def _views(pairs: Pairs, ts: tuple[float, ...], amount: Callable[[float], str]) -> list[Core]:
    out: list[Core] = []
    for told, cosine in ((" of cosines", True), (" of dot products", False)):
        for t in ts:
            out += _joined([np.concatenate([q, k]) for q, k, _ in pairs], t, f"{told}, {amount(t)}", cosine)
    return out


def _joined(views: list[Array], t: float, tail: str, cosine: bool) -> Iterator[Core]:
    """NT-Xent: each of the 2N among all others, its other view the positive."""
    own: Callable[[int], Array] = lambda n: np.roll(np.arange(2 * n), n)  # noqa: E731 - where the other view of each is
    beside: Callable[[int], Array] = lambda n: np.arange(2 * n) ^ 1  # noqa: E731
    rolled: Callable[[int], Array] = lambda n: np.roll(np.arange(2 * n), 1)  # noqa: E731
    for text, faults, leave, place in (
        ("", 0, True, own), (", the similarity of each with itself not left out", 1, False, own),
        (" with its neighbour as each one's positive, as if the two views stood side by side", 1, True, beside),
        (" with the one before it as each one's positive", 1, True, rolled),
    ):  # fmt: skip
        rows = []
        for v in views:
            s = _similar(v, v, cosine) / t
            if leave:
                s = np.where(np.eye(len(v), dtype=bool), -1e300, s)
            n = len(v) // 2
            rows.append(-log_softmax(s)[np.arange(2 * n), place(n)])
        yield Core(f"NT-Xent over the 2N embeddings{text}{tail}", rows, faults)
