r"""Losses on preferences under a name of the author's own: L_1, \ell, J, said to be this loss or that, or nothing.

The marks of the answers and of the reference tell what is meant: \log \sigma(r(y_l) - r(y_w)) rewards the answer that was rejected.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from ...decide.verdict import Verdict
from ...notation.context import Context
from ...notation.elaborate.meaning import LinkMeaning
from ...notation.elaborate.shorthand import rebuilt
from ...notation.syntax import nodes as n
from ...notation.syntax.walk import walk
from ...patterns import regex
from .compare import has_form, is_of_answers
from .exactly import unlike
from .known import KNOWN
from .known_quantity import SAMPLES, Known
from .loss_letters import LOSSES_AND_OBJECTIVES
from .near_miss import near_miss, negated, turns_over
from .next_tokens import is_of_a_next_token
from .typed_letters import KINDS, merely_numbered

_LOSSES = LOSSES_AND_OBJECTIVES | {"E"}
_GROWS = regex(r"maximi[sz]|likelihood|log-prob|ascent|utility|最大化|似然|최대화|우도|가능도|尤度", re.I)
_GREATEST = regex(r"maximi[sz]|最大化|최대화", re.I)
#: Words of the likelihood that are no word of what is to grow: "the negative log-likelihood loss".
_NEGATIVE = regex(
    r"negative\s+(?:log[- ]?)?likelihood|负(?:的)?(?:对数)?似然|음의\s*(?:로그\s*)?(?:우도|가능도)|負の(?:対数)?尤度",
    re.I,
)
_FALLS = regex(r"minimi[sz]|\bloss|最小化|损失|최소화|손실|損失", re.I)
_LIKELIHOOD = Known("negative log-likelihood", frozenset(), "", (r"-\log B",), SAMPLES, settled=True)
_WITHOUT_LOGARITHM = Known("cross-entropy", frozenset(), "", (r"-S(A B)", r"S(A B)"), SAMPLES)
_CROSS = Known("cross-entropy", frozenset(), "", (r"-S(A \log B)",), SAMPLES)


@cache
def losses_on_answers() -> tuple[Known, ...]:
    """The losses that tell answers apart, in the forms that do."""
    kept = (replace(k, forms=tuple(filter(is_of_answers, k.forms))) for k in KNOWN if k.averaged)
    return tuple(sorted((k for k in kept if k.forms), key=lambda k: k.title != "pairwise reward-model loss"))


def under_any_name(context: Context, link: LinkMeaning, sentence: str) -> Verdict | None:
    """The verdict on a loss of no further name that tells answers apart; None for any other formula."""
    head, right = link.left.node, link.right.node
    while isinstance(head, n.Call):
        head = head.head
    if not isinstance(head, n.Name) or head.base not in _LOSSES or not _tells_answers_apart(right):
        return None
    said = _GROWS.search(_NEGATIVE.sub("", sentence)) is not None
    falls = _FALLS.search(sentence) is not None or _NEGATIVE.search(sentence) is not None
    grows = head.base == "J" or said
    for known in losses_on_answers():
        if (has_form(right, known) and not ((said and head.base == "J") or _GREATEST.search(sentence))) or (
            has_form(right, known) and _FALLS.search(sentence)
        ):
            return Verdict("definition", f"agrees with the definition of {known.title}")
        if grows and has_form(negated(right), known):
            if falls and not _GREATEST.search(sentence):
                return Verdict("undecided", f"whether it is the {known.title} or its negative is not shown")
            return Verdict("definition", f"agrees with the definition of {known.title}, negated to be maximised")
    if turns_over(sentence) or merely_numbered(right):
        return None
    for known in losses_on_answers():
        found = near_miss(right, known, None, not grows) or (near_miss(negated(right), known, None, False) if grows else None)
        if found is not None:
            what, meant = found
            return unlike(context, link, meant, f"not the {known.title}: it would be with {what} changed")
    return Verdict("undecided", "no loss on preferences that is known has this form")


def loss_on_next_tokens(left: n.Node, right: n.Node) -> Verdict | None:
    """The verdict on a loss of no further name that is -log of the masses of tokens given those before; None for any other formula."""
    head = left
    while isinstance(head, n.Call):
        head = head.head
    calls = [x for x in walk(right) if isinstance(x, n.Call) and "|" in x.separators]
    if not isinstance(head, n.Name) or head.base not in _LOSSES or not calls or not all(map(is_of_a_next_token, calls)):
        return None
    return Verdict("definition", f"agrees with the definition of {_LIKELIHOOD.title}") if has_form(right, _LIKELIHOOD) else None


def cross_entropy_by_form(left: n.Node, right: n.Node, sentence: str) -> Verdict | None:
    """The verdict on a loss of an author's own name that is the mean log probability of a model under another law; None for any other."""
    head = left
    while isinstance(head, n.Call):
        head = head.head
    heads = list(dict.fromkeys(x.head for x in walk(right) if isinstance(x, n.Call) and isinstance(x.head, n.Name) and "|" in x.separators))
    entries = {} if heads else _target_and_estimate(right)
    if not isinstance(head, n.Name) or head.base not in _LOSSES or not (len(heads) == 2 or entries):
        return None
    if set(entries.values()) != set(entries):
        return Verdict("undecided", "its targets and their estimates are not at one index")
    if heads and not _is_of_one_outcome(right):
        return None
    of_the_target = any(
        isinstance(x, n.Log) and any(y in entries and isinstance(y, n.Name) and "hat" not in y.accents for y in walk(x.arg))
        for x in walk(right)
    )
    if has_form(right, _CROSS) and not of_the_target:
        return Verdict("definition", "agrees with the definition of cross-entropy")
    if entries and not any(isinstance(x, n.Log) for x in walk(right)):
        return Verdict("undecided", "a loss of probabilities without a logarithm") if has_form(right, _WITHOUT_LOGARITHM) else None
    if _GROWS.search(sentence) is None and has_form(negated(right), _CROSS):
        return None if entries else Verdict("undecided", "a loss that is never positive: a sign may be missing")
    turned = entries or {heads[0]: heads[1], heads[1]: heads[0]}
    other = rebuilt(right, lambda x: turned.get(x) if isinstance(x, n.Name) else None)
    if has_form(other, _CROSS) or has_form(negated(other), _CROSS):
        return Verdict("undecided", "the logarithm is of the law that seems to be the true one")
    return None


