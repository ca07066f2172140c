r"""Likelihoods of independent data: p(X | \theta) is the product of p(x_i | \theta), its logarithm the sum of theirs.

So is P(Y | X) of labels given inputs, the product of P(y_i | x_i). Also where each term is marginalised: \sum_i \log \sum_z p(x_i, z | \theta). Source: Bishop 2006, equations 1.61 and 9.29.
"""

from __future__ import annotations

import re

from ...decide.verdict import Verdict
from ...notation.syntax.nodes import BigOp, Call, Log, Name, Neg, Node
from ...notation.syntax.parts import unbracketed
from ...patterns import regex
from .iterates import law_of_call
from .whole_sums import index_of_all

_TOLD = regex(
    r"i\.?\s?i\.?\s?d\b|independen|likelihood|\bMLE\b|data\s?set|\bdata\b|observ|samples?\b|独立|似然|数据|样本|观测|우도|가능도|데이터|독립|尤度|データ|verosimil|vraisemblance|verossimil|olabilirli|veri küme",
    re.I,
)
_OTHERWISE = regex(
    r"\bdependent (?:data|samples?|observations?)|\bnot (?:\w+ly )?(?:i\.?\s?i\.?\s?d|independent)|n't (?:i\.?\s?i\.?\s?d|independent)|\bnon-?i\.?i\.?d|correlated|不独立|非独立|不是独立|독립이 아|상관|独立でな|相関|autoregress|\b(?:has|have|with) memory|sequence|token|markov|time series|序列|시퀀스|系列",
    re.I,
)
_DATA = frozenset(["X", "D", "Y", "S"])


def of_independent_data(left: Node, relation: str, right: Node, words: str) -> Verdict | None:
    """The verdict on the likelihood of data by those of its members; None for any other formula."""
    if relation not in ("=", ":=", "equiv") or _TOLD.search(words) is None or _OTHERWISE.search(words) is not None:
        return None
    sign, law = _signed(left)
    turned, terms = _signed(right)
    in_logs = isinstance(law, Log) and law.base is None and law.power is None
    whole = law.arg if isinstance(law, Log) and in_logs else law
    data = _data(whole)
    if data is None or not isinstance(terms, BigOp) or terms.kind not in ("sum", "prod"):
        return None
    index = index_of_all(terms)
    inside, member = _signed(terms.body)
    turned *= inside if terms.kind == "sum" else 1
    if inside < 0 and terms.kind != "sum":
        return None
    logged = isinstance(member, Log) and member.base is None and member.power is None
    inner = unbracketed(member.arg) if isinstance(member, Log) and logged else member
    if index is None or not _is_of_a_member(inner, index, data, whole):
        return None
    if in_logs == logged and (terms.kind == "sum") == in_logs:
        if sign == turned:
            return Verdict("definition", "the likelihood of independent data")
        return Verdict("convention-mismatch", "the log likelihood of independent data with the other sign") if in_logs else None
    if in_logs == logged:
        return Verdict("convention-mismatch", "independent data multiply their probabilities, and add up their logarithms")
    return None


def _signed(node: Node) -> tuple[int, Node]:
    node = unbracketed(node)
    return (-1, unbracketed(node.body)) if isinstance(node, Neg) else (1, node)


def _data(node: Node) -> Name | None:
    r"""The X of p(X | \theta), p_\theta(\mathbf{x})."""
    law = law_of_call(node)
    if law is None or len(law.outcomes) != 1 or (law.parameter is None) != (len(law.given) == 1) or len(law.given) > 1:
        return None
    (data,) = law.outcomes
    if not all(_is_of_data(x) for x in (data, *law.given)) or not isinstance(data, Name):
        return None
    return data if law.parameter is not None or data not in law.given else None


def _is_of_data(node: Node) -> bool:
    if not isinstance(node, Name) or node.sub is not None or node.sup or node.upper is not None:
        return False
    return node.base in _DATA or "bold" in node.accents


def _is_of_a_member(node: Node, index: Node, data: Name, whole: Node) -> bool:
    r"""p(x_i | \theta) of the same law and parameter, or the sum of p(x_i, z | \theta) over z."""
    hidden: frozenset[Node] = frozenset()
    if isinstance(node, BigOp) and node.kind in ("sum", "int") and not node.binder.conditions:
        hidden, node = frozenset(node.binder.names), unbracketed(node.body)
    law, own = law_of_call(node), law_of_call(whole)
    if (
        law is None
        or own is None
        or law.parameter != own.parameter
        or len(law.given) != len(own.given)
        or not all(_is_member_of(x, index, y) for x, y in zip(law.given, own.given, strict=True))
        or not isinstance(node, Call)
        or not isinstance(whole, Call)
        or node.head != whole.head
    ):
        return False
    members = law.outcomes - hidden
    if hidden and not hidden < law.outcomes:
        return False
    letters = (data.base.lower(), *(["x", "y", "z"] if data.base in ("D", "S") else []))
    return len(members) == 1 and all(isinstance(x, Name) and index in (x.sub, x.upper) and x.base.lower() in letters for x in members)


def _is_member_of(node: Node, index: Node, data: Node) -> bool:
    """Whether the x_i that a label is given is of the inputs X."""
    same = isinstance(node, Name) and isinstance(data, Name) and node.base.lower() == data.base.lower()
    return same and isinstance(node, Name) and index in (node.sub, node.upper)
