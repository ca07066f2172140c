"""Mutual information of a table: two binary variables"""

from __future__ import annotations

from fractions import Fraction

from .. import exact, measured
from ..cells import draw, laws
from ..template import Draft, Mistake, Template, line
from ..written import minus_logs, table


def write(cells: tuple[tuple[Fraction, ...], ...]) -> Draft:
    """H(X) + H(Y) - H(X, Y)."""
    flat, px, py = laws(cells)
    nats = measured.of_table("mutual_information", cells, "X", "Y")
    bits = exact.in_bits(nats)
    product = tuple(x * y for x in px for y in py)
    hx, hy, hxy = (exact.in_bits(measured.entropy(p)) for p in (px, py, flat))
    return Draft(
        rf"The joint probabilities of $X$ (rows) and $Y$ (columns) are ${table(cells)}$. How much information do the two variables share?",
        (
            line("mutual information from entropies", "I(X;Y)", "H(X) + H(Y) - H(X, Y)"),
            line("the entropy of the rows' sums", minus_logs(px, px), hx),
            line("the entropy of the columns' sums", minus_logs(py, py), hy),
            line("the joint entropy", minus_logs(flat, flat), hxy),
            line("add and subtract", exact.shown(hx) + exact.shown(hy) - exact.shown(hxy), bits),
        ),
        bits,
        (
            Mistake(
                "SWAP", "the divergence of the product from the joint law, the wrong way round", exact.in_bits(measured.kl(product, flat))
            ),
            Mistake("BASE", "this is the value in nats; the question asks for bits", nats),
            Mistake("COND", "this is H(X|Y), what is left unknown", exact.minus(hxy, hy)),
        ),
        "bits",
    )


TEMPLATE = Template("T34", "Mutual information of a table", draw, write)
