"""Measures of diversity, dependence, distance and skill by name: Gini, Tsallis, Bhattacharyya, Brier, redundancy ..."""

from __future__ import annotations

from ...notation.syntax.languages import words as said
from .known_quantity import SAMPLES, Known
from .known_quantity import names as _names

MEASURES: tuple[Known, ...] = (
    Known(
        "Gini impurity",
        _names("gini giniimpurity"),
        r"gini(?:[- ]simpson)?(?: impurity| index)?|基尼不?纯?[度系]?数?",
        ("1 - S(A^2)", "S(A (1 - A))"),
    ),
    Known(
        "Tsallis entropy",
        _names("tsallis"),
        r"tsallis(?: entropy)?",
        (r"\frac{1}{B - 1} (1 - S(A^B))", r"\frac{1}{1 - B} (S(A^B) - 1)", r"\frac{1 - S(A^B)}{B - 1}", r"\frac{S(A^B) - 1}{1 - B}"),
    ),
    Known(
        "Bhattacharyya distance",
        _names("d_b d_bhattacharyya"),
        r"bhattacharyya distance",
        (r"-\log S(\sqrt{A B})", r"-\log S(\sqrt{A} \sqrt{B})"),
    ),
    Known(
        "Bhattacharyya coefficient",
        _names("bc bhattacharyya"),
        r"bhattacharyya coefficient",
        (r"S(\sqrt{A B})", r"S(\sqrt{A} \sqrt{B})"),
    ),
    Known("Brier score", _names("brier bs"), r"brier(?: score| loss)?", ("S((A - B)^2)", "(A - B)^2"), SAMPLES),
    Known(
        "variation of information",
        _names("vi"),
        r"variation of information",
        ("H(A | B) + H(B | A)", "H(A) + H(B) - 2 I(A; B)", "H(A, B) - I(A; B)", "2 H(A, B) - H(A) - H(B)"),
        frozenset(),
        ("H(X|Y) + H(Y|X)",),
        needs=_names("H"),
    ),
    Known(
        "total correlation",
        _names("tc"),
        r"total correlation|multi-?information",
        ("S(H(A)) - B",),
        frozenset(),
        ("H(X) + H(Y) + H(Z) - H(X,Y,Z)", "H(X) + H(Y) - H(X,Y)"),
    ),
    Known(
        "redundancy",
        frozenset(),
        r"redundancy",
        (
            r"\log A - H(B)",
            r"1 - \frac{H(A)}{\log B}",
            r"\log |A| - H(B)",
            r"1 - \frac{H(A)}{\log |B|}",
            *(
                f
                for m in ("H_{max}", r"H_{\max}", "H_0")
                for f in (rf"{m} - H(A)", rf"\frac{{{m} - H(A)}}{{{m}}}", rf"1 - \frac{{H(A)}}{{{m}}}")
            ),
        ),
    ),
    Known(
        "channel capacity",
        frozenset(),
        r"(?:channel )?capacity|" + said("channel capacity"),
        (r"\max_{A} I(B; C)", r"\sup_{A} I(B; C)", r"\max I(B; C)", r"\sup I(B; C)"),
    ),
    Known(
        "entropy power",
        frozenset(),
        r"entropy[- ]power",
        (
            r"\frac{1}{2 \pi e} e^{2 A}",
            r"\frac{1}{2 \pi e} e^{\frac{2}{B} A}",
            r"\frac{1}{2 \pi e} 2^{2 A}",
            r"\frac{1}{2 \pi e} 2^{\frac{2}{B} A}",
        ),
        settled=True,
    ),
    Known(
        "ideal code length",
        frozenset(),
        r"(?:ideal|optimal) (?:code|codeword|description|coding) ?lengths?(?: (?:of|for) (?:an?|the|each|every) (?:symbol|outcome|letter|word|token|message))?|最优(?:编码|码字?)长度?|理想码长",
        (r"-\log B", r"-S(A \log A)", "H(A)", "S(A B)"),  # of one outcome, and their mean
        settled=True,
    ),
)
