"""Jensen-Shannon, entropy, estimators of KL, DPO and mutual information as repositories write them: right and wrong."""

from __future__ import annotations

import functools
import math
from collections import Counter
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from symbolic_it.backends.audit import audit

torch = pytest.importorskip("torch")
special = pytest.importorskip("scipy.special")
stats = pytest.importorskip("scipy.stats")
distance = pytest.importorskip("scipy.spatial.distance")
nn, F = torch.nn, torch.nn.functional
C: list[Any] = []
W: list[Any] = []


def ok(quantity: str) -> Callable[..., Any]:
    """A right implementation of the quantity."""
    return lambda f: C.append((f.__name__, f, quantity)) or f


def bad(quantity: str, words: str, name: str = "") -> Callable[..., Any]:
    """A wrong one, and words of the sentence that names its mistake."""
    return lambda f: W.append((name or f.__name__, f, quantity, words)) or f


J = "jensen_shannon_divergence"
H = "entropy"
K1, K2, K3 = (f"kl_estimator_k{i}" for i in (1, 2, 3))
D = "dpo_loss"
MI = "mutual_information"


@ok(J)
def js_np(p, q):
    m = 0.5 * (p + q)
    return 0.5 * special.rel_entr(p, m).sum(-1) + 0.5 * special.rel_entr(q, m).sum(-1)


@ok(J)
def js_entropies(p, q):
    return special.entr((p + q) / 2).sum(-1) - (special.entr(p).sum(-1) + special.entr(q).sum(-1)) / 2


@ok(J)
def gkd(student_logits, teacher_logits, labels=None, beta=0.5, temperature=1.0, reduction="batchmean"):
    s, t = F.log_softmax(student_logits / temperature, -1), F.log_softmax(teacher_logits / temperature, -1)
    beta = torch.tensor(beta, dtype=s.dtype)
    m = torch.logsumexp(torch.stack([s + torch.log1p(-beta), t + torch.log(beta)]), dim=0)
    j = beta * F.kl_div(m, t, reduction="none", log_target=True) + (1 - beta) * F.kl_div(m, s, reduction="none", log_target=True)
    if labels is not None:
        j = j[labels != -100]
    if reduction == "batchmean":
        return j.sum() / (labels != -100).sum() if labels is not None else j.sum() / j.size(0)
    return j.sum() if reduction == "sum" else j.mean() if reduction == "mean" else j


class JSD(nn.Module):
    def __init__(self):
        super().__init__()
        self.kl = nn.KLDivLoss(reduction="batchmean", log_target=True)

    def forward(self, p, q):
        p, q = p.view(-1, p.size(-1)), q.view(-1, q.size(-1))
        m = (0.5 * (p + q)).log()
        return 0.5 * (self.kl(m, p.log()) + self.kl(m, q.log()))


pass


@ok(J)
def jsd_logits(net_1_logits, net_2_logits):
    a, b = F.softmax(net_1_logits, -1), F.softmax(net_2_logits, -1)
    m = 0.5 * (a + b)
    return 0.5 * (F.kl_div(m.log(), a, reduction="sum") + F.kl_div(m.log(), b, reduction="sum"))


@ok(J)
def js_eps(p, q, eps=1e-10):
    def kl(a, b):
        return (a * ((a + eps) / (b + eps)).log()).sum(-1)

    m = (p + q) / 2
    return 0.5 * kl(p, m) + 0.5 * kl(q, m)


