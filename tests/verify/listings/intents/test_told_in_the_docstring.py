"""A docstring's T^2, lists of lists, squares of similarities, smoothed cross-entropies: wrong one edit away, and near misses left alone."""

from __future__ import annotations

from collections.abc import Callable

RIGHT = """
def distillation_loss(student_logits, teacher_logits, T=3.0):
    '''T^2 KL(teacher || student) at temperature T'''
    soft = F.softmax(teacher_logits / T, dim=-1)
    return F.kl_div(F.log_softmax(student_logits / T, dim=-1), soft, reduction="batchmean") * T ** 2

def kd_loss(student_logits, teacher_logits, tau=3.0):
    warm = F.softmax(teacher_logits / tau, dim=-1)
    return F.kl_div(F.log_softmax(student_logits / tau, dim=-1), warm, reduction="batchmean") * tau ** 2

def smoothed_cross_entropy(logits, labels, eps=0.2):
    logp = F.log_softmax(logits, dim=-1)
    nll = -logp.gather(-1, labels.unsqueeze(-1)).squeeze(-1)
    return (1 - eps) * nll - eps * logp.mean(-1)

def info_nce(similarities, temperature=0.2):
    return F.cross_entropy(similarities / temperature, torch.arange(len(similarities)))

def masked_nll(logits, labels, mask):
    logp = F.log_softmax(logits, dim=2)
    return -(logp.gather(-1, labels.unsqueeze(-1)).squeeze(-1) * mask).sum() / mask.sum()

def corpus_perplexity(losses):
    '''Of a list of lists, the losses of the tokens of each document.'''
    return math.exp(sum(sum(d) for d in losses) / sum(len(d) for d in losses))
"""
EDITS = (
    (', soft, reduction="batchmean") * T ** 2', ', soft, reduction="batchmean")'),
    ("teacher_logits / tau", "teacher_logits"),
    ("logp.mean(-1)", "logp.sum(-1)"),
    ("similarities / temperature", "similarities * temperature"),
    ("dim=2", "dim=0"),
    ("sum(len(d) for d in losses)", "len(losses)"),
)
OTHERS = """
def distillation_loss(student_logits, teacher_logits, T=3.0):
    '''KL(teacher || student) at temperature T; the caller multiplies by T^2.'''
    soft = F.softmax(teacher_logits / T, dim=-1)
    return F.kl_div(F.log_softmax(student_logits / T, dim=-1), soft, reduction="batchmean")

def kd_loss(student_logits, teacher_logits, tau=0.1):
    '''The teacher alone is sharpened.'''
    return -(F.softmax(teacher_logits / tau, dim=-1) * F.log_softmax(student_logits, dim=-1)).sum(-1).mean()

def smoothed_cross_entropy(p, q, eps=0.01):
    '''With the model mixed with the uniform law.'''
    return -(p * torch.log((1 - eps) * q + eps / q.shape[-1])).sum(-1)

def info_nce(similarities, temperature=0.2):
    scores = similarities.T / temperature
    return (torch.logsumexp(scores, dim=1) - scores.diag()).mean()

def mean_perplexity(losses):
    '''Of a list of lists, the losses of the tokens of each sentence.'''
    return sum(math.exp(sum(s) / len(s)) for s in losses) / len(losses)
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
