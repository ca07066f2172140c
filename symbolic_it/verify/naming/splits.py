"""Splits of decision trees: gains, gain ratios, and the mean impurity of the parts that a set of examples is split into."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...decide.verdict import Verdict
from ...notation.syntax import nodes as n
from ...notation.syntax.languages import words as said
from ...notation.syntax.walk import mentions
from ...patterns import regex

_GAINS = frozenset(["gain", "ig", "infogain", "informationgain", "g", "deltah", "deltai"])
_RATIOS = frozenset(["gainratio", "gainr", "igr", "infogainratio", "informationgainratio"])
_SPLITS = frozenset(["iv", "splitinfo", "splitinformation", "intrinsicinfo", "intrinsicvalue", "splitentropy", "si"])
_IMPURITIES = frozenset(["h", "ent", "entropy", "e", "info", "i", "gini", "impurity", "s"])
_GAIN_WORDS = regex(rf"information gain|{said('information gain')}", re.I)
_LOOSE = regex(r"\b(?:negative|minus|cost|loss|minimi\w+)\b|负|음의|負", re.I)
_OTHER = "not the {}: it would be with {} changed"


def of_splits(left: n.Node, relation: str, right: n.Node, words: str) -> Verdict | None:
    """The verdict on the definition of a gain, of a gain ratio or of a mean impurity; None for any other formula."""
    if relation not in ("=", ":=") or not isinstance(left, (n.Call, n.Name)) or _LOOSE.search(words) is not None:
        return None
    name = _name(left)
    if name in _RATIOS or (
        isinstance(left, n.Call) and isinstance(left.head, n.Name) and left.head.base == "g" and left.head.sub == n.Name("R")
    ):
        return _of_a_ratio(right)
    if name in _GAINS and (name != "g" or _GAIN_WORDS.search(words) is not None):
        return _of_a_gain(right)
    below = _after(left)
    found = _average(right) if name in _IMPURITIES or name == "giniindex" or below else None
    if found is None or not isinstance(left, n.Call) or (len(left.args) < 2 and not below) or left.args[0] != found[1]:
        return None
    if below and _name(found[0]) != below:
        return None
    if found[2]:
        return Verdict("convention-mismatch", _OTHER.format("mean of the parts", "a ratio"))
    return Verdict("definition", "the mean over the parts of a split, weighted by their sizes")


def _after(node: n.Node) -> str:
    """The entropy of entropy_A(D), Info_A(D): what is left of an impurity after a split by A, which stands below it."""
    if not isinstance(node, n.Call) or len(node.args) != 1 or not isinstance(node.head, n.Name) or node.head.sup is not None:
        return ""
    attribute = node.head.sub
    named = isinstance(attribute, n.Text) or (isinstance(attribute, n.Name) and (attribute.base[:1].isupper() or len(attribute.base) > 1))
    name = node.head.base.lower()
    return name if named and attribute != node.args[0] and name in _IMPURITIES else ""


def _of_a_ratio(right: n.Node) -> Verdict | None:
    if not isinstance(right, n.Div):
        return None
    above, below = (_kind(x) for x in (right.left, right.right))
    if (above, below) == ("gain", "split"):
        return Verdict("definition", "agrees with the definition of the gain ratio")
    return Verdict("convention-mismatch", _OTHER.format("gain ratio", "a ratio")) if (above, below) == ("split", "gain") else None


def _kind(node: n.Node) -> str:
    name = _name(node)
    if name in _GAINS:
        return "gain"
    of_attribute = (
        isinstance(node, n.Call) and isinstance(node.head, n.Name) and node.head.base == "H" and isinstance(node.head.sub, n.Name)
    )
    return "split" if name in _SPLITS or of_attribute else ""


def _of_a_gain(right: n.Node) -> Verdict | None:
    """H(D) - H(D|A), Ent(D) - sum_v |D_v|/|D| Ent(D_v)."""
    if not isinstance(right, (n.Add, n.Sub)):
        return None
    first, rest, minus = right.left, right.right, isinstance(right, n.Sub)
    given = _given(rest)
    if given is not None and isinstance(first, n.Call) and first.head == given.head and len(first.args) == 1:
        if first.args[0] != given.args[0]:
            same = first.args[0] == given.args[1]
            return Verdict("convention-mismatch", _OTHER.format("information gain", "the order of a condition")) if same else None
        return _GAIN if minus else Verdict("convention-mismatch", _OTHER.format("information gain", "a sign"))
    if _given(first) is not None and isinstance(rest, n.Call) and len(rest.args) == 1 and rest.args[0] == _given(first).args[0] and minus:  # type: ignore[union-attr]
        return Verdict("convention-mismatch", _OTHER.format("information gain", "the order of a difference"))
    below = _after(rest)
    if (
        below not in ("", "h")
        and isinstance(first, n.Call)
        and isinstance(rest, n.Call)
        and first.args == rest.args
        and _name(first) == below
    ):
        return _GAIN if minus else Verdict("convention-mismatch", _OTHER.format("information gain", "a sign"))
    if _after(first) not in ("", "h") and isinstance(first, n.Call) and isinstance(rest, n.Call) and minus and first.args == rest.args:
        return Verdict("convention-mismatch", _OTHER.format("information gain", "the order of a difference"))
    whole, parts = _whole(right)
    if whole is None or not parts or any(x is None for x in parts):
        return None
    averages = [x for x in parts if x is not None]
    if len(set(_parts_of(right))) < len(averages):
        return None
    signs = {minus for _, _, _, minus in averages}
    if any(of != whole.args[0] or head != whole.head for head, of, _, _ in averages):
        return None
    if any(swapped for _, _, swapped, _ in averages):
        return Verdict("convention-mismatch", _OTHER.format("information gain", "a ratio"))
    return _GAIN if signs == {True} else Verdict("convention-mismatch", _OTHER.format("information gain", "a sign"))


_GAIN = Verdict("definition", "agrees with the definition of information gain")


def _parts_of(node: n.Node) -> list[n.Node]:
    """The parts that the terms of a difference speak of."""
    found = (_term(x.body if isinstance(x, n.BigOp) else x) for x, _ in _terms(node))
    return [x[3] for x in found if x is not None]


def _whole(node: n.Node) -> tuple[n.Call | None, list[tuple[n.Node, n.Node, bool, bool] | None]]:
    """The impurity that a difference begins with, and the terms behind it: head, whole, whether turned over, whether taken off."""
    terms = list(_terms(node))
    (first, _), *others = terms
    whole = first if isinstance(first, n.Call) and len(first.args) == 1 and _name(first) in _IMPURITIES else None
    return whole, [None if (a := _average(x)) is None else (*a, minus) for x, minus in others]


def _terms(node: n.Node, minus: bool = False) -> Iterator[tuple[n.Node, bool]]:
    if isinstance(node, (n.Add, n.Sub)):
        yield from _terms(node.left, minus)
        yield from _terms(node.right, minus ^ isinstance(node, n.Sub))
    elif isinstance(node, n.Neg):
        yield from _terms(node.body, not minus)
    else:
        yield node, minus


def _average(node: n.Node) -> tuple[n.Node, n.Node, bool] | None:
    """The head and the whole of sum_v |S_v|/|S| E(S_v), or of its terms one by one, and whether the weights are turned over."""
    if isinstance(node, n.BigOp):
        found = _term(node.body) if node.kind == "sum" and len(node.binder.names) == 1 else None
        return found[:3] if found is not None and mentions(found[3], node.binder.names) else None
    if isinstance(node, n.Add):
        terms = [_term(x) for x, minus in _terms(node) if not minus]
        known = [x for x in terms if x is not None]
        alike = len(known) == len(terms) and len({x[:3] for x in known}) == 1 and len({x[3] for x in known}) == len(known)
        return known[0][:3] if alike else None
    found = _term(node)
    return None if found is None else found[:3]


def _term(node: n.Node) -> tuple[n.Node, n.Node, bool, n.Node] | None:
    """The same of |D_v|/|D| E(D_v), and the part."""
    if not isinstance(node, n.Mul):
        return None
    weight, of = (node.left, node.right) if isinstance(node.left, n.Div) else (node.right, node.left)
    if not isinstance(weight, n.Div) or not isinstance(of, n.Call) or len(of.args) != 1 or _name(of) not in _IMPURITIES:
        return None
    part = of.args[0]
    whole = _stem(part)
    sizes = (_sized(weight.left), _sized(weight.right))
    if whole is None or set(sizes) != {part, whole}:
        return None
    return of.head, whole, sizes[0] == whole, part


def _sized(node: n.Node) -> n.Node | None:
    return node.body if isinstance(node, n.Abs) else None


def _stem(part: n.Node) -> n.Node | None:
    """The D of D_v and D^v."""
    if isinstance(part, n.Pow):
        return part.base if isinstance(part.base, n.Name) else None
    if isinstance(part, n.Name) and (part.sub is not None or part.sup is not None or part.upper is not None):
        return n.Name(part.base)
    return None


def _given(node: n.Node) -> n.Call | None:
    """H(D|A)."""
    return node if isinstance(node, n.Call) and node.separators == ("|",) and _name(node) in _IMPURITIES else None


def _name(node: n.Node) -> str:
    head = node.head if isinstance(node, n.Call) else node
    return head.base.lower() if isinstance(head, n.Name) and head.sub is None else ""
