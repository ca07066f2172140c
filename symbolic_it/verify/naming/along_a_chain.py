r"""PPL = \exp(H) = \exp(-\frac{1}{N} \sum_i \log P(w_i|w_{<i})): a later side of what begins with a perplexity."""

from __future__ import annotations

from ...decide.verdict import Verdict
from ...notation.context import Context
from ...notation.elaborate.meaning import ChainMeaning
from ...notation.syntax import nodes as n
from ...patterns import regex
from .compare import has_form
from .definition import base_told
from .known import titled
from .near_miss import near_miss, speaks_loosely
from .of_perplexity import base_of_power

_PERPLEXITY = titled("perplexity")
_UNSHOWN = regex(r" is a name of the (.+); that this is its value is not shown")
_AGREES = "agrees with the definition of perplexity"


def along_its_chain(context: Context, chain: ChainMeaning, row: tuple[Verdict, ...], words: str) -> tuple[Verdict, ...]:
    """The verdicts with those on the later sides of a perplexity that nothing else decides: each is the mean over the tokens, or not."""
    if len(row) > 1 and (shown := _shown_by_a_later_side(context, chain, row, words)) is not None:
        return (shown, *row[1:])
    if len(row) < 2 or row[0] != Verdict("definition", _AGREES):
        return row
    power = base_of_power(chain.links[0].right.node)
    out = [row[0]]
    for link, verdict in zip(chain.links[1:], row[1:], strict=True):
        open_still = verdict.word == "undecided" and verdict.message.startswith("a condition was not understood")
        out.append(_of_the_tokens(context, link.right.node, power, words) or verdict if open_still and link.relation == "=" else verdict)
        if link.relation != "=":
            return (*out, *row[len(out) :])
    return tuple(out)


def _shown_by_a_later_side(context: Context, chain: ChainMeaning, row: tuple[Verdict, ...], words: str) -> Verdict | None:
    """G = sum_k sum_{j != k} p_k p_j = 1 - sum_k p_k^2: what is proved equal to the usual form of what its name says is that."""
    named = _UNSHOWN.search(row[0].message) if row[0].word == "undecided" else None
    if named is None:
        return None
    known = titled(named[1])
    for link, verdict in zip(chain.links[1:], row[1:], strict=True):
        if link.relation != "=" or verdict.word != "proved":
            return None
        if has_form(link.right.node, known, base_told(context, link.right.node, words)):
            return Verdict("definition", f"agrees with the definition of {known.title}, which it is proved equal to")
    return None


def _of_the_tokens(context: Context, right: n.Node, power: int | str | None, words: str) -> Verdict | None:
    own = base_of_power(right)
    if None not in (power, own) and power != own:
        return None  # 2^H = \exp(...): in which unit H is, is not said
    base = base_told(context, right, words) or own
    if has_form(right, _PERPLEXITY, base):
        return Verdict("definition", _AGREES)
    missed = None if speaks_loosely(words) else near_miss(right, _PERPLEXITY, base)
    return None if missed is None else Verdict("convention-mismatch", f"not the perplexity: it would be with {missed[0]} changed")
