r"""Fano's inequality by form: H(X|Y) <= H(P_e) + P_e log(|X| - 1), with 1 for H(P_e) and log |X|, and solved for P_e.

All of them hold in bits and in nats: the entropy of an error is at most 1 bit, which is less than 1 nat. The error may be spelled out,
Pr(\hat X \ne X), and H(E) may stand for the entropy of its indicator. Source: Cover and Thomas 2006, theorem 2.10.1.
"""

from __future__ import annotations

import re
from collections import Counter

from ...decide.verdict import Verdict
from ...notation.context import Context
from ...notation.elaborate.roles.letters import is_variable
from ...notation.elaborate.shorthand import rebuilt
from ...notation.syntax import nodes as n
from ...notation.syntax.parts import factors_of
from ...notation.syntax.walk import walk
from ...notation.text import text_of
from ...patterns import regex

_FLIPPED = {"<=": ">=", ">=": "<="}
_HOLDS = Verdict("definition", "Fano's inequality")
_TURNED = Verdict("convention-mismatch", "not Fano's inequality: it would be with the relation or a sign changed")
_EVEN = regex(r"\buniform\w*|\bequiprobable|均匀|等概率|균등|균일|一様", re.I)
_UNEVEN = regex(
    r"\bnon-?uniform|\bnot (?:\w+ )?(?:uniform|equiprobable)|\b(?:noise|outputs?)\b|[非不]均匀|不是均匀|不等概率|噪声|잡음|불균|ノイズ|雑音|非一様",
    re.I,
)
_OF_TWO = regex(
    r"\bbinary\b(?![- ](?:entrop|log|digit|code|string|expan|search|tree|unit))|K\s*=\s*2(?!\d)|(?:二元|二值)(?!熵)|二分类|이진(?! ?(?:엔트로피|로그))|[2二]値(?!エントロピー)",
    re.I,
)


def of_fano(left: n.Node, relation: str, right: n.Node, words: str = "", context: Context | None = None) -> Verdict | None:
    """The verdict on such an inequality of a probability of error P_e; None for any other formula."""
    as_one = _as_one(left, right)
    if relation not in _FLIPPED or as_one is None or not _of_what_is_estimated(*as_one, context):
        return None
    left, right = as_one
    for one, other, order in ((left, _over_one(right), relation), (right, _over_one(left), _FLIPPED[relation])):
        if is_error(one) and isinstance(other, n.Div) and _is_size_in_logs(factors_of(other.right)):
            found = _atoms(other.left, words)
            if found is None:
                return None
            found.subtract({"error": 1})
            return _judged(found, order == ">=")
        if is_error(one) and isinstance(other, n.Div) and is_log_of_size(other.left) and (found := _atoms(other.right, words)) is not None:
            found.subtract({"error": 1})
            return None if _judged(found, True) is None else _TURNED  # upside down
    below, above = _atoms(left, words), _atoms(right, words)
    if below is None or above is None:
        return None
    below.subtract(above)
    return _judged(below, relation == "<=")


def _as_one(left: n.Node, right: n.Node) -> tuple[n.Node, n.Node] | None:
    r"""H(X^n | \hat X^n) <= 1 + P_e n \log |X| of n symbols at once, as of one, since |X^n| = |X|^n; None where the n is missing."""
    parts = [x for side in (left, right) for x in walk(side)]
    blocks = {x.args[0].exponent for x in parts if isinstance(x, n.Call) and x.head == n.Name("H") and isinstance(x.args[0], n.Pow)}
    if not blocks:
        return left, right
    length = blocks.pop()
    blocks |= {x.exponent for x in parts if isinstance(x, n.Pow) and _has_hat(x.base)} - {length}
    removed = 0

    def change(node: n.Node) -> n.Node | None:
        nonlocal removed
        if isinstance(node, n.Pow) and node.exponent == length and isinstance(node.base, n.Name):
            return node.base
        factors = factors_of(node)
        if len(factors) < 2 or factors.count(length) != 1 or sum(map(_is_log_of_whole, factors)) != 1:
            return None
        removed += 1
        factors.remove(length)
        out = factors[0]
        for factor in factors[1:]:
            out = n.Mul(out, factor)
        return rebuilt(out, change) if len(factors) > 1 else out

    sides = rebuilt(left, change), rebuilt(right, change)
    return sides if not blocks and removed == sum(map(is_log_of_size, parts)) else None


