"""What a whole chapter is about, where formulas are read by it: expectation maximisation, whose steps climb."""

from __future__ import annotations

import re
from dataclasses import replace

from ...notation.context import Context, Declared, Fact
from ...notation.syntax.languages import words, words_for_unit
from ...patterns import regex

EXPECTATION_MAXIMISATION = "expectation maximisation"
LINEAR_MODELS = "linear models"
STATIONARY_PROCESSES = "stationary processes"
MARKOV_CHAINS = "Markov chains"
BITS_ALONE = "bits alone"  # it counts in bits, and speaks of no nats and no natural logarithm
MEMORYLESS_CHANNELS = "memoryless channels"
SINGLE_USES = "single uses of memoryless channels"  # with feedback or without
CAPACITIES = "capacities"
MEMORYLESS_SOURCES = "memoryless sources"
DIFFERENTIAL_ENTROPIES = "differential entropies"
_NAMES = {
    EXPECTATION_MAXIMISATION: regex(
        r"expectation[-–—\s]+maximi[sz]ation|\bEM[- ]algorithm|\bEM ?算法|\bE ?[-‑]?步|\bM ?[-‑]?步|期望最大化|기댓값 ?최대화|기대값 ?최대화|期待値最大化|\bE-step\b.*?\bM-step\b",
        re.I | re.S,
    ),
    STATIONARY_PROCESSES: regex(
        r"(?<!non)(?<!non-)\bstationary\b[^.;]{0,30}\b(?:process\w*|sources?|markov|sequences?|ergodic)|\bprocess is \**stationary|平稳(?:的|随机|离散|马尔可夫|有记忆)*(?:过程|信源|序列|链)|정상 ?(?:확률)? ?(?:과정|정보원|마르코프)|定常(?:な|確率|マルコフ)*(?:過程|情報源|連鎖)",
        re.I,
    ),
    MARKOV_CHAINS: regex(
        r"\bmarkov (?:chain|process|source)|马尔可夫(?:链|过程|信源)|馬可夫|마르코프 ?(?:연쇄|체인|과정|정보원)|マルコフ(?:連鎖|過程|情報源)",
        re.I,
    ),
    MEMORYLESS_CHANNELS: regex(
        r"\bmemoryless\**[\s,]+(?:\w+\s+){0,2}?channels?\b|\bchannels?\b[^.;$]{0,20}\b(?:is|are)\s+(?:discrete\s+and\s+)?\**memoryless\b|\bDMCs?\b|无记忆(?:的|平稳|对称)*信道|信道(?:是|为)(?:离散)?无记忆|無記憶(?:定常)?通信路|무기억\s*(?:통신\s*)?(?:채널|통신로)",
        re.I,
    ),
    CAPACITIES: regex(
        r"\bchannel capacity\b|\bcapacity of (?:the|a|this|any|each) (?:\w+ )*?(?:channel|BSC|BEC)|\bcapacity \$?C\b|信道容量|通信路容量|채널\s*용량",
        re.I,
    ),
    MEMORYLESS_SOURCES: regex(
        r"\b(?:extension|extended|memoryless)\b[^.;$]{0,24}\b(?:DMS|source)|\bDMS\b|\b(?:DMS|source)\b[^.;$]{0,24}\bextension|无记忆(?:的|平稳)*信源|무기억 ?(?:정보원|소스)|無記憶(?:定常)?情報源",
        re.I,
    ),
    DIFFERENTIAL_ENTROPIES: regex(r"\bdifferential entrop|微分熵|微分エントロピー|미분 ?엔트로피", re.I),
    LINEAR_MODELS: regex(
        r"linear regression|ridge regression|least squares|bayesian regression|linear model|线性回归|最小二乘|岭回归|선형 ?회귀|線形回帰",
        re.I,
    ),
}
_BITS = regex(rf"\bbits?\b(?! (?:per|strings?|flips?|errors?)\b)|{words_for_unit('bit')}", re.I)
_NATS = regex(
    rf"\bnats?\b|\bnatural|\\ln(?![A-Za-z])|\bln\b|np\.log\(|math\.log\(|{words_for_unit('nat')}|{words('natural logarithms')}", re.I
)
#: From where some channel has memory or feedback, or the letters are the other way round, none is read by a memoryless one.
_OTHER_CHANNELS = regex(r"(?<!without )(?<!no )(?<!out any )\bfeedback\b|\bwith memory\b|\bha(?:s|ve) memory\b|\bnon-?memoryless\b|\bnot\s+(?:\w+\s+)?memoryless\b|\bmemory of\b|有记忆|非无记忆|(?<!无)(?<!没有)反馈|フィードバック|피드백|기억(?:이)? ?있는|"
                        r"\boutputs?\s+(?:\w+\s+)?\$\s*\\?(?:mathbf|boldsymbol|bm)?\s*\{?X|输出\s*\$\s*X|출력\s*\$\s*X|出力\s*\$\s*X", re.I)  # fmt: skip
#: Where some source of the chapter has memory, no block of n symbols has n times the entropy of one.
_OTHER_SOURCES = regex(
    r"\b(?:source|process)\w*\s+with memory\b|\bmarkov\b|\bnon-?memoryless\b|有记忆|马尔可夫|마르코프|기억(?:이)? ?있는|マルコフ|記憶のある",
    re.I,
)
#: Where some process of the chapter is not stationary, none is taken to be.
_NOT_STATIONARY = regex(r"\bnon-?stationary\b|\bnot\s+(?:\w+\s+)?stationary\b|非平稳|비정상|非定常|定常でない", re.I)
_SHORT, _LATENT = regex(r"\bEM\b"), regex(r"latent|hidden|隐变量|잠재|은닉|潜在", re.I)


def told_subjects(text: str) -> tuple[Fact, ...]:
    """A fact for each subject that the text names."""
    found = {subject for subject, names in _NAMES.items() if names.search(text)}
    found |= {EXPECTATION_MAXIMISATION} if _SHORT.search(text) and _LATENT.search(text) else set()
    found |= {BITS_ALONE} if _BITS.search(text) and not _NATS.search(text) else set()
    found |= {SINGLE_USES} if MEMORYLESS_CHANNELS in found else set()
    found -= {MEMORYLESS_SOURCES} if _OTHER_SOURCES.search(text) else set()
    found -= {STATIONARY_PROCESSES} if _NOT_STATIONARY.search(text) else set()
    return tuple(Fact(subject, Declared("subject")) for subject in (*_NAMES, SINGLE_USES, BITS_ALONE) if subject in found)


def with_other_channels(context: Context, sentence: str) -> Context:
    """The context behind a sentence or a heading that speaks of other channels: from there on, none is memoryless without feedback."""
    if not is_about(context, MEMORYLESS_CHANNELS) or _OTHER_CHANNELS.search(sentence) is None:
        return context
    return replace(context, facts=tuple(f for f in context.facts if f.symbol != MEMORYLESS_CHANNELS))


def is_about(context: Context, subject: str) -> bool:
    """Whether the chapter names a subject."""
    return context.about(subject, Declared) is not None
