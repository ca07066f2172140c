"""Distillation with labels, autoencoders, InfoNCE, masks, normal laws and pooled perplexity in code: wrong one edit away, right in any form."""

from __future__ import annotations

from collections.abc import Callable

RIGHT = """
def distillation_loss(student_logits, teacher_logits, labels, T=2.0, alpha=0.5):
    soft = F.kl_div(F.log_softmax(student_logits / T, dim=-1), F.softmax(teacher_logits / T, dim=-1), reduction="batchmean") * T ** 2
    return alpha * soft + (1 - alpha) * F.cross_entropy(student_logits, labels)

def vae_loss(x_hat, x, mu, logvar, beta=1.0):
    recon = F.binary_cross_entropy(x_hat, x, reduction="sum")
    return recon - beta * 0.5 * torch.sum(1 + logvar - mu.pow(2) - logvar.exp())

def info_nce(query, keys, temperature=0.1):
    return F.cross_entropy(query @ keys.T / temperature, torch.arange(len(query)))

def masked_cross_entropy(logits, targets, mask):
    nll = F.cross_entropy(logits.reshape(-1, logits.shape[-1]), targets.reshape(-1), reduction="none")
    return (nll * mask.reshape(-1)).sum() / mask.sum()

def gaussian_entropy(sigma):
    return 0.5 * math.log(2 * math.pi * math.e * sigma ** 2)

def kl_to_standard_normal(mu, sigma):
    return 0.5 * np.sum(sigma ** 2 + mu ** 2 - 1 - 2 * np.log(sigma))

def perplexity(nll_per_doc, tokens_per_doc):
    return math.exp(sum(nll_per_doc) / sum(tokens_per_doc))

def bernoulli_nll(y, p):
    return -(y * np.log(p) + (1 - y) * np.log(1 - p)).mean()

def categorical_kl(p_logits, q_logits):
    '''KL(p || q)'''
    p, q = F.log_softmax(p_logits, -1), F.log_softmax(q_logits, -1)
    return (p.exp() * (p - q)).sum(-1)
"""
EDITS = (
    (
        "F.log_softmax(student_logits / T, dim=-1), F.softmax(teacher_logits",
        "F.log_softmax(teacher_logits / T, dim=-1), F.softmax(student_logits",
    ),
    ("recon - beta", "recon + beta"),
    ("keys.T / temperature", "keys.T * temperature"),
    ("(nll * mask.reshape(-1)).sum() / mask.sum()", "(nll * mask.reshape(-1)).mean()"),
    ("math.e * sigma ** 2", "math.e * sigma"),
    ("2 * np.log(sigma)", "np.log(sigma)"),
    (
        "math.exp(sum(nll_per_doc) / sum(tokens_per_doc))",
        "sum(math.exp(a / b) for a, b in zip(nll_per_doc, tokens_per_doc)) / len(nll_per_doc)",
    ),
    ("(1 - y) * np.log(1 - p)", "(1 - p) * np.log(1 - y)"),
    ("(p.exp() * (p - q))", "(q.exp() * (q - p))"),
)
OTHERS = """
def kd_loss(student_logits, teacher_logits, targets, T=4.0, lam=0.9):
    soft = -(F.softmax(teacher_logits / T, dim=-1) * F.log_softmax(student_logits / T, dim=-1)).sum(-1).mean()
    return lam * T * T * soft + (1 - lam) * F.cross_entropy(student_logits, targets)

def vae_loss(x_hat, x, mu, logvar):
    kl = (0.5 * (mu ** 2 + logvar.exp() - 1 - logvar)).sum(dim=1).mean()
    return ((x_hat - x) ** 2).sum(dim=1).mean() + kl

def info_nce_loss(features, labels, temperature=0.5):
    return F.cross_entropy(features @ features.T / temperature, labels)

def clip_loss(image, text, temperature):
    logits, y = image @ text.T / temperature, torch.arange(len(image))
    return (F.cross_entropy(logits, y) + F.cross_entropy(logits.T, y)) / 2

def masked_loss(logits, labels, attention_mask):
    nll = -logits.log_softmax(-1).gather(-1, labels.unsqueeze(-1)).squeeze(-1)
    return nll[attention_mask.bool()].mean()

def masked_cross_entropy(logits, targets, mask):
    nll = -logits.log_softmax(-1).gather(-1, targets.unsqueeze(-1)).squeeze(-1)
    return (nll * (1 - mask)).sum() / (1 - mask).sum()

def perplexity(losses, lengths):
    return math.exp(sum(a * n for a, n in zip(losses, lengths)) / sum(lengths))

def smooth_labels(labels, smoothing=0.05):
    return labels * (1 - smoothing) + 0.5 * smoothing

def distillation_loss(student_logits, teacher_logits):
    return F.mse_loss(student_logits, teacher_logits)

def categorical_kl(p_logits, q_logits):
    '''KL(q || p)'''
    p, q = F.log_softmax(p_logits, -1), F.log_softmax(q_logits, -1)
    return (q.exp() * (q - p)).sum(-1)
"""


def test_every_edit_is_accused_and_nothing_else(in_code: Callable[[str], list[str]]) -> None:
    assert "IT707" not in in_code(RIGHT)
    wrong = RIGHT
    for right, edit in EDITS:
        assert right in wrong
        wrong = wrong.replace(right, edit)
    assert in_code(wrong).count("IT707") == len(EDITS)


def test_other_forms_are_left_alone(in_code: Callable[[str], list[str]]) -> None:
    assert "IT707" not in in_code(OTHERS)


def test_truth_values_pick_and_whole_numbers_are_not_followed(in_code: Callable[[str], list[str]]) -> None:
    code = """
v = np.array([2.0, 3.0, 5.0])
print(v[np.array([1, 0, 1], dtype=bool)].sum())  # {0}.0
print(v[np.array([1, 0, 1]).astype(bool)].sum())  # {0}.0
print(np.array([1.9, 2.9], dtype=int).sum())  # 3
"""
    assert "IT713" not in in_code(code.format(7))
    assert in_code(code.format(8)).count("IT713") == 2
