r"""Sentences that point back: "In Example A, $H(p) = 1$ bit" is of the p that was told there, whatever p has been since.

The data of a chapter are kept as they were told, each with the examples, sections or models that its words name. A formula in
a sentence that names another one is judged by what was told there; where words only say "earlier", by each: what is true of one
is not refuted, and what is false of the one that is meant is not confirmed.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace

from ...decide.verdict import Verdict
from ...notation.context import Context, Fact, JointTable, Masses, Outcome, Scalar
from ...patterns import regex
from ..model import Claim

DATA = (Masses, JointTable, Outcome, Scalar)
Told = tuple[Fact, ...]
Label = tuple[str, str]
_MOST = 16
_KINDS = {
    "example": r"examples?|ex\.|beispiel(?:s|en?)?|exemples?|ejemplos?|exemplos?|esempi[oe]?|пример(?:а|е|у|ом)?|例(?:题|題|子)?|예(?:제|시)",
    "exercise": r"exercises?|problems?|questions?|aufgaben?|übung(?:en)?|exercices?|problèmes?|ejercicios?|problemas?|задач[аеиу]|упражнени[еяи]|习题|练习|问题|問題?|演習|(?:연습 ?)?문제",
    "case": r"cases?|scenarios?|settings?|fall(?:e?s)?|cas|casos?|случа[йея]|情况|情形|場合|경우|사례",
    "section": r"sections?|parts?|chapters?|§|abschnitt(?:e?s)?|teil|secci(?:ón|ones)|раздел[ае]?|част[ьи]",
    "thing": r"models?|coins?|dice|die|sources?|channels?|experiments?|distributions?|texts?|corpus|corpora|modelle?|münzen?|quellen?|modèles?|pièces?|modelos?|monedas?|модел[ьи]|монет[аеы]|模型|硬币|モデル|コイン|모델|동전",
}  # fmt: skip
_NUMBER = r"\d+(?:\.\d+)*|\(?[A-Ha-h]\)|[A-H](?![A-Za-z\d])(?!\s*[=<>(|;,]\s*[A-Z(])"
_LABEL = regex(rf"(?<![A-Za-zÀ-ɏА-яё])(?i:{'|'.join(f'(?P<{k}>{p})' for k, p in _KINDS.items())})\s*(?P<number>{_NUMBER})")
#: "the $p$ of Example 1", "예제 1의 $p$", 例 1 中的 $p$.
_ANY = rf"(?<![A-Za-zÀ-ɏА-яё])(?i:{'|'.join(_KINDS.values())})\s*(?:{_NUMBER})"
_NAME = r"\$\s*\\?(?P<{}>[A-Za-z]+)\s*\$"
_ITS = regex(
    rf"{_ANY}\s*(?:['’]s|의|中的?|里的?|的|の)\s*(?:\w{{1,6}}\s*)?{_NAME.format('own')}|"
    rf"{_NAME.format('of')}\s*(?:of|from|in|aus|von|de|del|dell['’]|da|do|из)\s+(?:the\s+|l['’])?{_ANY}"
)
_ENDS = regex(r"\s*(?:[.:：)(,、，—–*\]。]|-\s|\Z)")
_ANOTHER = (
    r"\b(?:previous|preceding|earlier|former|first|second|third|fourth|original|initial|opening|old)\s+(?:[\w-]+\s+)?"
    r"(?:examples?|exercises?|problems?|cases?|sections?|parts?|coins?|di[ce]e|distributions?|sources?|tables?|channels?|models?|scenarios?|experiments?|settings?|editions?|versions?|drafts?|chapters?|lectures?|one)\b|\blast time\b|\bin (?:the|our|that) (?:[\w-]+ )?(?:example|case|experiment) (?:of|with|about|from|above)\b|"
    r"(?:vorigen|vorherigen|vorangegangenen|ersten|zweiten|dritten)\s+(?:beispiel|fall|abschnitt|aufgabe)\w*|(?:exemple|cas|section) précédente?|(?:premier|deuxième|première)\s+(?:exemple|cas|section)|"
    r"(?:ejemplo|caso) anterior|(?:primer|segundo)\s+(?:ejemplo|caso)|(?:предыдущ|перв|втор)\w+\s+(?:пример|случа|раздел)\w*|(?:前|上)一?(?:个|節|节)?(?:例|题|節|节)|第[一二三](?:个例|例|题)|"
    r"(?:前|先|上)の例|最初の例|(?:앞|이전|위)의?\s*(?:예|문제)|첫\s*(?:번째\s*)?예"
)
_BEFORE = (
    r"\bback (?:in|to|at)\b|\b(?:earlier|previously|formerly|originally|initially|above|recall\w*|remember\w*|revisit\w*)\b|\b(?:as )?we (?:saw|found|had|computed)\b|\bas seen\b|"
    r"\b(?:oben|vorhin|zuvor|früher|erinner\w+)\b|\b(?:plus haut|précédemment|rappel\w+)\b|\b(?:más arriba|anteriormente|antes|recorde\w+|recuerd\w+)\b|ранее|выше|напомн\w+|前面|上面|此前|回顾|回忆|前述|先ほど|上で|앞서|앞에서|위에서|이전에"
)
_POINTS = regex(rf"(?P<another>{_ANOTHER})|{_BEFORE}", re.I)
_APART = regex(
    r"\b(?:unlike|than|compared?|comparison|contrast\w*|differ\w*|whereas|while|opposed|here|now|again(?:st)?)\b|\b(?:anders|hier|gegenüber|während|verglich\w*|jetzt|nun|ici|tandis|contrairement|maintenant|aquí|ahora|mientras|здесь|теперь|в отличие)\b|不同|相比|这里|现在|異なり|ここ|今|달리|여기|이제",
    re.I,
)
_SUPPOSES = regex(
    r"\W*(?:(?:now|but|next|and|so|let us|let's|for a moment|just|instead),?\s+)*(?:suppose|imagine|pretend|assume|what if|had (?:we|the|it)|were (?:we|the|it)|if\b[^.;]*\b(?:were|had|instead)|angenommen|nehmen wir an|stell\w* wir uns|"
    r"supposons|imaginons|supongamos|imaginemos|предположим|представим|допустим|假设|假如|设想|만약|가정)|.*(?:と仮定|라고 가정|라고 하자)",
    re.I,
)
_RETURNS = regex(
    r"\bback (?:to|at)\b|\breturn(?:s|ing|ed)? to\b|\bin (?:reality|fact|truth)\b|\bactual(?:ly)?\b|\breal(?:ly)?\b(?! numbers?)|\boriginal\b|\bour (?:own|source|example|coin|die|model|p)\b|"
    r"zurück zu|in wirklichkeit|tatsächlich\w*|ursprünglich\w*|revenons|en réalité|d['’]origine|volvamos|en realidad|original\b|вернемся|вернёмся|на самом деле|исходн\w+|回到|实际上|事实上|原来的|원래|실제로|돌아가|実際|元の",
    re.I,
)
_BACK = regex(r"\bback to\b|\breturn(?:s|ing|ed)? to\b|zurück zu|revenons|volvamos|вернемся|вернёмся|回到|돌아가", re.I)
_GOES_ON = regex(
    r"\b(?:continued|cont(?:'d|\.)|again|revisited)|\bback to\b|\breturn\w* to\b|fortsetzung|fortgesetzt|zurück zu|suite\b|continuación|продолжение|вернемся|вернёмся|[续續]|続き|再び|계속|다시",
    re.I,
)


_WITHOUT_DATA = "a condition was not understood: the values of "
_OF_SEVERAL = Verdict("undecided", "it may be of another of the things that one sentence has told numbers of")


@dataclass(slots=True)
class History:
    """The data of a text as they were told, the latest last, each with what its words call its example."""

    told: list[tuple[frozenset[Label], Told]] = field(default_factory=list)
    supposed: list[Told] = field(default_factory=list)  # of those, the data of "Imagine that p = (1, 0)"
    current: frozenset[Label] = frozenset()

    def open(self, words: str, heading: bool = False) -> None:
        """An example begins with its name, a section with its heading."""
        first = _first(words)
        if first is not None or heading:
            self.current = frozenset() if first is None else frozenset([first])

    def note(self, facts: Told, words: str) -> None:
        """The data in force behind a sentence."""
        own = frozenset(labels(words)) or self.current
        if (
            self.told
            and own == self.told[-1][0]
            and {f.symbol for f in facts} >= {f.symbol for f in self.told[-1][1]}
            and all(f in facts for f in self.told[-1][1])
        ):
            self.told = self.told[:-1]
        elif self.told and self.told[-1][1] == facts:
            return
        if facts:
            self.told = [*self.told[-_MOST:], (own, facts)]
        if facts and (_SUPPOSES.match(words) is not None or (self.supposed and set(self.supposed[-1]) <= set(facts))):
            self.supposed = [*self.supposed[-_MOST:], facts]

    def of(self, label: Label) -> list[Told]:
        """What was told under a label."""
        return [facts for own, facts in self.told if label in own]

    def pointed_to(self, words: str, now: Told) -> tuple[list[Told], bool] | None:
        """The data that a sentence may be about, and whether it says that it is about them and not about those in force; None if it does not point back."""
        named = [x for x in labels(words) if x not in self.current]
        if any(x in own and len(own) > 1 for x in labels(words) for own, _ in self.told):
            return [], False  # "A has p = 0.5 and B has p = 0.9": which of the two it was is not known
        known = [facts for x in named for facts in self.of(x)]
        m = _POINTS.search(words)
        if not known and m is None:
            return None
        others = [facts for facts in known or [facts for _, facts in self.told] if facts != now]
        firmly = (bool(known) or (m is not None and m["another"] is not None)) and _APART.search(words) is None
        return (others, firmly) if others else None

    def taken_up(self, context: Context, words: str) -> Context:
        """The context of a sentence: an example that goes on brings the data that it told."""
        found = [facts for x in labels(words)[:1] for facts in self.of(x)]
        self.open(words)
        goes_on = bool(found) and _GOES_ON.search(words) is not None
        if not goes_on and not (self.supposed and data_of(context) == self.supposed[-1] and _RETURNS.search(words) is not None):
            return context
        if not goes_on:  # "In reality, ...": the data before those that were only supposed, where they are known
            found = [facts for _, facts in self.told if facts not in self.supposed]
            if not found and _BACK.search(words) is None:
                return context  # "Suppose p is ... In fact, ..." of the same p
        return replace(context, facts=(*(f for f in context.facts if not isinstance(f.value, DATA)), *(found[-1] if found else ())))


def with_data_of(history: History, context: Context, whole: str) -> Context:
    """The context with what an example named in a sentence, its maths in place, told of a letter of which nothing is told now."""
    flat = re.sub(r"\\[()]|\$+", "$", whole)
    found: list[Fact] = []
    for m in _ITS.finditer(flat) if history.told and _APART.search(flat) is None else ():
        name = m["own"] or m["of"]
        told = [f for x in labels(m[0]) for facts in history.of(x) for f in facts if f.symbol == name]
        if told and not any(isinstance(f.value, DATA) and f.symbol == name for f in context.facts):
            found.append(told[-1])
    return context.extend(*found) if found else context


def labels(words: str) -> list[Label]:
    """The examples, sections and models that the words name by number or letter."""
    return [(next(k for k in _KINDS if m[k]), m["number"].strip("()").upper()) for m in _LABEL.finditer(words)]


def points_back(words: str) -> bool:
    """Whether a sentence names an example, or speaks of what stands before it."""
    return bool(labels(words)) or _POINTS.search(words) is not None


def data_of(context: Context) -> Told:
    """The data in force."""
    return tuple(f for f in context.facts if isinstance(f.value, DATA))


def as_pointed_to(
    claims: list[Claim], pointed: tuple[list[Told], bool] | None, context: Context, judge: Callable[[Context], list[Claim]]
) -> list[Claim]:
    """The claims of a formula whose sentence points back, weighed by all data that it may be about."""
    if pointed is None or not any(c.verdict.word not in ("data", "definition", "proved") for c in claims):
        return claims
    if not pointed[0]:
        return [replace(c, verdict=_OF_SEVERAL) if c.verdict.negative else c for c in claims]
    rest = tuple(f for f in context.facts if not isinstance(f.value, DATA))
    others = [judge(replace(context, facts=(*rest, *facts))) for facts in pointed[0]]
    out = []
    for c in claims:
        found = [d.verdict for o in others for d in o if (d.start, d.end) == (c.start, c.end)]
        out.append(replace(c, verdict=_weighed(c.verdict, found, pointed[1], len(pointed[0]) == 1)))
    return out


def _weighed(own: Verdict, found: list[Verdict], firmly: bool, of_one: bool) -> Verdict:
    true, false = [v for v in found if v.positive], [v for v in found if v.negative]
    if own.word in ("data", "definition", "proved") or not (true or false):
        return own
    if firmly and true and not false and own.word != "refuted":
        return true[-1]
    if firmly and not true and (own.negative or (of_one and own.message.startswith(_WITHOUT_DATA))):
        return false[-1]
    if own.negative and true:
        return (
            true[-1]
            if firmly and not false
            else Verdict("undecided", "true of data that the text told before, which the sentence may be about")
        )
    if own.positive and false and firmly:
        return Verdict("undecided", "true of the data told last, and the sentence may be about those told before")
    return own


def _first(words: str) -> Label | None:
    """The label that a sentence begins with, set apart from what follows."""
    m = _LABEL.search(words)
    if m is None or re.fullmatch(r"\W*", words[: m.start()]) is None or _ENDS.match(words, m.end()) is None:
        return None
    return labels(m[0])[0]


__all__ = ["DATA", "History", "as_pointed_to", "data_of", "points_back", "with_data_of"]
