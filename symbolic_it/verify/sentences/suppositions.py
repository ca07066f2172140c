"""What "Let ...", "...とする" and "设 ..." only name: letters, ranges and definitions, which narrow nothing.

Where a part of such a sentence says more (a law is uniform, two are equal, a map is one-to-one) in words that give no constraint,
nothing is refuted under it. A sentence that supposes and concludes at once ("设 q = p，则 ...") supposes for itself alone.
"""

from __future__ import annotations

import re

from ...patterns import regex
from .constraints_in_words import formal, is_equality, of_relation
from .east_asian_words import LETTERS, in_english
from .kinds import RELATION
from .told_in_full import equations_in_part

_M = "\ufffc"
_SUPPOSES = r"(?:であ?る?|인 ?것으로)?\s*(?:と(?:する|おく|仮定する|しよう|おこう)|(?:이?라고?|다고|[으]?로) ?(?:하자|두자|놓자|가정하자|가정한다|한다))\s*[.。．]?\s*"
_WHOLE = regex(rf"(?P<parts>.*?){_SUPPOSES}", re.S)
_LET = regex(
    r"\s*(?:现在|现|不妨|首先|再|本节|本章|下面|今)?[，,]?\s*(?:设(?![计置备定])|令(?!牌)|假设|假定|考虑)\s*(?P<parts>.*?)\s*[.。．]?\s*",
    re.S,
)
_CONCLUDES = regex(r"则|那么|于是|可得|得到|因此|所以|从而|故|即|有(?=\s*\ufffc)")
_CUTS = regex(r"(?<!\ufffc)\s*、|、(?!\s*\ufffc)|[,，;；]|とし(?=\s|\Z)|(?:이?라|[으]?로) ?(?:하고|두고|놓고)|(?<=\ufffc)(?:이고|이며)")
_MORE = regex(
    r"均等|一様|均匀|균등|균일|公平|공정|編り|偏り|편향|ワンホット|独热|원[- ]?핫|one-hot|決定的|決定論|確定的|确定|退化|결정적|결정론|독립|独立|等しい|一致|相同|相等|等于|"
    r"同じ(?!アルファベット|有限|集合|空間|標本|語彙)|같(?:은(?! ?(?:알파벳|유한|집합|공간|확률 ?공간|어휘))|다|으)|동일(?!한 ?(?:알파벳|유한|집합|공간|확률 ?공간|어휘))|"
    r"完全|完璧|完美|완벽|완전|최적|最適|最优|최대|최소|最大|最小|단사|가역|単射|可逆|双射|单射|一对一|一対一|일대일|단조|単調|单调|대칭|対称|对称|ない|ません|아닌|아[니닌닐님닙]|않|없|不|非|"
    r"잡음|雑音|ノイズ|噪|무기억|無記憶|无记忆|이진|二値|二元|二进制|二項|이항|베르누이|ベルヌーイ|伯努利|가우시안|정규 ?분포|ガウス|正規分布|高斯|正态|평균|平均|均值|분산|分散|方差|"
    r"상관|相関|相关|수렴|収束|收敛|학습된|学習済|训练好|충분히|十分|足够|마르코프|マルコフ|马尔[可科]夫|특수|特別|特殊|극한|極限|极限|근사|近似|[양正]の?(?:値|값)|"
    r"台(?=[をがは])|지지 ?집합|支撑|하나뿐|唯一|유일|만(?=\s)|のみ|だけ|仅|只|\ufffc\s*(?:の|의|的)\s*(?:決定的な|결정적인? ?)?(?:関数|함수|函数|複製|복사|复制)|定数|상수|常数|常量"
)  # fmt: skip
_EQUATED = regex(rf"{_M}\s*(?:を|が|は|를|을|가|이|은|는|与|와|과|と|为|是|取为|取|等于)\s*[^{_M}]*{_M}\s*(?:であ|인|이라)?\s*\Z")
_FOLLOWS = regex(r"従|따르|服从|遵从")
_SCALAR = regex(r"\s*\\?(?:[A-Zabcdkmnst]|alpha|beta|gamma|lambda|tau|eta|epsilon|varepsilon|delta|kappa)(?:_\{?\w+\}?)?\s*")
_OF_SCALARS = regex(
    r"양의|양수|정수|실수|자연수|정해진|고정된|正の|正数|正整数|整数|実数|实数|自然数|常数|定数|상수|固定|計数|계수|系数|係数"
)
_NAME = regex(
    r"(?:[A-Za-z]|\\(?!frac|tfrac|dfrac|sum|prod|int|log|ln|exp|max|min|arg|cdot(?!s)|times|sqrt|infty)[A-Za-z]+|[(){}\[\]|,.;'*^_\s]|(?<=[_{,])\d+|\\[{}|,;:! ])+"
)
_OF_AN_OUTCOME = regex(r"\s*[a-zA-Z]\s*\([a-z]\w*\)\s*(?:=\s*0\s*\Z|>|<|\\[gl]t\b|\\ne)")  # of one x, not of all
_SIZE = regex(r"\s*(?:\\l?[vV]ert|\||\\abs\s*\{|\\left\s*\||\\#|#)[^=]*=\s*[A-Z]\s*")
_DRAWN = regex(r"[^=<>]*\\(?:sim|in|subset|subseteq|colon|to)(?![A-Za-z])[^=<>]*")
_ENGLISH_EQUATED = regex(
    rf"{_M}\s*(?:be|is|are|equals?|to be)\s*(?:exactly |just |the |its |an? )*(?:(?!of\b|with\b|on\b|over\b|from\b|in\b|for\b|and\b|by\b|whose\b)\w[\w-]*\s+){{0,5}}{_M}",
    re.I,
)
_LAW = regex(r"\s*(?:\\hat\s*)?\{?[a-zPQ]\}?(?:_\{?\\?\w+\}?)?(?:\([^()]*\))?\s*")
_UNIFORM = regex(
    rf"{_M}\s*(?:be|is|denotes?)\s*(?:the |a )?(?:discrete )?uniform (?:distribution|law|pmf|measure)?(?: (?:on|over) (?:the )?\w+)?", re.I
)


