r"""Shapes no name makes plausible: mu + sigma^2 epsilon as a draw, pi_old / pi_theta as r_t, the least I(X;Y) as C.

A letter defines itself, whatever its formula; one that texts use for one thing alone is hardly given its slip as a meaning.
"""

from __future__ import annotations

import re
from fractions import Fraction

from ...notation.syntax import nodes as n
from ...notation.syntax.walk import walk
from ...patterns import regex
from .typed_letters import KINDS
from .well_formed import is_ratio_of_masses

_NOISES = frozenset(["epsilon", "varepsilon", "xi", "zeta"])
_COUNTS = frozenset(["K", "C", "V", "M"])


_SCORE = regex(r"\bscore (?:function|of)\b|得分函数|스코어 ?함수|スコア関数", re.I)
_LENGTH = regex(r"\b(?:expected|mean|average) (?:[\w-]+ )?(?:length|cost|loss)\b|平均码长|평균 ?(?:부호 ?)?길이|平均符号長", re.I)
_EFFICIENCY = regex(r"\befficien\w+|编码效率|효율|効率", re.I)
_SIGNAL = regex(r"\bSNR\b|signal[- ]to[- ]noise|信噪比|신호 ?대 ?잡음", re.I)
_DPO = regex(r"(?<![A-Za-z])DPO(?![A-Za-z])")  # whose reward has a weight; that of KTO has none
_DISTORTION = regex(r"\brate[- ]distortion\b|率失真", re.I)
_SMALL, _LARGE = regex(r"c|chars?|characters?|b|B|bytes?"), regex(r"t|T|tok|tokens?|w|words?")


