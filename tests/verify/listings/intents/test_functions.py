"""Functions and losses as chapters write them: the faulty ones are accused with a witness, their correct twins are left alone."""

from __future__ import annotations

from collections.abc import Callable

import pytest

FAULTY = {
    "ent_loop_sign": '''
def entropy(probs):
    """Shannon entropy in bits."""
    h = 0
    for p in probs:
        if p > 0:
            h += p * math.log2(p)
    return h
''',
    "ent_gen_noweight": """
def entropy(p):
    return -sum(math.log(pi, 2) for pi in p if pi > 0)
""",
    "ent_torch_max": """
def entropy(p):
    entropy = - p * torch.log2(1 - p)
    out = nansum(entropy)
    return out
""",
    "cond_ent_bad": """
def conditional_entropy(p_xy, p_x):
    p_y_given_x = p_xy/p_x
    cond_ent = -p_y_given_x * torch.log2(p_y_given_x)
    # Operator `nansum` will sum up the non-nan number
    out = nansum(cond_ent)
    return out
""",
    "mi_d2l_inv": """
def mutual_information(p_xy, p_x, p_y):
    p = (p_x * p_y) / p_xy
    mutual = p_xy * torch.log2(p)
    # Operator `nansum` will sum up the non-nan number
    out = nansum(mutual)
    return out
""",
    "mi_sum": """
def mutual_information(joint):
    px = joint.sum(axis=1, keepdims=True)
    py = joint.sum(axis=0, keepdims=True)
    mask = joint > 0
    return np.sum(joint[mask] * np.log2(joint[mask] / (px + py)[mask]))
""",
    "mi_marg": """
def mutual_information(pxy):
    px = pxy.sum(axis=1)
    py = pxy.sum(axis=0)
    return entropy(px) - entropy(pxy)

def entropy(p):
    p = p[p > 0]
    return -np.sum(p * np.log2(p))
""",
    "kl_d2l_bad": """
def kl_divergence(p, q):
    kl = q * torch.log2(p / q)
    out = nansum(kl)
    return out.abs().item()
""",
    "kl_where_bad": """
def kl_divergence(p, q):
    return np.sum(np.where(p != 0, p * np.log(q / p), 0))
""",
    "kl_loop_bad": """
def kl_divergence(p, q):
    total = 0.0
    for i in range(len(p)):
        if p[i] > 0:
            total += p[i] * math.log(p[i]) - math.log(q[i])
    return total
""",
    "kl_logits_bad": '''
def kl_from_logits(p_logits, q_logits):
    """KL(p || q) per row, in nats."""
    log_p = F.log_softmax(p_logits, dim=-1)
    log_q = F.log_softmax(q_logits, dim=-1)
    return (log_q.exp() * (log_p - log_q)).sum(-1)
''',
    "kl_logits_bad2": """
def kl_divergence(p_logits, q_logits):
    p = F.softmax(p_logits, dim=-1)
    q = F.softmax(q_logits, dim=-1)
    return (p * (q.log() - p.log())).sum(-1)
""",
    "kl_fkl_bad": """
def kl_divergence(p, q):
    return F.kl_div(p.log(), q, reduction="sum")
""",
    "kl_dict_bad": '''
def kl_divergence(p, q):
    """p and q are dictionaries from symbols to probabilities."""
    return sum(q[x] * math.log(p[x] / q[x]) for x in p if p[x] > 0)
''',
    "js_nohalf": """
def js_divergence(p, q):
    m = (p + q) / 2
    return np.sum(p * np.log(p / m)) + np.sum(q * np.log(q / m))
""",
    "js_m": """
def js_divergence(p, q):
    m = p + q
    return 0.5 * np.sum(p * np.log(p / m)) + 0.5 * np.sum(q * np.log(q / m))
""",
    "ce_d2l_gather_sign": """
def cross_entropy(y_hat, y):
    return torch.log(y_hat[range(len(y_hat)), y])

cross_entropy(y_hat, y)
""",
    "ce_d2l_it_bad": """
def cross_entropy(y_hat, y):
    ce = -torch.log(1 - y_hat[range(len(y_hat)), y])
    return ce.mean()
""",
    "ce_onehot_swap": """
def cross_entropy(y_true, y_pred, eps=1e-12):
    y_pred = np.clip(y_pred, eps, 1.0 - eps)
    return -np.sum(y_pred * np.log(y_true + eps), axis=1).mean()
""",
    "ce_onehot_nosign": """
def cross_entropy_loss(predictions, targets):
    N = predictions.shape[0]
    ce = np.sum(targets * np.log(predictions)) / N
    return ce
""",
    "ce_lse_bad": """
def cross_entropy(logits, targets):
    lse = torch.logsumexp(logits, dim=-1)
    return (logits.gather(-1, targets.unsqueeze(-1)).squeeze(-1) - lse).mean()
""",
    "ce_nolse": """
def cross_entropy(logits, targets):
    probs = torch.exp(logits)
    return -torch.log(probs[torch.arange(len(targets)), targets]).mean()
""",
    "softmax_max": """
def softmax(x):
    e = np.exp(x - np.max(x, axis=-1, keepdims=True))
    return e / e.max(axis=-1, keepdims=True)
""",
    "log_softmax_bad": """
def log_softmax(x):
    m = x.max(axis=-1, keepdims=True)
    return x - np.log(np.exp(x - m).sum(axis=-1, keepdims=True))
""",
    "lse_bad": """
def logsumexp(x):
    c = x.max()
    return np.log(np.sum(np.exp(x - c)))
""",
    "ppl_list_bad": """
def perplexity(token_probs):
    n = len(token_probs)
    return math.exp(-sum(math.log(p) for p in token_probs))
""",
    "ppl_base": """
def perplexity(token_probs):
    n = len(token_probs)
    return 2 ** (-sum(math.log(p) for p in token_probs) / n)
""",
    "ppl_loss_bad": """
def perplexity(logits, targets):
    loss = F.cross_entropy(logits, targets, reduction="sum")
    return torch.exp(loss)
""",
    "ppl_prod_bad": """
def perplexity(probs):
    return np.prod(probs) ** (1 / len(probs))
""",
    "bpb_noln2": """
def bits_per_byte(loss_nats, n_tokens, n_bytes):
    return loss_nats * n_tokens / n_bytes
""",
    "bpb_inv": """
def bits_per_byte(loss_nats, n_tokens, n_bytes):
    return loss_nats * n_bytes / (n_tokens * math.log(2))
""",
    "ls_torch_bad": '''
class LabelSmoothingLoss(nn.Module):
    """Cross-entropy with the target (1 - eps) one-hot + eps / K."""
    def __init__(self, smoothing=0.1):
        super().__init__()
        self.smoothing = smoothing

    def forward(self, logits, target):
        log_probs = F.log_softmax(logits, dim=-1)
        nll = -log_probs.gather(dim=-1, index=target.unsqueeze(1)).squeeze(1)
        smooth = -log_probs.sum(dim=-1)
        loss = (1 - self.smoothing) * nll + self.smoothing * smooth
        return loss.mean()
''',
    "ls_fn_bad": '''
def smooth_labels(y, K, eps=0.1):
    """Mix the one-hot targets with the uniform distribution."""
    return y * (1 - eps) + eps
''',
    "dpo_bad": """
def dpo_loss(policy_chosen_logps, policy_rejected_logps, reference_chosen_logps, reference_rejected_logps, beta=0.1):
    pi_logratios = policy_chosen_logps - policy_rejected_logps
    ref_logratios = reference_chosen_logps - reference_rejected_logps
    logits = pi_logratios + ref_logratios
    losses = -F.logsigmoid(beta * logits)
    return losses.mean()
""",
    "dpo_bad2": """
def dpo_loss(policy_chosen_logps, policy_rejected_logps, ref_chosen_logps, ref_rejected_logps, beta):
    chosen = policy_chosen_logps - ref_chosen_logps
    rejected = policy_rejected_logps - ref_rejected_logps
    return -F.logsigmoid(beta * (rejected - chosen)).mean()
""",
    "k3_bad": '''
def kl_k3(logp, ref_logp):
    """Schulman's k3 estimator of KL(pi || ref), samples from pi."""
    log_ratio = ref_logp - logp
    return torch.exp(log_ratio) + log_ratio - 1
''',
    "k3_of_q_bad": '''
def k3(logp, logq):
    """k3 estimator of KL(q || p) from samples of q: r - 1 - log r with r = p/q."""
    log_ratio = logp - logq
    return torch.exp(log_ratio) - 1 + log_ratio
''',
    "ppo_bad": """
def ppo_loss(logp, old_logp, advantages, clip=0.2):
    ratio = torch.exp(logp - old_logp)
    unclipped = ratio * advantages
    clipped = torch.clamp(ratio, 1 - clip, 1 + clip) * advantages
    return -torch.max(unclipped, clipped).mean()
""",
    "bce_bad": """
def binary_cross_entropy(y, p):
    return -(y * np.log(p) + (1 - y) * np.log(p)).mean()
""",
    "binent_bad": """
def binary_entropy(p):
    return -p * np.log2(p) + (1 - p) * np.log2(1 - p)
""",
    "selfinfo_bad": """
def self_information(p):
    return torch.log2(torch.tensor(p)).item()
""",
    "vae_kl_bad": """
def kl_loss(mu, logvar):
    return -0.5 * torch.sum(1 + logvar - mu.pow(2) + logvar.exp())
""",
    "vae_kl_bad2": '''
def kl_divergence(mu, log_var):
    """KL(N(mu, sigma^2) || N(0, 1)), summed over dimensions."""
    return 0.5 * torch.sum(1 + log_var - mu ** 2 - torch.exp(log_var), dim=-1)
''',
    "tok_ent_bad": """
def token_entropy(logits):
    p = torch.softmax(logits, dim=-1)
    return -(p * logits).sum(dim=-1)
""",
    "einsum_bad": """
def cross_entropy(p, q):
    return -np.einsum("i,i->", q, np.log(p))
""",
    "tv_bad": """
def total_variation(p, q):
    return 0.5 * (p - q).sum()
""",
    "jsd_lambda_bad": """
kl = lambda p, q: np.sum(p * np.log(q / p))
""",
    "counts_bad": """
def entropy(text):
    counts = Counter(text)
    n = len(text)
    return -sum(c * math.log2(c / n) for c in counts.values())
""",
}
CORRECT = {
    "ent_loop": '''
def entropy(probs):
    """Shannon entropy in bits."""
    h = 0
    for p in probs:
        if p > 0:
            h -= p * math.log2(p)
    return h
''',
    "ent_gen": """
def entropy(p):
    return -sum(pi * math.log(pi, 2) for pi in p if pi > 0)
""",
    "mi_outer": """
def mutual_information(joint):
    px = joint.sum(axis=1, keepdims=True)
    py = joint.sum(axis=0, keepdims=True)
    mask = joint > 0
    return np.sum(joint[mask] * np.log2(joint[mask] / (px @ py)[mask]))
""",
    "mi_ent": """
def mutual_information(pxy):
    px = pxy.sum(axis=1)
    py = pxy.sum(axis=0)
    return entropy(px) + entropy(py) - entropy(pxy.ravel())

def entropy(p):
    p = p[p > 0]
    return -np.sum(p * np.log2(p))
""",
    "kl_where": """
def kl_divergence(p, q):
    return np.sum(np.where(p != 0, p * np.log(p / q), 0))
""",
    "kl_loop": """
def kl_divergence(p, q):
    total = 0.0
    for i in range(len(p)):
        if p[i] > 0:
            total += p[i] * (math.log(p[i]) - math.log(q[i]))
    return total
""",
    "kl_logits": '''
def kl_from_logits(p_logits, q_logits):
    """KL(p || q) per row, in nats."""
    log_p = F.log_softmax(p_logits, dim=-1)
    log_q = F.log_softmax(q_logits, dim=-1)
    return (log_p.exp() * (log_p - log_q)).sum(-1)
''',
    "kl_fkl": """
def kl_divergence(p, q):
    return F.kl_div(q.log(), p, reduction="sum")
""",
    "kl_dict": '''
def kl_divergence(p, q):
    """p and q are dictionaries from symbols to probabilities."""
    return sum(p[x] * math.log(p[x] / q[x]) for x in p if p[x] > 0)
''',
    "js_np": """
def js_divergence(p, q):
    m = (p + q) / 2
    return 0.5 * np.sum(p * np.log(p / m)) + 0.5 * np.sum(q * np.log(q / m))
""",
    "ce_onehot": """
def cross_entropy(y_true, y_pred, eps=1e-12):
    y_pred = np.clip(y_pred, eps, 1.0 - eps)
    return -np.sum(y_true * np.log(y_pred), axis=1).mean()
""",
    "ce_onehot_N": """
def cross_entropy_loss(predictions, targets):
    N = predictions.shape[0]
    ce = -np.sum(targets * np.log(predictions + 1e-9)) / N
    return ce
""",
    "ce_lse": """
def cross_entropy(logits, targets):
    lse = torch.logsumexp(logits, dim=-1)
    return (lse - logits.gather(-1, targets.unsqueeze(-1)).squeeze(-1)).mean()
""",
    "softmax_stable": """
def softmax(x):
    e = np.exp(x - np.max(x, axis=-1, keepdims=True))
    return e / e.sum(axis=-1, keepdims=True)
""",
    "log_softmax": """
def log_softmax(x):
    m = x.max(axis=-1, keepdims=True)
    return x - m - np.log(np.exp(x - m).sum(axis=-1, keepdims=True))
""",
    "lse": """
def logsumexp(x):
    c = x.max()
    return c + np.log(np.sum(np.exp(x - c)))
""",
    "ppl_list": """
def perplexity(token_probs):
    n = len(token_probs)
    return math.exp(-sum(math.log(p) for p in token_probs) / n)
""",
    "ppl_loss": """
def perplexity(logits, targets):
    loss = F.cross_entropy(logits, targets)
    return torch.exp(loss)
""",
    "ppl_prod": """
def perplexity(probs):
    return np.prod(probs) ** (-1 / len(probs))
""",
    "ppl_from_entropy": """
def perplexity(p):
    h = -np.sum(p * np.log2(p))
    return 2 ** h
""",
    "bpb": """
def bits_per_byte(loss_nats, n_tokens, n_bytes):
    return loss_nats * n_tokens / (n_bytes * math.log(2))
""",
    "ls_torch": '''
class LabelSmoothingLoss(nn.Module):
    """Cross-entropy with the target (1 - eps) one-hot + eps / K."""
    def __init__(self, smoothing=0.1):
        super().__init__()
        self.smoothing = smoothing

    def forward(self, logits, target):
        log_probs = F.log_softmax(logits, dim=-1)
        nll = -log_probs.gather(dim=-1, index=target.unsqueeze(1)).squeeze(1)
        smooth = -log_probs.mean(dim=-1)
        loss = (1 - self.smoothing) * nll + self.smoothing * smooth
        return loss.mean()
''',
    "ls_fn": '''
def smooth_labels(y, K, eps=0.1):
    """Mix the one-hot targets with the uniform distribution."""
    return y * (1 - eps) + eps / K
''',
    "dpo": """
def dpo_loss(policy_chosen_logps, policy_rejected_logps, reference_chosen_logps, reference_rejected_logps, beta=0.1):
    pi_logratios = policy_chosen_logps - policy_rejected_logps
    ref_logratios = reference_chosen_logps - reference_rejected_logps
    logits = pi_logratios - ref_logratios
    losses = -F.logsigmoid(beta * logits)
    return losses.mean()
""",
    "k3_of_q": '''
def k3(logp, logq):
    """k3 estimator of KL(q || p) from samples of q: r - 1 - log r with r = p/q."""
    log_ratio = logp - logq
    return torch.exp(log_ratio) - 1 - log_ratio
''',
    "k3": '''
def kl_k3(logp, ref_logp):
    """Schulman's k3 estimator of KL(pi || ref), samples from pi."""
    log_ratio = ref_logp - logp
    return torch.exp(log_ratio) - log_ratio - 1
''',
    "ppo": """
def ppo_loss(logp, old_logp, advantages, clip=0.2):
    ratio = torch.exp(logp - old_logp)
    unclipped = ratio * advantages
    clipped = torch.clamp(ratio, 1 - clip, 1 + clip) * advantages
    return -torch.min(unclipped, clipped).mean()
""",
    "bce": """
def binary_cross_entropy(y, p):
    return -(y * np.log(p) + (1 - y) * np.log(1 - p)).mean()
""",
    "binent": """
def binary_entropy(p):
    return -p * np.log2(p) - (1 - p) * np.log2(1 - p)
""",
    "selfinfo": """
def self_information(p):
    return -torch.log2(torch.tensor(p)).item()

self_information(1 / 64)
""",
    "vae_kl": """
def kl_loss(mu, logvar):
    return -0.5 * torch.sum(1 + logvar - mu.pow(2) - logvar.exp())
""",
    "jsd_logit": """
def token_entropy(logits):
    log_p = torch.log_softmax(logits, dim=-1)
    return -(log_p.exp() * log_p).sum(dim=-1)
""",
    "einsum": """
def cross_entropy(p, q):
    return -np.einsum("i,i->", p, np.log(q))
""",
    "kd": """
def distillation_loss(student_logits, teacher_logits, T=2.0):
    p = F.softmax(teacher_logits / T, dim=-1)
    log_q = F.log_softmax(student_logits / T, dim=-1)
    return F.kl_div(log_q, p, reduction="batchmean") * T * T
""",
    "tv": """
def total_variation(p, q):
    return 0.5 * np.abs(p - q).sum()
""",
    "jsd_lambda": """
entropy = lambda p: -np.sum(p * np.log(p))
kl = lambda p, q: np.sum(p * np.log(p / q))
""",
    "counts": """
def entropy(text):
    counts = Counter(text)
    n = len(text)
    return -sum(c / n * math.log2(c / n) for c in counts.values())
""",
}


@pytest.mark.parametrize("name", FAULTY)
def test_a_function_that_computes_something_else_is_accused(name: str, in_code: Callable[[str], list[str]]) -> None:
    assert {"IT707", "IT711"} & set(in_code(FAULTY[name]))


@pytest.mark.parametrize("name", CORRECT)
def test_a_function_that_computes_what_it_says_is_left_alone(name: str, in_code: Callable[[str], list[str]]) -> None:
    assert "IT707" not in in_code(CORRECT[name])


@pytest.mark.parametrize(
    "code",
    [
        "def kd_loss(student_logits, teacher_logits, T=2.0):\n    p = F.softmax(teacher_logits / T, dim=-1)\n    return p.sum() * F.log_softmax(student_logits, dim=-1)",
        "def entropy():\n    return 0",
        "def entropy(p):\n    return entropy(p)",
        "def perplexity(*losses):\n    return exp(losses)",
        "class DPOLoss:\n    pass",
        "def kl(p, q): ...",
        "def softmax(x):\n    return x[1e9]",
        "def entropy(p):\n    return 10 ** (10 ** sum(p))",
    ],
)
def test_no_function_stops_the_rest(code: str, in_code: Callable[[str], list[str]]) -> None:
    in_code(code)