C.append(("scipy distance", lambda p, q: distance.jensenshannon(p, q, axis=-1), "jensen_shannon_distance"))
bad(J, "square root", "distance")(lambda p, q: distance.jensenshannon(p, q, axis=-1))
bad(J, "mixture m on the wrong side", "klm")(
    lambda p, q: 0.5 * special.rel_entr((p + q) / 2, p).sum(-1) + 0.5 * special.rel_entr((p + q) / 2, q).sum(-1)
)
bad(J, "twice", "nohalf")(lambda p, q: special.rel_entr(p, (p + q) / 2).sum(-1) + special.rel_entr(q, (p + q) / 2).sum(-1))
bad(J, "half of KL", "symkl")(lambda p, q: 0.5 * (special.rel_entr(p, q) + special.rel_entr(q, p)).sum(-1))
bad(J, "geometric", "geo")(
    lambda p_logits, q_logits: (
        0.5
        * (
            F.kl_div(((p_logits + q_logits) / 2).log_softmax(-1), p_logits.softmax(-1), reduction="none")
            + F.kl_div(((p_logits + q_logits) / 2).log_softmax(-1), q_logits.softmax(-1), reduction="none")
        ).sum(-1)
    )
) if False else None
bad(J, "in bits", "bits")(lambda p, q: js_np(p, q) / np.log(2))
bad(J, "not halved", "m=p+q")(lambda p, q: 0.5 * special.rel_entr(p, p + q).sum(-1) + 0.5 * special.rel_entr(q, p + q).sum(-1))
bad(J, "number of elements", "mean")(lambda p, q: 0.5 * (F.kl_div(((p + q) / 2).log(), p) + F.kl_div(((p + q) / 2).log(), q)))
bad("jensen_shannon_distance", "not", "div as distance")(js_np)


@ok(H)
def H_np(p):
    p = p[p > 0]
    return -(p * np.log(p)).sum()


@ok(H)
def H_eps(p):
    return -(p * np.log(p + 1e-12)).sum(-1)


@ok(H)
def ent_logits(logits):
    """verl entropy_from_logits"""
    pd = F.softmax(logits, -1)
    return torch.logsumexp(logits, -1) - (pd * logits).sum(-1)


@ok(H)
def ent_mean(logits):
    p = logits.softmax(-1)
    return -(p * logits.log_softmax(-1)).sum(-1).mean()


@ok(H)
def ent_masked(logits, response_mask):
    e = ent_logits(logits)
    return (e * response_mask).sum() / response_mask.sum()


@ok(H)
def cat(logits):
    return torch.distributions.Categorical(logits=logits).entropy().mean()


@ok(H)
def of_labels(labels):
    _, c = np.unique(labels, return_counts=True)
    p = c / c.sum()
    return -(p * np.log(p)).sum()


@ok(H)
def of_counter(data):
    n = len(data)
    return -sum(c / n * math.log(c / n) for c in Counter(data).values())


@ok(H)
def hbase(p, base=math.e, axis=-1):
    return special.entr(p).sum(axis) / math.log(base)


C.append(("scipy stats", functools.partial(stats.entropy, axis=-1), H))


@ok(H)
def logp_only(log_probs):
    return -(log_probs.exp() * log_probs).sum(-1)


bad(H, "in bits, not nats", "bits")(lambda p: stats.entropy(p, base=2, axis=-1))
bad(H, "sign", "sign")(lambda logits: (logits.softmax(-1) * logits.log_softmax(-1)).sum(-1).mean())
bad(H, "number of elements", "mean")(lambda logits: -(logits.softmax(-1) * logits.log_softmax(-1)).mean())
bad(H, "softmax is taken twice", "double")(lambda logits: torch.distributions.Categorical(logits=logits.softmax(-1)).entropy())
bad(H, "normalised", "normed")(lambda p: special.entr(p).sum(-1) / np.log(p.shape[-1]))
bad(H, "not weighted", "nowt")(lambda p: -np.log(p).sum(-1))
bad(H, "Gini", "gini")(lambda p: 1 - (p**2).sum(-1))
bad(H, "constant 0.001", "eps")(lambda p: -(p * np.log(p + 1e-3)).sum(-1))
bad(H, "exp of the entropy", "ppl")(lambda p: np.exp(special.entr(p).sum(-1)))
bad(H, "mask is ignored", "nomask")(lambda logits, mask: ent_logits(logits).mean())
bad(H, "denominator", "maskmean")(lambda logits, mask: (ent_logits(logits) * mask).mean())


