r"""A ratio of policies at the old parameter is one; at another one it is not shown to be."""

from __future__ import annotations

from tests.verify.answers import POSITIVE, words


def test_at_the_old_parameter() -> None:
    told = r"Let $\rho(\theta) = \frac{\pi_\theta(y|x)}{\pi_{\theta_{old}}(y|x)}$."
    values = [r"\rho(\theta_{old}) = 1", r"\log\rho(\theta_{old}) = 0", r"\rho(\theta_{new}) = 1", r"\rho(\theta_{old}) = 0"]
    found = words(told + "\n\n" + "\n\n".join(f"Then ${x}$." for x in values))[1:]
    assert found[:2] == ["proved"] * 2 and not POSITIVE & set(found[2:])
