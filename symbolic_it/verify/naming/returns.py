r"""Returns, advantages and ratios of policy gradients by name: TD residual, discounted return, GAE.

Sources: Sutton and Barto 2018, chapters 3 and 13; Schulman et al. 2016, equation 16; Shao et al. 2024, section 4.1; Gao et al. 2023,
section 3 (gold rewards by the root d of a divergence).
"""

from __future__ import annotations

from .known_quantity import Known
from .known_quantity import names as _names

RETURNS: tuple[Known, ...] = (
    Known(
        "temporal-difference residual",
        _names("delta delta_t delta_t^v"),
        r"(?:TD|temporal[- ]difference)[- ](?:residual|error)|(?:TD|时序差分) ?(?:误差|残差)|(?:TD|시간차) ?(?:오차|잔차)",
        (r"R + \Gamma \Phi - \Psi",),
        needs=_names("V"),
        settled=True,
    ),
    Known(
        "discounted return",
        _names("G"),
        r"(?:discounted )?return",
        (r"S(\Gamma^{\Upsilon} \Xi)", r"S(\Gamma^{\Upsilon - A} \Xi)"),
        needs=_names("gamma r"),
    ),
    Known(
        "generalised advantage estimate",
        frozenset(),
        r"generali[sz]ed advantage(?: estimat\w+)?|\bGAE\b",
        (r"S((\Gamma \Lambda)^{\Upsilon} \Delta)",),
        needs=_names("gamma lambda"),
    ),
    Known(
        "group-relative advantage",
        _names("A a_i a_t"),
        r"(?:group[- ])?relative advantage|(?:normali[sz]ed|GRPO|group) advantage|组(?:内|相对)优势|(?:组内)?(?:归一化|标准化|相对)(?:的)?优势|(?:그룹 ?)?상대 ?(?:어드밴티지|이점)|그룹 ?(?:어드밴티지|이점)",
        (r"\frac{R - \mu}{\nu}", r"\frac{R - \mu}{\nu + \upsilon}", r"R - \mu", r"R - \frac{1}{N} S(A)"),
        needs=_names("mean std"),
        settled=True,
    ),
    Known(
        "ratio of a policy to an old one",
        _names("rho rho_t r_t w w_t"),
        r"(?:probability|importance|policy|likelihood)[- ](?:sampling )?(?:ratio|weight)|(?:重要性|概率)(?:采样)?(?:比率|比|权重)|(?:중요도|확률) ?(?:비율|비|가중치)|重要度(?:比|重み)",
        (r"\frac{W}{U}", r"e^{\log W - \log U}"),
        needs=_names("old"),
        settled=True,
    ),
    Known(
        "gold reward of the best of n answers",
        _names("r_bon r_bo_n"),
        r"gold reward of (?:the )?best[- ]of[- ]\$?n\$?",
        (r"T A - B A^2",),
        needs=_names("d"),
        settled=True,
    ),
    Known(
        "gold reward of reinforcement learning",
        _names("r_rl"),
        r"gold reward of (?:RL|reinforcement learning)",
        (r"T A - B A \log A",),
        needs=_names("d"),
        settled=True,
    ),
)  # fmt: skip
