"""A sign, bound or symmetry of a divergence turned around.

What it finds: KL divergence, mutual information or JSD said to become negative; cross-entropy said to lie below the entropy; mutual
information or JSD called asymmetric, JSD unbounded; minimal cross-entropy taken for minimal likelihood.
Why that is bad: each contradicts Gibbs' inequality or the definition; a negative value in practice is a bug, not a property.
Example: "The cross-entropy can be smaller than the entropy of the true distribution."
Use instead: H(p, q) = H(p) + D(p || q) >= H(p).
Source: Cover and Thomas, Elements of Information Theory, theorem 2.6.3.
"""

from __future__ import annotations

from ..rule import Rule
from ..sentences.misstatement import Misstatement, misstated
from ..sentences.wordings import ARGUMENTS, CROSS_ENTROPY, KL

_JSD = r"(?:\bJSD\b|\bJensen[- ]?Shannon divergence(?: \(JSD?\))?)"
_MI = r"(?<!pointwise )(?<!conditional )\bmutual information"
_SAMPLED = (
    r"pointwise|estimat\w+|Monte|sampl\w+|numerical\w*|float\w*|rounding|per[- ]token|single|\bk1\b|interaction|three|multivariate|unnormali[sz]ed|implement\w+|F\.kl_div|torch|bug|"
    r"differential|continuous|densit\w+|generali[sz]ed|reward|approximat\w+|log[- ]ratio|difference"
)
_P = {"values": {"p": ["1/2", "1/2"], "q": ["1/4", "3/4"]}, "lhs": "D(p||q) = 0.144", "rhs": "H(p, q) = 0.837, H(p) = 0.693"}
_ENDS = {"values": {"p": ["1", "0"], "q": ["0", "1"]}, "lhs": "JSD = log 2, its largest value", "rhs": "the same with p and q exchanged"}
_CHECK = misstated(
    Misstatement(
        rf"(?:{KL}{ARGUMENTS}|{_MI}{ARGUMENTS}|{_JSD}{ARGUMENTS}) (?:can|may|might|could) (?:also |sometimes |even |well )?(?:be|become|take) negative\b",
        "never negative (Gibbs' inequality)",
        _P,
        _SAMPLED,
        kind="inequality",
    ),
    Misstatement(
        rf"{CROSS_ENTROPY}{ARGUMENTS} (?:is|can be|may be|could be|lies) (?:always |sometimes |even )*(?:at most|less than|smaller than|below|lower than|no larger than) "
        r"(?:the )?entropy of (?:the )?(?:true|data|target|p\b|real|underlying)",
        "H(p, q) = H(p) + D(p||q) is at least H(p)",
        _P,
        _SAMPLED,
        kind="inequality",
        of_all=True,
    ),
    Misstatement(
        rf"{_MI}{ARGUMENTS} is (?:not symmetric|asymmetric)\b", "I(X;Y) = I(Y;X)", _P, r"directed|transfer|normali[sz]ed", denies=True
    ),
    Misstatement(
        rf"{_JSD}{ARGUMENTS} is (?:unbounded|not bounded|not symmetric|asymmetric)\b",
        "JSD is symmetric and at most log 2",
        _ENDS,
        r"skew\w*|generali[sz]ed|weighted|geometric",
        denies=True,
    ),
    Misstatement(
        r"\bminimi[sz]ing (?:the )?(?:cross[- ]?entropy|negative log-?likelihood|NLL)(?: loss)? is (?:the same as|equivalent to|identical to) minimi[sz]ing the (?:log-?)?likelihood\b|"
        r"\bmaximi[sz]ing (?:the )?(?:cross[- ]?entropy|negative log-?likelihood|NLL)(?: loss)? is (?:the same as|equivalent to|identical to) maximi[sz]ing the (?:log-?)?likelihood\b",
        "the cross-entropy is minus the mean log-likelihood: the smaller the one, the larger the other",
        {"values": {"q": ["1/2"], "r": ["1/4"]}, "lhs": "-log q = 0.693, likelihood 1/2", "rhs": "-log r = 1.386, likelihood 1/4"},
        kind="argmin",
    ),
)

RULE = Rule("IT819", "divergence-turned-around", "error", _CHECK)
