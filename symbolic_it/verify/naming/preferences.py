r"""Losses and rewards of preference learning by name: IPO, SimPO, KTO, CPO, ORPO, the hinge loss, the tilted optimum.

Sources: Azar et al. 2023 (IPO), Meng et al. 2024 (SimPO), Hong et al. 2024 (ORPO), Zhao et al. 2023 (SLiC), Touvron et al. 2023
(margins), Rafailov et al. 2023, equation 4 (the optimum), Ethayarajh et al. 2024, equation 8 (KTO), Xu et al. 2024 (CPO).
"""

from __future__ import annotations

from ...notation.syntax import nodes as n
from ...notation.syntax.walk import walk
from .known_quantity import SAMPLES, Known
from .known_quantity import names as _names

#: What a desirable answer lacks of its greatest value; that of an undesirable one, turned over, is known by its words or marks alone.
_GAINS = (r"(\log \frac{W}{U} - \Iota) T", r"T \log \frac{W}{U} - \Iota", r"(R - \Iota) T", r"R - \Iota", r"T R - \Iota")
_VALUED = tuple(f"(1 - \\sigma({gain})){factor}" for gain in _GAINS for factor in ("", r" \Zeta"))
ODDS_RATIO = "odds-ratio loss of ORPO"
PREFERENCES: tuple[Known, ...] = (
    Known(
        "IPO loss",
        _names("ipo"),
        r"\bIPO\b(?: loss| objective)?",
        (r"(\log \frac{W}{U} - \log \frac{L}{V} - \frac{1}{2 T})^2",),
        SAMPLES,
        settled=True,
    ),
    Known(
        "SimPO loss",
        _names("simpo"),
        r"\bSimPO\b(?: loss| objective)?",
        (r"-\log \sigma(\frac{T}{X} \log W - \frac{T}{Y} \log L - M)",),
        SAMPLES,
        settled=True,
    ),
    Known("implicit reward of SimPO", _names("r_simpo"), r"SimPO(?:'s)? (?:implicit )?reward", (r"\frac{T}{X} \log W", r"\frac{T}{N} S(\log W)"), settled=True),
    Known(
        ODDS_RATIO,
        _names("or"),
        r"odds[- ]ratio loss",
        (r"-\log \sigma(\log \frac{W}{L})", r"-\log \sigma(\log \frac{W \cdot (1 - L)}{L \cdot (1 - W)})",
         r"-\log \sigma(\log \frac{W}{1 - W} - \log \frac{L}{1 - L})"),
        SAMPLES,
        settled=True,
    ),
    Known(
        "CPO loss",
        _names("cpo"),
        r"\bCPO\b(?: loss| objective)?",
        (r"-\log \sigma(T \log W - T \log L) - \log W", r"-\log \sigma(T \log W - T \log L) - A \log W", r"-\log \sigma(T \log W - T \log L)"),
        SAMPLES,
        settled=True,
    ),
    Known(
        "DPO loss with the likelihood of the preferred answer",
        _names("rpo dpo_nll"),
        r"\bRPO\b(?: loss| objective)?",
        (r"-\log \sigma(T \log \frac{W V}{U L}) - A \log W", r"-\log \sigma(T \log \frac{W V}{U L}) - \frac{A}{X} \log W"),
        SAMPLES,
        settled=True,
    ),
    Known(
        "DPO loss with labels that may be wrong",
        _names("cdpo rdpo"),
        r"\bc-?DPO\b(?: loss| objective)?|conservative DPO",
        (r"-(1 - A) \log \sigma(\Rho - \Omega) - A \log \sigma(\Omega - \Rho)", r"-A \log \sigma(\Rho - \Omega) - (1 - A) \log \sigma(\Omega - \Rho)",
         r"-(1 - A) \log \sigma(T \log \frac{W V}{U L}) - A \log \sigma(-T \log \frac{W V}{U L})"),
        SAMPLES,
        settled=True,
    ),
    Known(
        "KTO loss",
        _names("kto halo"),
        r"\bKTO\b(?: loss| objective)?",
        (r"\Zeta - \Eta", r"(1 - \Eta) \Zeta", r"1 - \Eta", *_VALUED),
        SAMPLES,
        settled=True,
    ),
    Known("odds of an answer", _names("odds odds_theta odds_phi odds_pi odds_ref odds_p"), r"odds", (r"\frac{W}{1 - W}", r"\frac{A}{1 - A}"), settled=True),
    Known(
        "hinge loss on a pair of answers",
        _names("slic hinge cal"),
        r"\bSLiC\b(?: loss)?|(?:hinge|calibration) loss",
        (r"\max(0, M - \log W + \log L)", r"\max(0, 1 - T \log \frac{W V}{U L})", r"\max(0, M - T \log \frac{W V}{U L})",
         r"\max(0, 1 - \Rho + \Omega)", r"\max(0, M - \Rho + \Omega)"),
        SAMPLES,
        settled=True,
    ),
    Known(
        "optimal policy of the KL-regularised objective",
        _names("pi_* pi_opt"),
        r"optimal policy|optimum of the (?:KL-)?regulari[sz]ed objective|最优策略|최적 ?정책|最適方策",
        (r"\frac{1}{Z} U e^{\frac{R}{T}}", r"\frac{U e^{\frac{R}{T}}}{S(U e^{\frac{R}{T}})}", r"\frac{U e^{\frac{R}{T}}}{S(V e^{\frac{\Theta}{T}})}"),
        needs=_names("ref"),
        settled=True,
    ),
    Known(
        "partition function of the tilted reference",
        _names("Z"),
        r"partition function|normali[sz](?:er|ing constant|ation constant)|配分函数|归一化常数|분배 ?함수|정규화 ?상수|分配関数",
        (r"S(U e^{\frac{R}{T}})",),
        needs=_names("pi ref"),
        settled=True,
    ),
)  # fmt: skip


def has_odds(node: n.Node) -> bool:
    """Whether a formula compares odds, by that name or as p over 1 - p: a log ratio of bare probabilities is no odds ratio."""
    one_less = (isinstance(x, n.Sub) and isinstance(x.left, n.Number) and x.left.value == 1 for x in walk(node))
    return any(one_less) or any(isinstance(x, n.Name) and ("odds" in x.base.lower() or x.base == "OR") for x in walk(node))
