"""Layers of networks: attention, normalisations, activations, the Jacobian of the softmax."""

from __future__ import annotations

from .notion import Notion

_EPSILON = r"epsilon|varepsilon|eps(?:ilon)?"
_HEADS = {
    "Q": r"[Qq](?:_.+)?",
    "K": r"[Kk](?:_.+)?",
    "V": r"[Vv](?:_.+)?",
    "D": r"d(?:_.+)?|D(?:_.+)?|n|h",
    "M": r"M(?:_.+)?|(?i:mask)\w*|B(?:_.+)?",
}
_BENDS = (r"\sigma", r"\operatorname{ReLU}", r"\operatorname{GELU}", r"\operatorname{gelu}", r"\phi", "f")
_SPREAD = (r"\sqrt{W^2 + E}", r"\sqrt{U + E}", r"W", r"W + E", r"\sqrt{U}")
_CENTRED = tuple(rf"\frac{{X - M}}{{{below}}}" for below in _SPREAD)
_RMS = (
    r"\sqrt{\frac{1}{N} S(B^2) + E}",
    r"\sqrt{\frac{1}{N} S(B^2)}",
    r"\sqrt{\frac{1}{N} Y^2 + E}",
    r"\sqrt{\frac{1}{N} Y^2}",
    r"\sqrt{Z + E}",
    r"\sqrt{Z}",
)
_BY_RMS = tuple(rf"\frac{{A}}{{{below}}}" for below in (*_RMS, "R", "R + E", r"\sqrt{R^2 + E}"))
_VECTOR = {
    "A": "",
    "B": "",
    "N": r"[A-Za-z](?:_.+)?",
    "E": _EPSILON,
    "Y": r"\|.+\|",
    "Z": r"(?i:mean\(.+\^2\)|e\[.+\^2\]|ms)",
    "R": r"(?i:rms)(?:_.+)?(?:\(.+\))?",
    "G": r"[gwWs](?:_.+)?|gamma(?:_.+)?|alpha",
}
LAYERS = (
    Notion(
        "Jacobian of the softmax",
        tuple(rf"{factor}(\operatorname{{diag}}(P) - P P^\top)" for factor in ("", r"\frac{1}{T}")),
        {"P": "", "T": r"tau|T|beta"},
        letters=r"J(?:_.+)?|Sigma|H|Cov.*|nabla.*|partial.*|D",
        words=r"jacobian|softmax|multinomial|雅可比|야코비|ヤコビ",
        needs=r"diag\(.+",
        told=("T", r"temperature|温度|온도"),
        order="P",
    ),
    Notion(
        "Jacobian of the softmax, by entries",
        ("P (D - Q)", "Q (D - P)", r"\frac{1}{T} P (D - Q)", r"\frac{1}{T} Q (D - P)"),
        {"P": r"[pqsay](?:_i|_j|_k)|sigma\(.+\)_[ik]|S_[ik]", "Q": r"[pqsay](?:_i|_j|_k)|sigma\(.+\)_[jl]|S_[jl]", "D": r"delta_.+|1_.*=.*", "T": r"tau|T"},
        letters=r"J(?:_.+)?|∂.*|d.*",
        words=r"jacobian|softmax|雅可比|야코비",
        needs=r"delta_.+|1_.*=.*",
        told=("T", r"temperature|温度|온도"),
        alike=("PQ",),
    ),
    Notion(
        "scaled dot-product attention",
        (r"\operatorname{softmax}(\frac{Q K^\top}{\sqrt{D}}) V", r"\operatorname{softmax}(\frac{Q K^\top}{\sqrt{D}} + M) V", r"\operatorname{softmax}(\frac{Q K^\top + M}{\sqrt{D}}) V"),
        _HEADS,
        names=r"(?i:attention|attn|sdpa|scaled_?dot_?product_?(?:attention|attn)?)",
        words=r"(?:scaled )?dot[- ]product attention|缩放点积注意力|스케일드 ?닷 ?프로덕트 ?어텐션",
        needs=r"[QKVqkv](?:_.+)?",
        swaps=("QK", "KV", "QV"),
        free=frozenset(["a sign"]),  # of a mask that is large
        indexed=("QKV",),
        order="QKV",
    ),
    Notion(
        "attention",
        (r"\operatorname{softmax}(\frac{Q K^\top}{\sqrt{D}}) V", r"\operatorname{softmax}(\frac{Q K^\top}{\sqrt{D}} + M) V", r"\operatorname{softmax}(\frac{Q K^\top + M}{\sqrt{D}}) V",
         r"\operatorname{softmax}(\frac{Q K^\top}{\sqrt{D}})", r"\operatorname{softmax}(\frac{Q K^\top}{\sqrt{D}} + M)"),
        _HEADS,
        letters=r"[A-Z](?:_.+)?|head.*|alpha.*|(?i:attn|attention|out|output|weights).*",
        indexed=("QKV",),
        needs=r"softmax\(.*[QKqk].*(?:ᵀ|\^T|\^⊤|top|ᵗ).*",
        order="QKV",
        certain=False,
    ),
    Notion(
        "feed-forward layer",
        (*(f"{f}(A W + B) V + C" for f in _BENDS), *(f"V {f}(W A + B) + C" for f in _BENDS), r"\max(0, A W + B) V + C", r"V \max(0, W A + B) + C"),
        {"A": r"[xhzX](?:_.+)?", "W": r"W_.+", "V": r"W_.+", "B": r"b_.+", "C": r"b_.+"},
        names=r"FFN|MLP|FF",
        needs=r"W_.+",
        order="AWV",
        certain=False,
    ),
    Notion(
        "weights of attention",
        (r"\operatorname{softmax}(\frac{Q K^\top}{\sqrt{D}})", r"\operatorname{softmax}(\frac{Q K^\top}{\sqrt{D}} + M)", r"\frac{Q K^\top}{\sqrt{D}}",
         r"\frac{\exp(\frac{Q^\top K}{\sqrt{D}})}{S(\exp(\frac{Q^\top L}{\sqrt{D}}))}", r"\frac{\exp(\frac{Q K}{\sqrt{D}})}{S(\exp(\frac{Q L}{\sqrt{D}}))}",
         r"\frac{\exp(\frac{Q K^\top}{\sqrt{D}})}{S(\exp(\frac{Q L^\top}{\sqrt{D}}))}", r"\frac{Q^\top K}{\sqrt{D}}", r"\frac{Q K}{\sqrt{D}}",
         r"\frac{\exp(A)}{S(\exp(B))}", r"\operatorname{softmax}(A)", r"\operatorname{softmax}(\frac{A}{\sqrt{D}})", r"Q K^\top", r"Q^\top K"),
        {**_HEADS, "L": r"[Kk](?:_.+)?", "A": r"[esaESA](?:_.+|\(.+)?|(?i:score)s?(?:_.+|\(.+)?", "B": r"[esaES](?:_.+|\(.+)?|(?i:score)(?:_.+|\(.+)?"},
        words=r"attention (?:weights?|scores?|matrix|probabilit(?:y|ies)|coefficients?|distribution|logits?)|注意力(?:权重|分数|得分|矩阵)|어텐션 ?(?:가중치|스코어|점수)",
        alike=("KL", "AB"),
        order="QK",
        certain=False,
    ),
    Notion(
        "root mean square",
        _RMS,
        _VECTOR,
        names=r"(?i:rms)(?:_.+)?",
        words=r"root[- ]mean[- ]square|均方根",
        slips=(r"\sqrt{\frac{1}{N} S(B)}", r"\sqrt{S(B^2)}", r"\frac{1}{N} S(B^2)", r"\sqrt{\frac{1}{N} S(B^2) - E}", r"\frac{1}{N} \sqrt{S(B^2)}"),
    ),
    Notion(
        "RMS normalisation",
        (*_BY_RMS, *(f"{x} G" for x in _BY_RMS), *(f"{x} (1 + G)" for x in _BY_RMS), r"\sqrt{N} \frac{A}{Y} G", r"\sqrt{N} \frac{A}{Y}"),
        _VECTOR,
        names=r"(?i:rms_?norm)(?:_.+)?",
        letters=r"(?:bar |hat |tilde )?[axyhz](?:_.+)?'?",
        words=r"RMS ?Norm\w*|root mean square (?:layer )?normali[sz]ation",
        needs=rf"(?i:rms.*)|{_EPSILON}|.*\^2",
        slips=(r"\frac{A}{\frac{1}{N} S(B^2) + E} G", r"\frac{A}{\sqrt{S(B^2) + E}} G", r"A \sqrt{\frac{1}{N} S(B^2) + E} G", r"\frac{A}{\sqrt{\frac{1}{N} S(B) + E}} G"),
        alike=("AB",),
    ),
    Notion(
        "layer normalisation",
        (*_CENTRED, *(f"G {x}" for x in _CENTRED), *(f"G {x} + B" for x in _CENTRED)),
        {"X": r"[xXahzv](?:_.+)?", "M": r"(?:hat )?mu(?:_.+)?|bar .+|m|(?i:mean).*|E.*|𝔼.*|mathbb.*", "W": r"(?:hat )?sigma(?:_.+)?|(?i:std).*|s", "U": r"(?i:var).*|v",
         "E": _EPSILON, "G": r"gamma(?:_.+)?|g(?:_.+)?|alpha|w", "B": r"beta(?:_.+)?|b(?:_.+)?"},
        names=r"LN|(?i:layer_?norm\w*)|BN|(?i:batch_?norm\w*)",
        letters=r"(?:bar |hat |tilde )?[axyhz](?:_.+)?'?",
        words=r"layer[- ]?norm(?:ali[sz]ation)?|batch[- ]?norm(?:ali[sz]ation)?|层归一化|층 ?정규화",
        needs=r"(?:hat )?mu(?:_.+)?|(?i:mean).*|E.*",
        swaps=("MW",),
        slips=(r"G \frac{X - M}{W^2} + B", r"\frac{X - M}{W^2}"),
    ),
    Notion(
        "SiLU activation",
        (r"A \sigma(A)", r"\frac{A}{1 + e^{-A}}", r"A \sigma(B A)", r"\frac{A}{1 + e^{-B A}}", r"A \operatorname{sigmoid}(A)", r"A \operatorname{sigmoid}(B A)"),
        {"A": r"[xzu](?:_.+)?", "B": r"beta|b"},
        names=r"(?i:silu|swish)(?:_.+)?",
        words=r"SiLU|[Ss]wish",
    ),
    Notion(
        "GELU activation",
        (r"A \Phi(A)", r"\frac12 A (1 + \operatorname{erf}(\frac{A}{\sqrt{2}}))", r"\frac12 A (1 + \tanh(\sqrt{\frac{2}{\pi}} (A + 0.044715 A^3)))", r"A \sigma(1.702 A)"),
        {"A": r"[xzu](?:_.+)?"},
        names=r"(?i:gelu)",
        words=r"GELU",
    ),
    Notion("rectifier", (r"\max(0, A)", r"\max(A, 0)", r"[A]_+", r"\begin{cases} A & A > 0 \\ 0 & A \le 0 \end{cases}"), {"A": ""}, names=r"(?i:relu)", words=r"ReLU"),
)  # fmt: skip
