"""What a chapter tells of the process that adds noise step by step, before its formulas are judged."""

from __future__ import annotations

from dataclasses import dataclass, field

from ...notation.syntax import nodes
from .told_noise import Noise


@dataclass(slots=True)
class ToldProcess:
    """The schedule, the noise and the sign of the bound (DDPM's letters: Ho, Jain and Abbeel 2020)."""

    is_diffusion: bool = False  # it writes \bar\alpha_t, and has not defined it in another way than diffusion models do
    is_markov: bool = True  # it says nothing else of the process
    is_corroborated: bool = False  # formulas of several kinds leave no other schedule
    has_usual_schedule: bool = False  # a formula says that \bar\alpha_t is the product of 1 - \beta_s
    names_next_steps: bool = False  # it writes x_{t+1} more than once
    noises: tuple[Noise, ...] = ()  # how the text says that observations are made of signals and noise
    bound_signs: dict[nodes.Node, int] = field(default_factory=dict)  # whether a name is the bound of the process (1) or minus it
