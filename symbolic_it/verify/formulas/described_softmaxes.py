r"""Gradients by logits in words, "p_i is the predicted probability, z_i the logit", and \nabla_z L = p - y for all entries."""

from __future__ import annotations

import re
from dataclasses import replace

from ...notation.context import Context, Masses, Meaning
from ...notation.elaborate import ElaborationError, read_given
from ...notation.elaborate.roles.letters import key, stem
from ...notation.syntax import ReadError
from ...notation.syntax import nodes as n
from ...notation.syntax.walk import walk
from ...patterns import regex
from .formula import Formula

_AT = n.Name("i")
_PREDICTED = r"(?:softmax|predicted|model(?:['’]s)?|output|prediction)\b[^.;$]{0,24}?(?:probabilit|softmax|distribution|output|prediction)|softmax\b|预测(?:的)?概率|예측 ?확률"
_LABEL = r"(?:true|target|ground[- ]truth|one[- ]hot|gold|correct|actual)\b[^.;$]{0,16}?(?:label|class|target|indicator|vector|distribution|value)|label|target|标签|레이블|정답"
_LOGIT = r"(?:pre-softmax |raw |unnormali[sz]ed )?(?:logit|score)|logit"
_LINK = r"\s*(?:is|are|be|as|denotes?|for|:|为|是|은|는|이|가|,)?\s*(?:the |an? |class )?(?:\w+ )?"


def by_entries(chain: n.Chain) -> n.Chain:
    r"""\partial L/\partial z_i = p_i - y_i for \nabla_z L = p - y; any other chain as it is."""
    left = chain.first
    right = chain.links[0].right if len(chain.links) == 1 and chain.links[0].relation == "=" else None
    if not isinstance(left, n.Derivative) or len(left.variables) != 1 or not isinstance(right, n.Sub):
        return chain
    logit, one, other = left.variables[0], right.left, right.right
    if not (isinstance(logit, n.Name) and isinstance(one, n.Name) and isinstance(other, n.Name)):
        return chain
    if logit in (one, other) or any(x.sub is not None for x in (logit, one, other)):
        return chain
    entries = replace(right, left=replace(one, sub=_AT), right=replace(other, sub=_AT))
    return replace(
        chain, first=replace(left, variables=(replace(logit, sub=_AT),), kind="partial"), links=(replace(chain.links[0], right=entries),)
    )


def with_described_softmax(right: n.Node, logit: n.Name, formula: Formula, context: Context) -> Context:
    r"""The context in which the law that the sentence calls predicted, beside a label and a logit, is the softmax of the logits."""
    entries = list(dict.fromkeys(x for x in walk(right) if isinstance(x, n.Name) and x.sub == logit.sub and stem(x) != stem(logit)))
    around = re.sub(r"\\[()]|\$+", "$", formula.around)
    if len(entries) != 2 or not _is_called(logit, _LOGIT, around):
        return context
    laws = [x for x in entries if _is_called(x, _PREDICTED, around)]
    labels = [x for x in entries if _is_called(x, _LABEL, around)]
    if len(laws) != 1 or len(labels) != 1 or laws == labels:
        return context
    return with_softmax(laws[0], logit, context) or context


def with_softmax(law: n.Name, logit: n.Name, context: Context) -> Context | None:
    """The context in which the law is the softmax of the logits; None where either is known to be something else."""
    name, score = spelled(law), spelled(logit)
    try:
        if context.about(key(stem(law)), Meaning, Masses) is not None or context.about(key(stem(logit)), Meaning, Masses) is not None:
            return None
        return read_given(rf"{name}_i = \frac{{e^{{{score}_i}}}}{{\sum_k e^{{{score}_k}}}}", context)
    except (ElaborationError, ReadError):
        return None


def _is_called(name: n.Name, what: str, around: str) -> bool:
    return regex(rf"\$\s*{as_written(name)}(?:_\{{?\w\}}?)?\s*\${_LINK}(?:{what})", re.I).search(around) is not None


def spelled(name: n.Name) -> str:
    r"""A name without its subscript in TeX, \hat y or \alpha."""
    base = name.base if len(name.base) == 1 else rf"\{name.base}"
    return rf"\{name.accents[0]} {base}" if name.accents else base


def as_written(name: n.Name) -> str:
    r"""The pattern of a name in a text, \hat y or \hat{y}."""
    base = re.escape(spelled(n.Name(name.base)))
    return rf"\\{name.accents[0]}\s*\{{?\s*{base}\s*\}}?" if name.accents else base


__all__ = ["as_written", "by_entries", "spelled", "with_described_softmax", "with_softmax"]
