"""How a sentence opens: a numbered problem or example begins anew, "Then ..." goes on under what was supposed before it."""

from __future__ import annotations

import re

_PROBLEM = {
    "en": r"(?:problem|exercise|example|question|quiz|case|task)",
    "de": r"(?:aufgabe|beispiel|übung|fall)",
    "fr": r"(?:exercice|exemple|problème|cas)",
    "es": r"(?:ejercicio|ejemplo|problema|caso)",
    "pt": r"(?:exercício|exemplo|questão)",
    "ru": r"(?:задача|пример|упражнение|вопрос)",
    "zh": r"(?:例题|习题|练习|问题|例子|例|题)",
    "ko": r"(?:문제|예제|연습 ?문제|예시|사례)",
    "ja": r"(?:問題|例題|演習|問|例)",
}
_NEW = re.compile(rf"\W*(?:{'|'.join(_PROBLEM.values())})\s*(?:\d+|[①-⑳一二三四五六七八九十])(?!\s*(?:번째|个|つ|개))", re.I)
_THEN = {
    "en": r"then\b|in (?:this|that|such a|which) case\b|under (?:this|these|that)\b",
    "de": r"dann\b|in diesem fall\b",
    "fr": r"alors\b|dans ce cas\b",
    "es": r"entonces\b|en (?:este|ese|tal) caso\b",
    "pt": r"então\b|nesse caso\b|neste caso\b",
    "ru": r"тогда\b|в этом случае\b",
    "zh": r"则|那么|此时|这时|于是|在(?:这种|此)情况下",
    "ko": r"그러면|그럼|이때|그 ?때|이 ?경우|이 경우에",
    "ja": r"このとき|その(?:とき|場合)|すると|この場合",
}
_GOES_ON = re.compile(rf"[\s*_>:\-–•]*(?:{'|'.join(_THEN.values())})", re.I)


def opens_a_problem(words: str) -> bool:
    """ "Problem 2 ...", "문제 2", "例题3": the data of the one before are not those of this one."""
    return _NEW.match(words) is not None


def goes_on(words: str) -> bool:
    """ "Then ...", "그러면 ...", "このとき ...": what the sentence before supposed holds here too."""
    return _GOES_ON.match(words) is not None