@ok("binary_entropy")
def hb(p):
    return -p * np.log(p) - (1 - p) * np.log(1 - p) if False else -special.xlogy(p, p) - special.xlog1py(1 - p, -p)


@ok("binary_entropy")
def hb_math(p):
    return 0.0 if p in (0, 1) else -p * math.log(p) - (1 - p) * math.log(1 - p)


bad("binary_entropy", "bits", "hb2")(lambda p: -p * np.log2(p) - (1 - p) * np.log2(1 - p))
bad("binary_entropy", "without the term", "hbone")(lambda p: -p * np.log(p))


# estimators
@ok(K3)
def grpo(per_token_logps, ref_per_token_logps):
    return torch.exp(ref_per_token_logps - per_token_logps) - (ref_per_token_logps - per_token_logps) - 1


@ok(K3)
def grpo_masked(per_token_logps, ref_per_token_logps, completion_mask):
    k = torch.exp(ref_per_token_logps - per_token_logps) - (ref_per_token_logps - per_token_logps) - 1
    return ((k * completion_mask).sum(1) / completion_mask.sum(1)).mean()


def kl_penalty(logprob, ref_logprob, kl_penalty):
    if kl_penalty in ("kl", "k1"):
        return logprob - ref_logprob
    if kl_penalty in ("mse", "k2"):
        return 0.5 * (logprob - ref_logprob).square()
    if kl_penalty in ("low_var_kl", "k3"):
        kl = torch.clamp(ref_logprob - logprob, min=-20, max=20)
        return torch.clamp(kl.exp() - kl - 1, min=-10, max=10)
    raise NotImplementedError


for k in (K1, K2, K3):
    C.append(("verl " + k, kl_penalty, k))


def compute_approx_kl(log_probs, log_probs_base, kl_estimator="k1"):
    if kl_estimator == "k1":
        lr = log_probs.float() - log_probs_base.float()
    if kl_estimator == "k2":
        lr = (log_probs.float() - log_probs_base.float()) ** 2 / 2.0
    if kl_estimator == "k3":
        lr = -(log_probs.float() - log_probs_base.float())
        lr = lr.exp() - 1 - lr
    return lr.clamp(min=-10, max=10)


for k in (K1, K2, K3):
    C.append(("openrlhf " + k, compute_approx_kl, k))


@ok(K3)
def sb3(log_prob, old_log_prob):
    lr = log_prob - old_log_prob
    return ((np.exp(lr) - 1) - lr).mean()


@ok(K1)
def spinup(logp_old, logp):
    return (logp_old - logp).mean()


@ok(K3)
def lr3(log_ratio):
    return np.exp(log_ratio) - 1 - log_ratio


@ok(K3)
def r3(ratio):
    return (ratio - 1) - np.log(ratio)


@ok(K1)
def trl_ppo(logprobs, ref_logprobs):
    return (logprobs - ref_logprobs).sum(1).mean()


@ok(K1)
def torchtune(lhs_logprobs, rhs_logprobs, padding_masks):
    k = lhs_logprobs - rhs_logprobs
    return (k * padding_masks).sum() / padding_masks.sum()


@ok(K2)
def k2f(logp, ref_logp, mask):
    return (0.5 * (logp - ref_logp) ** 2 * mask).sum() / mask.sum()


bad(K3, "k1", "k1 for k3")(lambda logp, ref_logp: logp - ref_logp)
bad(K3, "k2", "k2 for k3")(lambda logp, ref_logp: (logp - ref_logp) ** 2 / 2)
bad(K3, "inverse ratio", "inverse")(lambda logp, ref_logp: np.exp(logp - ref_logp) - (logp - ref_logp) - 1)
bad(K3, "without the -1", "no -1")(lambda logp, ref_logp: np.exp(ref_logp - logp) - (ref_logp - logp))
bad(K3, "sign of k3", "sign d")(lambda logp, ref_logp: np.exp(ref_logp - logp) + (ref_logp - logp) - 1)
bad(K1, "k1 of the log-ratio", "k1 sign")(lambda logp, ref_logp: ref_logp - logp)
bad(K2, "twice", "k2 no half")(lambda logp, ref_logp: (logp - ref_logp) ** 2)
bad(K1, "absolute", "abs")(lambda logp, ref_logp: abs(logp - ref_logp))
bad(K3, "mask is ignored", "nomask")(lambda logp, ref_logp, mask: (np.exp(ref_logp - logp) - (ref_logp - logp) - 1).mean())
bad(K3, "denominator", "maskmean")(lambda logp, ref_logp, mask: ((np.exp(ref_logp - logp) - (ref_logp - logp) - 1) * mask).mean())
bad(K3, "gradient", "detach")(lambda logp, ref_logp: (ref_logp - logp.detach()).exp() - (ref_logp - logp) - 1)


