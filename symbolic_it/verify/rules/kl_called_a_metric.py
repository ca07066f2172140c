"""KL divergence called a metric.

What it finds: the statement that KL divergence (relative entropy, cross-entropy) is a metric, a true distance, or obeys the
triangle inequality.
Why that is bad: it is not symmetric and breaks the triangle inequality; algorithms that need a metric give wrong answers.
Example: "KL divergence is a metric on distributions."
Use instead: "KL divergence is not a metric"; the square root of the Jensen-Shannon divergence is one.
Source: p = (1/2, 1/2), r = (1/4, 3/4), q = (1/8, 7/8): D(p||q) = 0.41 > D(p||r) + D(r||q) = 0.20.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...patterns import regex
from ..page import Page
from ..rule import Finding, Rule, refuted
from ..sentences.assertion import asserts
from ..sentences.wordings import ARGUMENTS, CROSS_ENTROPY, KL, KL_CHINESE, KL_JAPANESE, KL_KOREAN

_KIND = r"(?:(?:true|proper|genuine|valid|real|bona fide|full|mathematical|well-defined|legitimate|formal|symmetric|distance) )*"
_FALSE = regex(
    rf"(?:{KL}|{CROSS_ENTROPY}){ARGUMENTS} (?:(?:also|always|indeed|itself|thus|therefore|hence|in fact) )?"
    r"(?:(?:is|defines|forms|gives|provides|constitutes|acts as|serves as|behaves as|induces) (?:(?:also|always|indeed|in fact|"
    r"therefore|thus) )?"
    rf"(?:an? |the )?{_KIND}(?:metric\b(?!s?[- ](?:like|for|of|used|that|in|to|we|which|here|during|by|when|if|reported|commonly|"
    r"only|on(?! (?:the |all |an? )*(?:probability|distributions|simplex|space|set of|pmfs))|up|modulo|with|whose|at)|\w)|"
    rf"(?:true|proper|genuine|valid|mathematical|bona fide) distance(?! (?:like|measure from)))|"
    r"(?:satisfies|obeys|fulfils|fulfills|respects|meets|has) (?:the |all (?:the )?|every )?(?:triangle inequality|(?:metric "
    r")?axioms of a metric|metric axioms))",
    re.I,
)
_CJK = regex(
    rf"{KL_CHINESE}(?:(?:也|都)?(?:满足|符合|遵循|具有)(?:[^，。；]{{0,8}}(?:和|与|、|及))?三角不等式|(?:也)?满足(?:度量|距离)的?(?:所有|全部|各条)?(?:公理|性质|条件)|"
    r"(?:也)?是(?:一种|一个)?(?:真正的|严格的)?(?:度量(?!的|两|了)|距离度量|对称的距离))|"
    rf"{KL_KOREAN} (?:(?:진정한|올바른|수학적인?) )?(?:(?:거리 함수|메트릭|거리)(?:이다|입니다)|[가-힣 ]{{0,12}}삼각 ?부등식을 (?:만족한|만족합|만족하며|만족시킨|따른)|거리의 (?:공리|조건)[을를]? (?:모두 )?만족한)|"
    rf"{KL_JAPANESE}(?:距離(?:関数)?である|距離の公理を満たす|(?:[^。、]{{0,8}}と)?三角不等式を満たす)"
)
WITNESS = {
    "values": {"p": ["1/2", "1/2"], "r": ["1/4", "3/4"], "q": ["1/8", "7/8"]},
    "lhs": "D(p||q) = 0.41",
    "rhs": "D(p||r) + D(r||q) = 0.20",
}


def _check(page: Page) -> Iterator[Finding]:
    for s in page.sentences:
        for pattern in (_FALSE, _CJK):
            m = pattern.search(s.text)
            if (
                m is None
                or not asserts(s, m)
                or re.search(r"symmetri[sz]ed|square root|sqrt|√|Fisher|locally|infinitesimal|metric-like", s.text, re.I)
            ):
                continue
            message = "KL divergence is not a metric: it is not symmetric and breaks the triangle inequality"
            yield Finding(
                *s.place(m.start(), m.end()), message, "say divergence; √JSD is a metric", refuted(message, witness=dict(WITNESS))
            )


RULE = Rule("IT801", "kl-called-a-metric", "error", _check)
