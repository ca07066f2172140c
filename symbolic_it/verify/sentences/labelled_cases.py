"""Cases that a label names: "1. Noiseless channel: $I(X;Y) = H(X)$", "- **독립**: ...", "信道没有干扰：..."

What is said of a case is refuted by no variables that are not of it; a label that names a property ("Symmetry:", "对称性：") is none.
"""

from __future__ import annotations

import re

from ...patterns import regex

_WORD = r"[^\s:：.;。；\ufffc]{1,60}"
_LABEL = regex(
    rf"(?:\A|[.;。；|]\s)[\W\d]{{0,20}}(?P<label>{_WORD}(?:\s{{1,9}}{_WORD}){{0,6}}?)\s{{0,9}}[*_)）]{{0,4}}\s{{0,9}}[:：]\s{{0,9}}[*_]{{0,4}}\s{{0,9}}\ufffc?\Z"
)
_LONGEST = 500
_CASE = regex(
    r"\b(?:noise-?(?:less|free)|no noise|no (?:interference|errors?)|loss-?less|error-?free|useless|independen(?:t|ce)|dependent|deterministic|determinism|perfect|"
    r"identical|one-to-one|invertible|bijecti\w+|fully correlated|no (?:dependence|relation\w*|information)|complete\w* (?:dependen\w+|random))\b|"
    r"没有(?:干扰|噪声|噪音|关系)|无(?:干扰|噪|损|关)|独立(?!性)|完全(?:相关|依赖|确定|随机|一致)|确定性?信道|一一对应|可逆(?!性)|"
    r"(?:잡음|간섭|노이즈)이? ?(?:없|전혀)|무잡음|무손실|독립(?!성)|완전(?:히)? ?(?:종속|의존|상관|일치)|결정론|일대일|"
    r"雑音(?:が|の)?な[いし]|無雑音|独立(?!性)|完全に(?:依存|一致)|決定的|一対一",
    re.I,
)


def is_case_alone(earlier: list[str]) -> bool:
    """Whether the sentence before, the first of ``earlier``, is no more than the label of a case: "Identical."."""
    words = earlier[0].strip(" *_.:。：") if earlier else ""
    return (
        0 < len(words.split()) <= 3
        and "\ufffc" not in words
        and _CASE.fullmatch(words.removesuffix(" case").removesuffix(" channel")) is not None
    )


def is_labelled_case(before: str) -> bool:
    """Whether the words before a formula are a label, with a colon, of a case of variables or channels."""
    found = _LABEL.search(before) if len(before) <= _LONGEST else _LABEL.search(before, len(before) - _LONGEST)
    return found is not None and _CASE.search(found["label"]) is not None
