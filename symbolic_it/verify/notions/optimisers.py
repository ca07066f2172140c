"""Steps of optimisers and schedules of their rates: Adam, decoupled decay, cosine annealing, warm-up."""

from __future__ import annotations

from .notion import ANY, Notion

_STEP = {
    "A": r"(?:theta|w|W|x|phi)(?:_.+)?",
    "L": r"(?:alpha|eta|gamma|lr|epsilon)(?:_.+)?",
    "M": r"(?:hat )?m(?:_.+)?",
    "V": r"(?:hat )?v(?:_.+)?",
    "E": r"epsilon|varepsilon|eps(?:ilon)?|delta",
    "W": r"lambda|wd|w|eta'?",
}
_ADAM = (r"\frac{M}{\sqrt{V} + E}", r"\frac{M}{\sqrt{V + E}}", r"\frac{M}{\sqrt{V}}")
_RATES = {"M": r".*_?(?:min|low|end).*", "X": r".*_?(?:max|high|base|init|peak|start).*|eta_0|eta|alpha_0|lr_0", "A": ANY + r".+"}
OPTIMISERS = (
    Notion("corrected first moment of Adam", (r"\frac{M}{1 - B^H}",), {"M": r"m(?:_.+)?", "B": r"beta_1|beta", "H": r"[tk](?:\+1)?"}, letters=r"hat m(?:_.+)?", needs=r"beta.*", slips=(r"\frac{M}{1 - B}",)),
    Notion("corrected second moment of Adam", (r"\frac{M}{1 - B^H}",), {"M": r"[vs](?:_.+)?", "B": r"beta_2|beta", "H": r"[tk](?:\+1)?"}, letters=r"hat [vs](?:_.+)?", needs=r"beta.*", slips=(r"\frac{M}{1 - B}",)),
    Notion("first moment of Adam", (r"B A + (1 - B) G",), {"B": r"beta_1", "A": r"m(?:_.+)?", "G": r"g(?:_.+)?|(?:∇|nabla)[^²]*"}, letters=r"m(?:_.+)?", needs=r"beta_1", slips=(r"B A + (1 - B) G^2",)),
    Notion("second moment of Adam", (r"B A + (1 - B) G^2",), {"B": r"beta_2", "A": r"[vs](?:_.+)?", "G": r"g(?:_.+)?|(?:∇|nabla)[^²]*"}, letters=r"[vs](?:_.+)?", needs=r"beta_2", slips=(r"B A + (1 - B) G",)),
    Notion(
        "step of Adam",
        (*(f"A - L {x}" for x in _ADAM), *(f"A - L ({x} + W A)" for x in _ADAM), *(f"A - L {x} - L W A" for x in _ADAM), *(f"A - L {x} - W A" for x in _ADAM)),
        _STEP,
        letters=r"(?:theta|w|W|x|phi)(?:_.+)?",
        needs=r"hat m(?:_.+)?",
        free=frozenset(["a sign"]),  # a text may ascend
    ),
    Notion(
        "cosine schedule",
        (r"M + \frac12 (X - M) (1 + \cos(A))", r"\frac12 X (1 + \cos(A))", r"X \cdot \frac12 (1 + \cos(A))"),
        _RATES,
        letters=r"(?:eta|alpha|lr|LR|gamma)(?:_.+|\(.+\))?",
        words=r"cosine|余弦退火|코사인",
        needs=r"cos.*",
        free=frozenset(["a sign"]),  # 1 - cos of what is left to do
        slips=(r"M + (X - M) (1 + \cos(A))", r"M + \frac12 (X + M) (1 + \cos(A))"),
    ),
    Notion(
        "schedule with warm-up of the transformer",
        (r"D^{-0.5} \min(A^{-0.5}, A W^{-1.5})", r"\frac{1}{\sqrt{D}} \min(\frac{1}{\sqrt{A}}, A W^{-1.5})"),
        {"D": r"d(?:_.+)?", "A": r"(?i:step.*|t|n|s)", "W": r"(?i:warmup.*|w|n_warmup|T_w.*)"},
        names=r"(?i:lr|lrate|learning_?rate|eta)",
        needs=r"(?i:warm.*)",
    ),
)  # fmt: skip
