r"""Gradients by the logits of a law that only the words call their softmax: "where $p$ is the softmax of $z$".

A sentence that differentiates by "the logits $z$" means a softmax, too: what holds of it is proved, and nothing is refuted.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from ...notation.context import Context, Masses, Meaning
from ...notation.elaborate import ElaborationError
from ...notation.elaborate.roles.letters import key, stem
from ...notation.elaborate.roles.outcomes import has_key
from ...notation.syntax import nodes as n
from ...notation.syntax.walk import walk
from ...patterns import regex
from ..model import Claim
from .described_softmaxes import as_written, with_softmax

_WITHOUT = "a derivative by {0} of something without {0}"
_OTHERWISE = regex(
    r"sigmoid|multi-?label|temperatur|\\tau\b|温度|온도|시그모이드|log-?softmax|sparsemax|gumbel|masked|mixture of softmax|logistic|squash|element-?wise",
    re.I,
)
_NOT = regex(r"\b(?:not|no|never|unless|whether|instead of|rather than)\b[^.;]{0,40}\Z|n't[^.;]{0,40}\Z", re.I)
#: "the softmax of $z$ divided by two": words behind it that go on with what is taken.
_ALTERED = regex(
    r"\s*(?:[/*+-]|(?!(?:and|where|with|then|so|thus|hence|is|are|has|have|in|for|which|that|we|the|its|gives?|at|if|as|output\w*|probabilit\w+)\b)[A-Za-z])",
    re.I,
)
_LOGITS = regex(r"\blogits?\b", re.I)
_OF = r"(?:(?:of|over|from|applied to) (?:the |its |our |some )?(?:(?:vector of |final |output |unnormali[sz]ed |raw |model )*(?:logits?(?: vector)?|scores|vector) )?)"
_P, _Z = r"\$\s*(?P<p>{p})(?:_\{{?\w\}}?)?\s*\$", r"\$\s*(?P<z>{z})(?:_\{{?\w\}}?)?\s*\$"
_OUTPUT = r"(?: (?:output|outputs|distribution|probabilities|vector|function))?"
_ANY = r"[^$]{1,16}?"
_PATTERNS = (
    rf"{_P},? (?:is|are|be|denotes?|as|for|being) (?:given by )?(?:the |a )?softmax{_OUTPUT} {_OF}{_Z}",
    rf"softmax{_OUTPUT} {_P} {_OF}{_Z}",
    rf"softmax (?:turns|maps|converts|transforms) (?:the |these )?(?:logits|scores) {_Z} (?:in)?to (?:the |a )?(?:probabilities|distribution|law|probability vector) {_P}",
    rf"logits {_Z},? (?:and|with|whose) (?:the |their )?softmax{_OUTPUT}(?: is)? {_P}",
    rf"{_P}\s*(?:是|为|表示)\s*(?:logits|逻辑值|分数)?\s*{_Z}\s*(?:的|经过?)\s*softmax",
    rf"{_P}\s*[는은가이]\s*(?:로짓|logits?)?\s*{_Z}\s*(?:의|에)\s*(?:softmax|소프트맥스)",
)


def with_told_softmax(
    statement: n.Statement, claims: list[Claim], said: str, sentence: str, context: Context
) -> tuple[Context, bool] | None:
    """The context in which a law is the softmax of the logits by which a claim differentiates, and whether the text says so.

    ``said``: the section so far, with the sentence. None where nothing failed for want of it, or the text tells another function.
    """
    if len(statement.chains) != 1 or not isinstance(left := statement.chains[0].first, n.Derivative) or len(left.variables) != 1:
        return None
    logit = left.variables[0]
    if (
        not isinstance(logit, n.Name)
        or not has_key(stem(logit))
        or not any(c.verdict.word == "not-understood" for c in claims)
        or _OTHERWISE.search(said)
    ):
        return None
    score = stem(logit)
    if not any(_WITHOUT.format(key(score)) in c.verdict.message for c in claims):
        return None
    flat = re.sub(r"\s+", " ", re.sub(r"\\[()]|\$+", "$", said))
    laws = [x for x in _laws_in_logarithms(left.body, context) if context.about(key(x), Meaning, Masses) is None]
    told = [x for x in laws if _is_told(as_written(x), as_written(score), flat)]
    if len(told) != 1 and (len(laws) != 1 or _LOGITS.search(sentence) is None or _is_told(_ANY, _ANY, flat)):
        return None
    there = with_softmax((told or laws)[0], score, context)
    return None if there is None else (there, len(told) == 1)


def under_the_softmax(claims: list[Claim], told: bool, judge: Callable[[], list[Claim]]) -> list[Claim]:
    """The claims as they are judged under it; ``told``: what is false then is refuted only where the text tells the softmax."""
    try:
        found = judge()
    except ElaborationError:
        return claims
    if len(found) != len(claims) or not all(c.verdict.positive or (told and c.verdict.word == "refuted") for c in found):
        return claims
    return found


def _laws_in_logarithms(body: n.Node, context: Context) -> list[n.Name]:
    """The laws p whose logarithms log p_k a loss takes, by its definition or as it is written."""
    if isinstance(body, n.Name):
        fact = context.about(key(body), Meaning) if has_key(body) else None
        if fact is None:
            return []
        body = fact.value.body
    logs = (x for x in walk(body) if isinstance(x, n.Log))
    return list(
        dict.fromkeys(stem(x) for log in logs for x in walk(log.arg) if isinstance(x, n.Name) and x.sub is not None and has_key(stem(x)))
    )


def _is_told(law: str, score: str, flat: str) -> bool:
    """Whether the text says that a law is the softmax of a score, both given by patterns of their names."""
    found = (m for pattern in _PATTERNS for m in regex(pattern.format(p=law, z=score), re.I).finditer(flat))
    return any(_NOT.search(flat[: m.start()]) is None and _ALTERED.match(flat, m.end()) is None for m in found)


__all__ = ["under_the_softmax", "with_told_softmax"]
