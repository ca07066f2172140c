"""Losses of policy gradients by name: log-probabilities of actions, weighted by returns or advantages."""

from __future__ import annotations

from ..naming.known_quantity import SAMPLES
from .notion import Notion

_WEIGHTED = (r"A \log P", r"(A - B) \log P", r"S(A \log P)", r"S((A - B) \log P)", r"S(\log P) A", r"S(\log P) (A - B)")
_PARTS = {
    "P": r"(?:pi|p|P)(?:_.+)?\(.+",
    "A": r"(?:hat |bar |tilde )?(?:A|R|r|G|Q|delta|adv|Adv)(?:_.+|\(.+)?",
    "B": r"b(?:_.+|\(.+)?|(?:hat )?V(?:_.+|\(.+)?|bar .+|baseline",
}
POLICY_GRADIENTS = (
    Notion(
        "loss of REINFORCE",
        tuple(f"-{x}" for x in _WEIGHTED),
        _PARTS,
        letters=r"L|ell|J|loss|Loss|L_?(?:PG|pg|policy|actor|reinforce|REINFORCE|RL).*",
        words=r"(?:policy[- ]gradient|REINFORCE|vanilla PG) loss|策略梯度损失",
        averaged=SAMPLES,
        certain=False,
    ),
    Notion("objective of a policy gradient", (), {}, names=r"L_?(?:PG|pg|REINFORCE|reinforce|VPG)(?:_.+)?", certain=False),  # whose forms policies know
    Notion(
        "surrogate of a policy gradient",
        tuple(f"{sign}{x}" for x in (r"\frac{P}{O} A", r"S(\frac{P}{O} A)") for sign in ("", "-")),
        {**_PARTS, "P": r"pi(?:_(?!.*(?:old|k$|ref)).+)?\(.+", "O": r"pi_.*(?:old|_k|beta|mu).*\(.+", "A": r"(?:hat )?(?:A|R|Q)(?:_.+|\w+)?(?:\(.+)?"},
        letters=r"L(?:_.+|\w+)?|J",
        needs=r"pi_.*old.*\(.+",
        averaged=SAMPLES,
        certain=False,
    ),
)  # fmt: skip
