"""Probes of entropies of a joint table: joint and conditional, of the table, of counts, with a marginal beside it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import numpy as np

from .composed import Composed
from .information import sums_of_entropies
from .names import Declared
from .probes import entropy, softmax
from .reading import Array, Conventions, Core, Group, Readings, Rows

TITLES = {"joint_entropy": "the joint entropy H(X, Y)", "conditional_entropy": "the conditional entropy"}


def table_groups(name: str, told: Declared, unit: str) -> Iterator[Group]:
    """Tables with rows x and columns y, whose sides differ."""
    del told
    rng = np.random.default_rng(96)
    joints = [softmax(rng.normal(size=12)).reshape(3, 4) for _ in range(2)]
    counts = [rng.integers(1, 9, size=(3, 4)) for _ in range(2)]

    def made(tables: Rows = joints) -> Readings:
        return Composed(_cores(name, tables), Conventions(0, unit))

    def counted() -> Readings:
        return made([c / c.sum() for c in counts])

    yield Group("a joint table", ("joint",), tuple((j,) for j in joints), made)
    yield Group("a table of counts", ("joint",), tuple((c,) for c in counts), counted)
    if name == "conditional_entropy":
        for title, axis in (("p(x)", 1), ("p(y)", 0)):
            marginals = tuple((j, j.sum(axis)) for j in joints)
            yield Group(f"a joint table and {title}", ("joint", "marginal"), marginals, made)
            kept = tuple((j, j.sum(axis, keepdims=True)) for j in joints)
            yield Group(f"a joint table and {title} as a column or row", ("joint", "marginal"), kept, made)
        samples = []
        for _ in range(2):
            x = rng.integers(3, size=24)
            samples.append((x, np.where(rng.random(24) < 0.6, x, rng.integers(3, size=24))))
        tables = []
        for x, y in samples:
            table = np.zeros((3, 3))
            np.add.at(table, (x, y), 1)
            tables.append(table / len(x))
        yield Group("two samples of labels", ("x", "y"), tuple(samples), lambda: made(tables))


def _cores(name: str, joints: Rows) -> list[Core]:
    def h(p: Array) -> float:
        return float(entropy(p[p > 0]))

    def logs(j: Array) -> Array:
        return np.where(j > 0, np.log(np.where(j > 0, j, 1)), 0)

    def rows(f: Callable[[Array, float, float, float], Any]) -> Rows:
        return [np.asarray(f(j, h(j), h(j.sum(1)), h(j.sum(0)))) for j in joints]

    title = TITLES[name]
    conditional = name == "conditional_entropy"
    return [
        Core("the joint entropy H(X, Y)" + f", not {title}" * conditional, rows(lambda j, xy, x, y: xy), int(conditional)),
        Core("the conditional entropy H(Y|X), of the columns given the row" + f", not {title}" * (not conditional),
             rows(lambda j, xy, x, y: xy - x), int(not conditional)),
        Core("the conditional entropy H(X|Y), of the rows given the column" + f", not {title}" * (not conditional),
             rows(lambda j, xy, x, y: xy - y), int(not conditional)),
        Core(f"the mutual information, not {title}", rows(lambda j, xy, x, y: x + y - xy), 1),
        Core(f"H(X) alone, not {title}", rows(lambda j, xy, x, y: x), 1),
        Core(f"H(Y) alone, not {title}", rows(lambda j, xy, x, y: y), 1),
        Core(f"H(X) + H(Y), not {title}", rows(lambda j, xy, x, y: x + y), 1),
        Core(f"{title} divided by the number of pairs (a mean, not a sum):", rows(lambda j, xy, x, y: xy / j.size), 1),
        Core("-p(y|x) log p(y|x), summed but not weighted by p(x),",
             rows(lambda j, xy, x, y: len(j) * np.mean([h(r / r.sum()) for r in j])), 1),
        Core("-p(x|y) log p(x|y), summed but not weighted by p(y),",
             rows(lambda j, xy, x, y: j.shape[1] * np.mean([h(r / r.sum()) for r in j.T])), 1),
        Core("the entropies of p(y|x) of each x, averaged with equal weights, not with p(x),",
             rows(lambda j, xy, x, y: np.mean([h(r / r.sum()) for r in j])), 1),
        Core("the entropies of p(x|y) of each y, averaged with equal weights, not with p(y),",
             rows(lambda j, xy, x, y: np.mean([h(r / r.sum()) for r in j.T])), 1),
        Core("the entropy of p(y|x) of each x, not weighted by p(x),",
             rows(lambda j, xy, x, y: [h(r / r.sum()) for r in j]), 1, fixed=True),
        Core("the entropy of p(x|y) of each y, not weighted by p(y),",
             rows(lambda j, xy, x, y: [h(r / r.sum()) for r in j.T]), 1, fixed=True),
        Core("the terms -p(x, y) log p(x, y), not summed,", rows(lambda j, xy, x, y: -j * logs(j)), 1, fixed=True),
        Core("entropies of each row, the columns alone summed over,", rows(lambda j, xy, x, y: -(j * logs(j)).sum(1)), 1, fixed=True),
        Core("entropies of each column, the rows alone summed over,", rows(lambda j, xy, x, y: -(j * logs(j)).sum(0)), 1, fixed=True),
        *sums_of_entropies(joints, title),
    ]  # fmt: skip
