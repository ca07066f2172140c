"""Near misses: a formula that one change of sign, ratio or argument makes the quantity that it is named after.

"PPL = exp(1/N sum log q)" is the perplexity but for a minus. What no single change repairs may be another quantity of the same name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from itertools import islice

from ...notation.syntax import nodes as n
from ...notation.syntax.walk import walk
from ...patterns import regex
from .changed_parts import changed_below
from .compare import has_form, is_of_answers, is_typed
from .exchanged import exchanges
from .known_quantity import Known

CHANGES = 40  # tried of one formula
SIGN = "a sign"
EXPONENTIAL = "an exponential"
HALF = "a factor of one half"
_WHOLE = regex(r"\\log|S\(|\\sigma|D_|H\(A(?:, B)?\)|P\(B\)|\\operatorname|A\}\}")  # forms that say more than "a power of a loss"
_LOG_LIKELIHOOD = r"\psi"  # ell, which may be the negative one
_LOOSE = regex(r"\b(?:terms?|bonus|regulari\w+|penalt\w+|negative|negated|minus|sign|lower|upper|bound|surrogate|proxy|up to)\b", re.I)
_TURNED = regex(
    r"\b(?:negative|negated|minus|up to (?:\w+ ){0,2}sign|revers\w+|flip\w*|swap\w*|exchang\w+|invert\w*|inverse|adversar\w+|attack\w*|instead|contrary|opposite|nois\w+|"
    r"costs?|robust\w*|unlearn\w*|worse|regrets?)\b",
    re.I,
)


def near_miss(right: n.Node, known: Known, base: int | str | None, signs: bool = True) -> tuple[str, n.Node] | None:
    """What in a formula has to be changed to make it the quantity ("a sign", "a ratio" ...), and the formula changed; None if nothing alone.

    ``signs``: whether the sign of the whole may not be a choice of the author's, as that of an objective is.
    """
    if not known.settled:
        return None
    if any(map(is_of_answers, known.forms)) and _links(right) > 1:
        return None  # of labels that may be wrong: log sigma(d) and log sigma(-d), each with its share
    certain = replace(known, forms=tuple(f for f in known.forms if (_WHOLE.search(f) or is_typed(f)) and _LOG_LIKELIHOOD not in f))
    whole = [(SIGN, negated(right))] if signs else []
    if known.title == "estimator k2 of a KL divergence":
        whole = [*whole, (HALF, n.Mul(n.Div(n.Number("1", Fraction(1)), n.Number("2", Fraction(2))), right))]
    if isinstance(right, n.Div) and not isinstance(right.left, n.Number):
        whole = [*whole, ("a ratio", n.Div(right.right, right.left))]
    others = islice(exchanges(right), CHANGES) if any(is_of_answers(f) or "clip" in f for f in certain.forms) else ()
    bases = dict.fromkeys((base, "e", 2)) if known.title == "perplexity" else (base,)  # e^{-H} is none, be H in nats or in bits
    for what, changed in (*islice((*whole, *single_changes(right)), CHANGES), *others):
        if (signs or changed != negated(right)) and any(has_form(changed, known if what == EXPONENTIAL else certain, b) for b in bases):
            return what, changed
    return None


def _links(node: n.Node) -> int:
    """How many different sigmoids a formula has."""
    found = {
        x
        for x in walk(node)
        if (isinstance(x, n.Apply) and x.function == "sigmoid") or (isinstance(x, n.Call) and x.head == n.Name("sigma"))
    }
    return len(found)


def speaks_loosely(words: str) -> bool:
    """Whether the words may mean a part or the negative of a quantity: "the entropy bonus is", "up to a sign"."""
    return _LOOSE.search(words) is not None


def turns_over(words: str) -> bool:
    """Whether the words may mean the other answer or the other sign: "up to a sign", "with the roles swapped"."""
    return _TURNED.search(words) is not None


def negated(node: n.Node) -> n.Node:
    """The formula with the other sign."""
    return node.body if isinstance(node, n.Neg) else n.Neg(node)


def single_changes(node: n.Node) -> Iterator[tuple[str, n.Node]]:
    """The formula with one thing changed, outer things first."""
    match node:
        case n.Neg(body):
            yield SIGN, body
        case n.Add(left, right):
            yield SIGN, n.Sub(left, right)
            if not isinstance(left, (n.Add, n.Sub)):
                yield SIGN, n.Add(negated(left), right)
        case n.Sub(left, right):
            yield SIGN, n.Add(left, right)
            yield "the order of a difference", n.Sub(right, left)
            if not isinstance(left, (n.Add, n.Sub)):
                yield SIGN, n.Sub(negated(left), right)
        case n.Log(n.Div(above, below)):
            yield "a ratio", replace(node, arg=n.Div(below, above))
        case n.Apply("exp", (arg,)):
            yield SIGN, replace(node, args=(negated(arg),))
            yield "a logarithm", n.Log(arg)
        case n.Pow(base, exponent) if base == n.Name("e") or isinstance(base, n.Number) or isinstance(exponent, (n.Neg, n.Div)):
            yield SIGN, replace(node, exponent=negated(exponent))
        case n.Log(arg):
            yield EXPONENTIAL, n.Apply("exp", (arg,))
        case n.Call(_, (first, second)) if "||" in node.separators:
            yield "the order of two laws", replace(node, args=(second, first))
    yield from _below(node)


def _below(node: n.Node) -> Iterator[tuple[str, n.Node]]:
    """One operand changed; names, their arguments and what is summed over are left as they are."""
    if isinstance(node, (n.Name, n.Number, n.Text)) or (isinstance(node, n.Call) and all(isinstance(a, n.Name) for a in node.args)):
        return
    yield from changed_below(node, single_changes)
