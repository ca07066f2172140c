"""Probes of mutual information: of a joint table, of counts, of two samples, of an input law and a channel."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import product
from typing import Any

import numpy as np

from .composed import Composed
from .names import Declared
from .probes import entropy, softmax
from .reading import Array, Conventions, Core, Group, Readings, Rows

#: A matrix of probabilities of equally likely members looks like a joint table; these names say that it is one.
JOINT = frozenset({"joint", "pxy", "jxy", "xy", "table", "contingency", "counts", "confusion", "crosstab"})
MEMBERS = "probabilities of equally likely members"


def information_groups(told: Declared, unit: str) -> Iterator[Group]:
    """I(X;Y) of a joint table, of counts, of two samples of labels, of an input law and a channel."""
    rng = np.random.default_rng(95)
    joints = [softmax(rng.normal(size=12)).reshape(3, 4) for _ in range(2)]

    squares = [softmax(rng.normal(size=9)).reshape(3, 3) for _ in range(2)]

    def made(joints: Rows = joints) -> Readings:
        return Composed(_information(joints), Conventions(0, unit))

    yield Group("a joint table", ("joint",), tuple((j,) for j in joints), made)
    yield Group("a joint table of equal sides", ("joint",), tuple((j,) for j in squares), lambda: made(squares), last=True)
    counts = [rng.integers(1, 9, size=(3, 4)) for _ in range(2)]

    def counted() -> Readings:
        cores = _information([c / c.sum() for c in counts])
        text = "the formula of counts that are not divided by their total"
        cores += [Core(text, [_against(c, c.sum(1, keepdims=True) * c.sum(0)) for c in counts], 1)]
        cores += [Core(f"{text}, divided by it afterwards", [_against(c, c.sum(1, keepdims=True) * c.sum(0)) / c.sum() for c in counts], 1)]
        return Composed(cores, Conventions(0, unit))

    yield Group("a table of counts", ("joint",), tuple((c,) for c in counts), counted)
    samples = []
    for _ in range(2):
        x = rng.integers(3, size=24)
        samples.append((x, np.where(rng.random(24) < 0.6, x, rng.integers(4, size=24))))
    tables = []
    for x, y in samples:
        table = np.zeros((3, 4))
        np.add.at(table, (x, y), 1)
        tables.append(table[:, table.sum(0) > 0] / len(x))
    yield Group("two samples of labels", ("x", "y"), tuple(samples), lambda: made(tables))
    channels = [(j.sum(1), j / j.sum(1, keepdims=True)) for j in joints]
    yield Group("an input law and a channel", ("x", "channel"), tuple(channels), made)
    triples = [(j, j.sum(1), j.sum(0)) for j in joints]
    yield Group("a joint table and its marginals", ("joint", "x", "y"), tuple(triples), made)
    if not any(p.among(JOINT) for p in told.required):
        yield from _members(rng, unit)


def _members(rng: np.random.Generator, unit: str) -> Iterator[Group]:
    """Of predictions of an ensemble, all members equally likely: what knowing the member tells of the outcome (BALD)."""
    for shape, members in (((3, 4), 0), ((3, 5, 4), 0), ((5, 3, 4), 1)):
        given = [softmax(rng.normal(size=shape)) for _ in range(2)]

        def made(given: Rows = given, members: int = members) -> Readings:
            def info(c: Array) -> Array:
                return np.asarray(entropy(c.mean(members)) - entropy(c).mean(members))

            wrong = [
                Core(
                    "the entropy of the mean, from which the mean entropy is not taken off,", [entropy(c.mean(members)) for c in given], 1
                ),
                Core("the mean entropy, not the mutual information,", [entropy(c).mean(members) for c in given], 1),
            ]
            return Composed([Core("the mutual information of member and outcome", [info(c) for c in given]), *wrong], Conventions(0, unit))

        layout = "" if len(shape) == 2 else f" ({'B, S, K' if members else 'S, B, K'})"
        yield Group(f"{MEMBERS}{layout}", ("joint",), tuple((c,) for c in given), made)


def _information(joints: Rows) -> list[Core]:
    def rows(f: Callable[[Array, Array, Array], Any]) -> Rows:
        return [np.asarray(f(j, j.sum(1, keepdims=True), j.sum(0, keepdims=True))) for j in joints]

    def info(j: Array, x: Array, y: Array) -> float:
        with np.errstate(divide="ignore", invalid="ignore"):
            return float(np.where(j > 0, j * np.log(j / (x * y)), 0.0).sum())

    def h(p: Array) -> float:
        kept = p[p > 0]
        return float(entropy(kept))

    def normalised(f: Callable[[float, float], float]) -> Rows:
        return rows(lambda j, x, y: info(j, x, y) / f(h(x), h(y)))

    def logs(j: Array, x: Array, y: Array) -> Array:
        with np.errstate(divide="ignore", invalid="ignore"):
            return np.asarray(np.log(j / (x * y)))

    def terms(j: Array, x: Array, y: Array) -> Array:
        return np.asarray(np.where(j > 0, j * np.where(j > 0, logs(j, x, y), 0), 0))

    out = [
        Core("the mutual information", rows(info)),
        Core("the joint entropy H(X, Y), not the mutual information", rows(lambda j, x, y: h(j)), 1),
        Core("the conditional entropy H(Y|X), not the mutual information", rows(lambda j, x, y: h(j) - h(x)), 1),
        Core("the conditional entropy H(X|Y), not the mutual information", rows(lambda j, x, y: h(j) - h(y)), 1),
        Core("H(X) + H(Y) + H(X, Y), the joint entropy added, not taken off,", rows(lambda j, x, y: h(x) + h(y) + h(j)), 1),
        Core("H(X) - H(Y), not the mutual information", rows(lambda j, x, y: h(x) - h(y)), 1),
        Core("H(X) + H(Y), without the joint entropy", rows(lambda j, x, y: h(x) + h(y)), 1),
        Core(
            "KL(p(x) p(y)‖p(x, y)), the wrong way round",
            rows(lambda j, x, y: (x * y * np.log(x * y / j)).sum() if (j > 0).all() else np.inf),
            1,
        ),
        Core("the mean of log p(x, y)/(p(x) p(y)), not weighted by p(x, y),", rows(lambda j, x, y: logs(j, x, y).mean()), 1),
        Core("the sum of log p(x, y)/(p(x) p(y)), not weighted by p(x, y),", rows(lambda j, x, y: logs(j, x, y).sum()), 1),
        Core("the terms p(x, y) log p(x, y)/(p(x) p(y)), not summed,", rows(terms), 1, fixed=True),
        Core(
            "sums of p(x, y) log p(x, y)/(p(x) p(y)) over x alone, one for each y,",
            rows(lambda j, x, y: terms(j, x, y).sum(0)),
            1,
            fixed=True,
        ),
        Core(
            "sums of p(x, y) log p(x, y)/(p(x) p(y)) over y alone, one for each x,",
            rows(lambda j, x, y: terms(j, x, y).sum(1)),
            1,
            fixed=True,
        ),
        Core("the mutual information divided by the number of pairs (a mean, not a sum):", rows(lambda j, x, y: info(j, x, y) / j.size), 1),
        Core("log p(x, y)/(p(x) p(y)) of each pair, the pointwise mutual information, not its mean,", rows(logs), 1, fixed=True),
        Core("the variation of information H(X|Y) + H(Y|X), not the mutual information", rows(lambda j, x, y: 2 * h(j) - h(x) - h(y)), 1),
    ]
    out += sums_of_entropies(joints, "the mutual information")
    out += _products(joints)
    for text, f in (
        ("the arithmetic mean of the entropies", lambda a, b: (a + b) / 2),
        ("the geometric mean of the entropies", lambda a, b: float(np.sqrt(a * b))),
        ("the smaller entropy", min),
        ("the larger entropy", max),
    ):
        out.append(Core(f"the mutual information over {text} (normalised)", normalised(f), 1, True))
    return out


def sums_of_entropies(joints: Rows, title: str) -> Iterator[Core]:
    """H(X), H(Y) and H(X, Y), each added, taken off or left out."""
    parts = [tuple(float(entropy(p[p > 0])) for p in (j.sum(1), j.sum(0), j)) for j in joints]
    for signs in product((1, -1, 0), repeat=3):
        terms = [f"{'+' if s > 0 else '-'} {h}" for s, h in zip(signs, ("H(X)", "H(Y)", "H(X, Y)"), strict=True) if s]
        rows = [np.asarray(sum(s * h for s, h in zip(signs, of, strict=True))) for of in parts]
        if any(signs):
            yield Core(f"{' '.join(terms).removeprefix('+ ')}, not {title}", rows, 1)


def _against(joint: Array, product: Array) -> Array:
    """sum p(x, y) log(p(x, y)/product), with 0 log 0 = 0."""
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.asarray(np.where(joint > 0, joint * np.log(joint / product), 0.0).sum())


def _products(joints: Rows) -> Iterator[Core]:
    """Something else than the product of the two marginals below the joint law."""
    products: list[tuple[str, Callable[[Array, Array, Array], Array]]] = [
        ("p(x)^2, the marginal of y left out and that of x taken twice", lambda j, x, y: x * x),
        ("p(y)^2, the marginal of x left out and that of y taken twice", lambda j, x, y: y * y),
        ("the uniform law, not of the marginals", lambda j, x, y: np.ones_like(j) / j.size),
        ("means over rows and columns, not sums: the marginals do not sum to 1", lambda j, x, y: x * y / j.size),
        ("p(x) and the mean of p(x, y) over x, a marginal that does not sum to 1", lambda j, x, y: x * y / len(j)),
        ("p(y) and the mean of p(x, y) over y, a marginal that does not sum to 1", lambda j, x, y: x * y / j.shape[1]),
        ("p(x) times the mean of p(x), the marginal of y left out", lambda j, x, y: x * x.mean()),
        ("p(y) times the mean of p(y), the marginal of x left out", lambda j, x, y: y * y.mean()),
        ("p(x) + p(y), a sum, not a product", lambda j, x, y: x + y),
        ("the marginals as they are summed once more: their product is 1", lambda j, x, y: np.ones_like(j)),
    ]
    if joints[0].shape[0] == joints[0].shape[1]:
        products += [
            ("p(y) p(x), the marginals on each other's axis (sum over the wrong axis)", lambda j, x, y: y.T * x.T),
            ("p(x) p(y) of equal index, both marginals broadcast along the columns", lambda j, x, y: x.T * y),
            ("p(x) p(y) of equal index, both marginals broadcast along the rows", lambda j, x, y: x * y.T),
            ("p(x)^2, broadcast along the columns", lambda j, x, y: x.T * x.T),
            ("p(y)^2, broadcast along the rows", lambda j, x, y: y.T * y.T),
            ("p(x) p(x'), the marginal of x on both axes", lambda j, x, y: x * x.T),
            ("p(y) p(y'), the marginal of y on both axes", lambda j, x, y: y * y.T),
        ]
    for text, f in products:
        rows = [_against(j, f(j, j.sum(1, keepdims=True), j.sum(0, keepdims=True))) for j in joints]
        yield Core(f"sum p(x, y) log p(x, y)/r with a wrong product of marginals r: {text},", rows, 2)
