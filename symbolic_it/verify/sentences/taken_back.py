"""Sentences that the text around them takes back: "The following are wrong:", "This is false.", what is struck through."""

from __future__ import annotations

import re

from ...notation.syntax.languages import words as said
from ...patterns import regex
from .constrained import announces_constraints
from .posed import asks_to_choose, labels_as_not_held

_ANNOUNCED = regex(
    r"\b(?:wrong|false|incorrect|untrue|invalid|flawed|bogus|faulty|erroneous|misconceptions?|myths?|fallac\w+|mistakes?|true or false|which of the following|(?:does|do|did) not hold|fails?|not (?:true|valid|correct))\b|"
    rf"{said('wrong')}|^\W*(?:please )?(?:do not|don['’]t|never|avoid)\b|不成立|错误|误区|틀린|잘못|誤り|間違",
    re.I,
)
_MISTAKE = (
    r"(?:can|could|do) you (?:find|spot|see|locate|point out) the (?:\w+ )?(?:mistakes?|errors?|flaws?|slips?|fallac\w+|bugs?)|(?:find|spot|locate) the (?:mistakes?|errors?|flaws?|slips?|fallac\w+|bugs?)|what (?:went|is|goes) wrong|"
    r"where (?:is|lies|are) the (?:mistakes?|errors?|flaws?|fallac\w+|slips?)|wo (?:liegt|steckt|ist) der fehler|worin (?:liegt|besteht) der fehler|où est l['’]erreur|¿?dónde está el error|где (?:здесь )?ошибка|в чём ошибка|в чем ошибка|"
    r"错在哪|哪里(?:错|出错)|어디가 (?:틀|잘못)|どこが(?:間違|誤)"
)
_ASKS_FOR_IT = regex(_MISTAKE, re.I)
_NOT_SO = regex(r"\b(?:not|never|nothing|none of|no) (?:\w+ )?(?:wrong|false|incorrect|mistake)", re.I)
_AFTERWARDS = regex(
    r"^\W*(?:(?:this|that|it|which|the (?:claim|statement|equation|formula|identity|inequality|objection|argument|conclusion|belief|view|intuition|answer|guess|reasoning|idea)|all of (?:these|this)|both|these|(?:this|that|such an?) (?!is\b|was\b)\w+)(?: (?:last|first))? "
    r"(?:is|are|was|were) (?:of course |clearly |simply |plainly |in general |generally |all |both )?"
    r"(?:false|wrong|incorrect|untrue|mistaken|misguided|unfounded|unjustified|not (?:true|so|correct|right|the case)|a (?:common )?(?:myth|mistake|misconception|fallacy|error|slip)|an? (?:typo|misprint|oversight|error|slip)|nonsense)\b|"
    r"(?:an? |the |here is an? |but here is an? )?(?:counter-?examples?|disproof|refutation)\b|(?:but |yet )?(?:we|I|one) (?:will |shall |can |now |later |soon )*(?:refute|disprove|reject)s?\b|"
    r"(?:[\w ,]{0,50}\b)?(?:it|this|they|these|that) (?:is|are|does|do|was|were)(?: not|n['’]t)(?: so| hold| the case)?\s*[.!;:]|"
    rf"(?:but |so |now )?(?:{_MISTAKE})|"
    r"verdict:?\s*(?:rejected|refuted|false|wrong)|(?:wrong|false|incorrect|no|nope|untrue|nonsense)\s*[.!]|not (?:so|true|quite)\s*[.!,:]|"
    r"(?:but |and |yet |which |however,? |now )?(?:this|that|it|which|we have|a|an)?\s*(?:is |would be |gives |yields |leads to |reached |obtained )?(?:an? |the )?(?:desired |plain |obvious )?(?:contradiction\b|contradict(?:s|ing)\b|(?:impossible|absurd)\s*[.,;!])|"
    r"(?:dies|das|aber das|doch das) (?:ist|wäre|führt zu|ergibt)? ?(?:ein(?:em|en)? |zum )?(?:widerspr\w+|unmöglich)|widerspruch|(?:mais )?(?:c['’]est|cela est|ce qui est|on a)? ?(?:une )?(?:contradiction|impossible|absurde)\b|"
    r"(?:pero )?(?:esto )?(?:es )?(?:una )?(?:contradicción|imposible|absurdo)|(?:но )?(?:это )?(?:противореч\w+|невозможно)|(?:但|而)?(?:这|此|这就)?(?:与[^。]{0,20}|是|产生)?矛盾|(?:그런데 |하지만 )?(?:이는|이것은|이건)[^.]{0,12}모순|모순(?:이다|입니다)?\s*[.!]|(?:これは)?矛盾|"
    r"das (?:ist|stimmt) (?:so )?(?:falsch|nicht)|c['’]est faux|(?:esto )?es falso|これは(?:誤り|間違)|这是错|这不对|이는 (?:틀|잘못))",
    re.I,
)
_HEADED = regex(
    r"\b(?:misconceptions?|myths?|true or false|quiz|fallac\w+|common mistakes?|what is wrong)\b|" + said("misconceptions"), re.I
)
_STRUCK = regex(
    r"(?<!~)~~(?=[^\s~]).{0,2000}?(?<!~)~~(?!~)|<(?P<tag>del|s|strike)>.{0,2000}?</(?P=tag)>|\\s(?:out|t)\{[^{}]*(?:\{[^{}]*\}[^{}]*)*\}",
    re.S,
)
#: "The following proof is flawed.", "Here is a wrong derivation."
_AHEAD = regex(
    r"\b(?:following|next) (?:\W?\w+\W? ){1,3}(?:is|are|contains?|has|have) (?:\w+ )?(?:flawed|wrong|false|incorrect|invalid|bogus|fallacious|erroneous|faulty|broken|an? (?:error|mistake|flaw|gap|slip))\b[^.]*[.:]?\W*\Z|"
    r"\bhere (?:is|are|comes) an? (?:\w+ )?(?:flawed|wrong|false|incorrect|invalid|bogus|fallacious|erroneous|faulty) \w+\W*\Z",
    re.I,
)
_SIGNS = regex(r"[\u3040-\u30ff\u3400-\u9fff]")
STEPS = 12


