"""Expected length of a Huffman code: merge the two smallest"""

from __future__ import annotations

from fractions import Fraction

from ...terms.term import add
from .. import exact, measured
from ..draw import Draw
from ..template import EXACT, Draft, Mistake, Template, line
from ..written import num, vector


def draw(rng: Draw) -> dict[str, tuple[Fraction, ...]]:
    """4 or 5 masses in twentieths."""
    return {"p": tuple(sorted(rng.shares(rng.integer(4, 5), 20), reverse=True))}


def write(p: tuple[Fraction, ...]) -> Draft:
    """The sum of the merged masses."""
    queue, merges = sorted(p), []
    while len(queue) > 1:
        a, b, *rest = queue
        merges.append((a, b))
        queue = sorted([*rest, a + b])
    length = sum((a + b for a, b in merges), Fraction(0))
    bits = exact.in_bits(measured.entropy(p))
    shannon = sum((x * _ceiling(x) for x in p), Fraction(0))
    fixed = (len(p) - 1).bit_length()
    return Draft(
        rf"A source has the probabilities $p = {vector(p, decimal=True)}$. "
        rf"What is the expected length per symbol of a binary Huffman code?",
        (
            *(line("merge the two smallest masses", num(a) + num(b), exact.of(a + b)) for a, b in merges),
            line("each merge adds one digit to what it merges", add(*(num(a + b) for a, b in merges)), exact.of(length)),
        ),
        exact.of(length),
        (
            Mistake("SHANNON", "the lengths are rounded up surprises (a Shannon code)", exact.of(shannon)),
            Mistake("ENT", "this is the entropy, which no code of single symbols reaches here", bits),
            Mistake("FIX", "this is the length of a code in which all words are as long", exact.of(fixed)),
        ),
        "bits",
        EXACT,
    )


def _ceiling(x: Fraction) -> int:
    """The smallest k with 2^-k <= x."""
    k = 0
    while Fraction(1, 2**k) > x:
        k += 1
    return k


TEMPLATE = Template("T39", "Expected length of a Huffman code", draw, write)
