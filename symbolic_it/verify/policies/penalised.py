r"""Objectives of several parts, E[r] - \beta D(\pi || \pi_{ref}) + c H(\pi): gains and costs have opposite signs.

Sources: Ziegler et al. 2019, equation 2; Schulman et al. 2017, equation 9 (value loss and entropy bonus); Shao et al. 2024, equation 3;
Ethayarajh et al. 2024, section 4 (the reference point of KTO).
"""

from __future__ import annotations

import re

from ...decide.verdict import Verdict
from ...notation.context import Context, Meaning
from ...notation.elaborate.roles.letters import key
from ...notation.syntax import nodes as n
from ...notation.syntax.walk import walk
from ...patterns import regex
from ..naming.near_miss import turns_over
from ..naming.typed_letters import KINDS, is_reference, marks
from .named_losses import COST, LOSS, NAMED, OBJECTIVE, OTHER_LOSS, SURROGATE, named_parts
from .penalised_parts import SCORE, Part, parts

_OBJECTIVES = frozenset(["J", "objective", "Objective", "L", "l", "ell", "r", "R", "loss", "Loss", "eta", "F", "U"])
_GROWS = regex(r"maximi[sz]|objective|ascent|reward|return|lower bound|ELBO|最大化|目标|奖励|최대화|목적|보상|目的", re.I)
_FALLS = regex(r"minimi[sz]|\bloss(?:es)?\b|descent|\bcosts?\b|最小化|损失|최소화|손실|損失", re.I)
_TO_FALL = regex(r"minimi[sz]|descent|최소화|最小化", re.I)
#: A loss letter needs more than "the objective is" to stand for what is to grow: L = E[min(...)] may have lost its minus.
_TO_GROW = regex(r"maximi[sz]|\bPPO(?:[’']s)?(?: \w+){0,2} objective|ascent|lower bound|ELBO|最大化|최대화|最大にする", re.I)
SIGN_UNTOLD = "whether it is to grow or to fall is not said"
_OTHER_WAY = regex(r"forward|mode[- ]cover|mass[- ]cover|supervised|distill|前向|正向|순방향", re.I)
_POINT = regex(r"reference point|\bKTO\b|参考点|기준점|参照点", re.I)
TITLE = "objective with a penalty"
FORM_OF_AN_OBJECTIVE = f"agrees with the form of an {TITLE}"


