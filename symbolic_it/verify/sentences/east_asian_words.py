"""What Korean, Japanese and Chinese conditions say, put into the English words that `clauses` knows."""

from __future__ import annotations

import re

from ...patterns import regex

_M = "\ufffc"
LETTERS = "\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af"
_STAYS = "\0"  # known, and not understood as a condition
_WORDS: tuple[tuple[str, str], ...] = (
    # what a law may be
    (r"균등 ?분포|균일 ?분포|균등|균일|均匀分布|均匀|一様分布|一様", " uniform "),
    (r"원[- ]?핫(?: ?벡터| ?인코딩| ?타깃)?|独热(?:编码|向量|分布)?|ワンホット(?:ベクトル)?", " one-hot "),
    (r"결정론적|결정적|상수|退化|确定性(?:的|变量)?|(?:几乎(?:必然|处处)(?:是|为)?|以概率 ?1 ?(?:是|为))?(?:常数|常量|确定的)|確定的|決定論的|決定的|(?:ほとんど確実に)?定数", " deterministic "),
    (r"(?:서로|상호) ?독립(?:적)?|독립(?:적)?|(?:完全|严格)?(?:统计上?|相互|彼此|互相){0,2}独立", " independent "),
    (r"(?:서로 )?같(?:으|은|을|다)?|동일하?|完全相同|相同|相等|等しい|同じ|一致する?", " equal "),
    # kinds of things
    (r"이산 ?확률 ?변수|확률 ?변수|离散随机变量|随机变量|離散確率変数|確率変数", " random variables "),
    (r"확률 ?분포|결합 ?분포|이산 ?분포|분포|概率分布|联合分布|离散分布|分布|確率分布|同時分布", " distributions "),
    (r"이산|离散|離散|유한|有限|연속|连续|連続|확률|概率|確率|결합|联合", " "),
    (r"(?:信道)?的?(?:输入|输出|发送|接收)(?:端|信号|符号|变量)?(?=\s*\ufffc)|(?:信源|信宿|噪声|变量|事件|信号|符号|消息|特征|标签)(?=\s*\ufffc)", " "),
    (r"(?:채널의? ?)?(?:입력|출력|잡음|변수|사건|신호|메시지)(?=\s*\ufffc)|(?:通信路の)?(?:入力|出力|雑音|変数|事象|信号)(?=\s*\ufffc)", " "),
    (r"알파벳|字母表|アルファベット", " alphabet "),
    (r"(?<=\ufffc)\s*(?:构成|形成|组成|为|是|が|は|이|가|은|는)?\s*(?:一个|一条|一?阶)?\s*(?:마르코프 ?(?:연쇄|체인)|马尔[可科]夫链|マルコフ(?:連鎖|チェーン|鎖))"
     r"\s*(?:[をを]?(?:なす|成す|形成する|構成する|満たす)|[를을] (?:이루|형성하|만족하))?", " is a Markov chain "),
    # how many
    (r"(?:对于?)?(?:任意的?|任一|所有的?|一切|每一?个)\s*\ufffc\s*(?:都|均|恒)*(?:成立|相等)", " for all \ufffc "),
    (r"임의의|모든|각각의?|각(?=[\s\ufffc])|任意的?两个|任意的?|所有的?|一切|每一?个|每|全て(?:の)?|すべて(?:の)?|任意の|各", " all "),
    (r"두 ?개의|두(?=[\s\ufffc])|两个|二つ(?:の)?|2つ(?:の)?", " two "),
    (r"이고|이며|그리고|및|(?<=[\s\ufffc])[와과](?=\s)|与|和|且|以及|かつ|および", " and "),
    # words that open a clause
    (r"따라서|그러면|그러므로|만약|만일|가령|예를 들어|예컨대|이때|여기서|또한|그러나|반면|특히|이제|그런데|한편|즉(?=[\s\ufffc])|단(?=[\s\ufffc])", " "),
    (r"如果|假设|假如|假定|倘若|那么|特别地|特别是|此时|所以|因此|其中|于是|从而|显然", " "),
    (r"(?<=\s)(?:当|若|设|令)(?=[\s\ufffc])", " "),
    (r"もし|したがって|よって|すなわち|つまり|ここで|特に|また|ただし|このとき|いま", " "),
    # particles, behind maths and behind a word that was put into English
    (r"(?<=\ufffc)\s*(?:이|가|은|는|是|为|が|は)(?=[\s\ufffca-z]|\Z)", " is "),
    (r"(?<=\ufffc)\s*(?:와|과|と|、|，)", " and "),
    (r"(?<=[a-z] )(?:이|인|한|하|의|를|을|로|으로|가|은|는|である|な|の|で|的|时|为|是)(?=[\s\ufffc]|\Z)", " "),
    (r"(?<=\ufffc)\s*(?:의|를|을|に)(?=[\s\ufffca-z]|\Z)", " "),
)  # fmt: skip
_TRANSLATED = tuple((regex(pattern), english) for pattern, english in _WORDS)
#: How variables or channels may be in a condition that names none of them by a letter.
_TIES = regex(
    r"원[- ]?핫|같으|다르|독열|独热|ワンホット|等し|同じ|相等|相同|종속|의존|결정|함수|일치|동일|대칭|무잡음|잡음이? ?(?:없|전혀)|완벽|완전|상관|가역|전단사|일대일|확실|무손실|확정|독립|균등|"
    r"依赖|依存|相关|相関|决定|決定|对称|対称|確実|确定|无噪|無雑音|无损|一致|同一|完全|可逆|双射|一一对应|一对一|全単射|从属|従属|函数|関数|独立|均匀|均等|一様|等概"
)
_LEFT_OVER = regex(f"[{LETTERS}{_STAYS}]")
_SUBJECT = regex(
    rf"^(?:(?:all|two|distributions|random variables) )*({_M}(?: and {_M})*) (?:(?:is|are|distributions|random variables) )*(?=(?:uniform|one-hot|deterministic|independent|equal)\b)"
)


def in_english(body: str) -> str | None:
    """A body word by word; None where a word of it is not known."""
    text = f" {body.strip()} "
    for pattern, english in _TRANSLATED:
        text = pattern.sub(english, text)
    text = " ".join(text.split())
    if _LEFT_OVER.search(text):
        return None
    text = re.sub(rf"{_M}(?: {_M})+", lambda m: " and ".join(m[0].split()), text)
    return _SUBJECT.sub(lambda m: m[1] + (" are " if " and " in m[1] else " is "), text).strip(" ,")


def may_tie(body: str) -> bool:
    """Whether a condition without letters may say how the variables spoken of depend on each other: "완전히 종속적", "信道对称"."""
    return _TIES.search(body) is not None
