"""Cross-entropies and divergences of two laws that a sentence lists: "标签为 [0, 1, 0]，输出为 [0.2, 0.7, 0.1]，交叉熵为 0.357".

Which of the two the mean is taken under may be told in words, as the label or the true law; where it is not, either may be meant.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from ...patterns import regex
from ..listings.running import real as r
from ..listings.running.real import Real
from .stated_in_east_asian import unit_of
from .told_numbers import GOES_ON, N, Stated, in_unit

_LIST = regex(rf"[\[(（{{] ?{N}(?: ?[,，、] ?{N}){{1,11}} ?[\])）}}]")
_TRUE = r"标签|真实|实际|正解|정답|레이블|라벨|실제|참 ?분포|ラベル|真の|\b(?:label|target|true|one-hot)\b"
_MODEL = r"输出|预测|模型|출력|예측|모델|出力|予測|\b(?:output|prediction|predict\w*|model|softmax)\b"
_SAYS = regex(rf"(?P<true>{_TRUE})|(?P<model>{_MODEL})", re.I)
_CLAIM = regex(
    r"(?P<what>(?P<cross>交叉熵|교차 ?엔트로피|크로스 ?엔트로피|交差エントロピー|cross[- ]?entropy)|KL ?散度|相对熵|KL ?발산|KL ?ダイバージェンス|KL divergence)"
    r"(?: ?(?:损失|손실|loss|損失))?(?: ?[（(][^()（）\d]{1,12}[）)])? ?(?:[HD](?:_?KL)? ?\([^()\d]{1,9}\))? ?(?:约|大约)?(?:为|是|等于|는|은|가|이|は|is|equals|=|≈)? ?"
    r"(?:- ?(?:ln|log(?:_?2)?) ?[\d.]+ ?[=≈] ?)?(?:(?:약|约|大约|約|about|=|≈) ?)*"
    rf"(?P<claim>{N})(?![\d,.]*\d| ?[%％]|{GOES_ON}) ?(?P<unit>비트|나트|比特|奈特|ビット|ナット|bits?\b|nats?\b)?",
    re.I,
)
_ANOTHER = regex(
    r"平均|평균|平滑|스무딩|보다|比[^特]|差|차이|倍|배|更|より|\b(?:mean|average|smooth\w*|than|batch|per|instead|not)\b|如果|若|만약|if\b|改为|变成|바꾸",
    re.I,
)
#: "反向 KL 散度", "역방향 KL", "对称化的 KL 散度": in another direction than the sentence has the laws, or in both.
_TURNED = regex(
    r"(?:对称化?|対称化?|대칭화?(?:된)?|平均|Jeffreys|反向|逆向?|反方向|反过来|相反|역방향|역|반대(?: ?방향)?(?:의)?|リバース|逆方向の?|\b(?:reverse|reversed|swapped|backward))[\s的]*\Z",
    re.I,
)


def stated_of_two_laws(text: str) -> Iterator[Stated]:
    """What a sentence that lists two laws states of them."""
    lists = list(_LIST.finditer(text))
    if len(lists) != 2 or _ANOTHER.search(text) is not None:
        return
    laws = [[Fraction(x) for x in re.findall(N, m[0])] for m in lists]
    if len(laws[0]) != len(laws[1]) or any(sum(law) != 1 for law in laws):
        return
    told = [_told(text[max(0, m.start() - 24) : m.start()]) for m in lists]
    orders = [(0, 1)] if told == ["true", "model"] else [(1, 0)] if told == ["model", "true"] else [(0, 1), (1, 0)]
    for m in _CLAIM.finditer(text, lists[1].end()):
        if _TURNED.search(text[: m.start()]) is not None:
            continue
        orders = [(0, 1), (1, 0)] if "(" in m["what"] or "(" in m.group() else orders  # D(q || p): which is which is not read
        found = [v for a, b in orders if (v := _value(laws[a], laws[b], crossed=m["cross"] is not None)) is not None]
        unit = None if m["unit"] is None else unit_of(m["unit"])
        values = tuple(x for v in found for x in in_unit(v, unit))
        if len(found) == len(orders):
            rounded = any(len(x.partition(".")[2]) > 2 for one in lists for x in re.findall(N, one[0]))
            yield Stated(m.start("claim"), m.end("claim"), m["claim"], values, m.group() + text[m.end() :][:8], rounded)


def _told(before: str) -> str:
    """Whether the last word before a list calls it the true law or the model's."""
    found = list(_SAYS.finditer(before))
    return (found[-1].lastgroup or "") if found else ""


def _value(p: list[Fraction], q: list[Fraction], crossed: bool) -> Real | None:
    """In nats; None where it is infinite."""
    if any(a and not b for a, b in zip(p, q, strict=True)):
        return None
    known = [(Real(a), Real(b)) for a, b in zip(p, q, strict=True) if a]
    return sum((-a * r.log(b) if crossed else a * (r.log(a) - r.log(b)) for a, b in known), Real(0))
