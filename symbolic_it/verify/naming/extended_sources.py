r"""Blocks of a memoryless source: H(S^n) = n H(S), the entropy of its extension of order n

They hold where the chapter speaks of such sources, of none with memory, and of no channel that the block is sent over. Source: Cover and Thomas 2006, section 4.2.
"""

from __future__ import annotations

from ...decide.verdict import Verdict
from ...notation.context import Context
from ...notation.elaborate.roles.letters import is_variable
from ...notation.syntax import nodes as n
from ..sentences.chapter_subjects import CAPACITIES, MEMORYLESS_SOURCES, SINGLE_USES, is_about

_KNOWN = Verdict("definition", "a memoryless source: as many times the entropy of one symbol")
_SLIP = Verdict("convention-mismatch", "of a memoryless source it is as many times the entropy of one symbol")


def of_extended_sources(context: Context, left: n.Node, relation: str, right: n.Node) -> Verdict | None:
    """The verdict on H(S^n) = n H(S); None for any other formula."""
    block = _block(left)
    if block is None or relation not in ("=", "equiv") or not is_about(context, MEMORYLESS_SOURCES):
        return None
    letter, count = block
    if letter.base in ("X", "Y") and (is_about(context, SINGLE_USES) or is_about(context, CAPACITIES)):
        return None  # what is sent over a channel, or received, may be a code
    one = n.Call(n.Name("H"), (letter,))
    match right:
        case n.Mul(factor, entropy) if entropy == one:
            return _KNOWN if factor == count else None
        case n.Div(entropy, factor) | n.Mul(n.Div(n.Number(value=1), factor), entropy) | n.Pow(entropy, factor) if (
            entropy == one and factor == count
        ):
            return _SLIP
    return None


def _block(node: n.Node) -> tuple[n.Name, n.Node] | None:
    """The letter and the length of H(S^n)."""
    if not isinstance(node, n.Call) or node.head != n.Name("H") or len(node.args) != 1:
        return None
    of = node.args[0]
    if isinstance(of, n.Name) and of.upper is not None and of.sub is None:
        of = n.Pow(n.Name(of.base), of.upper)
    if (
        not isinstance(of, n.Pow)
        or not isinstance(of.base, n.Name)
        or not is_variable(of.base)
        or not isinstance(of.exponent, (n.Name, n.Number))
    ):
        return None
    return of.base, of.exponent
