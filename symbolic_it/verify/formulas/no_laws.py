"""Letters of laws that the text gives by a formula that is none: q(x) = p(x)^2, p_i = e^{z_i}/Z with a wrong Z, m = p + q.

What is proved of any law is not proved of such a q: sum_x q(x) = 1 and D(p||q) >= 0 are left open behind it.
"""

from __future__ import annotations

from dataclasses import replace

from ...decide.verdict import Verdict
from ...notation.context import Context, Meaning
from ...notation.elaborate.meaning import Data, Introduction, LinkMeaning, Reading
from ...notation.elaborate.shorthand import rebuilt
from ...notation.syntax import nodes as n
from ...notation.syntax.walk import walk
from ...patterns import regex
from ..model import Claim
from ..naming.first_outcomes import begins_elsewhere, family_by_form, is_density
from ..naming.normalised import OTHERWISE, total_is_one
from ..state import State

_LAWS = frozenset(["p", "q", "P", "Q"])
_ENTRIES = _LAWS | {"pi", "rho"}
_AT = n.Name("x")
_OTHERS = (n.Text, n.Ellipsis, n.Cases, n.BigOp, n.Given)


def of_no_laws(claims: list[Claim], reading: Reading, context: Context, state: State, sentence: str = "") -> list[Claim]:
    """The claims of a statement, with what was proved of laws left open for letters that stand for none; what is introduced is learnt.

    ``sentence``: the words around it, with their maths.
    """
    out: list[Claim] = []
    for claim, link in zip(claims, (link for chain in reading.chains for link in chain.links), strict=True):
        claim = _from_its_first_outcome(claim, link, sentence)
        if link.relation in ("=", ":=") and (letter := _given(link)):
            (
                state.section.unshown_laws.add
                if _is_not_shown(context, link, claim.verdict, sentence)
                else state.section.unshown_laws.discard
            )(letter)
        if isinstance(link.claim, (Introduction, Data)):
            of_letters = isinstance(link.claim, Introduction) and isinstance(link.right.node, n.Vector) and link.claim.name in _LAWS
            (state.section.listed_laws.add if of_letters else state.section.listed_laws.discard)(link.claim.name)
        if isinstance(link.claim, Introduction):
            state.section.no_laws.discard(link.claim.name)
            if link.claim.name in _LAWS and claim.verdict.positive and _is_minus_a_density(link.right.node):
                claim = replace(claim, verdict=Verdict("undecided", "minus a density, which is none"))
                state.section.no_laws.add(link.claim.name)
            if link.relation in ("=", ":=") and (claim.verdict.negative or _is_no_law(context, link, claim.verdict)):
                state.section.no_laws.add(link.claim.name)
        elif claim.verdict.word == "refuted" and _sums(link) and OTHERWISE.search(sentence) is not None:
            claim = replace(claim, verdict=Verdict("undecided", "of masses that the words do not say to be those of a law"))
        elif claim.verdict.word == "refuted" and not link.ground and (names := _names(link) & state.section.listed_laws):
            claim = replace(claim, verdict=Verdict("undecided", f"the masses of {min(names)} were listed, in letters, and are not put in"))
        elif claim.verdict.word == "refuted" and not link.ground and _is_of_entries(link):
            claim = replace(claim, verdict=Verdict("undecided", "of entries of laws of which more is supposed than is known here"))
        elif claim.verdict.positive and _COIN.search(claim.reading) is not None and (heads := _heads(link) & state.section.doubted):
            claim = replace(claim, verdict=Verdict("undecided", f"{min(heads)} was given another meaning before"))
        elif (
            claim.verdict.word == "proved"
            and not link.ground
            and (names := _names(link) & state.section.no_laws)
            and _needs_laws(claim.verdict)
        ):
            claim = replace(claim, verdict=_not_shown_of(min(names)))
        elif claim.verdict.word == "proved" and (name := _normalised(link)) in state.section.unshown_laws:
            claim = replace(claim, verdict=_not_shown_of(name))
        out.append(claim)
    return out


def _not_shown_of(name: str) -> Verdict:
    return Verdict("undecided", f"{name} was given by a formula for which this was not shown")


def _normalised(link: LinkMeaning) -> str:
    """The letter of the law that a claim says to sum to one: the p of sum_i p_i = 1."""
    for one, other in ((link.left.node, link.right.node), (link.right.node, link.left.node)):
        if isinstance(one, n.BigOp) and one.kind in ("sum", "int") and isinstance(other, n.Number) and other.value == 1:
            head = one.body.head if isinstance(one.body, n.Call) else one.body
            return head.base if isinstance(head, n.Name) else ""
    return ""


def _sums(link: LinkMeaning) -> bool:
    """Whether a claim compares the sum of some masses with a number."""
    one, other = link.left.node, link.right.node
    return (
        isinstance(one, n.BigOp) and one.kind in ("sum", "int") and isinstance(one.body, (n.Name, n.Call)) and isinstance(other, n.Number)
    )


def _given(link: LinkMeaning) -> str:
    """The letter of a law whose masses a link may give: the p of p_i = ..., the q of q(x_i) = ..."""
    left = link.left.node
    head = left.head if isinstance(left, n.Call) else left
    return head.base if isinstance(head, n.Name) and head.base in _LAWS and not head.accents and _index(left) is not None else ""