def slip_of_a_shape(name: n.Name, right: n.Node, words: str = "", called: bool = False) -> str | None:
    """What a formula would be but for one slip, by its letters and the ``words`` around it; None where its shape is no known slip.

    ``called``: whether the name is that of a function, r(x, y).
    """
    match right:
        case n.Neg(n.Div(above, below)) if _is_of_policies(above) and _is_of_policies(below):
            return "ratio of two policies"
        case n.Neg(n.Div() as ratio) if is_ratio_of_masses(ratio):
            return "ratio of two laws"
        case n.Div(n.Call() as above, n.Call() as below) if _is_given_otherwise(above, below):
            return "ratio of two policies"
        case n.Neg(n.Log(n.Div(above, below))) | n.Log(n.Div(below, above)) if (
            name.base == "r" and called and KINDS["W"](above) and KINDS["U"](below)
        ):
            return "log ratio of a policy to its reference"
        case n.Log(n.Div(above, below)) if (
            name.base == "r" and called and _DPO.search(words[-200:]) and KINDS["W"](above) and KINDS["U"](below)
        ):
            return "implicit reward of DPO"
        case n.Neg(n.Derivative(body=n.Log())) | n.Derivative(body=n.Call()) if name.base == "s" and _SCORE.search(words):
            return "score of a law"
        case n.Add(n.Call(n.Name("H"), (law,)), n.Call(args=(one, _)) as apart) | n.Add(
            n.Call(args=(one, _)) as apart, n.Call(n.Name("H"), (law,))
        ) if "||" in apart.separators and one != law and _LENGTH.search(words):
            return "expected length of a code for another law"
        case n.Sub(n.Call(n.Name("H")), n.Call() as apart) if "||" in apart.separators and _LENGTH.search(words):
            return "expected length of a code for another law"
        case n.Div(_, n.Call(n.Name("H"))) if _EFFICIENCY.search(words):
            return "efficiency of a code"
        case n.Div(n.Sub(n.Number("1"), n.Name("alpha") as share), n.Name("alpha") as again) if share == again and (
            name.base == "SNR" or _SIGNAL.search(words)
        ):
            return "signal-to-noise ratio"
        case n.Mul(_, n.Log(n.Div(n.Name("D"), _))) | n.Log(n.Div(n.Name("D"), _)) if name.base == "R" and _DISTORTION.search(words):
            return "rate-distortion function"
        case n.Log(n.Div(_, n.Name("D"))) | n.Mul(_, n.Log(n.Div(_, n.Name("D")))) if (
            name.base == "R" and _DISTORTION.search(words) and not _is_halved(right)
        ):
            return "rate-distortion function"
        case (
            n.Add(n.Call(n.Name("Q")), n.Call(n.Name("V")))
            | n.Sub(n.Neg(n.Call(n.Name("Q"))), n.Call(n.Name("V")))
            | n.Sub(n.Call(n.Name("V")), n.Call(n.Name("Q")))
        ) if name.base == "A":
            return "advantage of an action"
        case n.BigOp("E", body=n.Pow(n.Norm(n.Add(n.Name(noise), n.Call(n.Name(guess)))))) if noise == guess and noise in _NOISES:
            return "loss of a prediction of noise"
        case n.Mul(_, n.Div(n.Name() as above, n.Name() as below)) if name.base.lower() in ("bpc", "bpb"):
            return "bits per byte" if above.base == below.base and _counts(above, _SMALL) and _counts(below, _LARGE) else None
        case (
            n.BigOp("min", body=n.Call(n.Name("I")))
            | n.Add(n.Number("1"), n.Call(n.Name("H" | "h")))
            | n.Sub(n.Call(n.Name("H" | "h")), n.Number("1"))
        ) if name.base == "C":
            return "channel capacity"
        case n.Add(_, n.Mul(n.Pow(n.Name("sigma"), n.Number("2")) | n.Call(n.Pow(n.Name("sigma"), n.Number("2"))), n.Name(noise))) if (
            name.base in ("z", "x", "Z", "X") and noise in _NOISES
        ):
            return "reparametrised normal sample"
        case n.Add(n.Mul(n.Sub(n.Number("1"), n.Name() as share), _), n.Mul(n.Name() as again, n.Name(count))) if (
            share == again and count in _COUNTS
        ):
            return "smoothed label"
        case n.Add(n.Mul(n.Sub(n.Number("1"), n.Name() as share), _), n.Div(n.Name(count), n.Name() as again)) if (
            share == again and count in _COUNTS
        ):
            return "smoothed label"
        case n.Div(n.Call(n.Name() as above), n.Call(n.Name() as below)) if name.base in ("r", "rho"):
            return "ratio of a policy to an old one" if above.base == below.base == "pi" and _is_old(above) and not _is_old(below) else None
    return None


def _is_given_otherwise(above: n.Call, below: n.Call) -> bool:
    """pi(a) over pi_old(a|s): masses of one outcome, of which one alone is given something."""
    bars = ["|" in x.separators for x in (above, below)]
    outcomes = [x.args[: x.separators.index("|") + 1] if "|" in x.separators else x.args for x in (above, below)]
    return _is_of_policies(above) and _is_of_policies(below) and bars[0] != bars[1] and outcomes[0] == outcomes[1]


def _is_halved(node: n.Node) -> bool:
    return isinstance(node, n.Mul) and any(isinstance(x, n.Number) and x.value in (2, Fraction(1, 2)) for x in walk(node.left))


def _is_of_policies(node: n.Node) -> bool:
    head = node.head if isinstance(node, n.Call) else node
    return isinstance(head, n.Name) and head.base == "pi" and head.sub is not None


def _counts(name: n.Name, what: re.Pattern[str]) -> bool:
    """Whether the subscript of a number of things says what they are: the c of N_c, the tokens of N_{tokens}."""
    label = name.sub
    return isinstance(label, n.Name | n.Text) and what.fullmatch(str(getattr(label, "text", getattr(label, "base", "")))) is not None


def _is_old(policy: n.Name) -> bool:
    return policy.sub is not None and any(
        isinstance(x, n.Text | n.Name) and "old" in str(getattr(x, "text", getattr(x, "base", ""))) for x in walk(policy.sub)
    )
