r"""One prompt, one reward, one policy: \pi(y_w|x) beside \pi(y_l|x'), Z(y) or a second reward are in no definition.

A formula by form may have any expression in the place of a letter; what its policies, rewards and normalisers are of has to agree.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...notation.elaborate.functionals.functionals import of_call
from ...notation.syntax import nodes as n
from ...notation.syntax.walk import walk
from .typed_letters import is_reference

_PARAMETERS = frozenset(["theta", "phi", "psi", "omega", "w"])


def of_one_prompt(left: n.Node, right: n.Node) -> bool:
    """Whether all that is given, rewarded, normalised and averaged in an equation on answers may be of one prompt and one policy."""
    calls = [x for side in (left, right) for x in walk(side) if isinstance(x, n.Call) and isinstance(x.head, n.Name)]
    if _scores_two_prompts(calls) or any(_is_of_an_answer_not_drawn(x) or _sums_what_is_of_no_answer(x) for x in walk(right)):
        return False
    if isinstance(left, n.Call) and (_normalises_another_prompt(left, right) or _compares_others(left, right)):
        return False
    policies = [c for c in calls if _is_policy(c)]
    if not policies and not any(_is_of_answers(c) for c in calls):
        return True
    bound = {y for side in (left, right) for x in walk(side) if isinstance(x, n.BigOp) for y in x.binder.names}
    if any(_mixes_answers(x) for x in walk(right)):
        return False
    prompts = {p for c in calls for p in _prompts(c)}
    if len(prompts) > 1 and not prompts <= bound:
        return False
    if any(map(_is_turned, policies)) or (any("|" in c.separators for c in policies) and any(map(_is_unconditional, policies))):
        return False
    if prompts and any(c.head == n.Name("Z") and any(_is_letter(a, "y") for a in c.args) for c in calls):
        return False
    own = set(left.args) if isinstance(left, n.Call) else set()
    if any(isinstance(x, n.BigOp) and x.kind == "sum" and own & set(x.binder.names) for x in walk(right)):
        return False
    made = (
        left if isinstance(left, n.Call) and isinstance(left.head, n.Name) and left.head.accents else None
    )  # another reward is made of one
    return len(set(_rewards([c for c in calls if c is not made]))) < 2 and _averages_its_own(right)


def _scores_two_prompts(calls: list[n.Call]) -> bool:
    """s(t, y^+) beside s(x, y^-): one score of two answers, each to another prompt."""
    scores = [c for c in calls if c.separators == (",",) and _is_letter(c.args[1], "y") and isinstance(c.args[0], n.Name)]
    return any(
        a.head == b.head and a.args[1] != b.args[1] and a.args[0].base != b.args[0].base  # type: ignore[attr-defined]
        for k, a in enumerate(scores)
        for b in scores[:k]
    )


def _is_of_an_answer_not_drawn(node: n.Node) -> bool:
    """E_{(x, y_w, y_l)}[... r(x, y) ...]: where two answers are drawn, a third one belongs to nothing."""
    if not isinstance(node, n.BigOp) or node.kind != "E":
        return False
    drawn = {y for name in node.binder.names for y in walk(name) if _is_letter(y, "y")}
    marked = {y for y in drawn if isinstance(y, n.Name) and (y.sub is not None or y.sup)}
    if len(drawn) != 2 or marked != drawn:
        return False
    bound = {y for x in walk(node.body) if isinstance(x, n.BigOp) for name in x.binder.names for y in walk(name)}
    arguments = {a for c in walk(node.body) if isinstance(c, n.Call) for a in c.args if _is_letter(a, "y")}
    return any(y not in drawn | bound for y in arguments)


def _sums_what_is_of_no_answer(node: n.Node) -> bool:
    r"""\sum_y \pi_{ref}(x) e^{r(x, y)}: what weighs the answers is a law of them."""
    if (
        not isinstance(node, n.BigOp)
        or node.kind != "sum"
        or not all(_is_letter(x, "y") for x in node.binder.names)
        or not node.binder.names
    ):
        return False
    policies = [x for x in walk(node.body) if isinstance(x, n.Call) and _is_policy(x)]
    return any(not set(p.args) & set(node.binder.names) and all(_is_letter(a, "x") for a in p.args) for p in policies)


def _normalises_another_prompt(left: n.Call, right: n.Node) -> bool:
    """Z(w) of a sum of laws and rewards at x."""
    prompts = {p for x in walk(right) if isinstance(x, n.Call) for p in _prompts(x)}
    return left.head == n.Name("Z") and len(left.args) == 1 and bool(prompts) and not prompts & set(left.args)


def _compares_others(left: n.Call, right: n.Node) -> bool:
    r"""p(y_c \succ y_r | x) = \sigma(r(x, y_c) - r(x, y)): the two answers are those that are compared."""
    chain = left.args[0] if left.args and isinstance(left.args[0], n.Chain) else None
    if chain is None or len(chain.links) != 1 or not all(_is_letter(y, "y") for y in (chain.first, chain.links[0].right) if y is not None):
        return False
    scored = {c.args[1] for c in walk(right) if isinstance(c, n.Call) and _is_of_answers(c) and not isinstance(c.args[0], n.Chain)}
    return bool(scored) and not scored <= {chain.first, chain.links[0].right}


def _mixes_answers(node: n.Node) -> bool:
    """pi(y_w)/pi_ref(y_l): what the policy and its reference give to two answers."""
    match node:
        case n.Div(n.Call(_, (one, *_)) as above, n.Call(_, (other, *_)) as below) if is_reference(above) != is_reference(below):
            return isinstance(one, n.Name) and isinstance(other, n.Name) and one.base == other.base and one != other
    return False


def _is_policy(call: n.Call) -> bool:
    """pi_theta(y|x), pi(.|x), pi_ref(y)."""
    head = call.head
    return isinstance(head, n.Name) and head.base == "pi" and any(_is_letter(a, "xy") or isinstance(a, n.Dot) for a in call.args)


def _is_of_answers(call: n.Call) -> bool:
    """r(x, y), p(y_1 > y_2 | x)."""
    head = call.head
    reward = (
        isinstance(head, n.Name)
        and head.base in ("r", "R")
        and len(call.args) == 2
        and _is_letter(call.args[0], "x")
        and _is_letter(call.args[1], "y")
    )
    return reward or (isinstance(call.args[0] if call.args else None, n.Chain) and "|" in call.separators)


def _is_letter(node: n.Node, bases: str) -> bool:
    return isinstance(node, n.Name) and node.base in bases


def _given(call: n.Call) -> tuple[n.Node, ...]:
    return call.args[call.separators.index("|") + 1 :] if "|" in call.separators else ()


def _prompts(call: n.Call) -> Iterator[n.Node]:
    if _is_policy(call) or (call.args and isinstance(call.args[0], n.Chain)):
        yield from (a for a in _given(call) if _is_letter(a, "x"))
    elif _is_of_answers(call) or call.head == n.Name("Z"):
        yield from (a for a in call.args[:1] if _is_letter(a, "x"))


def _is_turned(call: n.Call) -> bool:
    """pi(x|y): the prompt given the answer."""
    return bool(_given(call)) and _is_letter(call.args[0], "x") and any(_is_letter(a, "y") for a in _given(call))


def _is_unconditional(call: n.Call) -> bool:
    return not _given(call) and len(call.args) == 1 and _is_letter(call.args[0], "y")


def _rewards(calls: list[n.Call]) -> Iterator[n.Node]:
    """The parameters of the rewards: r_phi beside r_theta."""
    for c in calls:
        if _is_of_answers(c) and isinstance(c.head, n.Name) and isinstance(c.head.sub, n.Name) and c.head.sub.base in _PARAMETERS:
            yield c.head.sub


def _averages_its_own(right: n.Node) -> bool:
    r"""E_{y \sim \pi_\theta}[r] - \beta D(\pi_\theta || \pi_{ref}): rewards are of the answers of the policy that is compared, with another one."""
    pairs = [c.args for c in walk(right) if isinstance(c, n.Call) and of_call(c) is not None and c.separators == ("||",)]
    heads = [tuple(a.head if isinstance(a, n.Call) else a for a in pair) for pair in pairs]
    heads = [h for h in heads if isinstance(h[0], n.Name) and h[0].base == "pi"]
    drawn = [
        x.binder.distribution
        for x in walk(right)
        if isinstance(x, n.BigOp) and x.kind == "E" and any(_is_letter(y, "y") for y in x.binder.names)
    ]
    acting = [d.head if isinstance(d, n.Call) else d for d in drawn]
    acting = [a for a in acting if isinstance(a, n.Name) and a.base == "pi"]
    alike = all(first == a or n.Name("pi") in (first, a) for first, _ in heads for a in acting)
    return alike and all(first != second or a != b for (first, second), (a, b) in zip(heads, pairs, strict=False))