def is_taken_back(earlier: list[str], later: str, section: str) -> bool:
    """Whether what stands around a sentence calls it wrong, or makes it a constraint.

    ``earlier``: the sentences before it, the latest first, maths as U+FFFC; ``later``: the one behind; ``section``: the heading above.
    """
    if _AFTERWARDS.match(later) or _HEADED.search(section):
        return True
    if earlier and (labels_as_not_held(earlier[0]) or _AHEAD.search(earlier[0]) or announces_constraints(earlier[0])):
        return True
    for words in earlier[:STEPS]:
        if asks_to_choose(words) or _ASKS_FOR_IT.search(words) is not None:
            return True
        if words.rstrip().endswith((":", "：")):
            return announces_constraints(words) or (_ANNOUNCED.search(words) is not None and _NOT_SO.search(words) is None)
        if _length(words) > 12:  # running text, no item of a list
            return False
    return False


def _length(words: str) -> float:
    """How many words a sentence has; two signs of a language that sets no spaces count as one."""
    return len(words.replace("\ufffc", "").split()) + len(_SIGNS.findall(words)) / 2


def takes_back(after: str) -> bool:
    """Whether the words right behind a formula call it wrong, with or without a full stop between: "... This is wrong"."""
    return _AFTERWARDS.match(after) is not None


_TAG = regex(r"\\tag\*?\s*\{[^{}]*(?:\b(?:wrong|false|incorrect|untrue|invalid|no|never)\b|[✗✘❌?])[^{}]*\}", re.I)


def is_tagged_wrong(tex: str) -> bool:
    r"""Whether a display is tagged as wrong: \tag{false!}."""
    return _TAG.search(tex) is not None


def struck_through(text: str) -> list[tuple[int, int]]:
    """The stretches of a chapter that are struck through."""
    return [m.span() for m in _STRUCK.finditer(text)] if "~~" in text or "</" in text or "\\s" in text else []
