"""The prior of a model of latent variables: the p(z), or p(z|c), beside p_theta(x|z, c)."""

from __future__ import annotations

from .uses import Uses


def is_prior(uses: Uses, base: str, name: str) -> bool:
    """Whether p is no conditional law, or of what p_theta(x|z, c) is given, under no other condition than c."""
    if not all("conditional" in uses.of(n) for n in (base, name)):
        return True
    own, whole = (uses.calls.get(n, []) for n in (base, name))
    return all(c not in whole and any(c[0] in w[1:] and set(c[1:]) <= set(w[1:]) for w in whole) for c in own)
