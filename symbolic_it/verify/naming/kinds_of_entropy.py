"""A bare H or I, H(p) or H(X), that the words call another kind of it: "the conditional entropy is H = ..."."""

from __future__ import annotations

import re

from ...decide.verdict import Verdict
from ...notation.context import Context
from ...notation.elaborate.meaning import LinkMeaning
from ...notation.syntax import nodes as n
from ...notation.syntax.languages import words as said
from ...notation.syntax.walk import walk
from ...notation.text import text_of
from ...patterns import regex
from .exactly import equals

_ENTROPY = regex(r"entrop(?:y|ies|ie|ia)\b|熵|엔트로피|エントロピー", re.I)
_KIND = regex(
    rf"(?P<kind>conditional|joint|cross|relative|r[ée]nyi|tsallis|min|max|collision|hartley|topological|transfer|excess|sample|permutation|spectral|"
    rf"predictive|{said('kind of entropy')})(?:[-‐\s]*(?:shannon\s*)?)\Z",
    re.I,
)
_RATE = regex(r"\s*(?:rate|power|gap|bonus|coding|production|率|율|レート)", re.I)
_CONDITIONAL = regex(r"conditional|条件|조건부|bedingt|условн", re.I)
_JOINT = regex(r"joint|联合|결합|結合|同時|gemeinsam|verbund|совместн", re.I)
_CROSS = regex(r"cross|交叉|交差|クロス|교차|kreuz|перекр|кросс", re.I)
_BOLTZMANN = regex(r"\bboltzmann(?:['’]s)?\W*(?:H\b|function\w*|quantity|\Z)|\bH[- ](?:theorem|function)\b", re.I)  # of the other sign
_PLAIN = regex(r"平均|평균|mittlere|负|負|二元|二値|이진|binäre|бинарн", re.I)  # that of two outcomes is one
_DIFFERENTIAL = regex(r"differen[tz]i|дифференц|微分|差分|미분", re.I)
_INFORMATION = regex(
    r"\b(?:conditional(?: mutual)?|fisher|self|pointwise|quantum|interaction|directed|integrated)[-\s]information\b[^.;]{0,40}\Z|"
    r"(?:条件互信息|费希尔信息|조건부 상호\s*정보|피셔 정보|条件付き相互情報|フィッシャー情報)[^.;。]{0,20}\Z",
    re.I,
)
#: "$H(p, q) = ...$ 为交叉熵，" and on to the next formula: the word is said of the formula before it.
_OF_THE_ONE_BEFORE = regex(
    r"\ufffc\s*(?:为|是|就是|即|即为|称为|叫做?|表示|は|が|는|은|이|가|is|are|denotes|ist|est|es)(?:\s*(?:the|die|la|l'))?[^，,、\ufffc.;]{0,14}\Z"
)
_NEXT = regex(r"\s*(?:[，,、]|이고|이며|であり|で[、\s]|and\b|und\b|et\b|y\b)")
_NEAR = 70


def of_a_kind_of_entropy(context: Context, link: LinkMeaning, before: str) -> Verdict | None:
    """The verdict where the words right before H = ... or H(p) = ... name a kind of entropy; None where they name none."""
    left, right = link.left.node, link.right.node
    head = left.head if isinstance(left, n.Call) else left
    bare = not isinstance(left, n.Call)
    of_pairs = any(isinstance(c, n.Call) and len(c.args) > 1 for x in walk(right) if isinstance(x, n.Log) for c in walk(x.arg))
    if bare and head == n.Name("I") and of_pairs and _INFORMATION.search(before[-_NEAR:]) is not None:
        return Verdict("undecided", "the words before the formula give I another meaning")
    if not isinstance(head, n.Name) or head.base not in ("H", "h") or head.sub is not None or (head.base == "h" and not bare):
        return None
    if isinstance(left, n.Call) and not (len(left.args) == 1 and _is_law(left.args[0])):
        return None
    kind = _said(before)
    if kind is None or (_CROSS.match(kind) and len(_heads(right)) > 1):
        return None
    if _JOINT.match(kind) and isinstance(left, n.Call) and any(isinstance(a, n.Name) and "bold" in a.accents for a in left.args):
        return None  # that of the members of a vector
    if _DIFFERENTIAL.match(kind) and (bare or any(isinstance(x, n.BigOp) and x.kind == "int" for x in walk(right))):
        return None  # the entropy of a density, as its form says, or is to say: no definition of another h
    meant = _meant(kind, right) if bare else None
    found = None if meant is None else equals(context, meant, right)
    if meant is not None and found is not None and found.positive:
        return Verdict("definition", f"agrees with the definition of {text_of(meant)}")
    return Verdict("undecided", f"the words before the formula give {text_of(left)} another meaning")


def _said(before: str) -> str | None:
    """The kind that the last "entropy" before the formula is of; "rate" for an entropy rate."""
    tail = re.split(r"[.;。；]", before[-_NEAR:])[-1]
    if _BOLTZMANN.search(tail) is not None:
        return "boltzmann"
    found = list(_ENTROPY.finditer(tail))
    if not found or (len(found) > 1 and re.search(r"\band\b|,|和|와|과|と", tail[found[-2].end() : found[-1].start()])):
        return None
    if _OF_THE_ONE_BEFORE.search(tail[: found[-1].end()]) is not None and _NEXT.match(tail, found[-1].end()) is not None:
        return None
    if _RATE.match(tail, found[-1].end()) is not None:
        return "rate"
    kind = _KIND.search(tail[: found[-1].start()])
    return None if kind is None or _PLAIN.match(kind["kind"]) else kind["kind"].lower()


def _meant(kind: str, right: n.Node) -> n.Node | None:
    """H(Y|X) for a logarithm of p(y|x), H(X, Y) for one of p(x, y), where the words say so."""
    inside = [c for x in walk(right) if isinstance(x, n.Log) for c in walk(x.arg) if isinstance(c, n.Call)]
    if len(inside) != 1 or not all(isinstance(a, n.Name) and a.base.islower() and a.sub is None for a in inside[0].args):
        return None
    (mass,) = inside
    given = "|" in mass.separators
    if (_CONDITIONAL if given else _JOINT).match(kind) is None or len(mass.args) < 2:
        return None
    variables = tuple(n.Name(a.base.upper()) for a in mass.args if isinstance(a, n.Name))
    return n.Call(n.Name("H"), variables, mass.separators)


def _heads(right: n.Node) -> set[n.Node]:
    return {x.head for x in walk(right) if isinstance(x, n.Call)} | {
        n.Name(x.base, x.accents) for x in walk(right) if isinstance(x, n.Name) and x.sub
    }


def _is_law(node: n.Node) -> bool:
    return isinstance(node, n.Name) and node.base in ("p", "q", "P", "Q", "f", "g", "X", "Y", "Z")
