r"""What a text describes in words beside its formulas: a channel with its noise, a bijection, a crossover probability.

`I(X;Y) = H(Y) - H(Z)` is about the channel Y = X + Z, `I(X;Y) <= 1 - H(p)` about the one that flips bits with probability p.
Where a formula names such a variable or number once and says nothing else of it, a counterexample is about another channel.
"""

from __future__ import annotations

from collections import Counter

from ...syntax.nodes import Call, Name, Node
from ...syntax.walk import walk
from ..conditions.constraints import Conditions
from ..formula import Formula
from ..functionals.entropies import variables_of
from ..functionals.functionals import of_call
from .links import Draft


def described(f: Formula, d: Draft, conditions: Conditions, ground: bool) -> tuple[str, ...]:
    """What the text must have said of the variables and numbers that stand alone in an entropy; () where there is none."""
    if ground or f.context.universal:
        return ()
    calls = [n for side in (d.left, d.right) for n in walk(side.node) if isinstance(n, Call) and of_call(n) is not None]
    named = [_variables(f, c) for c in calls]
    met = Counter(v for names in named for v in names)
    alone = [c for c, names in zip(calls, named, strict=True) if _is_entropy_of_one(c) and not names]
    if alone and met:
        return ("how the channel depends on its parameter",)
    told = {v for c in conditions.entropic for side in (c.lhs, c.rhs) for names in side for v in names}
    estimates = {v for v in met if "hat" in v} - told
    if estimates and len(met) > 1:
        return tuple(f"what {v} is estimated from" for v in sorted(estimates))
    if d.relation != "=" or len(met) < 2:
        return ()
    lonely = {v for c, names in zip(calls, named, strict=True) if _is_entropy_of_one(c) for v in names if met[v] == 1} - told
    return tuple(f"how {v} depends on the other variables" for v in sorted(lonely))


def _is_entropy_of_one(call: Call) -> bool:
    """H(Z), h(p): of a single name or number, under no condition."""
    found = of_call(call)
    return found is not None and found.name in ("H", "h") and len(call.args) == 1


def _variables(f: Formula, call: Call) -> tuple[str, ...]:
    found: list[str] = []
    for argument in call.args:
        names = variables_of(f, argument)
        found += names if names is not None else _inside(f, argument)
    return tuple(dict.fromkeys(found))


def _inside(f: Formula, node: Node) -> list[str]:
    """The variables of X + Z and of X = x."""
    return [v for n in walk(node) if isinstance(n, Name) for v in variables_of(f, n) or ()]