def of_penalised(left: n.Node, relation: str, right: n.Node, words: str) -> Verdict | None:
    """The verdict on a reward, objective or loss that is a sum of gains and costs; None for any other formula."""
    head = left.head if isinstance(left, n.Call) else left
    is_raised = isinstance(head, n.Pow)  # L^{CLIP}, which is to grow
    while isinstance(head, n.Pow):
        head = head.base
    if relation not in ("=", ":=", "equiv", "doteq") or not isinstance(head, n.Name) or "Delta" in head.accents or turns_over(words):
        return None
    found = parts(right)
    if found is None:
        clips = head.base in _OBJECTIVES and any(isinstance(x, n.Call) and x.head == n.Name("clip") for x in walk(right))
        return Verdict("undecided", "that this is PPO's clipped objective is not shown") if clips else None
    if all(p.kind.startswith("likelihood") for p in found):
        return None  # E[log p] + E[log q]: neither rewards nor penalties
    if len(found) == 1 and found[0].kind == SURROGATE and head.base in _OBJECTIVES and isinstance(right, n.Neg):
        to_fall = _FALLS.search(words) is not None and _GROWS.search(words) is None
        return Verdict("definition", f"{FORM_OF_AN_OBJECTIVE}, negated to be minimised") if to_fall else Verdict("undecided", SIGN_UNTOLD)
    if head.base == "z":
        return _reference_point(found, words)
    if head.base not in _OBJECTIVES or (len(found) < 2 and not any(p.kind in ("clip", "max of a clip", SCORE) for p in found)):
        return None
    if any(p.kind == "estimate" for p in found) and not any(p.kind in ("reward", "clip", "surrogate") for p in found):
        return None
    signs = {p.sign for p in found if p.kind != NAMED}
    if len(signs) > 1 and {p.kind for p in found} == {"reward"}:
        return None  # r(x, y_w) - r(x, y_l): a margin, and no objective
    if any(p.kind == "max of a clip" for p in found):
        return Verdict("convention-mismatch", "not PPO's clipped objective: it would be with min for max")
    if any(p.turned for p in found) and _OTHER_WAY.search(words) is None:
        return Verdict(
            "undecided", "the divergence is of the reference from the policy here, where objectives usually have that of the policy"
        )
    if any(p.kind == SURROGATE for p in found) and len(found) > 1:  # L^{CLIP} - c_1 L^{VF} + c_2 S is called a loss, and maximised
        if signs == {1}:
            return Verdict("definition", FORM_OF_AN_OBJECTIVE)
        if signs == {-1} and head.base in ("L", "l", "ell", "loss", "Loss") and not is_raised:  # -L^{CLIP} + c_1 L^{VF} - c_2 S
            return Verdict("definition", f"{FORM_OF_AN_OBJECTIVE}, negated to be minimised")
        return (
            Verdict("undecided", "whether its surrogate is to grow or to fall is not said")
            if len({p.sign for p in found if p.kind != SURROGATE}) == 1
            else Verdict("convention-mismatch", _faults(found))
        )
    if len(signs) > 1 and len({p.sign for p in found if p.kind not in (NAMED, OTHER_LOSS)}) < 2:
        return Verdict("undecided", "that a loss is to be taken away here is not said")
    if len(signs) > 1:
        return None if _is_unusual(found, words) else Verdict("convention-mismatch", _faults(found))
    if _rewards_the_reference(right):
        return Verdict("undecided", "the mean of the reward is that of answers of the reference here")
    if {p.kind for p in found} <= {LOSS, OTHER_LOSS} and head.base in ("J", "F") and signs == {-1} and _GROWS.search(words) is None:
        return Verdict("definition", "a sum of losses, each with a plus")
    oriented = _oriented(head, is_raised or head.sup is not None or head.upper is not None, signs, words)
    falls, grows = _FALLS.search(words) is not None, _GROWS.search(words) is not None
    if oriented is not None and oriented.positive and signs == {-1} and any(p.kind == NAMED for p in found) and grows and not falls:
        return Verdict("undecided", "whether a part that is only named is to grow or to fall is not said")
    if oriented is not None and oriented.negative and any(p.kind in (NAMED, OTHER_LOSS) for p in found):
        return Verdict("undecided", "whether a part that is only named is to grow or to fall is not said")
    if oriented is not None and oriented.negative and any(p.kind == SCORE for p in found) and _TO_FALL.search(words) is None:
        return Verdict("undecided", "the loss of the policy gradient is often written as what is to grow")
    return oriented


def names_a_part(message: str, called: str) -> bool:
    """ "With the KL in the loss: J = ...", "and the entropy term: L_{total} = ...": the words are of a part of it."""
    return any(f"name of the {title}" in message and mark not in called for title, mark in (("KL divergence", "kl"), ("entropy", "h")))


def leaves_out(right: n.Node, weights: frozenset[str]) -> bool:
    r"""Whether it takes a bare divergence from a bare reward, and one of the weights that the text names stands nowhere in it."""
    found = parts(right) or []
    bare = any(p.kind == "divergence" and not p.weighted for p in found) and not any(
        p.kind in ("reward", SURROGATE, OBJECTIVE) and p.weighted for p in found
    )
    return bare and not weights <= {x.base for x in walk(right) if isinstance(x, n.Name)}


def turns_a_named_part(context: Context, right: n.Node, message: str) -> bool:
    r"""Whether L_{GRPO}, which the text has defined as what is to grow, is added to what is to fall, or the other way round."""
    whole = -1 if message.endswith("minimised") else 1
    for name, sign in named_parts(right):
        fact = context.about(key(name))
        body = fact.value.body if fact is not None and isinstance(fact.value, Meaning) else None
        signs = {p.sign for p in (parts(body) or []) if p.kind not in (NAMED, OTHER_LOSS)} if isinstance(body, n.Node) else set()
        if signs and signs != {whole * sign}:
            return True
    return False


