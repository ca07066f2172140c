"""One variable as a function of another in words: "X determines Y", "Y is fully explained by X", "Y由X决定"."""

from __future__ import annotations

import re

from ...patterns import regex

_NAME = r"(?<![A-Za-z\\])([A-Z](?:_\{?\w{1,20}\}?)?)(?![A-Za-z])"
_ONE = rf"\$?{_NAME}\$?"
_FULLY = r"(?:completely|fully|perfectly|uniquely|exactly|entirely|wholly|totally)"
_KNOWN = r"(?:determined|explained|specified|predicted|fixed|described|known)"
#: Of the first name as a function of the second, and of the second as one of the first; what follows "; " is the same said of the pair.
_FIRST, _SECOND = r"H(\1|\2) = 0; H(\1, \2) = H(\2)", r"H(\2|\1) = 0; H(\1, \2) = H(\1)"
DETERMINED = (
    (regex(rf"{_ONE}\s*is an? (?:invertible|bijective|one-to-one) function of\s*{_ONE}", re.I), r"H(\1|\2) = 0; H(\2|\1) = 0"),
    (regex(rf"{_ONE}\s*is an? (?:deterministic )?function of\s*{_ONE}", re.I), _FIRST),
    (regex(rf"{_ONE}\s*is\s+(?:(?:{_FULLY}\s+)?determined|{_FULLY}\s+{_KNOWN})\s+by\s*{_ONE}", re.I), _FIRST),
    (regex(rf"{_ONE}\s*(?:determines|fixes|{_FULLY}\s+(?:determines|explains|specifies|predicts|fixes|describes|reveals))\s*{_ONE}", re.I), _SECOND),
    (
        regex(rf"{_ONE}\s*(?:是|は|が|는|은|가|이)\s*{_ONE}\s*(?:的|の|의)(?:[\s*]|一个|某个|某种|确定性?的?|決定的な|결정적인?)*(?:函数|映射|関数|함수)(?!\s*(?:では?な|じゃな|とは限|[가이는은]?\s*(?:아니|아닌|아닐)))"),
        _FIRST,
    ),
    (regex(rf"{_ONE}\s*(?:完全|唯一)?地?由\s*{_ONE}\s*(?:所|完全|唯一)*地?(?:确定|决定)(?!\s*的?分布)"), _FIRST),
    (regex(rf"{_ONE}\s*[가이는은]\s*{_ONE}\s*에\s?(?:의해|의하여)\s*(?:완전히|유일하게|\s)*결정(?!되지)"), _FIRST),
    (regex(rf"{_ONE}\s*[がは]\s*{_ONE}\s*によって\s*(?:完全に|一意に|\s)*(?:決まる|決まれば|決定され(?!な))"), _FIRST),
    (regex(rf"{_ONE}\s*(?:(?:完全|唯一)地?(?:确定|决定)了?)\s*{_ONE}"), _SECOND),
    (regex(rf"{_ONE}\s*[가이는은]\s*{_ONE}\s*[를을]\s*(?:완전히|유일하게|\s)*결정(?:하면|한다면|하므로|할 때|하는 경우)"), _SECOND),
)  # fmt: skip

__all__ = ["DETERMINED"]
