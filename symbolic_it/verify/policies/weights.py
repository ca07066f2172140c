r"""What a score is weighted with in a mean over trajectories: E[\sum_t \nabla \log \pi(a_t|s_t) (G_t - b(s_t))]."""

from __future__ import annotations

from dataclasses import dataclass

from ...notation.syntax import nodes as n
from ..naming import algebra
from ..naming.algebra import Atom, Exact, Form, TooLong
from ..naming.forms import Forms
from .discounted import Timed
from .letters import ACTION_VALUE, ADVANTAGE, RESIDUAL, RETURN, REWARD, VALUE, Quantity, quantity_of, step
from .scores import is_law, is_policy, parameter

UNCLEAR = "unclear"
_GAMMA = Forms().key(n.Name("gamma"))
_SIZES = frozenset(["N", "M", "B", "m", "n", "K", "T", "D"])


@dataclass(frozen=True, slots=True)
class Weighted:
    """The factor in front of a weighted score, 0 where all weights are baselines; whether the weight is a reward; whether it is a sample mean."""

    factor: Exact
    is_reward: bool
    sampled: bool


class _Means(Timed):
    """Forms in which means over trajectories, states and actions are left out, scores and weights are marked."""

    def __init__(self) -> None:
        super().__init__()
        self.averaged = self.sampled = False
        self.scores: set[Atom] = set()
        self.weights: dict[Atom, str] = {}
        self.lower: dict[Atom, Form | None] = {}

    def of(self, node: n.Node) -> Form:
        match node:
            case n.BigOp("E", _, body):
                self.averaged = True
                return self.of(body)
            case n.Call(n.Name("E") as head, (body, *_)) if set(head.accents) & {"hat", "bb"}:
                self.averaged = True
                return self.of(body)
            case n.Derivative(n.Log(n.Call() as law, None), (variable,)) if parameter(variable) is not None and (
                is_policy(law) or is_law(law)
            ):
                score: Atom = ("score", "path") if is_law(law) else ("score", "step", _time(law.args[0]))
                self.scores.add(score)
                return algebra.atom(*score)
            case n.Div(above, below) if isinstance(below, (n.Name, n.Abs)) and _size(below):
                self.sampled = True
                return self.times_sample(self.of(above))
            case n.Name() | n.Call() if (kind := _kind(node)) is not None:
                mark: Atom = ("weight", kind, self.key(node))
                self.weights[mark] = kind
                return algebra.atom(*mark)
        return super().of(node)

    def times_sample(self, form: Form) -> Form:
        return algebra.times(form, algebra.atom("mean"))

    def operator(self, node: n.BigOp, body: Form) -> Form:
        for name in node.binder.names:
            self.lower[self.key(name)] = None if node.binder.lower is None else Forms().of(node.binder.lower)
        if isinstance(node.binder.upper, n.Add):
            return algebra.atom("too far")
        return super().operator(node, body)


def mean_gradient(node: n.Node) -> Weighted | str | None:
    """The mean of a weighted score; None where the formula is none, UNCLEAR where its weights are of several kinds."""
    means = _Means()
    try:
        form = means.of(node)
    except (TooLong, RecursionError):
        return None
    if not means.scores or not (means.averaged or means.sampled):
        return None
    rewards: list[tuple[Exact, bool]] = []
    added = False
    for monomial, factor in form:
        found = _weight(means, dict(monomial))
        if found is None:
            return UNCLEAR
        kind, sampled = found
        if means.sampled and not sampled:
            return UNCLEAR
        if kind == "reward":
            rewards.append((factor, sampled))
        added = added or (kind == "baseline" and factor > 0)
    if rewards and added and rewards[0][0] > 0:
        return UNCLEAR  # a baseline that is added: true as well, and nobody writes it
    if not rewards:
        return Weighted(0, False, means.sampled)
    return Weighted(rewards[0][0], True, rewards[0][1]) if len(rewards) == 1 else UNCLEAR


def is_weight(node: n.Node) -> bool:
    """Whether a formula is a reward, a return, a value of an action or an advantage, less baselines or not."""
    means = _Means()
    try:
        form = means.of(n.Mul(n.Name("score"), node))
    except (TooLong, RecursionError):
        return False
    means.scores = {Forms().key(n.Name("score"))}
    found = [(_weight(means, dict(monomial), True), factor) for monomial, factor in form]
    kinds = [(x[0], factor) for x, factor in found if x is not None]
    return len(kinds) == len(found) and [f for k, f in kinds if k == "reward"] == [1] and all(f == -1 for k, f in kinds if k == "baseline")


def _weight(means: _Means, powers: dict[Atom, Exact], alone: bool = False) -> tuple[str, bool] | None:
    """ "reward" or "baseline", and whether the sum is divided by the number of samples; None for anything else."""
    names: frozenset[Atom] = frozenset()
    sampled = powers.pop(("mean",), 0) == 1
    for x in [x for x in powers if x[0] == "sum"]:
        if powers.pop(x) != 1:
            return None
        names |= x[1]
        for y, e in x[2]:
            powers[y] = powers.get(y, 0) + e
    powers.pop(_GAMMA, None)
    for x in [x for x in powers if x[0] == "power" and x[1] == algebra.atom(*_GAMMA)]:
        powers.pop(x)
    scores = [x for x in powers if x in means.scores]
    if len(scores) != 1 or powers.pop(scores[0]) != 1:
        return None
    whole, steps = scores[0][1] == "path", names - _names(names, scores[0])
    if any(e != 1 for e in powers.values()):
        return None
    rest = list(powers)
    kinds = [means.weights.get(x) or _kind_of_quantity(means.quantities.get(x), steps) for x in rest]
    if kinds in ([], ["baseline"]):
        return None if whole and kinds else ("baseline", sampled)
    if alone and kinds == [None] and len(rest) == 1 and rest[0] in means.quantities and means.quantities[rest[0]].kind == REWARD:
        return "reward", sampled
    if kinds == ["of all"] or (kinds in (["reward"], ["later rewards"]) and not whole):
        return "reward", sampled
    return None


def _names(names: frozenset[Atom], thing: object) -> frozenset[Atom]:
    """The indices that something is counted by."""
    return frozenset(x for x in names if algebra.mentions(thing, frozenset([x])))


def _time(node: n.Node) -> Form | None:
    return step(node.sub) if isinstance(node, n.Name) and node.sub is not None else None


def _kind_of_quantity(quantity: Quantity | None, steps: frozenset[Atom]) -> str | None:
    if quantity is None:
        return None
    if quantity.kind == RETURN:
        return "of all" if not quantity.time else "reward"
    if quantity.kind in (ACTION_VALUE, ADVANTAGE, RESIDUAL):
        return "reward"
    if quantity.kind == VALUE:
        return "baseline"
    return "later rewards" if quantity.kind == REWARD and _names(steps, quantity.time) else None


def _kind(node: n.Node) -> str | None:
    """Psi_t and Phi_t stand for any weight, a bare R for all rewards; b(s_t) for any baseline."""
    head = node.head if isinstance(node, n.Call) else node
    if not isinstance(head, n.Name) or quantity_of(node) is not None:
        return None
    if (head.base in ("Psi", "Phi") and head.sub is not None) or node == n.Name("R"):
        return "reward"
    if head.base == "b":
        args = node.args if isinstance(node, n.Call) else ()
        return "baseline" if all(isinstance(a, n.Name) and a.base in ("s", "S") for a in args) and len(args) <= 1 else None
    return None


def _size(node: n.Node) -> bool:
    return isinstance(node, n.Abs) or (isinstance(node, n.Name) and node.base in _SIZES)