def _rewards_the_reference(right: n.Node) -> bool:
    """E_{y ~ pi_ref}[r(x, y)]: what no step of the policy changes."""
    for x in walk(right):
        if not isinstance(x, n.BigOp) or x.kind != "E" or (law := x.binder.distribution) is None:
            continue
        call = law if isinstance(law, n.Call) else n.Call(law, (n.Name("y"),), ())
        if is_reference(call) and not marks(call.head) & {"old", "k"} and any(KINDS["R"](y) for y in walk(x.body)):
            return True
    return False


def is_of_unusual_sign(head: n.Name, is_raised: bool, signs: set[int], words: str) -> bool:
    """Whether words that only speak of an objective leave open what its letter hides: L^{CLIP} and L_{PPO} grow, any other L falls."""
    grown = is_raised or (isinstance(head.sub, n.Name) and head.sub.base.lower().startswith(("clip", "ppo")))
    grows, falls = _GROWS.search(words) is not None, _FALLS.search(words) is not None
    if signs == {1}:
        return not grown and grows and not falls and _TO_GROW.search(words) is None
    return grown and grows and not falls


def _oriented(head: n.Name, is_raised: bool, signs: set[int], words: str) -> Verdict | None:
    if not signs:
        return None
    gains = signs == {1}
    falls = _FALLS.search(words) is not None
    grows = _GROWS.search(words) is not None
    is_loss = head.base in ("L", "l", "ell", "loss", "Loss")
    if is_loss and is_of_unusual_sign(head, is_raised, signs, words):
        return Verdict("undecided", SIGN_UNTOLD)
    if gains and (not is_loss or (grows and not falls) or is_raised):
        return Verdict("definition", f"{FORM_OF_AN_OBJECTIVE}")
    if not gains and (is_loss or (falls and head.base not in ("r", "R"))):
        return Verdict("definition", f"{FORM_OF_AN_OBJECTIVE}, negated to be minimised")
    if falls == grows:
        return Verdict("undecided", SIGN_UNTOLD)
    return Verdict("convention-mismatch", f"not the {TITLE}: it would be with the sign of the whole changed")


def _faults(found: list[Part]) -> str:
    costs = [p for p in found if p.value == COST]
    if any(p.kind in ("divergence", "estimate") for p in costs):
        return "a divergence from the reference is taken from a reward, here it is added"
    if any(p.kind == "entropy" for p in found) and any(p.value == COST for p in found):
        return "a bonus of entropy and a loss have opposite signs in an objective, here they have the same"
    if any(p.kind == "entropy" for p in found):
        return "a bonus of entropy is added to what is to grow, here it is taken from it"
    return "the parts of this objective work against one another: it would be the usual one with a sign changed"


def _is_unusual(found: list[Part], words: str) -> bool:
    """Whether the words may want the entropy to fall, or the divergence to grow."""
    if any(p.kind == "entropy" for p in found) and re.search(
        r"(?:penali[sz]\w*|minimi[sz]\w*|low\w*|reduc\w*|discourag\w*)[^.]{0,30}entropy|entropy penalty|sharpen|determinis", words, re.I
    ):
        return True
    return re.search(r"\b(?:bonus for|novelty|curiosity|diversity|evidence|marginal)\b", words, re.I) is not None


def _reference_point(found: list[Part], words: str) -> Verdict | None:
    """z_0 = KL(pi || pi_ref), where it is said to be the point from which rewards are measured."""
    if len(found) != 1 or found[0].kind != "divergence" or _POINT.search(words) is None:
        return None
    if found[0].sign * found[0].value == 1 and not found[0].turned:
        return Verdict("definition", "agrees with the definition of the reference point of KTO")
    what = "the order of two laws" if found[0].turned else "a sign"
    return Verdict("convention-mismatch", f"not the reference point of KTO: it would be with {what} changed")
