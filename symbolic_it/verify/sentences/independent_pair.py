"""Independence said before the variables, "for independent X and Y", "서로 독립인 X와 Y", or of the two in a sentence.

"If the two variables are independent, $$H(X, Y) = H(X) + H(Y)$$": where the formulas of the sentence are of two variables, it is they.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...patterns import regex
from .negations import is_excepted, is_negated
from .two_ways import is_told_both_ways
from .variables_of_formulas import arguments_of_informations

_LETTER = r"\$?\s*(?:\\math(?:bf|rm|it)\s*\{\s*)?(?<![A-Za-z])([A-Z](?:_\{?\w\}?)?)(?![A-Za-z])\s*\}?\s*"
_NAME = rf"{_LETTER}\$?"
_DRAWN_NAME = rf"{_LETTER}(?:\\sim[^$]{{1,60}})?\$?"
_AND = r"\s*(?:,\s*and\b|,|、|\band\b|和|与|及|와|과|と|및)\s*"
_NAMED = regex(
    rf"(?:(?<!\w)(?:statistically\s+|mutually\s+)?independent\s+(?:discrete\s+)?(?:random\s+)?(?:variables?\s+)?|"
    rf"(?:统计上?)?(?:相互|互相|彼此)?独立的\s*(?:两个)?(?:离散)?(?:随机)?(?:变量|信源|信号|事件|消息)?\s*|"
    rf"(?:서로\s*)?독립(?:인|적인)\s*(?:두\s*)?(?:이산\s*)?(?:확률\s*)?(?:(?:변수|정보원|신호|사건)\s*)?|"
    rf"(?:互いに)?独立(?:な|した)(?:[2２二]つの)?(?:離散)?(?:確率)?(?:変数)?\s*){_DRAWN_NAME}{_AND}{_DRAWN_NAME}(?!\s*(?:,|、|\band\b|和|与|와|과|と)\s*\$?\s*[A-Z](?![A-Za-z]))"
)
#: "adds independent Gaussian noise $Z \\sim N(0, N)$ to its input $X$".
_NOISE_ADDED = regex(
    rf"\bindependent\s+(?:(?:additive|white|gaussian|normal|zero-mean|channel)\s+)*noise\s+{_DRAWN_NAME}\s*(?:is added\s+)?to\s+(?:(?:its|the|an?)\s+)?"
    rf"(?:(?:channel|transmitted|original)\s+)?(?:input|signal|message|codeword|symbol)?\s*{_DRAWN_NAME}",
    re.I,
)
_APART = regex(
    rf"{_NAME}\s*(?:与|和|跟|及|와|과|と|and)\s*(?:the\s+[a-z]+\s+|[\u4e00-\u9fff]{{1,8}}\s*|[가-힣]{{1,6}}\s*)?{_NAME}\s*(?:are\s+|是|完全|彼此|相互|统计|が|は|이|가|는|은|서로|완전히|\s)*(?:statistically\s+|mutually\s+|completely\s+)?"
    r"(?:独立(?!的)|independent\b|독립)"
)
#: "$X \\sim p$，$N \\sim q$ 且独立": of the two that are drawn there.
_DRAWN = regex(
    r"\$\s*([A-Z](?:_\{?\w\}?)?)\s*\\sim[^$]*\$\s*(?:,|，|、|和|与|과|와|と|および)?\s*\$\s*([A-Z](?:_\{?\w\}?)?)\s*\\sim[^$]*\$\s*(?:,|，)?\s*(?:且|并且|而且|二者|两者|이고|은|는|이|가|が|は)?\s*"
    r"(?:相互|彼此|互相|统计|서로|互いに)?\s*(?:独立(?!的)|독립)"
)
#: 独立ではない, 独立于 Z, 독립이 아니면, 독립일 때만: behind the word itself; and 独立同分布, which says more than that.
TAKEN_BACK = regex(
    r"\s*(?:(?:且|并且|而且|かつ|で|적으로|이고|이며|하고|및|,|，|、)\s*)?(?:(?:有|具有|服从|遵循|따르|서로)\s*)?(?:同(?:一|じ)?(?:的)?分布|相同(?:的)?(?:概率)?分布|동일|같은\s*(?:확률\s*)?분포)|\s+and\s+(?:identically|have\s+the\s+same)|"
    r"\s*(?:地?(?:于|给定)|からは|(?:이)?(?:든|건)|で(?:は|も)?\s*(?:な|あ(?:る|り)とは)|とは限|か(?:どうか)?(?![らつ])|性|であるか|でなけ|"
    r"(?:이|은|는|도|하지|적이)?\s*(?:아[니닌닐님닙]|않)|하지\s*(?:않|못)|(?:일|인)\s*(?:때만|때에만|지)|에만|(?:与|和)?否|时才|当且仅当|不成立)"
)
_UNNAMED = regex(
    r"\A[\s>*_•–-]*(?:(?:statistically|mutually)\s+)?(?:independent|독립|独立)(?:\s+(?:variables|events|systems|sources|case))?[\s*_]*[:：]|"
    r"\b(?:if|when|whenever|for|since|because|as|suppose|assuming)\s+(?:that\s+)?(?:the\s+|these\s+|both\s+)?(?:two\s+)?(?:discrete\s+)?(?:random\s+)?(?:variables|events|outcomes)\s+are\s+"
    r"(?:statistically\s+|mutually\s+)?independent\b|\b(?:for|of)\s+(?:any\s+)?(?:two\s+)?(?:statistically\s+|mutually\s+)?independent\s+(?:discrete\s+)?(?:random\s+)?(?:variables|events|outcomes|sources|systems|experiments)\b|"
    r"[(（]\s*(?:(?:相互)?独立的?(?:随机)?(?:事件|变量)|독립(?:인)?\s*(?:사건|변수)|独立な?(?:事象|変数))(?!\s*(?:才|只|仅|은?만|에만|のみ|だけ))|"
    r"(?:若|如果|当|设|假设|对于?)(?:这)?[两2]个(?:离散)?(?:随机)?(?:变量|事件|信源|信号|分布)(?:是|为|之间)?(?:统计)?(?:相互|互相|彼此)?独立|"
    r"[两2]个(?:统计)?(?:相互|互相|彼此)独立的?(?:离散)?(?:随机)?(?:变量|事件|信源|信号)|"
    r"두\s*(?:개의\s*)?(?:이산\s*)?(?:확률\s*)?(?:변수|사건|확률|분포|정보원|신호)(?:가|는|들이|이)?\s*(?:서로|상호)?\s*독립(?:이면|이라면|일\s*때|인\s*경우|이므로)(?!만)|(?:서로\s*)?독립인\s*두\s*(?:확률\s*)?(?:변수|사건)|"
    r"(?:[2２二]つの|両)(?:離散)?(?:確率)?(?:変数|事象)が(?:互いに)?独立(?:なら|であれば|のとき|な(?:とき|場合|ので|ため)|である(?:とき|場合))(?!の?み|に限)|(?:互いに)?独立な[2２二]つの(?:確率)?(?:変数|事象)|"
    r"对于?(?:统计)?(?:相互|互相|彼此)?独立的?(?:离散)?(?:随机)?(?:变量|事件|信源|信号)|(?:서로\s*)?독립인\s*(?:이산\s*)?(?:확률\s*)?(?:변수|사건)들?(?:에 대해|의 경우|에 대하여|에서는)|"
    r"(?:互いに)?独立な(?:離散)?(?:確率)?(?:変数|事象)(?:について|に対して|では|の場合)|"
    r"\b(?:für|bei|von)\s+(?:zwei\s+)?(?:stochastisch\s+)?unabhängige[nr]?\s+(?:Zufallsvariablen|Zufallsgrößen|Ereignissen?|Quellen)\b|"
    r"\b(?:pour|de)\s+(?:des|deux)\s+(?:variables(?:\s+aléatoires)?\s+indépendantes|événements\s+indépendants)\b|\b(?:para|de)\s+(?:dos\s+)?(?:variables(?:\s+aleatorias)?|sucesos)\s+independientes\b",
    re.I,
)
_DENIED = regex(
    r"\b(?:not|never|neither|conditional(?:ly)?|given|unless|whether|iff|only|necessarily|imply|implies|even|unlike|opposed|contrary|contrast|rather|instead|"
    r"hardly|nearly|almost|linearly|approximately|pairwise|non|(?:linearly|asymptotically|seemingly|apparently|weakly|supposedly) independent)\b|条件|给定|不|非|未必|当且仅当|仅|조건|주어|비독립|아[니닌닐님닙]|않|条件付|与え|ない|限ら|\b(?:nicht|kein\w*|bedingt\w*|gegeben\w*|même|sauf|conditionnellement|ni|condicionalmente|incluso)\b",
    re.I,
)
_BEHIND = regex(r"\s*(?:given|conditional\w*|\\mid|\||if and only|only|of|from|no (?:more|longer)|or|on)\b|\s*(?:에만|의 ?필요)", re.I)
_MASSES = regex(r"(?<![A-Za-z\\])[pP]\s*\(([^()$]*)\)")
_VARIABLE = regex(r"[A-Z](?:_\{?\w\}?)?")
_OUTCOME = regex(r"[a-z]")


def independent_pairs(flat: str) -> Iterator[tuple[str, tuple[int, int]]]:
    """The constraints that a text with its formulas between dollar signs states in such words, and where."""
    apart = (m for m in _APART.finditer(flat) if TAKEN_BACK.match(flat, m.end()) is None)
    drawn = (
        m
        for m in _DRAWN.finditer(flat)
        if TAKEN_BACK.match(flat, m.end()) is None and re.search(r"\$\s*[A-Z]\w*\s*\\sim[^$]*\$\W*\Z", flat[: m.start()]) is None
    )
    for m in (*_NAMED.finditer(flat), *_NOISE_ADDED.finditer(flat), *apart, *drawn):
        if m[1] != m[2] and not _is_denied(flat, m):
            yield rf"{m[1]} \perp {m[2]}", m.span()
    found = [m for m in _UNNAMED.finditer(flat) if not _is_denied(flat, m)]
    if found:
        told = arguments_of_informations(flat) or [call[1].upper() for call in _MASSES.finditer(flat)]  # p(x, y) is of X and Y
        names = {
            re.sub(r"\\math(?:bf|rm|it)\s*\{\s*(\w)\s*\}", r"\1", name).strip()
            for call in told
            for name in re.split(r"[,;|]|\\(?:mid|MID)", call)
        }
        if len(names) == 2 and any(all(kind.fullmatch(name) for name in names) for kind in (_VARIABLE, _OUTCOME)):
            one, other = sorted(names)
            for m in found:
                yield rf"{one} \perp {other}", m.span()


def _is_denied(flat: str, m: re.Match[str]) -> bool:
    words = re.sub(r"\$[^$]*\$", " ", flat[max(0, m.start() - 40) : m.start()]) + m[0]
    denied = _DENIED.search(words) is not None or _BEHIND.match(flat, m.end()) is not None or is_negated(flat, *m.span())
    return denied or is_excepted(flat, m.start()) or is_told_both_ways(flat, *m.span())
