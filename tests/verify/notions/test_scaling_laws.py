"""Scaling laws fall with parameters and data; a sign or power that is turned makes none."""

from __future__ import annotations

from .chapters import all_known, all_open, all_slips


def test_scaling_laws() -> None:
    all_known(
        r"The Chinchilla law is $L(N, D) = E + \frac{A}{N^\alpha} + \frac{B}{D^\beta}$.",
        r"The scaling law is $L(N) = \left(\frac{N_c}{N}\right)^{\alpha_N}$.",
    )
    all_slips(
        r"The Chinchilla law is $L(N, D) = E - \frac{A}{N^\alpha} + \frac{B}{D^\beta}$.",
        r"The Chinchilla law is $L(N, D) = E + \frac{A}{N^\alpha} - \frac{B}{D^\beta}$.",
        r"The Chinchilla law is $L(N, D) = E + A N^\alpha + \frac{B}{D^\beta}$.",
    )
    all_open(
        r"The scaling law is $L(N) = \left(\frac{N}{N_c}\right)^{\alpha_N}$.",
        r"The scaling law is $L(N) = -\left(\frac{N_c}{N}\right)^{\alpha_N}$.",
    )