def _from_its_first_outcome(claim: Claim, link: LinkMeaning, sentence: str) -> Claim:
    family = is_density(claim.verdict.message) if claim.verdict.positive else None
    if family is None or not begins_elsewhere(link.left.node, link.right.node, family, sentence):
        return claim
    return replace(claim, verdict=Verdict("undecided", f"a density of the {family} law, but from another outcome on than the text says"))


def _is_not_shown(context: Context, link: LinkMeaning, verdict: Verdict, sentence: str) -> bool:
    """Whether masses by a formula of scalars or arrays are not seen to sum to one: e^{z_i}, 2^{-i}, (1 - r) r^k from k = 1 on.

    What is divided by a letter of its own may be meant to be normalised by it.
    """
    index, right = _index(link.left.node), link.right.node
    if index is None or (verdict.positive and not verdict.message.startswith("introduces")):
        return False
    if any(isinstance(x, (n.Text, n.Ellipsis, n.Cases, n.Given)) or (isinstance(x, n.Name) and x.base in _LAWS) for x in walk(right)):
        return False
    if any(_is_open_below(context, below, index) for below in _divisors(right)):
        return False
    family = family_by_form(index, right)
    if family is not None:
        return begins_elsewhere(link.left.node, right, family, sentence)
    found = total_is_one(replace(context, facts=tuple(f for f in context.facts if isinstance(f.value, Meaning))), right, index)
    of_scalars = not any(isinstance(x, (n.Call, n.BigOp)) or (isinstance(x, n.Name) and x.sub is not None) for x in walk(right))
    if not verdict.positive:
        return found is None or found.word != "proved"
    return found.word == "refuted" if found is not None else of_scalars


def _divisors(node: n.Node) -> list[n.Node]:
    """What a formula as a whole is divided by: the Z of e^{z/T}/Z, not the T."""
    match node:
        case n.Div(left, right):
            return [right, *_divisors(left)]
        case n.Mul(left, right):
            return [*_divisors(left), *_divisors(right)]
        case n.Neg(body) | n.Vector((body,)):
            return _divisors(body)
    return []


def _is_open_below(context: Context, below: n.Node, index: n.Name) -> bool:
    """Whether one of the factors is a letter of which nothing is told: the Z of e^{z_i}/Z."""
    if isinstance(below, n.Mul):
        return _is_open_below(context, below.left, index) or _is_open_below(context, below.right, index)
    if isinstance(below, n.Call):
        return isinstance(below.head, n.Name) and below.head.base == "Z"
    return (
        isinstance(below, n.Name) and below not in (index, n.Name("K")) and below.sub is None and context.about(below.base, Meaning) is None
    )


def _is_minus_a_density(right: n.Node) -> bool:
    return (
        isinstance(right, n.Neg) and isinstance(right.body, n.Call) and isinstance(right.body.head, n.Name) and right.body.head.base == "N"
    )


def _is_of_entries(link: LinkMeaning) -> bool:
    r"""Whether an equation says of single entries alone what no two laws have by themselves: \pi_y = \pi_a - \tilde\pi_a."""
    left, right = link.left.node, link.right.node
    parts = [x for x in walk(right) if isinstance(x, n.Name) and x.base in _ENTRIES and isinstance(x.sub, n.Name)]
    plain = all(isinstance(x, (n.Name, n.Number, n.Add, n.Sub, n.Neg, n.Mul)) for x in walk(right))
    alone = isinstance(left, n.Name) and left.base in _ENTRIES and isinstance(left.sub, n.Name)
    return link.relation in ("=", ":=") and alone and plain and len({(x.base, x.accents) for x in parts}) > 1


#: The entropy of a coin, which h(t) is no more where the text has defined another h.
_COIN = regex(r"(?<!\w)h\(")


def _heads(link: LinkMeaning) -> set[str]:
    calls = (x.head for side in (link.left, link.right) for x in walk(side.node) if isinstance(x, n.Call))
    return {head.base for head in calls if isinstance(head, n.Name)}


def _needs_laws(verdict: Verdict) -> bool:
    return any("pmf" in h or "density" in h for h in verdict.hypotheses)


def _names(link: LinkMeaning) -> set[str]:
    return {x.base for side in (link.left, link.right) for x in walk(side.node) if isinstance(x, n.Name)}


def _is_no_law(context: Context, link: LinkMeaning, verdict: Verdict) -> bool:
    """Whether masses in other laws, K and numbers alone are shown not to sum to one: in other letters they may be meant to."""
    left, right = link.left.node, link.right.node
    if (
        not isinstance(link.claim, Introduction)
        or link.claim.name not in _LAWS
        or verdict.word != "definition"
        or any(isinstance(x, _OTHERS) for x in walk(right))
    ):
        return False
    index = _index(left)
    if index is None and isinstance(left, n.Name):
        index = _AT
        right = rebuilt(right, lambda x: n.Call(x, (_AT,)) if isinstance(x, n.Name) and x.base in _LAWS else None)
    if index is None or not {x.base for x in walk(right) if isinstance(x, n.Name)} <= {index.base, "K", *_LAWS}:
        return False
    found = total_is_one(context, right, index)
    return found is not None and found.word == "refuted"


def _index(left: n.Node) -> n.Name | None:
    """The x of q(x), the i of q_i and of q(x_i)."""
    outcome = left.args[0] if isinstance(left, n.Call) and len(left.args) == 1 else left.sub if isinstance(left, n.Name) else None
    outcome = outcome.sub if isinstance(outcome, n.Name) and isinstance(outcome.sub, n.Name) else outcome
    return outcome if isinstance(outcome, n.Name) and outcome.sub is None else None


__all__ = ["of_no_laws"]
