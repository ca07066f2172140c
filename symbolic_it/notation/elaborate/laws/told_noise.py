r"""Means of what is made of one told noise: E[z] after z = \mu + \sigma \epsilon and \epsilon \sim N(0, 1)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from ...context import EARLIER, Context, Meaning, NamedLaw
from ...syntax.nodes import BigOp, Binder, Call, Name, Node, Statement
from ...syntax.walk import children, walk
from ..functionals.functionals import of_call
from ..roles.letters import LAWS, OUTCOMES, is_variable, key
from ..roles.outcomes import has_key
from ..roles.told_kinds import told_kind
from ..shorthand import rebuilt
from ..unfolding import written_out
from .drawn_laws import law_symbol

_NOISE = frozenset(["epsilon", "varepsilon", "eta", "xi", "zeta"])


def means_over_told_noise(statement: Statement, context: Context) -> Statement:
    """The statement with that law below the means and variances that have none, where nothing else in them may be random.

    The x of E[z] = mu(x) is fixed, as it stands outside of the mean; the x of Var(x + epsilon) = 1 may be drawn, too.
    """
    fixed = {n for n in _outside_means(statement) if isinstance(n, Name)}

    def change(node: Node) -> Node | None:
        if not isinstance(node, BigOp) or node.kind not in ("E", "Var") or node.binder.names or node.binder.distribution is not None:
            return None
        binder = _drawn(node, context, fixed)
        return None if binder is None else replace(node, binder=binder)

    return rebuilt(statement, change) if any(isinstance(f.value, NamedLaw) for f in context.facts) else statement


def _drawn(node: BigOp, context: Context, fixed: set[Name]) -> Binder | None:
    written = list(written_out(context, node.body, called=True))
    names = {n for n in written if isinstance(n, Name) and has_key(n)}
    told = {n: fact for n in names if (fact := context.about(key(n), NamedLaw)) is not None}
    if len(told) != 1 or any(isinstance(n, BigOp) or (isinstance(n, Call) and of_call(n) is not None) for n in written):
        return None
    ((noise, fact),) = told.items()
    law: NamedLaw = fact.value
    if noise.base not in _NOISE or law.outcomes or law.given or fact.scope == EARLIER or not isinstance(law.law, Call):
        return None
    own = {noise, *(x for x in walk(law.law) if isinstance(x, Name))}
    if any(_may_be_random(context, n, fixed) for n in names - own):
        return None
    return Binder((noise,), distribution=law.law, span=node.binder.span)


def _outside_means(tree: Node) -> Iterator[Node]:
    yield tree
    if not (isinstance(tree, BigOp) and tree.kind in ("E", "Var")):
        for child in children(tree):
            yield from _outside_means(child)


def _may_be_random(context: Context, name: Name, fixed: set[Name]) -> bool:
    drawn = context.about(law_symbol(name.base)) is not None or told_kind(context, name.base) == "random"
    loose = name.base in OUTCOMES - {"s", "a"} and name not in fixed and context.about(key(name), Meaning) is None
    return drawn or loose or name.base in _NOISE | LAWS or "hat" in name.accents or is_variable(name)


__all__ = ["means_over_told_noise"]
