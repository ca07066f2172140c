r"""The optimum of the objective that the text states: its temperature is the relative weight of the divergence.

max E[r] - c D(\pi || \pi_ref) is solved by \pi_ref e^{r/c}/Z: beside an objective with 1/\beta, 2\beta or a turned divergence, e^{r/\beta}
is not shown to be its solution.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from fractions import Fraction

from ...decide.verdict import Verdict
from ...notation.elaborate.meaning import LinkMeaning, Reading
from ...notation.elaborate.shorthand import rebuilt
from ...notation.syntax import nodes as n
from ...notation.syntax.walk import walk
from ..model import Claim
from ..naming.compare import has_form
from ..naming.known import titled
from ..naming.tilted import TITLE
from ..naming.typed_letters import KINDS
from ..state import State

_REWARDS = frozenset(["r", "R"])
_REFERENCES = frozenset(["ref", "0", "old", "init", "prior", "SFT", "sft", "base"])
_DIVERGENCES = frozenset(["D", "KL"])
_TILTED = (TITLE, "partition function of the tilted reference")
_NAMED = ("optimal policy of the KL-regularised objective", "partition function of the tilted reference", "implicit reward of DPO")
_RECIPROCAL = Verdict(
    "convention-mismatch", f"not the {TITLE}: what weighs the divergence in the objective divides the reward in its optimum"
)
_LEFT = Verdict("undecided", "the optimum of such an objective, but the text weighs the divergence otherwise in its own")
Monomial = Counter[object]  # the exponents of its letters; numbers by their value


@dataclass(frozen=True, slots=True)
class Objective:
    """How an objective weighs a divergence against its reward: the exponents of the letters; ``turned``, if it is of the reference."""

    weight: frozenset[tuple[object, int]]
    turned: bool


def learn_objective(statement: n.Statement, state: State) -> None:
    """Remember how a statement weighs a divergence against a reward."""
    for node in walk(statement):
        if isinstance(node, (n.Add, n.Sub)) and (found := _objective(node)) is not None:
            state.objective = found
            return


def by_its_objective(claims: list[Claim], reading: Reading, state: State) -> list[Claim]:
    """The claims of a statement; an optimum with another temperature than the text's objective has is left open."""
    objective = state.objective
    if objective is None:
        return claims
    links = (link for chain in reading.chains for link in chain.links)
    return [_beside(c, link, objective) for c, link in zip(claims, links, strict=True)]


def _beside(claim: Claim, link: LinkMeaning, objective: Objective) -> Claim:
    verdict = claim.verdict
    if verdict.word == "definition" and any(x in verdict.message for x in _TILTED) and _is_of_another(link, objective):
        return replace(claim, verdict=_LEFT)
    if (
        verdict.word == "undecided"
        and any(f"is a name of the {x}" in verdict.message for x in _NAMED)
        and _is_the_reciprocal(link, objective)
    ):
        return replace(claim, verdict=_RECIPROCAL)
    if (
        verdict.word == "undecided"
        and (title := next((x for x in _NAMED[:2] if f"is a name of the {x}" in verdict.message), None)) is not None
    ):
        found = _temperature(link)
        if (
            found is not None
            and frozenset(found.items()) == objective.weight
            and not objective.turned
            and _has_form_with_the_reciprocal(link, title)
        ):
            return replace(claim, verdict=Verdict("definition", f"agrees with the definition of {title}, with the weight of the objective"))
    return claim


def _has_form_with_the_reciprocal(link: LinkMeaning, title: str) -> bool:
    r"""Whether it is the usual form with 1/\beta for \beta, as an objective with the weight 1/\beta has it."""
    weights = list(dict.fromkeys(x for x in walk(link.right.node) if KINDS["T"](x)))
    known = titled(title)
    one = n.Number("1", Fraction(1))
    usual = rebuilt(link.right.node, lambda x: n.Div(one, x) if x in weights else None)
    return len(weights) == 1 and has_form(usual, known)


def _is_the_reciprocal(link: LinkMeaning, objective: Objective) -> bool:
    r"""Whether the reward is multiplied by \beta in the exponential, where \beta weighs the divergence in the objective."""
    found = _temperature(link)
    turned = found is not None and frozenset((k, -v) for k, v in found.items()) == objective.weight
    return turned and bool(objective.weight) and not objective.turned


