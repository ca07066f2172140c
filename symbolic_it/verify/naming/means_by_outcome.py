r"""Means over samples by their letter: 1/N \sum_x f(x), where the words speak of samples, for 1/N \sum_{n=1}^N f(x_n)."""

from __future__ import annotations

import re
from dataclasses import replace
from fractions import Fraction

from ...notation.elaborate.roles.letters import OUTCOMES
from ...notation.elaborate.shorthand import rebuilt
from ...notation.syntax.nodes import BigOp, Binder, Call, Div, Mul, Name, Node, Number
from ...notation.syntax.walk import walk
from ...patterns import regex

_ONE, _INDEX = Number("1", Fraction(1)), Name("n")
_OF_SAMPLES = regex(
    r"\bmonte[- ]carlo\b|\bMC\b|\bsampl\w+|\bestimat\w+|\bdraw(?:n|s|ing)?\b|蒙特卡洛|采样|抽样|样本|估计|샘플|표본|추정|サンプル|標本",
    re.I,
)


def by_its_samples(right: Node, words: str) -> Node:
    """The right side with its one mean over x as one over the samples x_n; as it is where nothing speaks of samples."""
    sums = [x for x in walk(right) if isinstance(x, BigOp)]
    if len(sums) != 1 or _OF_SAMPLES.search(words) is None or _INDEX in walk(right):
        return right

    def change(node: Node) -> Node | None:
        match node:
            case Mul(Div(one, Name() as size), BigOp("sum", Binder((Name() as x,)) as below, body) as total) if one == _ONE:
                if below != Binder((x,)) or x.base not in OUTCOMES or x.sub is not None:
                    return None
                each = rebuilt(body, lambda y: replace(x, sub=_INDEX) if y == x else None)
                if not any(isinstance(y, Call) and x in y.args for y in walk(body)):
                    return None
                return replace(node, right=replace(total, binder=Binder((_INDEX,), lower=_ONE, upper=size), body=each))
        return None

    return rebuilt(right, change)
