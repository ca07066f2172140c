"""Traditional Chinese, put sign by sign into the simplified signs and the terms that the words of Chinese are written in."""

from __future__ import annotations

from ....patterns import regex

_SIGNS = (
    "與与兩两個个為为義义習习書书於于從从僅仅們们優优會会關关寫写況况決决準准減减則则別别勵励勢势動动區区單单參参雙双發发變变號号葉叶響响"
    "備备複复夠够獎奖學学實实對对爾尔屬属師师帶带歸归當当徑径總总恆恒懲惩憶忆態态應应據据損损斂敛數数斷断無无時时機机權权雜杂條条來来極极"
    "構构標标樣样殘残沒没溫温滿满點点熱热獨独現现確确碼码離离種种稱称類类級级純纯納纳練练組组結结絕绝統统續续維维編编緣缘罰罚聯联慮虑裝装"
    "規规見见覺觉計计認认訓训記记設设證证訴诉詞词誤误說说諾诺調调負负質质貝贝費费賴赖邊边達达這这進进連连適适選选鏈链錯错長长間间問问階阶"
    "隨随隱隐項项題题餾馏馬马簡简簽签約约給给裡里佈布勻匀壓压縮缩訊讯積积微微範范圍围狀状測测還还過过"
)
_SIMPLIFIED = str.maketrans(dict(zip(_SIGNS[::2], _SIGNS[1::2], strict=True)))
_TERMS = {"變數": "变量", "資訊": "信息", "訊息": "信息", "機率": "概率", "若且唯若": "当且仅当"}
_TERM = regex("|".join(_TERMS))
_OTHERS = regex("[\u3041-\u30ff\uac00-\ud7af]")  # kana and hangul
_ITS_OWN = regex("[這們對會來從數條獨關變當應實區總點與]")  # which Japanese writes in another way


def is_traditional(text: str) -> bool:
    """Whether a text is in traditional Chinese."""
    return _ITS_OWN.search(text) is not None and _OTHERS.search(text) is None


def simplified(text: str) -> str:
    """The text in simplified signs, as long as it was."""
    return _TERM.sub(lambda m: _TERMS[m[0]], text).translate(_SIMPLIFIED)
