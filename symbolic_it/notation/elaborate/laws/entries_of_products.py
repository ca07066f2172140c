r"""Vectors that are products of matrices, by their entries: after o = Wx + b the softmax of o is of o_1, ..., o_K.

What the entries are in numbers no formula needs that speaks of them and of neither W nor x.
"""

from __future__ import annotations

from dataclasses import replace

from ...context import Context, Fact, Meaning
from ...syntax.nodes import Add, Mul, Name, Node, Statement
from ...syntax.walk import walk
from ..roles.letters import key, stem
from ..roles.outcomes import has_key
from .matrix_products import factors_of


def by_their_entries(statement: Statement, context: Context) -> Context:
    """The context without what such vectors are."""
    names = [n for n in walk(statement) if isinstance(n, Name)]
    spoken = {key(n) for n in names if has_key(n)}
    bodies = [fact.value.body for fact in context.facts if isinstance(fact.value, Meaning) and fact.symbol in spoken]
    inside = [n for body in bodies if not _is_product(body) for n in walk(body) if isinstance(n, Name)]
    entries = {key(stem(n)) for n in (*names, *inside) if n.sub is not None and has_key(stem(n))}
    spoken |= {key(stem(n)) for n in names if has_key(stem(n))}

    def is_such(fact: Fact) -> bool:
        meaning = fact.value
        if not isinstance(meaning, Meaning) or meaning.parameters or fact.symbol not in entries or not _is_product(meaning.body):
            return False
        return not {key(n) for n in walk(meaning.body) if isinstance(n, Name) and has_key(n)} & spoken

    kept = tuple(fact for fact in context.facts if not is_such(fact))
    return context if len(kept) == len(context.facts) else replace(context, facts=kept)


def _is_product(body: Node) -> bool:
    r"""\mathbf{W} \mathbf{x} + \mathbf{b}, and the same without b."""
    summands = [body.left, body.right] if isinstance(body, Add) else [body]
    products = [factors_of(x) for x in summands if isinstance(x, Mul)]
    return len(products) == 1 and all(isinstance(x, Name) and "bold" in x.accents for x in products[0])