def _target_and_estimate(right: n.Node) -> dict[n.Node, n.Node]:
    r"""The entries y_j and \hat{y}_j, which are all that a formula is of, each for the other; {} where it is of others."""
    found = {x for x in walk(right) if isinstance(x, n.Name) and isinstance(x.sub, n.Name)}
    estimates = {x for x in found if x.accents == ("hat",)}
    if len({x.base for x in found}) != 1 or not estimates or found - estimates != {x for x in found if not x.accents}:
        return {}
    return {x: replace(x, accents=() if x in estimates else ("hat",)) for x in found} if len(found) > 1 else {}


def _is_of_one_outcome(right: n.Node) -> bool:
    """Whether both laws are of the same outcome given the same, and the sum runs over it."""
    calls = [x for x in walk(right) if isinstance(x, n.Call) and "|" in x.separators]
    summed = {y for x in walk(right) if isinstance(x, n.BigOp) and x.kind == "sum" for y in x.binder.names}
    given = {a for x in calls for a in x.args[x.separators.index("|") + 1 :]}
    return len({x.args for x in calls}) == 1 and not (len(summed) == 1 and summed & given)


def _tells_answers_apart(node: n.Node) -> bool:
    """Whether a sigmoid, a logarithm or a square is of both a preferred and a rejected answer."""
    inner = [x for x in walk(node) if _is_link(x)]
    return any(_marked(x, "W", "Rho") and _marked(x, "L", "Omega") for x in inner)


def _is_link(node: n.Node) -> bool:
    if isinstance(node, n.Pow):
        return isinstance(node.exponent, n.Number) and node.exponent.value == 2
    return (
        isinstance(node, n.Log)
        or (isinstance(node, n.Apply) and node.function in ("sigmoid", "max"))
        or (isinstance(node, n.Call) and node.head == n.Name("sigma"))
    )


def _marked(node: n.Node, *kinds: str) -> bool:
    """Whether one side of the pair is marked, so that the other can not be meant."""
    other = {"W": "L", "L": "W", "Rho": "Omega", "Omega": "Rho"}
    return any(KINDS[k](x) and not KINDS[other[k]](x) for x in walk(node) for k in kinds)