# DPO
@ok(D)
def trl_dpo(policy_chosen_logps, policy_rejected_logps, reference_chosen_logps, reference_rejected_logps, beta=0.1, label_smoothing=0.0):
    logits = (policy_chosen_logps - policy_rejected_logps) - (reference_chosen_logps - reference_rejected_logps)
    losses = -F.logsigmoid(beta * logits) * (1 - label_smoothing) - F.logsigmoid(-beta * logits) * label_smoothing
    return (
        losses,
        beta * (policy_chosen_logps - reference_chosen_logps).detach(),
        beta * (policy_rejected_logps - reference_rejected_logps).detach(),
    )


@ok(D)
def paper_dpo(pi_logps, ref_logps, yw_idxs, yl_idxs, beta):
    piw, pil, rw, rl = pi_logps[yw_idxs], pi_logps[yl_idxs], ref_logps[yw_idxs], ref_logps[yl_idxs]
    losses = -F.logsigmoid(beta * ((piw - pil) - (rw - rl)))
    rewards = beta * (pi_logps - ref_logps).detach()
    return losses, rewards


class DPOLoss(nn.Module):
    def __init__(self, beta=0.3):
        super().__init__()
        self.beta = beta

    def forward(self, policy_chosen_logps, policy_rejected_logps, ref_chosen_logps, ref_rejected_logps):
        return -F.logsigmoid(self.beta * ((policy_chosen_logps - policy_rejected_logps) - (ref_chosen_logps - ref_rejected_logps))).mean()


C.append(("DPOLoss", DPOLoss(), D))
C.append(("DPOLoss .35", DPOLoss(0.35), D))


@ok(D)
def order2(pi_w, ref_w, pi_l, ref_l, beta=0.1):
    return np.logaddexp(0, -beta * ((pi_w - ref_w) - (pi_l - ref_l))).mean()


@ok(D)
def rej_first(policy_rejected_logps, policy_chosen_logps, reference_rejected_logps, reference_chosen_logps, beta):
    return -F.logsigmoid(beta * (policy_chosen_logps - reference_chosen_logps - policy_rejected_logps + reference_rejected_logps)).mean()


@ok(D)
def ratios(chosen_logratios, rejected_logratios, beta=0.1):
    return -F.logsigmoid(beta * (chosen_logratios - rejected_logratios)).mean()


@ok(D)
def pi_ref(pi_logratios, ref_logratios, beta=0.1):
    return -F.logsigmoid(beta * (pi_logratios - ref_logratios)).mean()


@ok(D)
def dpo_dict(policy_chosen_logps, policy_rejected_logps, reference_chosen_logps, reference_rejected_logps):
    loss = -F.logsigmoid(0.1 * (policy_chosen_logps - policy_rejected_logps - reference_chosen_logps + reference_rejected_logps))
    return {"loss": loss.mean(), "accuracy": (loss < math.log(2)).double().mean()}


def dp(f, phrase, name):
    bad(D, phrase, name)(
        lambda policy_chosen_logps, policy_rejected_logps, reference_chosen_logps, reference_rejected_logps, beta=0.1: f(
            policy_chosen_logps, policy_rejected_logps, reference_chosen_logps, reference_rejected_logps, beta
        )
    )


