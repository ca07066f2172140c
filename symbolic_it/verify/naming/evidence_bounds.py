r"""Parts of an evidence lower bound: E_{q(z|x)}[\log p(x|z)] - D(q(z|x) || p(z)) has a likelihood and a prior.

With \log p(z|x), \log p(x'|z), p(x) for the prior or the posterior in its place, or the divergence turned around, it is none.
"""

from __future__ import annotations

from ...notation.syntax import nodes as n

#: The forms that are checked, in the letters of `known`.
FORMS = frozenset(
    [r"S(A \log B) - D_{KL}(A \| C)", r"-S(A \log B) + D_{KL}(A \| C)", r"S(A \log \frac{B}{A})", r"-S(A \log \frac{B}{A})",
     r"S(A \log B) + S(A \log \frac{C}{A})", r"S(A \log B) + H(A)", r"\log B - D_{KL}(A \| C)"]
)  # fmt: skip
_Letters = frozenset[n.Node]


def fits_evidence_bound(text: str, env: dict[str, n.Node]) -> bool:
    """Whether laws written with their outcomes may play their parts in a form; laws by name alone may play any."""
    latent = _outcomes(env["A"])
    if latent is None:
        return True
    z, x = latent
    if text == r"\log B - D_{KL}(A \| C)":
        return _is_evidence(env["B"], x, z) and _is_posterior(env["C"], env["A"], env["B"], z)
    if "C" in env:
        return _is_likelihood(env["B"], x, z) and _is_prior(env["C"], x, z)
    return _is_joint(env["B"], x, z)


def _outcomes(node: n.Node) -> tuple[_Letters, _Letters] | None:
    """The letters before and behind the bar of a call; None for anything else."""
    if not isinstance(node, n.Call) or not isinstance(node.head, n.Name) or "||" in node.separators:
        return None
    bar = node.separators.index("|") + 1 if "|" in node.separators else len(node.args)
    return frozenset(node.args[:bar]), frozenset(node.args[bar:])


def _is_likelihood(node: n.Node, x: _Letters, z: _Letters) -> bool:
    """p(x|z), or p(x|z, c)."""
    found = _outcomes(node)
    if found is None:
        return True
    data, given = found
    return z <= given and not data & z and (not x or data <= x)


def _is_prior(node: n.Node, x: _Letters, z: _Letters) -> bool:
    """p(z), or p(z|c) of a condition that is no data."""
    found = _outcomes(node)
    return found is None or (found[0] == z and (not found[1] or not x <= found[1]))


def _is_joint(node: n.Node, x: _Letters, z: _Letters) -> bool:
    """p(x, z)."""
    found = _outcomes(node)
    return found is None or (z < found[0] and (not x or bool(x & found[0])))


def _is_evidence(node: n.Node, x: _Letters, z: _Letters) -> bool:
    """p(x)."""
    found = _outcomes(node)
    return found is None or (not found[0] & z and (not x or found[0] <= x))


def _is_posterior(node: n.Node, law: n.Node, evidence: n.Node, z: _Letters) -> bool:
    """p(z|x) of the model, in the second place."""
    found, whole = _outcomes(node), _outcomes(evidence)
    if found is None or whole is None:
        return True
    same = isinstance(node, n.Call) and isinstance(evidence, n.Call) and _base(node) == _base(evidence)
    return (
        found[0] == z and whole[0] <= found[1] and same and isinstance(law, n.Call) and isinstance(node, n.Call) and law.head != node.head
    )


def _base(call: n.Call) -> str:
    return call.head.base if isinstance(call.head, n.Name) else ""