def _is_log_of_whole(node: n.Node) -> bool:
    """log |X|: n log(|X| - 1) is less than log(|X|^n - 1), and bounds nothing."""
    return is_log_of_size(node) and isinstance(node, n.Log) and not isinstance(node.arg, n.Sub)


def _over_one(node: n.Node) -> n.Node:
    """1 - a/b as (b - a)/b."""
    match node:
        case n.Sub(n.Number(value=1), n.Div(above, below)):
            return n.Div(n.Sub(below, above), below)
    return node


def _of_what_is_estimated(left: n.Node, right: n.Node, context: Context | None) -> bool:
    """Whether the entropies are of the X of \\hat X and |X|, or of the input where the text has told neither."""
    nodes = [x for side in (left, right) for x in walk(side)]
    calls = [x for x in nodes if isinstance(x, n.Call) and x.head in (n.Name("H"), n.Name("I")) and not _of_error(x)]
    of = {next((a.base for a in c.args if isinstance(a, n.Name) and a.base != "E"), "") for c in calls}
    sizes = {x.body.base for x in nodes if isinstance(x, n.Abs) and isinstance(x.body, n.Name)}
    hats = {x.base for x in nodes if _has_hat(x) and isinstance(x, n.Name)}
    told = sizes | hats or _estimates(context) or {"X", "W", "M", "U", "S", "V"}
    return len(of) <= 1 and of <= told and sizes <= of


def _estimates(context: Context | None) -> set[str]:
    """The letters that the text has written with a hat."""
    trees = [getattr(f.value, "chain", None) or getattr(f.value, "body", None) for f in (context.facts if context is not None else ())]
    return {x.base for tree in trees if isinstance(tree, n.Node) for x in walk(tree) if isinstance(x, n.Name) and _has_hat(x)}


def _judged(found: Counter[str], below: bool) -> Verdict | None:
    """Of what is at most zero, or at least."""
    if (whole := found["whole"]) and found["information"] == -whole:  # H(X) - I(X;Y)
        found.update({"whole": -whole, "information": whole, "equivocation": whole})
    atoms = {atom: k for atom, k in found.items() if k}
    of_two = "of two" in atoms and "error" not in atoms
    if set(atoms) - {"of two"} != {"equivocation", "entropy"} | (set() if of_two else {"error"}) or any(
        abs(k) != 1 for k in atoms.values()
    ):
        return None
    sign = 1 if below else -1
    holds = atoms["equivocation"] == sign and atoms["entropy"] == -sign and atoms.get("error", -sign) == -sign
    return _HOLDS if holds else _TURNED


def _atoms(node: n.Node, words: str) -> Counter[str] | None:
    """How often H(X|Y), the entropy of the error and P_e log |X| are in a sum; None where anything else is."""
    match node:
        case n.Add(a, b) | n.Sub(a, b):
            one, other = _atoms(a, words), _atoms(b, words)
            if one is None or other is None:
                return None
            total = one.copy()
            (total.update if isinstance(node, n.Add) else total.subtract)(other)
            return total
        case n.Mul() if sum(map(is_error, factors := factors_of(node))) == 1:
            return Counter({"error": 1}) if _is_size_in_logs([x for x in factors if not is_error(x)]) else None
    if _is_equivocation(node):
        return Counter({"equivocation": 1})
    if _of_error(node):
        only = _OF_TWO.search(words) is not None and not isinstance(node, n.Number | n.Log)
        return Counter({"entropy": 1, "of two": 1}) if only else Counter({"entropy": 1})
    if isinstance(node, n.Call) and node.head == n.Name("H") and len(node.args) == 1 and is_variable(node.args[0]):
        return Counter({"whole": 1})
    if isinstance(node, n.Call) and node.head == n.Name("I") and node.separators == (";",) and _is_what_is_observed(*node.args):
        return Counter({"information": 1})
    return (
        Counter({"whole": 1})
        if _is_size_in_logs(factors_of(node)) and _EVEN.search(words) is not None and _UNEVEN.search(words) is None
        else None
    )