dp(lambda a, b, c, d, t: -F.logsigmoid(t * ((b - a) - (d - c))).mean(), "chosen and rejected swapped", "swapped")
dp(lambda a, b, c, d, t: -F.logsigmoid(t * (a - b)).mean(), "without the reference", "noref")
dp(lambda a, b, c, d, t: -F.logsigmoid(t * ((a - b) + (c - d))).mean(), "plus reference", "plus")
dp(lambda a, b, c, d, t: -torch.sigmoid(t * ((a - b) - (c - d))).mean(), "no logarithm", "nolog")
dp(lambda a, b, c, d, t: F.logsigmoid(t * ((a - b) - (c - d))).mean(), "sign is turned", "sign")
dp(lambda a, b, c, d, t: (((a - b) - (c - d)) - 1 / (2 * t)).square().mean(), "IPO", "ipo")
dp(lambda a, b, c, d, t: torch.relu(1 - t * ((a - b) - (c - d))).mean(), "hinge", "hinge")
dp(lambda a, b, c, d, t: -F.logsigmoid(t * ((a.detach() - b) - (c - d))).mean(), "no gradient reaches policy_chosen_logps", "detach chosen")
dp(lambda a, b, c, d, t: -F.logsigmoid(t * (a - b) - (c - d)).mean(), "beta on the policy", "beta part")
dp(
    lambda a, b, c, d, t: -(0.9 * F.logsigmoid(t * (a - b - c + d)) + 0.1 * F.logsigmoid(-t * (a - b - c + d))).mean(),
    "label smoothing",
    "cdpo",
)
dp(lambda a, b, c, d, t: -F.logsigmoid(t * ((a - c) + (b - d))).mean(), "sum of the two ratios", "sumratio")


# MI
@ok(MI)
def mi(pxy):
    px = pxy.sum(1, keepdims=True)
    py = pxy.sum(0, keepdims=True)
    return special.rel_entr(pxy, px * py).sum()


@ok(MI)
def sk(labels_true, labels_pred):
    c = np.zeros((5, 5))
    np.add.at(c, (labels_true, labels_pred), 1)
    j = c / c.sum()
    return special.rel_entr(j, j.sum(1, keepdims=True) * j.sum(0, keepdims=True)).sum()


@ok(MI)
def mi_h(joint):
    return special.entr(joint.sum(0)).sum() + special.entr(joint.sum(1)).sum() - special.entr(joint).sum()


@ok(MI)
def counts(contingency):
    j = contingency / contingency.sum()
    return mi(j)


bad(MI, "bits", "mi2")(lambda pxy: mi(pxy) / np.log(2))
bad(MI, "normalised", "nmi")(lambda pxy: mi(pxy) / np.sqrt(special.entr(pxy.sum(0)).sum() * special.entr(pxy.sum(1)).sum()))
bad(MI, "conditional entropy", "cond")(lambda pxy: special.entr(pxy).sum() - special.entr(pxy.sum(1)).sum())
bad(MI, "wrong way round", "rev")(lambda pxy: special.rel_entr(pxy.sum(1, keepdims=True) * pxy.sum(0, keepdims=True), pxy).sum())
bad(MI, "not weighted", "pmi")(lambda pxy: np.log(pxy / (pxy.sum(1, keepdims=True) * pxy.sum(0, keepdims=True))).mean())
W = [w for w in W if w[1] is not None]


@pytest.mark.parametrize(("function", "quantity"), [c[1:] for c in C], ids=[c[0] for c in C])
def test_a_right_one_is_accused_of_nothing(function: Callable[..., Any], quantity: str) -> None:
    report = audit(function, quantity)
    assert report.findings == ()
    assert report.verdict == "agrees"


@pytest.mark.parametrize(("function", "quantity", "words"), [w[1:] for w in W], ids=[w[0] for w in W])
def test_a_wrong_one_is_named(function: Callable[..., Any], quantity: str, words: str) -> None:
    report = audit(function, quantity)
    assert report.verdict == "differs"
    assert words in report.sentence
    assert all(f.witness for f in report.findings)
