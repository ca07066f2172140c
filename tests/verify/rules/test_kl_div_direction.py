"""Rule kl-div-direction: what it finds, and near misses that it leaves alone."""

from __future__ import annotations

from collections.abc import Callable

import pytest

FINDS = [
    'loss = F.kl_div(p.log(), q, reduction="sum")  # KL(p || q)',
    '# KL(p || q)\nloss = F.kl_div(F.log_softmax(p_logits, -1), q_probs, reduction="sum")',
    "from scipy.stats import entropy\nkl = entropy(q, p)  # KL(p || q)",
    "kl_pq = rel_entr(q, p).sum()",
    "kl_pq = np.sum(scipy.special.rel_entr(q, p))",
    "kl = torch.distributions.kl_divergence(q, p)  # KL(p || q)",
    "kl = keras.losses.KLDivergence()(q, p)  # KL(p || q)",
    "kl = optax.kl_divergence(jnp.log(p), q)  # KL(p || q)",
    'kl_pq = F.kl_div(p.log(), q, reduction="sum")',
]
LEAVES = [
    "from scipy.stats import entropy\nkl = entropy(p, q)  # KL(p || q)",
    "kl_pq = rel_entr(p, q).sum()",
    "kl_qp = rel_entr(q, p).sum()",
    "kl = torch.distributions.kl_divergence(q, p)  # KL(q || p)",
    "kl = keras.losses.KLDivergence()(p, q)  # KL(p || q)",
    "kl = optax.kl_divergence(jnp.log(q), p)  # KL(p || q)",
    "kl_pq, kl_qp = rel_entr(p, q).sum(), rel_entr(q, p).sum()",
    'def kls(p, q):\n    """KL(p || q), and back."""\n    return rel_entr(p, q).sum(), rel_entr(q, p).sum()',
    'def reverse_kl(p, q):\n    """The reverse of KL(p || q)."""\n    return rel_entr(q, p).sum()',
    'kl_pq = F.kl_div(q.log(), p, reduction="sum")',
    'loss = F.kl_div(q.log(), p, reduction="sum")  # KL(p || q)',
    'loss = F.kl_div(p.log(), q, reduction="sum")  # KL(q || p)',
    'loss = F.kl_div(a.log(), b, reduction="sum")  # KL(p || q)',
]


@pytest.mark.parametrize("text", FINDS)
def test_it_finds(text: str, in_code: Callable[[str], list[str]]) -> None:
    assert "IT703" in in_code(text)


@pytest.mark.parametrize("text", LEAVES)
def test_it_leaves_alone(text: str, in_code: Callable[[str], list[str]]) -> None:
    assert "IT703" not in in_code(text)


LED = "The divergence $D(p \\| q)$ in PyTorch:\n\n```python\nkl = F.kl_div({}, reduction='sum')\n```\n"


def test_the_sentence_that_leads_to_the_block_tells_the_direction(in_prose: Callable[[str], list[str]]) -> None:
    assert "IT703" in in_prose(LED.format("p.log(), q"))
    assert "IT703" not in in_prose(LED.format("q.log(), p"))
