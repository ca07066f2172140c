"""What a function says of itself, by a docstring, a number or a default, is meant; a mistake that has a name is one all the same."""

from __future__ import annotations

from collections.abc import Callable

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document
from symbolic_it.verify.lint import lint

MEANT = """
def kl_loss(mu, logvar):
    return -0.5 * 0.001 * torch.sum(1 + logvar - mu ** 2 - logvar.exp())

def kl_loss(student_logits, teacher_logits):
    T = 2.0
    return F.kl_div(F.log_softmax(student_logits / T, -1), F.softmax(teacher_logits / T, -1), reduction="batchmean") * T * T

def reward_loss(chosen_rewards, rejected_rewards):
    return -F.logsigmoid(chosen_rewards - rejected_rewards - 0.5).mean()

def dpo_loss(pi_w, pi_l, ref_w, ref_l, beta=0.1, label_smoothing=0.1):
    h = beta * ((pi_w - ref_w) - (pi_l - ref_l))
    return -(1 - label_smoothing) * F.logsigmoid(h) - label_smoothing * F.logsigmoid(-h)

def perplexity(logits, labels):
    nll = F.cross_entropy(logits.view(-1, logits.size(-1)), labels.view(-1), reduction="none")
    return torch.exp(nll[labels.view(-1) != 0].mean())

def mutual_information(joint):
    '''Normalised by the smaller entropy.'''
    h = lambda a: -np.sum(a * np.log2(a))
    hx, hy = h(joint.sum(1)), h(joint.sum(0))
    return (hx + hy - h(joint)) / min(hx, hy)

def entropy(counts):
    '''Miller-Madow estimate.'''
    p = counts[counts > 0] / counts.sum()
    return -np.sum(p * np.log(p)) + (len(p) - 1) / (2 * counts.sum())

def entropy(counts):
    '''With add-one smoothing.'''
    p = (counts + 1) / (counts + 1).sum()
    return -np.sum(p * np.log2(p))

def kl_divergence(p, q):
    q = (q + 0.01) / (q + 0.01).sum()
    return np.sum(p * np.log(p / q))

def js_divergence(p, q, w=0.3):
    m = w * p + (1 - w) * q
    return w * np.sum(p * np.log(p / m)) + (1 - w) * np.sum(q * np.log(q / m))

def cross_entropy(p, q):
    '''Normalised: H(p, q) / H(p).'''
    return np.sum(p * np.log(q)) / np.sum(p * np.log(p))
"""
MISTAKEN = """
def kl_divergence(p, q):
    q = q / q.sum()
    return np.sum(p * np.log(q / p))

def entropy(p):
    '''Normalised input is assumed.'''
    return np.sum(p * np.log(p))

def reward_loss(chosen_rewards, rejected_rewards):
    return -F.logsigmoid(rejected_rewards - chosen_rewards).mean()
"""


def test_what_is_meant_is_left_alone(in_code: Callable[[str], list[str]]) -> None:
    assert "IT707" not in in_code(MEANT)


def test_a_mistake_with_a_name_is_accused(in_code: Callable[[str], list[str]]) -> None:
    assert in_code(MISTAKEN).count("IT707") == 3


def test_what_has_no_unit_is_the_same_in_bits() -> None:
    code = "def perplexity(probs):\n    return math.exp(-sum(math.log2(p) for p in probs) / len(probs))"
    document = parse_chapter(f"```python\n{code}\n```\n", "markdown")
    (message,) = (d.message for d in lint(document, verify_document(document)).diagnostics if d.rule == "IT707")
    assert message.endswith("it gives 7.21904, not 3.93598")
