"""Rule kl-div-log-target: what it finds, and near misses that it leaves alone."""

from __future__ import annotations

from collections.abc import Callable

import pytest

FINDS = [
    'F.kl_div(F.log_softmax(x, -1), F.log_softmax(y, -1), reduction="batchmean")',
    'F.kl_div(q.log(), p.log(), reduction="sum")',
    'kl = nn.KLDivLoss(reduction="batchmean")\nkl(F.log_softmax(s, -1), F.log_softmax(t, -1))',
    'F.kl_div(log_q, F.softmax(t, -1), log_target=True, reduction="sum")',
    'def kd(student_logits, teacher_logits):\n    t = F.log_softmax(teacher_logits, dim=-1)\n    return F.kl_div(F.log_softmax(student_logits, -1), t, reduction="batchmean")',
    'F.kl_div(log_q, log_p, reduction="batchmean")',
    'def kd(s, teacher_logits):\n    return F.kl_div(F.log_softmax(s, -1), teacher_logits, reduction="batchmean")',
]
LEAVES = [
    'F.kl_div(F.log_softmax(x, -1), F.softmax(y, -1), reduction="batchmean")',
    'F.kl_div(F.log_softmax(x, -1), F.log_softmax(y, -1), reduction="batchmean", log_target=True)',
    'F.kl_div(F.log_softmax(x, -1), F.log_softmax(y, -1).exp(), reduction="batchmean")',
    'kl = nn.KLDivLoss(reduction="batchmean", log_target=True)\nkl(F.log_softmax(s, -1), F.log_softmax(t, -1))',
    'F.kl_div(q.log(), p, reduction="sum")',
    'def a(y):\n    t = F.log_softmax(y, -1)\n    return t\ndef b(log_q, t):\n    return F.kl_div(log_q, t, reduction="sum")',
    't = F.log_softmax(y, -1)\nt = t.exp()\nF.kl_div(log_q, t, reduction="sum")',
    't = F.log_softmax(y, -1) if log else F.softmax(y, -1)\nF.kl_div(log_q, t, reduction="sum", log_target=log)',
    "F.kl_div(log_q, log_p, **options)",
    "optax.kl_divergence_with_log_targets(log_q, log_p)",
    '# wrong: the target is a logarithm here\nF.kl_div(log_q, log_p, reduction="sum")',
]


@pytest.mark.parametrize("text", FINDS)
def test_it_finds(text: str, in_code: Callable[[str], list[str]]) -> None:
    assert "IT714" in in_code(text)


@pytest.mark.parametrize("text", LEAVES)
def test_it_leaves_alone(text: str, in_code: Callable[[str], list[str]]) -> None:
    assert "IT714" not in in_code(text)
