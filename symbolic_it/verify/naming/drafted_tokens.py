r"""Speculative decoding: a draft x ~ q is accepted with min(1, p(x)/q(x)), else one is drawn from norm(max(0, p - q)).

Which law is the draft's is told by the words or by its mark; the chance of acceptance, \sum_x min(p, q), is the same for either.
Source: Leviathan et al. 2023, sections 2.3 and 3.2; Chen et al. 2023, theorem 1.
"""

from __future__ import annotations

import re

from ...decide.verdict import Verdict
from ...notation.context import Context
from ...notation.syntax import nodes as n
from ...notation.syntax.parts import unbracketed
from ...notation.syntax.walk import walk
from ...patterns import regex
from ..sentences.drafts_told import DRAFT, TARGET, role_of

_SPEAKS = regex(r"draft|speculat|accept|reject|verif|投机|接受|拒绝|草稿|추측|수락|거부|드래프트", re.I)
_MARKS = {
    TARGET: frozenset(["target", "large", "main", "big", "verifier", "tgt"]),
    DRAFT: frozenset(["draft", "small", "drafter", "approx", "proposal", "assistant", "dr"]),
}
_NORMS = frozenset(["norm", "Norm", "normalize", "Normalize", "normalise", "Normalise", "normalized"])
ACCEPTING = "probability of accepting a draft"
RATE = "probability with which a draft is accepted"
RESIDUAL = "law of what is drawn after a rejection"


def of_drafted_tokens(context: Context, left: n.Node, relation: str, right: n.Node, words: str) -> Verdict | None:
    """The verdict on such a formula where the text speaks of drafts; None for any other."""
    head = left.head if isinstance(left, n.Call) else left
    if relation not in ("=", ":=", "equiv") or not isinstance(head, n.Name):
        return None
    told = any(role_of(context, x.head.base) for x in walk(right) if isinstance(x, n.Call) and isinstance(x.head, n.Name))
    if not told and _SPEAKS.search(words) is None:
        return None
    if (rate := _rate(right)) is not None:
        return rate
    if (ratio := _capped(right)) is not None and head.base in ("alpha", "a", "A", "r", "p", "P", "beta", "h"):
        kind, above, below = ratio
        return _judged(context, ACCEPTING, above, below, "a minimum" if kind == "max" else "")
    if (pair := _left_over(right)) is not None and head.base in ("p", "P", "q", "r", "Q"):
        return _judged(context, RESIDUAL, *pair, "")
    return None


def _judged(context: Context, title: str, one: n.Call, other: n.Call, slip: str) -> Verdict | None:
    """Right where ``one`` is the target's law and ``other`` the draft's, at one outcome."""
    if one.args != other.args:
        return None
    roles = _role(context, one), _role(context, other)
    if roles == (TARGET, DRAFT) and not slip:
        return Verdict("definition", f"agrees with the definition of the {title}")
    if set(roles) == {TARGET, DRAFT}:
        return Verdict("convention-mismatch", f"not the {title}: it would be with {slip or 'the order of the two laws'} changed")
    return None


def _role(context: Context, law: n.Call) -> str | None:
    head = law.head
    assert isinstance(head, n.Name)
    for x in walk(head.sub) if head.sub is not None else ():
        word = x.base if isinstance(x, n.Name) else x.words if isinstance(x, n.Text) else ""
        found = [role for role, marks in _MARKS.items() if word.strip().lower() in marks]
        if found:
            return found[0]
    below = head.sub.base if isinstance(head.sub, n.Name) else ""
    return role_of(context, f"{head.base}_{below}") or role_of(context, head.base)


def _capped(node: n.Node) -> tuple[str, n.Call, n.Call] | None:
    """min, p(x) and q(x) of min(1, p(x)/q(x))."""
    match node:
        case n.Apply("min" | "max" as kind, (one, two)):
            for number, ratio in ((one, two), (two, one)):
                if isinstance(number, n.Number) and number.value == 1 and (pair := _pair(ratio, n.Div)) is not None:
                    return kind, *pair
    return None


def _left_over(node: n.Node) -> tuple[n.Call, n.Call] | None:
    """p(x) and q(x) of max(0, p(x) - q(x)), normalised by name."""
    match node:
        case n.Call(n.Name(base), (body,)) | n.Apply(base, (body,)) if base in _NORMS:
            return _positive(body)
        case n.Div(above, n.BigOp("sum", binder, body)) if (top := _positive(above)) is not None and (low := _positive(body)) is not None:
            heads = [x.head for x in top] == [x.head for x in low]
            return top if heads and len(binder.names) == 1 and all(x.args[0] == binder.names[0] for x in low) else None
    return None


def _positive(node: n.Node) -> tuple[n.Call, n.Call] | None:
    match node:
        case n.Apply("max", (one, two)):
            for number, gap in ((one, two), (two, one)):
                if isinstance(number, n.Number) and number.value == 0:
                    return _pair(gap, n.Sub)
        case n.Indexed(body, n.Text("+")):
            return _pair(body.items[0] if isinstance(body, n.Vector) and len(body.items) == 1 else body, n.Sub)
    return None


def _pair(node: n.Node, kind: type[n.Div] | type[n.Sub]) -> tuple[n.Call, n.Call] | None:
    if isinstance(node, kind) and all(
        isinstance(x, n.Call) and isinstance(x.head, n.Name) and x.head.base in ("p", "q", "P", "Q", "M", "pi")
        for x in (node.left, node.right)
    ):
        return node.left, node.right  # type: ignore[return-value]
    return None


def _rate(node: n.Node) -> Verdict | None:
    r"""E_{x \sim q}[min(1, p(x)/q(x))], \sum_x q(x) min(1, p(x)/q(x)): the mean over what the ratio is divided by."""
    match node:
        case n.BigOp("E", binder, body) if binder.distribution is not None and (ratio := _capped(unbracketed(body))) is not None:
            drawn = binder.distribution.head if isinstance(binder.distribution, n.Call) else binder.distribution
        case n.BigOp("sum", _, n.Mul(n.Call(drawn), capped)) if (ratio := _capped(unbracketed(capped))) is not None:
            pass
        case _:
            return None
    kind, above, below = ratio
    if kind == "min" and drawn == below.head and above.args == below.args:
        return Verdict("definition", f"agrees with the definition of {RATE}")
    if kind == "min" and drawn == above.head:
        return Verdict("convention-mismatch", f"not the {RATE}: it would be with a ratio changed")
    return None
