"""Scores of classifiers by their counts: precision, recall, specificity, accuracy, and F measures."""

from __future__ import annotations

from .notion import Notion

_COUNTS = {
    "T": r"(?i:tps?|n?_?tp|tp_\w+|true_?positives?)",
    "F": r"(?i:fps?|n?_?fp|fp_\w+|false_?positives?)",
    "G": r"(?i:fns?|n?_?fn|fn_\w+|false_?negatives?)",
    "U": r"(?i:tns?|n?_?tn|tn_\w+|true_?negatives?)",
}
_COUNTED = "|".join(_COUNTS.values())
_MEASURED = {
    "P": r"(?i:p|prec|precision|p_\w+|prec(?:ision)?_\w+)",
    "R": r"(?i:r|rec|recall|r_\w+|rec(?:all)?_\w+)",
    "B": r"beta",
    **{k: _COUNTS[k] for k in "TFG"},
}
_OF_BOTH = rf"{_MEASURED['P']}|{_MEASURED['R']}|{_COUNTED}"
CLASSIFICATION = (
    Notion(
        "precision",
        (r"\frac{T}{T + F}",),
        _COUNTS,
        names=r"(?i:precision|prec|ppv)(?:_\w+)?",
        letters=r"[Pp](?:_\w+)?",
        words=r"precision|positive predictive value|精确率|精准率|查准率|정밀도|適合率|präzision|precisión|précision",
        needs=_COUNTED,
        swaps=("FG", "TF"),
        slips=(r"\frac{T}{T + U}", r"\frac{T + F}{T}"),
    ),
    Notion(
        "recall",
        (r"\frac{T}{T + G}",),
        _COUNTS,
        names=r"(?i:recall|rec|tpr|sensitivity)(?:_\w+)?",
        letters=r"[Rr](?:_\w+)?",
        words=r"recall|sensitivity|true positive rate|召回率|查全率|재현율|再現率|rappel",
        needs=_COUNTED,
        swaps=("FG", "TG"),
        slips=(r"\frac{T}{T + U}", r"\frac{T + G}{T}"),
    ),
    Notion("specificity", (r"\frac{U}{U + F}",), _COUNTS, names=r"(?i:specificity|tnr)", words=r"specificity|true negative rate|特异[性度]|특이도|特異度", needs=_COUNTED, swaps=("FG", "UF")),
    Notion("false positive rate", (r"\frac{F}{F + U}",), _COUNTS, names=r"(?i:fpr)", words=r"false positive rate|假阳性率", needs=_COUNTED, swaps=("FG", "UF", "TU")),
    Notion(
        "accuracy",
        (r"\frac{T + U}{T + U + F + G}",),
        _COUNTS,
        names=r"(?i:accuracy|acc)",
        words=r"accuracy|准确率|정확도|正解率",
        needs=_COUNTED,
        swaps=("TF", "TG", "UF", "UG"),
        slips=(r"\frac{T}{T + U + F + G}", r"\frac{F + G}{T + U + F + G}"),
    ),
    Notion(
        "F measure",
        (r"(1 + B^2) \frac{P R}{B^2 P + R}", r"\frac{(1 + B^2) T}{(1 + B^2) T + B^2 G + F}", r"\frac{1 + B^2}{\frac{1}{P} + \frac{B^2}{R}}"),
        _MEASURED,
        names=r"F_beta(?:_\w+)?|F-?beta|F_lcs|F_\(?lcs\)?",
        words=r"F[- _]?\$?_?\\?(?:beta|β)\$?[- ]?(?:score|measure)|F[- ]measure",
        needs=_MEASURED["B"],
        swaps=("PR", "FG"),
    ),
    Notion(
        "F1 score",
        (r"\frac{2 P R}{P + R}", r"\frac{2}{\frac{1}{P} + \frac{1}{R}}", r"\frac{2 T}{2 T + F + G}", r"\frac{T}{T + \frac12 (F + G)}"),
        _MEASURED,
        names=r"F_?1(?:_\w+)?|(?i:f_?1[-_ ]?(?:score|measure))",
        letters=r"F",
        words=r"F[-_ ]?\$?_?1?\$?[- ]?(?:score|measure)|F1 ?(?:值|分数|得分|점수|スコア)",
        needs=_OF_BOTH,
        slips=(r"\frac{P R}{P + R}", r"\frac{P + R}{P R}", r"2 \frac{P + R}{P R}", r"\frac{2 T}{2 T + F - G}", r"\frac{T}{T + F + G}"),
    ),
)  # fmt: skip
