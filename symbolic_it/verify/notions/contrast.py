"""Losses that contrast what belongs together with what does not: triplets, labels, two modalities, noise."""

from __future__ import annotations

from ..naming.known_quantity import SAMPLES
from .notion import ANY, Notion

_POSITIVE = r".*(?:[,(_^-]p(?:os(?:itive)?)?\b|\+|pos|_p\b).*"
_NEGATIVE = r".*(?:[,(_^-]n(?:eg(?:ative)?)?\b|[A-Za-z]-[)|]|_-|neg|_n\b).*"
_LOSS = r"(?:L|ell|l|loss|Loss|CE)(?:_.+|\(.+|[a-z0-9]+)?"
_MARGIN = r"m|alpha|margin|epsilon|varepsilon|gamma|delta|Delta|xi|mu"


def _hinges(text: str) -> tuple[str, ...]:
    return (rf"\max(0, {text})", rf"\max({text}, 0)", rf"[{text}]_+")


_SHARE = r"\frac{\exp(\frac{A}{T})}{S_2(\exp(\frac{B}{T}))}"
CONTRAST = (
    Notion(
        "triplet loss",
        (*_hinges("A - B + M"), *_hinges("A^2 - B^2 + M"), *_hinges("M - C + F"), *_hinges("1 + A - B")),
        {"A": rf"(?=[dD]|\|){_POSITIVE}", "B": rf"(?=[dD]|\|){_NEGATIVE}", "C": rf"(?=s|S|cos|f){_POSITIVE}", "F": rf"(?=s|S|cos|f){_NEGATIVE}", "M": _MARGIN},
        names=r"(?:L|ell|l|J|mathcal.*)_?(?i:tri|triplet|trip)(?:_.+)?",
        letters=r"L|ell|l|J",
        words=r"triplet (?:margin |ranking )?(?:loss|objective)|三元组损失|트리플렛|トリプレット損失",
        needs=r"(?:max|min)\(.*|.+_\+",
        swaps=("AB", "CF"),
        averaged=SAMPLES,
    ),
    Notion(
        "supervised contrastive loss",
        (rf"-\frac{{1}}{{C}} S_1(\log {_SHARE})",),
        {"A": ANY + r".+", "B": ANY + r".+", "C": r"\|P.*\||N_.+", "T": r"tau|T"},
        letters=r"(?:L|ell)(?:_?(?i:sup|supcon|scl|out|sup_out|i|out_sup).*)?",
        words=r"supervised contrastive|SupCon",
        needs=r"\|P.*\|",
        averaged=SAMPLES,
    ),
    Notion(
        "supervised contrastive loss",
        (rf"-\frac{{1}}{{C}} S_1(\log {_SHARE})",),
        {"A": ANY + r".+", "B": ANY + r".+", "C": r"\|P\(.*\)\|", "T": r"tau|T"},
        letters=r"(?:L|ell)_?(?i:sup|supcon|scl|out|sup_out|out_sup).*",
        needs=r"\|P\(.*\)\|",
        averaged=SAMPLES,
    ),
    Notion(
        "contrastive loss over a batch",
        (r"-\log \frac{\exp(\frac{A}{T})}{S(I \exp(\frac{B}{T}))}", r"-\log \frac{\exp(A)}{S(I \exp(B))}"),
        {"A": ANY + r".+", "B": ANY + r".+", "T": r"tau|T", "I": r"[1I](?:_\[?|\()\[?\w+ ?(?:≠|!=) ?\w+\]?\)?"},
        letters=r"(?:L|ell|l)(?:_.+)?",
        needs=r"[1I](?:_|\().*(?:≠|!=|=).*",
        averaged=SAMPLES,
        certain=False,
    ),
    Notion(
        "loss of CLIP",
        (r"\frac12 (A + B)", r"-\frac{1}{2 N} S(\log C + \log F)", r"-\frac{1}{N} S(\frac12 \log C + \frac12 \log F)", r"-\frac{1}{2 N} (S_1(\log C) + S_2(\log F))", r"\frac{1}{2 N} S(A + B)"),
        {"A": _LOSS, "B": _LOSS, "C": ANY + r"(?:e\^|exp).*", "F": ANY + r"(?:e\^|exp).*", "N": ""},
        letters=r"(?:L|ell)(?:_?(?i:clip|con|contrastive|itc|sym))?",
        words=r"CLIP(?:'s)? (?:loss|objective)|loss of CLIP|contrastive language[- ]image|CLIP 损失|CLIP 손실",
    ),
    Notion(
        "objective of noise-contrastive estimation",
        tuple(
            f"{sign}({inner})"
            for sign in ("", "-")
            for inner in (
                r"S_1(\log \frac{A}{A + K B}) + K S_2(\log \frac{K B}{A + K B})",
                r"S_1(\log \frac{A}{A + B}) + S_2(\log \frac{B}{A + B})",
                r"S_1(\log \frac{A}{A + K B}) + K S_2(\log \frac{K B}{F + K B})",
                r"S_1(\log H) + K S_2(\log(1 - H))",
                r"S_1(\log H) + S_2(\log(1 - H))",
                r"\log \frac{A}{A + K B} + S(\log \frac{K F}{G + K F})",
            )
        ),
        {"A": r".*\(.+", "B": r".*\(.+", "F": r".*\(.+", "G": r".*\(.+", "H": r"[hDd].*\(.+|sigma\(.+", "K": r"k|K|nu"},
        letters=r"J|L|ell|l|(?:L|J)_?NCE",
        words=r"noise[- ]contrastive estimation|NCE",
        needs=r"(?:[pq]_?(?:n|noise|q)?|P_n|q)\(.+",
        alike=("AG", "BF"),
    ),
    Notion(
        "step of contrastive divergence",
        ("L (A - B)", "A - B"),
        {"A": r"<.+>_(?i:data|0|\+|pos\w*|clamped)", "B": r"<.+>_(?i:model|recon\w*|1|k|n|inf\w*|free|neg\w*|-|T)", "L": r"epsilon|eta|alpha|varepsilon|lr"},
        letters=r"Delta [wWabc].*|[wWabc]_Delta.*",
        needs=r"<.+>_.+",
        certain=False,
    ),
)  # fmt: skip
