"""Conditional entropy of a table: two binary variables"""

from __future__ import annotations

from fractions import Fraction

from .. import exact, measured
from ..cells import draw, laws
from ..template import Draft, Mistake, Template, line
from ..written import minus_logs, table


def write(cells: tuple[tuple[Fraction, ...], ...]) -> Draft:
    """H(X, Y) - H(Y)."""
    flat, px, py = laws(cells)
    bits = exact.in_bits(measured.of_table("conditional_entropy", cells, "X", "Y"))
    hy, hxy = (exact.in_bits(measured.entropy(p)) for p in (py, flat))
    columns = [exact.in_bits(measured.entropy(tuple(x / y for x in c))) for c, y in zip(zip(*cells, strict=True), py, strict=True)]
    return Draft(
        rf"The joint probabilities of $X$ (rows) and $Y$ (columns) are ${table(cells)}$. How uncertain is $X$ once $Y$ is known, "
        rf"that is, what is $H(X \mid Y)$?",
        (
            line("chain rule", r"H(X \mid Y)", "H(X, Y) - H(Y)"),
            line("the joint entropy", minus_logs(flat, flat), hxy),
            line("the entropy of the columns' sums", minus_logs(py, py), hy),
            line("subtract", exact.shown(hxy) - exact.shown(hy), bits),
        ),
        bits,
        (
            Mistake(
                "DIR", "this is H(Y|X): the variables are swapped", exact.in_bits(measured.of_table("conditional_entropy", cells, "Y", "X"))
            ),
            Mistake("AVG", "the columns' entropies are averaged without their weights", exact.mean((columns[0], columns[1]))),
            Mistake("MAX", "this is H(X), before Y is known", exact.in_bits(measured.entropy(px))),
        ),
        "bits",
    )


TEMPLATE = Template("T35", "Conditional entropy of a table", draw, write)
