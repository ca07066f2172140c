"""Hellinger, Rényi, chi-square, PMI, temperatures, rows and next tokens in code: right under any usual convention, wrong one edit away."""

from __future__ import annotations

from collections.abc import Callable

RIGHT = """
def hellinger(p, q):
    return np.sqrt(np.sum((np.sqrt(p) - np.sqrt(q)) ** 2)) / np.sqrt(2)

def hellinger_distance(p, q):
    return np.linalg.norm(np.sqrt(p) - np.sqrt(q))

def squared_hellinger(p, q):
    return 1 - np.sqrt(p * q).sum()

def renyi_entropy(p, alpha):
    return np.log(np.sum(p ** alpha)) / (1 - alpha)

def renyi_divergence(p, q, alpha=0.5):
    return np.log(np.sum(p ** alpha * q ** (1 - alpha))) / (alpha - 1)

def tsallis_entropy(p, q):
    return (1 - np.sum(p ** q)) / (q - 1)

def chi_square_divergence(p, q):
    return np.sum((p - q) ** 2 / q)

def jeffreys(p, q):
    return np.sum((p - q) * np.log(p / q))

def bhattacharyya(p, q):
    return -np.log(np.sum(np.sqrt(p * q)))

def pmi(count_xy, count_x, count_y, total):
    return math.log2(count_xy * total / (count_x * count_y))

def softmax(z, T=1.0):
    e = np.exp(z / T)
    return e / e.sum()

def kl_gaussian(mu1, sigma1, mu2, sigma2):
    return math.log(sigma2 / sigma1) + (sigma1 ** 2 + (mu1 - mu2) ** 2) / (2 * sigma2 ** 2) - 0.5

def entropy(probs):
    '''Of each row of (batch, classes).'''
    return -(probs * np.log(probs)).sum(axis=1)

def conditional_entropy(joint):
    '''H(Y|X): rows are x.'''
    return -np.sum(joint * np.log2(joint / joint.sum(axis=1, keepdims=True)))

def causal_lm_loss(logits, input_ids):
    return F.cross_entropy(logits[:, :-1].reshape(-1, logits.size(-1)), input_ids[:, 1:].reshape(-1))

def smooth_labels(y, num_classes, eps=0.1):
    t = torch.full((len(y), num_classes), eps / num_classes)
    t.scatter_(1, y.unsqueeze(1), 1 - eps + eps / num_classes)
    return t

def label_smoothing(one_hot, epsilon=0.1):
    return one_hot * (1 - epsilon) + epsilon / one_hot.shape[-1]

def shannon_entropy(text):
    counts = Counter(text)
    return -sum(c / len(text) * math.log2(c / len(text)) for c in counts.values())
"""
EDITS = (
    ("** 2)) / np.sqrt(2)", "** 2)) / 2"),
    ("np.linalg.norm(np.sqrt(p) - np.sqrt(q))", "np.linalg.norm(np.sqrt(p) + np.sqrt(q))"),
    ("1 - np.sqrt(p * q).sum()", "np.sqrt(p * q).sum()"),
    ("(p ** alpha)) / (1 - alpha)", "(p ** alpha)) / (alpha - 1)"),
    ("q ** (1 - alpha))) / (alpha - 1)", "q ** (1 - alpha))) / (1 - alpha)"),
    ("(1 - np.sum(p ** q)) / (q - 1)", "(1 - np.sum(p ** q)) / (1 - q)"),
    ("(p - q) ** 2 / q)", "(p - q) ** 2 / (p + q))"),
    ("(p - q) * np.log(p / q)", "(p + q) * np.log(p / q)"),
    ("-np.log(np.sum(np.sqrt(p * q)))", "-np.log(np.sum(p * q))"),
    ("count_xy * total / (count_x * count_y)", "count_xy / (count_x * count_y)"),
    ("np.exp(z / T)", "np.exp(z * T)"),
    ("/ (2 * sigma2 ** 2) - 0.5", "/ sigma2 ** 2 - 0.5"),
    (".sum(axis=1)\n\ndef cond", ".sum(axis=0)\n\ndef cond"),
    ("joint.sum(axis=1, keepdims", "joint.sum(axis=0, keepdims"),
    (
        "logits[:, :-1].reshape(-1, logits.size(-1)), input_ids[:, 1:].reshape(-1)",
        "logits.reshape(-1, logits.size(-1)), input_ids.reshape(-1)",
    ),
    ("1 - eps + eps / num_classes", "1 - eps"),
    ("epsilon / one_hot.shape[-1]", "epsilon / (one_hot.shape[-1] - 1)"),
    ("c / len(text) * math.log2(c / len(text))", "c / len(counts) * math.log2(c / len(counts))"),
)


def test_every_edit_is_accused_and_nothing_else(in_code: Callable[[str], list[str]]) -> None:
    assert "IT707" not in in_code(RIGHT)
    wrong = RIGHT
    for right, edit in EDITS:
        assert right in wrong
        wrong = wrong.replace(right, edit)
    assert in_code(wrong).count("IT707") == len(EDITS)


def test_other_conventions_and_other_inputs_are_left_alone(in_code: Callable[[str], list[str]]) -> None:
    code = """
def symmetric_kl(p, q):
    return 0.5 * (np.sum(p * np.log(p / q)) + np.sum(q * np.log(q / p)))

def npmi(p_xy, p_x, p_y):
    return math.log(p_xy / (p_x * p_y)) / -math.log(p_xy)

def softmax(x, beta=1.0):
    e = np.exp(beta * x)
    return e / e.sum()

def mlm_loss(logits, input_ids):
    return F.cross_entropy(logits.view(-1, logits.size(-1)), input_ids.view(-1))

def lm_loss(logits, input_ids):
    '''Next-token loss.'''
    return F.cross_entropy(logits.view(-1, logits.size(-1)), input_ids.view(-1))

loss = lm_loss(model(ids[:, :-1]), ids[:, 1:])

def conditional_entropy(joint):
    '''H(X|Y), joint[x, y].'''
    return -np.sum(joint * np.log2(joint / joint.sum(axis=0)))
"""
    assert "IT707" not in in_code(code)


def test_a_change_in_place_shows_in_whatever_shares_the_array(in_code: Callable[[str], list[str]]) -> None:
    code = """
t = torch.zeros(2, 3)
t.view(-1).fill_(1)
print(t.sum())  # tensor({0}.)
a = torch.ones(3)
a.clone().fill_(0)
print(a.sum())  # tensor({1}.)
def double(x):
    x.mul_(2)
double(a)
print(a.sum())  # tensor({2}.)
"""
    assert "IT713" not in in_code(code.format(6, 3, 6))
    assert in_code(code.format(5, 4, 3)).count("IT713") == 3
