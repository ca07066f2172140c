"""Speculative decoding: which of two laws is the draft's only the text can say, so that one order of acceptance is not shown."""

from __future__ import annotations

from .chapters import all_known, all_open


def test_decoding() -> None:
    all_known(
        r"The expected acceptance rate is $\alpha = \sum_x \min(p(x), q(x))$.",
        r"In speculative decoding the acceptance rate is $\alpha = 1 - \frac12\sum_x |p(x) - q(x)|$.",
        r"The acceptance rate of the drafts is $\alpha = 1 - \mathrm{TV}(p,q)$.",
        r"Rejected tokens are drawn anew from $p'(x) = \frac{\max(0, p(x) - q(x))}{\sum_{x'} \max(0, p(x') - q(x'))}$.",
    )
    all_open(
        r"A draft is accepted with probability $\alpha(x) = \min(1, p(x)/q(x))$.",
        r"A draft is accepted with probability $\alpha(x) = \max(1, p(x)/q(x))$.",
        r"The expected acceptance rate is $\alpha = \sum_x \max(p(x), q(x))$.",
        r"In speculative decoding the acceptance rate is $\alpha = 1 - \frac12\sum_x |p(x) + q(x)|$.",
        r"The acceptance rate of the drafts is $\alpha = 1 + \mathrm{TV}(p,q)$.",
        r"The expected acceptance rate is $\alpha = 1 - \sum_x \min(p(x), q(x))$.",
        r"Rejected tokens are drawn anew from $p'(x) = \frac{\max(0, q(x) - p(x))}{\sum_{x'} \max(0, p(x') - q(x'))}$.",
    )