def _is_equivocation(node: n.Node) -> bool:
    r"""H(X|Y), H(X|\hat X), and H(X, E|\hat X) with the error E, which they tell."""
    if not isinstance(node, n.Call) or node.head != n.Name("H"):
        return False
    if node.separators == (",", "|") and n.Name("E") in node.args[:2]:
        of = next((a for a in node.args[:2] if a != n.Name("E")), node.args[0])
        return _has_hat(node.args[2]) and _is_what_is_observed(of, node.args[2])
    return node.separators == ("|",) and _is_what_is_observed(*node.args)


def _is_what_is_observed(of: n.Node, by: n.Node) -> bool:
    r"""Whether the one is a variable, and the other one too, or its estimate, or n of them, Y^n."""
    if isinstance(by, n.Pow) and isinstance(by.exponent, n.Name):
        by = by.base
    return is_variable(of) and (
        is_variable(by) or (isinstance(by, n.Name) and isinstance(of, n.Name) and _has_hat(by) and by.base == of.base)
    )


def _is_size_in_logs(factors: list[n.Node]) -> bool:
    """Whether their product is log |X|, or the n R of 2^{nR} messages."""
    if len(factors) == 1:
        return is_log_of_size(factors[0])
    return len(factors) == 2 and {text_of(x) for x in factors} == {"n", "R"}


def _has_hat(node: n.Node) -> bool:
    return isinstance(node, n.Name) and "hat" in node.accents


def is_error(node: n.Node) -> bool:
    r"""P_e, P_{err}, \Pr(\hat X \ne X)."""
    if isinstance(node, n.Call) and isinstance(node.head, n.Name) and node.head.base in ("P", "Pr", "Prob") and len(node.args) == 1:
        (event,) = node.args
        if not isinstance(event, n.Chain) or len(event.links) != 1 or event.links[0].relation != "!=":
            return False
        sides = (event.first, event.links[0].right)
        return (
            all(isinstance(x, n.Name) for x in sides)
            and len({x.base for x in sides if isinstance(x, n.Name)}) == 1
            and any(x is not None and _has_hat(x) for x in sides)
        )
    if not isinstance(node, n.Name) or node.base not in ("P", "p") or node.accents or (node.sup is not None and node.sup != "(n)"):
        return False
    return (isinstance(node.sub, n.Name) and node.sub.base in ("e", "E", "err", "error")) or (
        isinstance(node.sub, n.Text) and node.sub.words.strip() in ("e", "err", "error")
    )


def _of_error(node: n.Node) -> bool:
    """H(P_e), H(E), or 1 and log 2, which it does not exceed."""
    if isinstance(node, n.Number):
        return node.value == 1
    if isinstance(node, n.Log):
        return is_log_of_two(node)
    if not isinstance(node, n.Call) or not isinstance(node.head, n.Name) or node.head.base not in ("H", "h") or len(node.args) != 1:
        return False
    return is_error(node.args[0]) or node.args[0] == n.Name("E")


def is_log_of_two(node: n.Node) -> bool:
    return isinstance(node, n.Log) and isinstance(node.arg, n.Number) and node.arg.value == 2 and node.power is None


def is_log_of_size(node: n.Node, of: str | None = None) -> bool:
    """Log of |X|, K, or one less; of the alphabet of the letter ``of``, where one is given."""
    return isinstance(node, n.Log) and node.power is None and _is_size(node.arg, of)


def _is_size(node: n.Node, of: str | None) -> bool:
    """|X|, K, and one less."""
    if isinstance(node, n.Sub):
        return isinstance(node.right, n.Number) and node.right.value == 1 and _is_size(node.left, of)
    if isinstance(node, n.Abs):
        return isinstance(node.body, n.Name) and of in (None, node.body.base)
    return isinstance(node, n.Name) and node.base in ("K", "M", "N") and node.sub is None
