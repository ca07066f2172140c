"""Quantities of machine learning by name: information gain, calibration error, adversarial games ..."""

from __future__ import annotations

from ...notation.syntax.languages import words as said
from .known_quantity import SAMPLES, Known
from .known_quantity import names as _names

LEARNING: tuple[Known, ...] = (
    Known(
        "information gain",
        _names("ig gain infogain"),
        rf"information gain|info gain|{said('information gain')}",
        (r"H(A) - S(\frac{\Sigma}{\Pi} H(B))", r"H(A) - S(B H(C))", r"H(A) - H(A | B)", r"H(A) + H(B) - H(A, B)", r"I(A; B)",
         r"S(A \log \frac{A}{B C})", r"D_{KL}(A \| B)"),
        settled=True,
    ),
    Known(
        "split information",
        _names("splitinfo splitinformation iv"),
        r"split(?:ting)? info(?:rmation)?|intrinsic (?:value|information)",
        (r"-S(\frac{\Sigma}{\Pi} \log \frac{\Sigma}{\Pi})", r"-S(A \log A)"),
        settled=True,
    ),
    Known(
        "expected calibration error",
        _names("ece"),
        r"expected calibration error|\bECE\b",
        (r"S(\frac{\Sigma}{\Pi} \left|A - B\right|)", r"S(A \left|B - C\right|)"),
        frozenset(),
        settled=True,
    ),
    Known(
        "value of the adversarial game",
        frozenset(["V"]),
        r"(?:value|minimax) (?:function|objective|game)(?: of (?:the )?GANs?)?",
        (r"S_1(\log A) + S_2(\log(1 - B))", r"S_1(\log A) + S_2(\log(1 - A))", r"S(A \log B + C \log(1 - B))"),
        needs=_names("D"),
        settled=True,
    ),
    Known(
        "loss of an adversarial game",
        _names("gan adv l_gan"),
        r"(?:GAN|adversarial|discriminator) (?:loss|objective)|loss of the discriminator",
        (r"S_1(\log A) + S_2(\log(1 - B))", r"S_1(\log A) + S_2(\log(1 - A))", r"-S_1(\log A) - S_2(\log(1 - B))", r"-S_1(\log A) - S_2(\log(1 - A))"),
        needs=_names("D"),
    ),
    Known(
        "optimal discriminator",
        _names("d*"),
        r"optimal discriminator",
        (r"\frac{A}{A + B}",),
        frozenset(),
        (),
        _names("d*"),
        settled=True,
    ),
    Known(
        "InfoNCE loss",
        _names("infonce nce ntxent nt_xent nt-xent contrastive simclr cpc"),
        r"InfoNCE(?: loss)?|NT-Xent(?: loss)?|contrastive loss",
        (r"-\log \frac{e^{A}}{S(e^{B})}", r"-\log \frac{e^{A}}{e^{A} + S(e^{B})}", r"-\log \frac{A}{S(B)}"),
        SAMPLES,
        settled=True,
    ),
    Known(
        "loss of skip-grams with negative sampling",
        _names("neg sgns ns"),
        r"negative[- ]sampling (?:loss|objective)",
        (r"-\log \sigma(A) - S(\log \sigma(-B))", r"\log \sigma(A) + S(\log \sigma(-B))"),
        SAMPLES,
    ),
    Known(
        "objective of a beta-VAE",
        _names("beta beta_vae betavae \u03b2_vae"),
        r"(?:\$?\\?(?:beta|β)\$?-)VAE(?: loss| objective)?",
        (r"S(A \log B) - C D_{KL}(A \| F)", r"-S(A \log B) + C D_{KL}(A \| F)"),
        needs=_names("beta"),
        settled=True,
    ),
    Known(
        "evidence lower bound given a condition",
        _names("cvae"),
        r"conditional (?:VAE|ELBO)|CVAE(?: loss| objective)?",
        (r"S(A \log B) - D_{KL}(A \| C)", r"-S(A \log B) + D_{KL}(A \| C)", r"S(A \log \frac{B}{A})"),
        settled=True,
    ),
)  # fmt: skip
