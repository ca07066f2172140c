"""Masses of answers by those of their tokens, and the ratios of GSPO; turned over they are false, with another length they are left open."""

from __future__ import annotations

import pytest
from answers import NEGATIVE, POSITIVE, words

NEW, OLD = (rf"{law}(y_{{i,t}}|x,y_{{i,<t}})" for law in (r"\pi_\theta", r"\pi_{\theta_{old}}"))
GSPO = r"$s_i(\theta) = \left(\frac{\pi_\theta(y_i|x)}{\pi_{\theta_{old}}(y_i|x)}\right)^{\frac{1}{|y_i|}} = %s$"
MEAN = r"\exp\left(\frac{1}{|y_i|}\sum_{t=1}^{|y_i|}\log\frac{%s}{%s}\right)"
RATIO = r"\frac{\pi_\theta(y|x)}{\pi_{ref}(y|x)}"
TOKENS = r"\frac{\pi_\theta(y_t|x, y_{<t})}{\pi_{ref}(y_t|x, y_{<t})}"
DIFFERENCE = r"$\frac{\pi_\theta(y|x)}{\pi_{old}(y|x)} = \exp\left(\sum_{t=1}^{|y|} [\log \pi_{%s}(y_t|x,y_{<t}) %s \log \pi_{%s}(y_t|x,y_{<t})]\right)$"
TURNED = r"\frac{\pi_{ref}(y_t|x, y_{<t})}{\pi_\theta(y_t|x, y_{<t})}"


@pytest.mark.parametrize(
    "text",
    [
        GSPO % (MEAN % (NEW, OLD)),
        r"$\log \pi_\theta(o_i|q) = \sum_{t=1}^{|o_i|} \log \pi_\theta(o_{i,t}|q, o_{i,<t})$",
        r"$\pi_\theta(o_i|q) = \prod_{t=1}^{|o_i|} \pi_\theta(o_{i,t}|q, o_{i,<t})$",
        rf"${RATIO} = \prod_{{t=1}}^{{|y|}} {TOKENS}$",
        rf"$\log {RATIO} = \sum_{{t=1}}^{{|y|}} \log {TOKENS}$",
        DIFFERENCE % (r"\theta", "-", "old"),
        r"$p(y \mid x; \Theta) = \prod_{j=1}^{|y|} p(y_j \mid y_{<j}, x; \Theta)$",
    ],
)
def test_what_is_true_is_known(text: str) -> None:
    assert words(text)[-1] in POSITIVE


@pytest.mark.parametrize(
    "text",
    [
        GSPO % (MEAN % (OLD, NEW)),
        r"$\log \pi_\theta(o_i|q) = -\sum_{t=1}^{|o_i|} \log \pi_\theta(o_{i,t}|q, o_{i,<t})$",
        DIFFERENCE % ("old", "-", r"\theta"),
        rf"${RATIO} = \prod_{{t=1}}^{{|y|}} {TURNED}$",
        rf"$\log {RATIO} = \sum_{{t=1}}^{{|y|}} \log {TURNED}$",
    ],
)
def test_turned_over_it_is_false(text: str) -> None:
    assert words(text)[-1] in NEGATIVE


@pytest.mark.parametrize(
    "text",
    [
        DIFFERENCE % (r"\theta", "+", "old"),
        r"$p(y \mid x; \Theta) = \sum_{j=1}^{|y|} p(y_j \mid y_{<j}, x; \Theta)$",
        r"$p(y \mid x; \Theta) = \prod_{j=1}^{|y|} p(y_j \mid y_{\le j}, x; \Theta)$",
        GSPO % (MEAN % (NEW, OLD)).replace(r"\frac{1}{|y_i|}", ""),
        GSPO % (MEAN % (NEW, OLD)).replace("t=1", "t=2"),
        GSPO % (MEAN % (NEW, OLD)).replace("^{|y_i|}", "^{|x|}"),
        GSPO % (MEAN % (NEW, OLD)).replace("i,<t", "i,t"),
        r"$\log \pi_\theta(o_i|q) = \frac{1}{|o_i|} \sum_{t=1}^{|o_i|} \log \pi_\theta(o_{i,t}|q, o_{i,<t})$",
        r"$\pi_\theta(o_i|q) = \sum_{t=1}^{|o_i|} \log \pi_\theta(o_{i,t}|q, o_{i,<t})$",
        r"$\log \pi_\theta(o_i|q) = \prod_{t=1}^{|o_i|} \pi_\theta(o_{i,t}|q, o_{i,<t})$",
        rf"$\log {RATIO} = \sum_{{t=1}}^{{|y|}} \log \frac{{\pi_\theta(y_t|x, y_{{<t}})}}{{\pi_{{ref}}(y_t|y_{{<t}})}}$",
    ],
)
def test_what_is_not_it_is_not_blessed(text: str) -> None:
    assert words(text)[-1] not in POSITIVE


def test_from_the_tokens_to_the_answer_and_with_a_factor() -> None:
    new, old = r"\pi_\theta(y_t|x,y_{<t})", r"\pi_{ref}(y_t|x,y_{<t})"
    total, apart = rf"\sum_{{t=1}}^T \log\frac{{{new}}}{{{old}}}", rf"\sum_{{t=1}}^T [\log {new} - \log {old}]"
    true = [rf"{total} = \log {RATIO}", rf"\beta\log {RATIO} = \beta {apart}"]
    twins = [
        rf"{total} = {RATIO}",
        rf"\beta\log {RATIO} = {apart}",
        rf"{total} = \frac1T\log {RATIO}",
        rf"\log {RATIO} = {apart.replace('-', '+')}",
    ]
    text = "\n\n".join(f"So ${x}$." for x in (*true, *twins))
    found = words(text)
    assert set(found[:2]) <= POSITIVE and not POSITIVE & set(found[2:]) and len(found) == 6
