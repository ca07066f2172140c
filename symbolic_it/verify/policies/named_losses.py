r"""Parts that are only named: L_{SFT} is a loss, L^{CLIP} and J_{GRPO} are to grow, of L_{PPO} nothing is told.

What has been negated says what it is: in -L_{GRPO} + \lambda D the name is of what is to grow.
"""

from __future__ import annotations

import re

from ...notation.syntax import nodes as n
from ..naming.typed_letters import marks

GAIN, COST = 1, -1
NAMED = "named"  # L_{policy}, whose sign the name does not tell
SURROGATE = "surrogate by name"  # L^{CLIP}, which is to grow where it is written above
OBJECTIVE = "objective by name"  # J_{GRPO}
LOSS = "loss"
OTHER_LOSS = "loss of another name"  # L_{adv}, which may be played against

_LOSSES = frozenset(
    [
        "VF",
        "V",
        "value",
        "critic",
        "SFT",
        "sft",
        "NLL",
        "nll",
        "LM",
        "lm",
        "OR",
        "prefer",
        "DPO",
        "dpo",
        "RM",
        "pref",
        "or",
        "CE",
        "ce",
        "KD",
        "kd",
        "z",
        "hard",
        "soft",
        "distill",
        "distillation",
        "MLM",
        "mlm",
        "MSE",
        "mse",
        "task",
        "pretrain",
        "ptx",
        "NTP",
        "MTP",
        "ntp",
        "mtp",
        "cls",
        "classification",
        "BC",
        "bc",
        "BCE",
        "bce",
        "xent",
    ]
)
_CLIPPED = frozenset(["CLIP", "clip", "CPI"])  # to grow, wherever it is written: L = L_{CLIP} - c_1 L_{VF} + c_2 S
_SURROGATES = frozenset(["CLIP", "clip", "PG", "policy", "actor", "PPO", "pi", "CPI"])
_POLICY_LOSSES = frozenset(["GRPO", "surrogate", "surr", "REINFORCE", "RLOO", "GSPO", "DAPO", "RL", "rl", "TRPO"])
_GROWING = frozenset(
    ["GRPO", "PPO", "RL", "RLHF", "CLIP", "clip", "REINFORCE", "RLOO", "GSPO", "DAPO", "TRPO", "reward", "policy", "RFT", "task"]
)


def by_its_name(head: n.Name, raised: bool) -> tuple[str, int] | None:
    """The kind of a part and whether it is a gain or a cost; None where its letter is that of neither a loss nor an objective."""
    below = marks(n.Name("L", (), head.sub, head.sup, head.upper)) | {run(head.sub), run(head.upper)}
    below |= {m for word in below for m in re.split(r"[-_ ]", word)}
    is_above = head.upper is not None or head.sup is not None or raised
    if head.base == "J":
        return (OBJECTIVE, GAIN) if below & _GROWING else None
    if head.base not in ("L", "l", "ell"):
        return None
    if below & _LOSSES:
        return LOSS, COST
    if below & _SURROGATES:
        return SURROGATE if is_above or below & _CLIPPED else NAMED, GAIN
    if below & _POLICY_LOSSES:
        return NAMED, GAIN
    return (OTHER_LOSS, COST) if any(len(m) > 1 and m.isalpha() for m in below) and not is_above else None


def run(node: n.Node | None) -> str:
    """The letters of a subscript that was read as a product: OR, CLIP."""
    if isinstance(node, n.Call):
        node = node.head
    if isinstance(node, n.Name):
        return node.base
    return "".join(run(x) for x in node.items) if isinstance(node, n.Seq) else ""


def named_parts(node: n.Node, sign: int = 1) -> list[tuple[n.Name, int]]:
    """The names of losses in a sum, each with its sign."""
    match node:
        case n.Neg(body):
            return named_parts(body, -sign)
        case n.Add(left, right):
            return [*named_parts(left, sign), *named_parts(right, sign)]
        case n.Sub(left, right):
            return [*named_parts(left, sign), *named_parts(right, -sign)]
        case n.Call(n.Name() as head):
            return named_parts(head, sign)
        case n.Name() if by_its_name(node, False) is not None:
            return [(node, sign)]
    return []
