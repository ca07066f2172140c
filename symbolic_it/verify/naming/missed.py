"""A quantity that a formula's name or words mean, missed by one sign, ratio or order: what it is not, and what repairs it."""

from __future__ import annotations

import re

from ...decide.verdict import Verdict
from ...notation.context import Context
from ...notation.elaborate.meaning import LinkMeaning
from ...notation.syntax import nodes as n
from ...patterns import regex
from .compare import is_of_answers
from .exactly import unlike
from .near_miss import HALF, SIGN, near_miss, speaks_loosely, turns_over
from .normaliser import spelled_out
from .own_arguments import is_of_its_arguments
from .resolve import Resolved, speaks_of_likelihood
from .typed_letters import merely_numbered

_BY_WORDS = frozenset(["implicit reward of DPO", "ratio of a policy to an old one"])  # whose letters may stand for their opposites as well
_NEGATIVE = regex(r"negatives?(?= log| (?:sample|pair|key|example|document|candidate|instance|view|token)s?\b|[,.;)])", re.I)
#: Words of their own names, or of what they are of, which say nothing loosely.
_OWN_WORDS = {
    "negative log-likelihood": _NEGATIVE,
    "InfoNCE loss": _NEGATIVE,
    "PPO's clipped objective": regex(r"(?:clipped |PPO )?surrogate", re.I),
}
#: "the DPO loss:", "得到 DPO 损失：" right before a formula: what falls.
_CALLED_LOSS = regex(
    r"(?:\bloss(?: function)?|损失(?:函数)?|손실 ?(?:함수)?(?:는|은)?|損失(?:関数)?)\s*(?:\bis|\bas|\breads|为|是|は)?\s*[:：,]?\s*\Z", re.I
)
_GROWS = regex(r"maximi[sz]|ascent|最大化|최대화|objective", re.I)
_SIGNED = frozenset(
    ["cross-entropy", "binary cross-entropy", "focal loss", "perplexity"]
)  # whatever is to grow: called so, they are positive


def missed(
    context: Context, link: LinkMeaning, name: n.Name, found: tuple[Resolved, ...], before: str, after: str, base: int | str | None
) -> Verdict | None:  # fmt: skip
    """The verdict on a formula that is the named quantity but for one sign, ratio or order."""
    found = tuple(r for r in found if r.by_words) or found
    if len(found) != 1 or not is_of_its_arguments(link.left.node, link.right.node) or not _is_whole(link.left.node):
        return None
    (r,) = found
    if r.known.title in _BY_WORDS and not r.by_words:
        return None
    around = _OWN_WORDS[r.known.title].sub("", before[-80:] + after[:60]) if r.known.title in _OWN_WORDS else before[-80:] + after[:60]
    of_answers = any(map(is_of_answers, r.known.forms))
    if turns_over(around) if of_answers else speaks_loosely(around):
        return None
    falls = _CALLED_LOSS.search(before[-60:]) is not None or (of_answers and name.base in ("L", "loss", "Loss"))
    called = (r.by_words and r.known.title in _SIGNED) or (r.known.averaged and falls and not _GROWS.search(before + after))
    signs = (
        r.known.title == "negative log-likelihood" or called or not speaks_of_likelihood(before + " " + after)
    ) and not r.known.title.startswith("estimator")
    found_miss = near_miss(spelled_out(context, link.right.node), r.known, base, signs)
    if found_miss is None:
        return None
    what, meant = found_miss
    if what == SIGN and (speaks_loosely(around) or _is_an_entropy(link.left.node, link.right.node)):
        return None
    if what not in (SIGN, HALF) and r.known.title.startswith("estimator"):
        return None  # of samples from the reference it is turned over
    if what != SIGN and merely_numbered(link.right.node):
        return None
    return unlike(context, link, meant, f"not the {r.known.title}: it would be with {what} changed")


def _is_an_entropy(left: n.Node, right: n.Node) -> bool:
    """S_rel[pi] = -D(pi || pi_ref): what physicists call a relative entropy, a name of its own."""
    head = left.head if isinstance(left, n.Call) else left
    divergence = isinstance(right, n.Neg) and isinstance(right.body, n.Call) and "||" in right.body.separators
    return divergence and isinstance(head, n.Name) and head.base == "S"


def _is_whole(left: n.Node) -> bool:
    """A name, or one of names: not sigma(-x)."""
    return isinstance(left, n.Name) or (isinstance(left, n.Call) and all(isinstance(a, (n.Name, n.Chain, n.SetLiteral)) for a in left.args))
