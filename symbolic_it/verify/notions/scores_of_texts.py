"""Scores of texts, rankings and programs: BLEU, brevity, ROUGE, error rates, reciprocal ranks, pass@k."""

from __future__ import annotations

from ..naming.known_quantity import EXPECTED
from .notion import Notion

_BREVITY = {
    "C": r"c|C|(?i:l_c|c_?len|len_?c|(?:len_)?(?:cand|hyp|sys|out|pred)\w*)|\|(?:c|C|hat y|hat Y|hat w)\|",
    "R": r"r|R|(?i:l_r|r_?len|len_?r|(?:len_)?ref\w*)|\|(?:r|R|y|Y|w)\|",
}
_DISCOUNTED = {"A": r"(?i:rel|r|gain|g|y|l)(?:_.+|\(.+\))", "I": r"[ijkp]|rank.*"}
SCORES_OF_TEXTS = (
    Notion(
        "brevity penalty",
        (
            r"\min(1, e^{1 - \frac{R}{C}})",
            r"\min(e^{1 - \frac{R}{C}}, 1)",
            r"e^{\min(0, 1 - \frac{R}{C})}",
            r"e^{\min(1 - \frac{R}{C}, 0)}",
            r"e^{1 - \frac{R}{C}}",
            r"\begin{cases} 1 & C > R \\ e^{1 - \frac{R}{C}} & C \le R \end{cases}",
        ),
        _BREVITY,
        names=r"BP|(?i:brevity_?penalty)",
        words=r"brevity penalty|简短惩罚|长度惩罚因子",
        needs=rf"{_BREVITY['C']}|{_BREVITY['R']}",
        swaps=("CR",),
        slips=(r"\begin{cases} 1 & C < R \\ e^{1 - \frac{R}{C}} & C \ge R \end{cases}",),
    ),
    Notion(
        "BLEU score",
        tuple(
            f"{brevity} {mean}"
            for brevity in ("B", r"\min(1, e^{1 - \frac{R}{C}})", r"e^{\min(0, 1 - \frac{R}{C})}")
            for mean in (r"\exp(S(W \log Q))", r"\exp(\frac{1}{N} S(\log Q))", r"P(Q)^{\frac{1}{N}}", r"P(Q^W)")
        ),
        {**_BREVITY, "B": r"BP|(?i:brevity_?penalty)", "W": r"w_\w+|lambda_\w+", "Q": r"(?i:p|prec|precision)_\w+", "N": ""},
        names=r"BLEU(?:[-_ ]?\w+)?",
        words=r"BLEU(?: score)?",
        needs=r"BP|exp.*|(?i:p|prec|precision)_\w+",
        slips=(r"B S(W \log Q)",),
    ),
    Notion(
        "ROUGE-N score",
        (r"\frac{S_1(S_2(A))}{S_1(S_2(B))}", r"\frac{S(A)}{S(B)}"),
        {"A": r"(?i:count_?match.*)", "B": r"(?i:count\(.*)"},
        names=r"ROUGE-?_?[NLn\d]",
        words=r"ROUGE[-_ ]?\$?[Nn\d]\$?",
        needs=r"(?i:count.*)",
        swaps=("AB",),
    ),
    Notion(
        "word error rate",
        (r"\frac{A + D + I}{N}",),
        {"A": r"S|(?i:sub\w*)", "D": r"D|(?i:del\w*)", "I": r"I|(?i:ins\w*)", "N": ""},
        names=r"WER|CER|TER",
        words=r"word error rate|character error rate|词错误率|字错误率|단어 ?오류율",
    ),
    Notion(
        "mean reciprocal rank",
        (r"\frac{1}{N} S(\frac{1}{A})",),
        {"A": r"(?i:r|rank)(?:_.+|\(.+\))", "N": ""},
        names=r"MRR(?:@\w+)?",
        words=r"mean reciprocal rank|MRR",
        slips=(r"\frac{1}{N} S(A)", r"S(\frac{1}{A})"),
    ),
    Notion(
        "discounted cumulative gain",
        (r"S(\frac{A}{\log_2(I + 1)})", r"S(\frac{2^{A} - 1}{\log_2(I + 1)})", r"S(\frac{A}{\log_2(1 + I)})"),
        _DISCOUNTED,
        names=r"DCG(?:[@_].+)?",
        words=r"discounted cumulative gain",
        slips=(r"S(\frac{A}{\log_2(I - 1)})", r"S(A \log_2(I + 1))"),
    ),
    Notion("exact match", (), {}, names=r"EM|(?i:exact_?match)", certain=False),
    Notion("normalised gain", (r"\frac{A}{B}",), {"A": r"DCG(?:[@_].+|\(.+)?", "B": r"(?i:idcg|ideal_?dcg|z)(?:[@_].+|\(.+)?"}, names=r"(?i:ndcg)(?:[@_].+)?", swaps=("AB",)),
    Notion(
        "estimate of pass@k",
        (r"1 - \frac{\binom{A - C}{K}}{\binom{A}{K}}", r"1 - (1 - A)^{K}"),
        {"A": r"[np](?:_.+)?", "C": r"c(?:_.+)?", "K": r"k"},
        names=r"pass@k",
        letters=r"k",
        needs=r"binomial\(.+|1-p.*\^k",
        slips=(r"\frac{\binom{A - C}{K}}{\binom{A}{K}}", r"1 - \frac{\binom{A}{K}}{\binom{A - C}{K}}"),
        averaged=frozenset([EXPECTED]),
    ),
    Notion(
        "inverse document frequency",
        (r"\log \frac{M}{A}", r"\log \frac{M}{1 + A}", r"\log \frac{M}{A} + 1", r"\log \frac{1 + M}{1 + A} + 1", r"\log \frac{1 + M}{1 + A}",
         r"\log \frac{M}{1 + A} + 1", r"\log \frac{M - A + 0.5}{A + 0.5}", r"\log(\frac{M - A + 0.5}{A + 0.5} + 1)"),
        {"M": r"N|M|\|D\||n", "A": r"(?i:df.*|n_.+|n\(.+|f_.+|\|.+\|)"},
        names=r"(?i:idf)(?:_.+)?",
        words=r"inverse document frequency|IDF|逆文档频率|역문서 ?빈도",
        slips=(r"\log \frac{A}{M}",),
    ),
)  # fmt: skip