def named(body: str, maths: tuple[str, ...], narrowing: re.Pattern[str]) -> tuple[str, ...] | None:
    """What "Let $x$ be a prompt, $r(x,y)$ a reward and $\\beta > 0$" says beyond names; None where it may say more."""
    if maths and re.search(r"=\s*(?:1\s*/|\\[td]?frac\s*\{?\s*1)", maths[0]):
        body = _UNIFORM.sub(_M, body, count=1)  # u(x) = 1/K says so itself
    return None if equates(body, maths) or narrowing.search(body) or equations_in_part(body, maths) else _relations(maths)


def equates(body: str, maths: tuple[str, ...]) -> bool:
    """ "the model $q$ be the true distribution $p$": two laws made one in words."""
    m = _ENGLISH_EQUATED.search(body)
    return m is not None and any(_LAW.fullmatch(x) for x in maths[body[: m.start()].count(_M) :][:1])


def _relations(maths: tuple[str, ...]) -> tuple[str, ...] | None:
    """The relations among formulas that name things, None where one of them does more than that."""
    out: list[str] = []
    for tex in maths:
        if (
            _SIZE.fullmatch(tex)
            or _DRAWN.fullmatch(tex)
            or (RELATION.search(tex) is None and _NAME.fullmatch(tex) and re.search(r"[A-Za-z]", tex))
        ):
            continue
        found = None if _OF_AN_OUTCOME.match(tex) else of_relation(tex)
        if found is None:
            return None
        out += found
    return tuple(out)


def only_names(part: str, maths: tuple[str, ...]) -> tuple[str, ...] | None:
    """The same of a part of a Korean, Japanese or Chinese sentence: "確率質量関数を p(x)", "보상 함수를 r(x,y)", "类别数为 K"."""
    part = re.sub(
        rf"{_SUPPOSES}\Z|(?:とすると|とおくと|だとすると|(?:이?라고?|[으]?로) ?(?:하면|두면|놓으면))\s*\Z|\A\s*(?:设|令|假设|假定)",
        "",
        part,
    )
    if maths and all(_SCALAR.fullmatch(x) for x in maths):
        part = _OF_SCALARS.sub("", part)
    if (_EQUATED.search(part) and not is_named_of(part)) or equations_in_part(part, maths):
        return None
    if _MORE.search(part) or (_FOLLOWS.search(part) and any(x.strip()[:1].islower() for x in maths[:1])):
        return None
    return _relations(maths)


def is_named_of(part: str) -> bool:
    """ "$X$ の分布を $p$": what the first formula is said to have, not what it is."""
    return (
        re.search(
            rf"{_M}\s*(?:に対する|에 대한|の|의|的|에서의|における)[^{_M}]*\S\s*(?:を|が|は|를|을|가|이|은|는|为|是)\s*{_M}\s*\Z", part
        )
        is not None
    )


def supposition(text: str, maths: tuple[str, ...]) -> tuple[tuple[str, ...], tuple[str, ...]] | None:
    """The constraints of a sentence that supposes and nothing else, and its parts that are not understood; None for other sentences."""
    if re.search(f"[{LETTERS}]", text) is None:
        return None
    m = _WHOLE.fullmatch(text)
    if m is None:
        m = _LET.fullmatch(text)
        if m is None or _CONCLUDES.search(m["parts"]) is not None:
            return None
    given: list[str] = []
    unknown: list[str] = []
    left = list(maths[text[: m.start("parts")].count(_M) :])
    for part in _CUTS.split(m["parts"]):
        own, left = tuple(left[: part.count(_M)]), left[part.count(_M) :]
        if not part.strip():
            continue
        english = in_english(re.sub(rf"(?<={_M})\s*を", "は", part))
        equated = _EQUATED.search(part) is not None and not is_named_of(part)
        found = formal("suppose", english, own) if english is not None and own and not equated else None
        found = only_names(part, own) if found is None else found
        if found is None:
            unknown.append(part.strip())
        else:
            given += (x for x in found if not is_equality(x) or x.strip() not in given)
    return tuple(given), tuple(unknown)
