r"""Gradients of losses -log sigma(D) on two answers: -sigma(-D) times the gradient of D.

For DPO, D = r(y_w) - r(y_l) with r = \beta log pi/pi_ref, so that the gradient is -\beta sigma(r_l - r_w) (\nabla log pi_w - \nabla log pi_l).
Source: Rafailov et al. 2023, section 4.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from itertools import islice

from ...decide.verdict import Verdict
from ...notation.context import Context, Meaning, Scalar
from ...notation.elaborate import ElaborationError
from ...notation.elaborate.roles.letters import key
from ...notation.elaborate.shorthand import rebuilt
from ...notation.syntax import nodes as n
from ...notation.syntax.walk import walk
from ...patterns import regex
from .algebra import TooLong
from .any_name import losses_on_answers
from .compare import has_form
from .forms import Forms
from .known_quantity import Known
from .loss_letters import LOSSES_AND_OBJECTIVES
from .near_miss import SIGN, negated, single_changes, turns_over
from .own_meaning import is_doubted, own_meaning
from .typed_letters import KINDS, is_reference

_GAPS = Known("gap", frozenset(), "", (r"\Rho - \Omega", r"T \log \frac{W V}{U L}", r"(\Rho - \Omega) T"))
_LIKELIHOOD = regex(r"likelihood|maximi[sz]|ascent|似然|최대화|우도|가능도|尤度", re.I)
_WIN, _LOSE, _GAP = n.Name("won"), n.Name("lost"), n.Name("gap")
_ONE = n.Number("1", Fraction(1))
_CHANGES = 30
TITLE = "gradient of a loss on two answers"


def of_preference_gradients(context: Context, left: n.Node, relation: str, right: n.Node, sentence: str) -> Verdict | None:
    """The verdict on a gradient with a sigmoid and the scores of two answers; None for any other formula."""
    if relation not in ("=", ":=", "equiv") or not isinstance(left, n.Derivative) or not _is_loss(left.body):
        return None
    right = _spelled_out(context, right)
    marked = _marked(right)
    by = {x.variables for side in (left, right) for x in walk(side) if isinstance(x, n.Derivative)}
    if marked is None or len(by) > 1:
        return None
    core, scores, weight, turned = marked
    weights = _weights(context, core, scores, weight)
    grows = _stem(left.body) == "J" or _LIKELIHOOD.search(sentence) is not None
    falls = True
    if is_doubted(context, left.body):
        return None
    told = own_meaning(context, left.body)
    if told is not None:  # the gradient of what the text has written, whatever its letter
        falls, grows = (any(has_form(x, k) for k in losses_on_answers()) for x in (told.body, negated(told.body)))
        if not falls and not grows:
            return None
    for factor in weights if turned is None else ():
        if (falls and _agrees(core, factor)) or (grows and _agrees(negated(core), factor)):
            return Verdict("definition", f"agrees with the {TITLE}")
    if turns_over(sentence) or not falls:
        return Verdict("undecided", f"that this is the {TITLE} is not shown")
    if turned is not None:
        whole = any(_agrees(x, factor) for x in (core, rebuilt(core, lambda x: n.Neg(_GAP) if x == _GAP else None)) for factor in weights)
        said = f"not the {TITLE}: it would be with {turned} changed"
        return Verdict("convention-mismatch", said) if whole and falls else Verdict("undecided", f"that this is the {TITLE} is not shown")
    for what, changed in islice(_changes(core), _CHANGES):
        if any(_agrees(changed, factor) for factor in weights):
            return Verdict("convention-mismatch", f"not the {TITLE}: it would be with {what} changed")
    valued = weights and isinstance(weights[0], n.Name) and context.about(key(weights[0]), Scalar) is not None  # beta = 1
    if weights and weights[0] is not None and not valued and _agrees(core, None):
        return Verdict("convention-mismatch", f"not the {TITLE}: it would be with a weight, that of the rewards")
    return Verdict("undecided", f"that this is the {TITLE} is not shown")


def _changes(core: n.Node) -> Iterator[tuple[str, n.Node]]:
    yield SIGN, negated(core)
    turned = {_WIN: _LOSE, _LOSE: _WIN}
    yield "the order of the two answers", rebuilt(core, lambda x: turned.get(x) if isinstance(x, n.Name) else None)
    yield SIGN, rebuilt(core, lambda x: n.Neg(_GAP) if x == _GAP else None)
    yield from ((what, changed) for what, changed in single_changes(core) if what == SIGN or what.startswith("the order"))


def _agrees(core: n.Node, factor: n.Node | None) -> bool:
    """Whether it is -factor sigma(-gap) (won - lost)."""
    score: n.Node = n.Sub(_WIN, _LOSE)
    score = score if factor is None else n.Mul(factor, score)
    falls = n.Call(n.Name("sigma"), (n.Neg(_GAP),))
    grows = n.Sub(_ONE, n.Call(n.Name("sigma"), (_GAP,)))
    try:
        said = Forms().of(core)
        return any(said == Forms().of(n.Neg(n.Mul(x, score))) for x in (falls, grows, n.Neg(n.Sub(n.Call(n.Name("sigma"), (_GAP,)), _ONE))))
    except (TooLong, RecursionError):
        return False


def _weights(context: Context, core: n.Node, scores: bool, weight: n.Node | None) -> list[n.Node | None]:
    """What the scores may be weighted with: beta, where the gradients are of log pi; nothing, where they are of rewards."""
    if not scores:
        return [None]
    if weight is not None:
        return [weight]
    written = list(dict.fromkeys(x for x in walk(core) if KINDS["T"](x)))
    told = [
        y
        for f in context.facts
        if isinstance(f.value, Meaning) and _is_reward(f.symbol, f.value.body)
        for y in walk(f.value.body)
        if KINDS["T"](y)
    ]
    return [*dict.fromkeys([*told, *written])] or [n.Name("beta")]


def _is_reward(symbol: str, body: n.Node) -> bool:
    return symbol.lstrip("\\").startswith(("r", "hat", "u", "h")) and any(map(is_reference, walk(body)))


def _spelled_out(context: Context, node: n.Node) -> n.Node:
    """The formula with the u of "write u = r_w - r_l" as that difference."""

    def meant(x: n.Node) -> n.Node | None:
        if not isinstance(x, n.Name) or x.base in ("sigma", "beta", "theta"):
            return None
        try:
            fact = context.about(key(x), Meaning)
        except ElaborationError:
            return None
        return (
            fact.value.body
            if fact is not None and not fact.value.parameters and isinstance(fact.value.body, (n.Sub, n.Mul, n.Add))
            else None
        )

    return rebuilt(node, meant)


def _marked(node: n.Node) -> tuple[n.Node, bool, n.Node | None, str | None] | None:
    """The formula with names for D and for the gradients of both answers, whether these are of log pi, the weight in D, what is wrong in D."""
    body = _without_means(node)
    found: dict[str, n.Node] = {}
    kinds: set[bool] = set()
    wrong: list[str] = []

    def named(x: n.Node) -> n.Node | None:
        if isinstance(x, n.Derivative):
            split = _split(x, kinds)
            if split is None:
                found["unknown"] = x
            return split
        if (isinstance(x, n.Call) and x.head == n.Name("sigma")) or (isinstance(x, n.Apply) and x.function == "sigmoid"):
            (arg, *_) = x.args
            for gap, sign in ((arg, False), (negated(arg), True)):
                if has_form(gap, _GAPS):
                    found["gap"] = arg
                    return n.Call(n.Name("sigma"), (n.Neg(_GAP) if sign else _GAP,))
            for what, changed in islice(single_changes(arg), _CHANGES):
                if what == SIGN and has_form(changed, _GAPS):  # sigma(r_l + r_w)
                    wrong.append(what)
                    found["gap"] = changed
                    return n.Call(n.Name("sigma"), (_GAP,))
            found["unknown"] = x
        return None

    core = rebuilt(body, named)
    if "gap" not in found or "unknown" in found or len(kinds) != 1:
        return None
    inside = [x for x in walk(found["gap"]) if KINDS["T"](x)]
    return core, kinds == {True}, inside[0] if inside else None, wrong[0] if wrong else None


def _without_means(node: n.Node) -> n.Node:
    """The formula without expectations and means over samples; their order does not matter, as everything is linear in them."""
    return rebuilt(node, lambda x: _without_means(x.body) if isinstance(x, n.BigOp) and x.kind == "E" else None)


def _split(node: n.Derivative, kinds: set[bool]) -> n.Node | None:
    r"""won for \nabla log pi(y_w|x) or \nabla r(x, y_w), lost for that of the other answer, won - lost for that of their difference."""
    match node.body:
        case n.Sub(left, right):
            one, other = (_split(n.Derivative(x, node.variables), kinds) for x in (left, right))
            return None if one is None or other is None else n.Sub(one, other)
        case n.Vector((body,)):
            return _split(n.Derivative(body, node.variables), kinds)
        case n.Log(n.Div(above, below)):
            one, other = (_split(n.Derivative(n.Log(x), node.variables), kinds) for x in (above, below))
            return None if one is None or other is None else n.Sub(one, other)
        case n.Log(call) if KINDS["W"](call) != KINDS["L"](call):
            kinds.add(True)
            return _WIN if KINDS["W"](call) else _LOSE
        case n.Log(n.Name("pi") as name) if KINDS["W"](_of_answer(name)) != KINDS["L"](_of_answer(name)):  # log pi_w
            kinds.add(True)
            return _WIN if KINDS["W"](_of_answer(name)) else _LOSE
        case body if KINDS["Rho"](body) != KINDS["Omega"](body):
            kinds.add(False)
            return _WIN if KINDS["Rho"](body) else _LOSE
    return None


def _of_answer(name: n.Name) -> n.Call:
    return n.Call(n.Name(name.base), (name,), ())


def _is_loss(node: n.Node) -> bool:
    return _stem(node) in LOSSES_AND_OBJECTIVES


def _stem(node: n.Node) -> str:
    while isinstance(node, (n.Call, n.Pow)):
        node = node.head if isinstance(node, n.Call) else node.base
    return node.base if isinstance(node, n.Name) else ""
