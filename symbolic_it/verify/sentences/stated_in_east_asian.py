"""Entropies that Korean, Chinese and Japanese sentences state: "抛正面概率为 0.9 的硬币，其熵为 0.469 比特", "9개는 양성, 5개는 음성".

A sentence speaks of one coin, die, uniform law or list of counts, and of one entropy of it; what else it counts or compares ends the reading.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from ...patterns import regex
from ..listings.running import real as r
from ..listings.running.real import Real
from .throws import of_several_throws
from .told_numbers import GOES_ON, N, Stated, in_unit

_P = rf"(?P<p>\d+/\d+|{N} ?[%％]?)"
_COIN = (
    rf"앞면(?:이|의)?(?: 나올| 나오는)? ?확률(?:이|은|가)? ?{_P}",
    rf"(?:正面|反面|字面)(?:朝上|向上)?(?:出现)?的?概率(?:为|是|等于|=)? ?{_P}",
    rf"[表裏](?:が|の)(?:出る)?確率(?:が|は)? ?{_P}",
)
_FAIR_COIN = r"공정한 동전|균형 잡힌 동전|(?:公平|均匀|公正|均質)(?:的|な)?(?:硬币|コイン)"
_FAIR_DIE = r"공정한 (?:육면체 ?)?주사위|(?:公平|均匀|公正)(?:的|な)?(?:六面)?(?:骰子|サイコロ)"
_UNIFORM = (
    r"(?P<n>\d+) ?개(?:의)? ?(?:[가-힣]{1,4}[가이은는]? ?)?(?:결과|기호|값|심볼|사건|클래스|문자)?(?:[가이은는의]|에 대한|에 대해)? ?(?:모두 )?(?:확률이 (?:모두 )?같|균등|동일한 확률|등확률)",
    r"均匀分布在 ?(?P<n>\d+) ?个|(?P<m>\d+) ?个(?:等概率|等可能|概率(?:相等|相同))的?",
    r"(?P<n>\d+) ?(?:個|通り|種類)の?(?:[^\d。、]{0,6})(?:等確率|一様分布|同じ確率)",
)
_COUNTS = (
    r"(?P<a>\d+) ?个(?:为)?(?:正例|正样本|正类|好瓜|是)[^\d。]{0,6}?(?P<b>\d+) ?个(?:为)?(?:反例|负例|负样本|反类|负类|坏瓜|否)",
    r"(?:正例|正样本|正类|好瓜)(?:有|为|共)? ?(?P<a>\d+) ?个?[^\d。]{0,6}?(?:反例|负例|负样本|反类|负类|坏瓜)(?:有|为|共)? ?(?P<b>\d+) ?个?",
    r"양성(?:이|은|는|인 것이)? ?(?P<a>\d+) ?개[^\d.]{0,8}?음성(?:이|은|는)? ?(?P<b>\d+) ?개",
    r"(?P<a>\d+) ?개(?:는|가|의) ?양성[^\d.]{0,10}?(?P<b>\d+) ?개(?:는|가|의) ?음성",
    r"正例(?:が|は)? ?(?P<a>\d+) ?(?:個|件)?[^\d。]{0,6}?負例(?:が|は)? ?(?P<b>\d+) ?(?:個|件)?",
    r"\b(?P<a>\d+) positive(?: examples?| samples?)?,? and (?P<b>\d+) negative(?: examples?| samples?)?",
)
_KINDS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("coin", _COIN), ("fair", (_FAIR_COIN,)), ("die", (_FAIR_DIE,)), ("uniform", _UNIFORM), ("counts", _COUNTS),
)  # fmt: skip
_SUBJECTS = tuple((kind, regex(pattern, re.I)) for kind, patterns in _KINDS for pattern in patterns)
_HEDGE = r"(?:(?:약|대략|정확히|거의|约|大约|大概|近似|約|およそ|about|approximately|exactly|=|≈) ?)*"
_UNIT = r"(?P<unit>비트|나트|내트|比特|奈特|纳特|ビット|ナット|bits?\b|nats?\b)"
_CLAIM = rf"{_HEDGE}(?P<claim>{N})(?![\d,.]*\d| ?[%％]|{GOES_ON}) ?{_UNIT}"
_ENTROPY = regex(
    rf"(?:(?<![\w件合叉对大小互])(?:其|它的)?|的|其|则|香农|信息|(?<=동전의 )|(?<=주사위의 )|(?<=데이터의 )|(?<=분포의 )|(?<=\bits )|(?<=\bthe )|(?<=コインの)|(?<=サイコロの))"
    rf"(?:信息熵|熵|엔트로피|エントロピー|entropy)(?:는|은|가|이|は|が)? ?(?:约|大约)?(?:为|是|等于|is|equals)? ?{_CLAIM}",
    re.I,
)
_AGAIN = regex(rf"[ ,，、(（]{{0,3}}(?:也就是|即|约合|相当于|等于|또는|즉|곧|つまり|すなわち|or|that is,?|i\.e\.,?) ?{_CLAIM}", re.I)
_COMPARED = regex(
    r"보다|이상|이하|미만|초과|차이|감소|증가|[두세] ?(?:개|번)|\d ?번|번 ?던|比[^特]|更|以上|以下|多|少|减|增|差|[两二三] ?[枚次个]|\d ?次|联合|条件|より|減|増|\d ?回|二つ|조건부|결합|교차|교차|최대|最大|交叉|"
    r"\b(?:more|less|than|conditional|joint|cross|maximum|after|split|two|gain|each)\b|划分|分割|분할|이득|增益|特征|속성",
    re.I,
)


_LOSS = (
    r"(?:交叉熵(?:损失)?|(?:平均)?损失|(?:平均)?负对数似然|熵|교차 ?엔트로피(?: ?손실)?|크로스 ?엔트로피(?: ?손실)?|손실|엔트로피|交差エントロピー|クロスエントロピー|損失)(?:이|가|은|는|が|は)? ?(?:为|是|等于|=)? ?"
    rf"{_HEDGE}(?P<loss>{N}) ?(?P<lossunit>비트|나트|比特|奈特|ビット|ナット|bits?\b|nats?\b)?"
)
#: What may stand between a loss and its perplexity: no other model, and no other part of the data.
_SO = (
    r"(?:[ ,，、]|因此|所以|因而|于是|那么|则|时|那|其|它的|对应的?|相应的?|模型的?|即|也就是|意味着|이고|이면|이라면|이므로|이며|일 ?때|일 ?경우|인 ?경우|라면|따라서|그러면|즉|(?:인 ?)?모델의|해당|이때|"
    r"なので|のとき|であれば|なら|だから|したがって|すなわち|と|で|の場合|対応する|then|so|the){0,8}?"
)
_TO_PERPLEXITY = regex(
    rf"{_LOSS}{_SO}(?:困惑度|퍼플렉서티|펄플렉서티|혼란도|혼잡도|perplexity|PPL|パープレキシティ)(?:가|이|은|는|は|が)? ?(?:约|大约)?(?:为|是|等于|=)? ?"
    rf"(?:(?:e|2|exp) ?[\^(] ?[\d.]+ ?\)? ?(?:=|≈) ?)?{_HEDGE}(?P<claim>{N})(?![\d,.]*\d| ?[%％]|{GOES_ON})",
    re.I,
)
_NOT_ONE = regex(r"보다|차이|감소|증가|낮|높|배|比[^特]|更|降|减|增|差|倍|从|より|減|増|下が|\b(?:from|less|more|than)\b|만큼")


def stated_in_east_asian(text: str) -> Iterator[Stated]:
    """What such a sentence states; the counts of positive and negative examples are read in English too."""
    yield from _entropies(text)
    if _NOT_ONE.search(text) is not None:
        return
    for m in _TO_PERPLEXITY.finditer(text):
        loss, unit = Real(Fraction(m["loss"].replace(",", ""))), m["lossunit"]
        values = tuple(v for u, v in (("nats", r.exp(loss)), ("bits", Real(2) ** loss)) if unit is None or unit_of(unit) == u)
        yield Stated(m.start("claim"), m.end("claim"), m["claim"], values, m.group() + text[m.end() :][:8], given=m["loss"])


def _entropies(text: str) -> Iterator[Stated]:
    if (
        _COMPARED.search(text) is not None
        or text.count("熵") + text.count("엔트로피") + text.count("エントロピー") + text.lower().count("entropy") != 1
    ):
        return
    subjects = [(m.start(), kind, m) for kind, pattern in _SUBJECTS for m in pattern.finditer(text)]
    if not subjects or len(subjects) > 2 or (len(subjects) == 2 and not _are_two_sides(subjects)):
        return
    _, kind, subject = min(subjects, key=lambda s: s[0])
    nats = _value(kind, subject)
    m = _ENTROPY.search(text, subject.end())
    if kind not in ("uniform", "counts") and of_several_throws(text):
        return
    if nats is None or m is None or _others(text[subject.end() : m.start()], subject):
        return
    while m is not None:
        said = subject.group() + m.group() + text[m.end() : m.end() + 8]  # "...이 아니다"
        yield Stated(m.start("claim"), m.end("claim"), m["claim"], in_unit(nats, unit_of(m["unit"])), said)
        m = _AGAIN.match(text, m.end())


def unit_of(word: str) -> str:
    """Bits or nats, in which language it may be."""
    return "bits" if word.lower()[0] in "비比ビb" else "nats"


def _are_two_sides(subjects: list[tuple[int, str, re.Match[str]]]) -> bool:
    """正面概率为 0.8，反面概率为 0.2: of one coin."""
    told = [m["p"].replace(" ", "") for _, kind, m in subjects if kind == "coin"]
    return len(told) == 2 and all("." in p and p[-1].isdigit() for p in told) and sum(map(Fraction, told)) == 1


def _others(between: str, subject: re.Match[str]) -> bool:
    """Whether other numbers are told in between than the probability of the other side."""
    told = subject.groupdict().get("p")
    allowed = {str(1 - Fraction(told))} if told and "%" not in told and "％" not in told else set()
    return any(str(Fraction(x)) not in allowed for x in re.findall(r"\d+(?:\.\d+)?", between))


def _value(kind: str, m: re.Match[str]) -> Real | None:
    """In nats."""
    told = m.groupdict()
    if kind in ("fair", "die"):
        return r.log(2 if kind == "fair" else 6)
    if kind == "uniform":
        n = int(told.get("n") or told.get("m") or 0)
        return r.log(n) if n > 1 else None
    if kind == "counts":
        a, b = int(told["a"]), int(told["b"])
        p = Fraction(a, a + b) if a and b else Fraction(0)
    else:
        text = told["p"].replace(" ", "").replace("％", "%")
        p = Fraction(text[:-1]) / 100 if text.endswith("%") else Fraction(text)
    if not 0 < p < 1:
        return None
    nats: Real = -Real(p) * r.log(Real(p)) - Real(1 - p) * r.log(Real(1 - p))
    return nats
