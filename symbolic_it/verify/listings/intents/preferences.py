"""Losses of alignment: DPO, the clipped objective of PPO, and the estimators k1, k2, k3 of a KL divergence."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from typing import Any

from ..running import real as r
from ..running.arrays import array, elementwise, log_sigmoid, probabilities
from ..running.real import Real
from .intent import Intent, Named, Trial, reductions

_VALUES = {
    ("policy", "chosen"): ("-3", "-5/2"),
    ("policy", "rejected"): ("-7/2", "-2"),
    ("ref", "chosen"): ("-16/5", "-3"),
    ("ref", "rejected"): ("-3", "-9/4"),
}


def _dpo(f: Named) -> Iterator[Trial]:
    given: dict[str, Any] = {}
    found: dict[tuple[str, str], Any] = {}
    beta: Any = None
    for n in (*f.required, *f.optional):
        low = n.lower()
        which = (
            "chosen"
            if re.search(r"chosen|win|_w$|_w_|preferred(?<!dis)|^yw|_yw|_pos", low)
            else "rejected"
            if re.search(r"reject|los[es]|_l$|_l_|dispref|_yl|_neg", low)
            else ""
        )
        who = "ref" if "ref" in low else "policy"
        if n in f.required and which and "prob" not in low.replace("logprob", "").replace("log_prob", ""):
            if (who, which) in found:
                return
            found[who, which] = given[n] = probabilities(_VALUES[who, which])
        elif low == "beta":
            beta = Real(Fraction(1, 5)) if n in f.required else f.default(n)
            given |= {n: beta} if n in f.required else {}
        elif n in f.required and re.fullmatch(r"(?:pi|policy|model|theta|ref|reference)_?log_?ratios?", low):
            value = {w: probabilities(_VALUES[who, w]) for w in ("chosen", "rejected")}  # of the chosen over the rejected answer
            found |= {(who, w): v for w, v in value.items()}
            given[n] = value["chosen"] - value["rejected"]
        elif n in f.required:
            return
    if len(found) != 4:
        return
    b = r.real(beta) if isinstance(beta, Real | int) else None
    margin = (found["policy", "chosen"] - found["ref", "chosen"]) - (found["policy", "rejected"] - found["ref", "rejected"])
    if b is None:
        return
    right = reductions(-log_sigmoid(b * margin))
    wrong = (
        *(("the loss with chosen and rejected exchanged", v) for v in reductions(-log_sigmoid(-b * margin))),
        *(("minus the loss", v) for v in reductions(log_sigmoid(b * margin))),
        *(("the loss without beta", v) for v in reductions(-log_sigmoid(margin))),
    )
    yield Trial(given, right, True, "-log sigmoid(beta * (chosen margin - rejected margin))", wrong)


def _ppo(f: Named) -> Iterator[Trial]:
    """Tokens inside and outside the clipping range, with advantages of both signs."""
    given: dict[str, Any] = {}
    ratio = probabilities(("1", "3/2", "3/2", "1/2", "1/2", "11/10"))
    a = probabilities(("2", "1", "-1", "1", "-1", "-3"))
    old = probabilities(("-1", "-2", "-3/2", "-1/2", "-2", "-1"))
    clip: Any = None
    have = set()
    for n in (*f.required, *f.optional):
        low = n.lower()
        if re.search(r"clip|^eps|epsilon|cliprange", low):
            clip = Real(Fraction(1, 5)) if n in f.required else f.default(n)
            given |= {n: clip} if n in f.required else {}
        elif n not in f.required:
            continue
        elif re.match(r"adv|a$|a_t$|gae", low):
            given[n] = a
            have.add("advantage")
        elif re.match(r"ratios?$|r$|rho$", low):
            given[n] = ratio
            have |= {"new", "old"}
        elif re.search(r"old|ref|behavior", low) and re.search(r"log", low):
            given[n] = old
            have.add("old")
        elif re.search(r"log", low):
            given[n] = old + elementwise(r.log, ratio)
            have.add("new")
        else:
            return
    if have != {"advantage", "new", "old"} or not isinstance(clip, Real):
        return
    cut = elementwise(lambda v: 1 - clip if v < 1 - clip else 1 + clip if v > 1 + clip else v, ratio)
    least = elementwise(lambda u, v: u if u <= v else v, ratio * a, cut * a)
    most = elementwise(lambda u, v: u if u >= v else v, ratio * a, cut * a)
    objective = reductions(least)
    right = reductions(-least) if "loss" in f.words else (*objective, *reductions(-least))
    wrong = (
        *(("the pessimistic bound with max for min", v) for v in reductions(-most)),
        *(("the objective, not the loss: its sign is missing", v) for v in objective),
    )
    yield Trial(given, right, True, "-min(ratio * A, clip(ratio) * A)", wrong)


def _estimator(f: Named) -> Iterator[Trial]:
    if len(f.required) != 2:
        return
    lows = [n.lower() for n in f.required]
    if not all(re.search(r"log|^lp|logp", n) for n in lows):
        return
    ref = [bool(re.search(r"ref|base|old|init|^log_?q|_q$", n)) for n in lows]
    old = any("old" in n or re.search(r"log_?q$|_q$", n) for n in lows)  # samples may be from either: of KL(q || p), r is p/q
    x, y = probabilities(("-1", "-2", "-1/2")), probabilities(("-3/2", "-9/5", "-4/5"))
    if sum(ref) != 1:
        return
    policy, other = f.required[ref.index(False)], f.required[ref.index(True)]
    d = y - x  # log of the reference over the policy
    k = {"k1": -d, "k2": d * d / 2, "k3": elementwise(r.exp, d) - 1 - d}
    if old:
        k |= {"k1'": d, "k3'": elementwise(r.exp, -d) - 1 + d}
    told = ["k3"] if "grpo" in f.words else [w for w in ("k1", "k2", "k3") if w in f.words or re.search(rf"\b{w}\b", f.document, re.I)]
    wanted = {n: v for n, v in k.items() if not told or n.rstrip("'") in told}
    right = tuple(v for row in wanted.values() for v in (*reductions(row), *(reductions(abs(row)) if not told else ())))
    yield Trial(
        {policy: x, other: y}, right, bool(told), " or ".join(n for n in wanted if "'" not in n) + " of the log-ratio log(ref/policy)"
    )


INTENTS = (
    Intent("the DPO loss", lambda w: "dpo" in w and set(w) <= {"dpo", "loss", "compute", "fn", "sigmoid", "batch"}, _dpo),
    Intent(
        "the clipped loss of PPO",
        lambda w: (
            bool({"ppo", "clipped", "policy", "surrogate", "clip"} & set(w))
            and set(w) <= set(["ppo", "clipped", "clip", "policy", "surrogate", "loss", "objective", "compute", "fn", "actor"])
            and len(w) > 1
        ),
        _ppo,
    ),
    Intent(
        "the estimator of a KL divergence",
        lambda w: (
            bool({"k1", "k2", "k3"} & set(w))
            or set(w)
            in (
                {"grpo", "kl"},
                {"compute", "grpo", "kl"},
                {"approx", "kl"},
                {"compute", "approx", "kl"},
                {"kl", "penalty"},
                {"kl", "estimate"},
            )
        ),
        _estimator,
    ),
)
__all__ = ["INTENTS", "array"]
