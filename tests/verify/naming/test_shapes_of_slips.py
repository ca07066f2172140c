"""A letter is not given the slip of the one thing that texts use it for; the thing itself, and other letters, are."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document

TWINS = [
    (r"r_\theta(x, y) = \log \frac{\pi_\theta(y|x)}{\pi_{ref}(y|x)}", r"r_\theta(x, y) = \log \frac{\pi_{ref}(y|x)}{\pi_\theta(y|x)}"),
    (r"r_\theta(x, y) = \log \frac{\pi_\theta(y|x)}{\pi_{ref}(y|x)}", r"r_\theta(x, y) = -\log \frac{\pi_\theta(y|x)}{\pi_{ref}(y|x)}"),
    (r"y_k' = (1-\epsilon) y_k + \frac{\epsilon}{K}", r"y_k' = (1-\epsilon) y_k + \frac{K}{\epsilon}"),
    (r"r = \pi_{\mathrm{ref}} / \pi_\theta", r"r = -\pi_{\mathrm{ref}} / \pi_\theta"),
    (r"z = \mu + \sigma \odot \epsilon", r"z = \mu + \sigma^2 \odot \epsilon"),
    (r"z = \mu(x) + \sigma(x) \cdot \epsilon", r"z = \mu(x) + \sigma^2(x) \cdot \epsilon"),
    (r"C = \max_{p(x)} I(X;Y)", r"C = \min_{p(x)} I(X;Y)"),
    (r"y_k' = (1-\epsilon) y_k + \epsilon / K", r"y_k' = (1-\epsilon) y_k + \epsilon K"),
    (
        r"r_t(\theta) = \frac{\pi_\theta(a_t|s_t)}{\pi_{\theta_{\text{old}}}(a_t|s_t)}",
        r"r_t(\theta) = \frac{\pi_{\text{old}}(a_t|s_t)}{\pi_\theta(a_t|s_t)}",
    ),
]
TWINS += [
    (r"r = \frac{p(x)}{q(x)}", r"r = -\frac{p(x)}{q(x)}"),
    (r"\rho_t = \frac{\pi_\theta(a|s)}{\pi_{old}(a|s)}", r"\rho_t = \frac{\pi_\theta(a)}{\pi_{old}(a|s)}"),
    (r"A(s, a) = Q(s, a) - V(s)", r"A(s, a) = Q(s, a) + V(s)"),
]
BY_WORDS = [
    ("The rate-distortion function is", r"R(D) = \frac12 \log\frac{\sigma^2}{D}", r"R(D) = \log\frac{\sigma^2}{D}"),
    ("The expected length with a code for q is", r"L = H(p) + D(p\|q)", r"L = H(p) - D(p\|q)"),
    ("The average code length is", r"L = D(p\|q) + H(p)", r"L = D(p\|q) + H(q)"),
    ("The score function is", r"s(x) = \nabla_x \log p(x)", r"s(x) = \nabla_x p(x)"),
    ("The score function is", r"s(x) = \nabla_x \log p(x)", r"s(x) = -\nabla_x \log p(x)"),
    (
        "The reward of DPO is",
        r"r(x, y) = \beta \log \frac{\pi_\theta(y|x)}{\pi_{ref}(y|x)}",
        r"r(x, y) = \log \frac{\pi_\theta(y|x)}{\pi_{ref}(y|x)}",
    ),
    ("The bits per byte are", r"BPB = \frac{H}{\ln 2} \cdot \frac{N_{tokens}}{N_{bytes}}", r"BPB = H \cdot \frac{N_{bytes}}{N_{tokens}}"),
    ("The efficiency of the code is", r"\eta = \frac{H(X)}{L}", r"\eta = \frac{L}{H(X)}"),
    (
        "The signal-to-noise ratio is",
        r"\mathrm{SNR}(t) = \frac{\bar\alpha_t}{1-\bar\alpha_t}",
        r"\mathrm{SNR}(t) = \frac{1-\bar\alpha_t}{\bar\alpha_t}",
    ),
    ("The rate-distortion function is", r"R(D) = \frac12 \log\frac{\sigma^2}{D}", r"R(D) = \frac12 \log\frac{D}{\sigma^2}"),
    (
        "The loss is",
        r"L = \mathbb{E}[\|\epsilon - \epsilon_\theta(x_t, t)\|^2]",
        r"L = \mathbb{E}[\|\epsilon + \epsilon_\theta(x_t, t)\|^2]",
    ),
    ("Bits per character are", r"BPC = \frac{L}{\log 2} \cdot \frac{N_t}{N_c}", r"BPC = \frac{L}{\log 2} \cdot \frac{N_c}{N_t}"),
]


@pytest.mark.parametrize(("words", "text", "twin"), BY_WORDS)
def test_a_slip_of_what_the_words_name_is_no_definition(words: str, text: str, twin: str) -> None:
    right, wrong = (verify_document(parse_chapter(f"{words} ${f}$.", "markdown")).claims[0].verdict.word for f in (text, twin))
    assert right == "definition" and wrong not in ("definition", "proved", "confirmed")


def word(formula: str) -> str:
    return verify_document(parse_chapter(f"Here we write ${formula}$.", "markdown")).claims[0].verdict.word


@pytest.mark.parametrize(("text", "twin"), TWINS)
def test_the_slip_is_no_definition(text: str, twin: str) -> None:
    assert word(text) == "definition"
    assert word(twin) not in ("definition", "proved", "confirmed")


@pytest.mark.parametrize(
    "formula", [r"b_t = \sum_{j=1}^t \alpha_j", r"w = \mu + \sigma^2 \eta", r"R = \min_{p(x)} I(X;Y)", r"m = (1-\lambda) p + \lambda q"]
)
def test_other_letters_mean_what_they_are_given(formula: str) -> None:
    assert word(formula) == "definition"
