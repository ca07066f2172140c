r"""Whose law is whose in speculative decoding: "the target model $p$ and the draft model $q$", "大模型的分布 $p$，草稿模型的分布 $q$"."""

from __future__ import annotations

import re
from dataclasses import replace

from ...notation.context import Context, Declared, Fact
from ...patterns import regex

TARGET, DRAFT = "target", "draft"
_MATHS = r"\$\s*(?P<law>(?:\\(?:mathcal|text|mathrm)\s*\{)?[pqPQM](?:_\{?\\?\w+\}?)?\}?)(?:_\{?[ijt]\}?)?(?:\s*\([^$]*\))?\s*\$"
_SIZED = r"(?=\s*(?:model|LLM|language model|network|模型|모델))"
_LAWS = r"(?:\s*(?:model|LLM|language model|network|distribution|law|probabilit(?:y|ies)|logits)(?:['’]s)?){0,3}(?:\s*(?:distribution|law|probabilit(?:y|ies)))?"
_LINK = r"\s*(?:,|:|：|is|as|be|by|with|的(?:概率)?分布|模型|的|为|是|記为|记为|记作|의|은|는|분포|모델|=|\(|（){0,3}\s*"
_WORDS = {
    TARGET: rf"target|verifier|(?:large(?:r)?|big|main|full|大|큰){_SIZED}|目标|目標|타깃|타겟",
    DRAFT: rf"draft(?:er|ing)?|assistant|(?:approximation|proposal|small(?:er)?|cheap(?:er)?|小|작은){_SIZED}|草稿|起草|드래프트|초안",
}
_AHEAD = {role: regex(rf"(?<![A-Za-z最])(?:the |a |an |our )?(?:{words}){_LAWS}{_LINK}{_MATHS}", re.I) for role, words in _WORDS.items()}
_BEHIND = {
    role: regex(rf"{_MATHS}\s*(?:\(|,|is|as|be|denotes?|for|from|是|为|:)?\s*(?:the |a |an |that of the )?(?:(?:more|much|\w+er|efficient|fast|slow)\s+){{0,2}}(?:{words})(?:\s*(?:model|LLM|distribution|law|模型|모델))", re.I)
    for role, words in _WORDS.items()
}  # fmt: skip
_PREFIX = "law in speculative decoding: "
_SPEAKS = regex(r"target (?:model|LLM|distribution)|draft|speculat|accept|reject|投机|接受|拒绝|草稿|추측|수락|거부", re.I)


def with_drafts(context: Context, sentence: str) -> Context:
    """The context with the laws that a sentence, its maths in place, calls that of the target or of the draft."""
    if _SPEAKS.search(sentence) is None and not any(f.symbol.startswith(_PREFIX) for f in context.facts):
        return context
    flat = re.sub(r"\\[()]|\$+", "$", sentence)
    found: dict[str, str] = {}
    for role in (TARGET, DRAFT):
        for pattern in (_AHEAD[role], _BEHIND[role]):
            for m in pattern.finditer(flat):
                for letter in _letters(_plain(m["law"])):
                    found.setdefault(letter, role)
    if not found:
        return context
    both = set(found.values()) == {TARGET, DRAFT}
    kept = (f for f in context.facts if not f.symbol.startswith(_PREFIX) or not (both or f.symbol.removeprefix(_PREFIX) in found))
    return replace(context, facts=(*kept, *(Fact(_PREFIX + law, Declared(role)) for law, role in found.items())))


def role_of(context: Context, letter: str) -> str | None:
    """Whether a letter is that of the target or of the draft, as far as the text has told both."""
    fact = context.about(_PREFIX + letter, Declared)
    return fact.value.word if fact is not None and isinstance(fact.value, Declared) else None


def _letters(law: str) -> tuple[str, ...]:
    """M_p, and p for the law that it gives."""
    head, _, below = law.partition("_")
    return (law, below) if head == "M" and below in ("p", "q", "P", "Q") else (law,)


def _plain(tex: str) -> str:
    return re.sub(r"\\(?:mathcal|text|mathrm)|[\s{}\\]", "", tex)


__all__ = ["DRAFT", "TARGET", "role_of", "with_drafts"]