def _is_of_another(link: LinkMeaning, objective: Objective) -> bool:
    found = _temperature(link)
    return found is not None and (objective.turned or frozenset(found.items()) != objective.weight)


def _objective(whole: n.Add | n.Sub) -> Objective | None:
    penalty: tuple[n.Call, Monomial] | None = None
    reward: Monomial | None = None
    for part in _summands(whole):
        calls = [x for x in walk(part) if isinstance(x, n.Call)]
        divergences = [x for x in calls if "||" in x.separators and isinstance(x.head, n.Name) and x.head.base in _DIVERGENCES]
        rewards = [x for x in calls if _is_reward(x)]
        if len(divergences) == 1 and not rewards and (weight := _weight(part, divergences[0])) is not None:
            penalty = divergences[0], weight
        elif rewards and not divergences and (weight := _weight(part, rewards[0])) is not None:
            reward = weight
    if penalty is None or reward is None:
        return None
    weight = Counter(penalty[1])
    weight.subtract(reward)
    first, second = penalty[0].args[0], penalty[0].args[-1]
    return Objective(frozenset((k, v) for k, v in weight.items() if v), turned=_is_reference(first) and not _is_reference(second))


def _temperature(link: LinkMeaning) -> Monomial | None:
    """What the reward is divided by in an exponential, or what the logarithm is multiplied by in r = c log(pi*/pi_ref) + ..."""
    for node in (x for side in (link.right, link.left) for x in walk(side.node)):
        match node:
            case n.Apply("exp", (inside,)) | n.Pow(n.Name("e"), inside):
                for part in _summands(inside):
                    rewards = [x for x in walk(part) if isinstance(x, n.Call) and _is_reward(x)]
                    if len(rewards) == 1 and (weight := _weight(part, rewards[0])) is not None:
                        return Counter({k: -v for k, v in weight.items() if v})
    if isinstance(link.left.node, n.Call) and _is_reward(link.left.node):
        for part in _summands(link.right.node):
            logs = [x for x in walk(part) if isinstance(x, n.Log)]
            if len(logs) == 1 and (weight := _weight(part, logs[0])) is not None:
                return Counter({k: v for k, v in weight.items() if v})
    return None


def _is_reward(call: n.Call) -> bool:
    return isinstance(call.head, n.Name) and call.head.base in _REWARDS and "||" not in call.separators


def _is_reference(law: n.Node) -> bool:
    head = law.head if isinstance(law, n.Call) else law
    return isinstance(head, n.Name) and any(
        isinstance(x, (n.Name, n.Number, n.Text)) and _text(x) in _REFERENCES for x in (head.sub,) if x is not None
    )


def _text(node: n.Name | n.Number | n.Text) -> str:
    return node.base if isinstance(node, n.Name) else node.words if isinstance(node, n.Text) else node.text


def _summands(node: n.Node) -> Iterator[n.Node]:
    match node:
        case n.Add(left, right) | n.Sub(left, right):
            yield from _summands(left)
            yield from _summands(right)
        case n.BigOp("E", _, body) | n.BigOp("max", _, body) | n.BigOp("min", _, body) if isinstance(body, (n.Add, n.Sub)):
            yield from _summands(body)
        case _:
            yield node


def _weight(part: n.Node, of: n.Node) -> Monomial | None:
    """What a thing is multiplied by in a summand, apart from a sign; None where it is no product."""
    match part:
        case _ if part == of:
            return Counter()
        case n.Number(value=value):
            return Counter() if abs(value) == 1 else Counter({Fraction(abs(value)): 1})
        case n.Name(base, sub=None):
            return Counter({base: 1})
        case n.Neg(body) | n.BigOp("E", _, body):
            return _weight(body, of)
        case n.Pow(n.Name(base, sub=None), n.Number(value=value)) if value.denominator == 1:
            return Counter({base: int(value)})
        case n.Mul(left, right) | n.Div(left, right):
            one, other = _weight(left, of), _weight(right, of)
            if one is None or other is None:
                return None
            out: Monomial = Counter(one)
            (out.subtract if isinstance(part, n.Div) else out.update)(other)
            return out
    return None


__all__ = ["by_its_objective", "learn_objective"]
