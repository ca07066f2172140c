"""The KL divergence as repositories write it: the right ones are accused of nothing, each wrong one is named."""

from __future__ import annotations

import functools
import math
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


KL = "kl_divergence"


@ok(KL)
def kl_divergence(p, q):
    return np.sum(np.where(p != 0, p * np.log(p / q), 0))


@ok(KL)
def kl_axis(p, q, axis=-1):
    p, q = np.asarray(p), np.asarray(q)
    return special.rel_entr(p, q).sum(axis=axis)


@ok(KL)
def kl_kwonly(*, p, q):
    return special.rel_entr(p, q).sum(-1)


@ok(KL)
def kl_purepython(p, q):
    return sum(pi * math.log(pi / qi) for pi, qi in zip(p, q, strict=False) if pi > 0)


@ok(KL)
def kl_from_log_probs(log_p, log_q):
    return (log_p.exp() * (log_p - log_q)).sum(dim=-1)


@ok(KL)
def kl_logp_logq_np(logp, logq):
    return np.sum(np.exp(logp) * (logp - logq), axis=-1)


@ok(KL)
def kd_loss(student_logits, teacher_logits, temperature=4.0):
    s = F.log_softmax(student_logits / temperature, dim=-1)
    t = F.softmax(teacher_logits / temperature, dim=-1)
    return F.kl_div(s, t, reduction="batchmean") * temperature**2


@ok(KL)
def kd_loss_dim1(logits_student, logits_teacher, temperature):
    log_pred_student = F.log_softmax(logits_student / temperature, dim=1)
    pred_teacher = F.softmax(logits_teacher / temperature, dim=1)
    loss_kd = F.kl_div(log_pred_student, pred_teacher, reduction="none").sum(1).mean()
    loss_kd *= temperature**2
    return loss_kd


@ok(KL)
def T_kd(student_logits, teacher_logits, T):
    p_t = F.softmax(teacher_logits / T, dim=-1)
    log_p_s = F.log_softmax(student_logits / T, dim=-1)
    return F.kl_div(log_p_s, p_t, reduction="batchmean") * (T * T)


class KLDistill(nn.Module):
    def __init__(self, temperature=3.0):
        super().__init__()
        self.temperature = temperature
        self.loss = nn.KLDivLoss(reduction="batchmean")

    def forward(self, stu_logits, tea_logits):
        return (
            self.loss(F.log_softmax(stu_logits / self.temperature, -1), F.softmax(tea_logits / self.temperature, -1)) * self.temperature**2
        )


C.append(("KLDistill module", KLDistill(), KL))
C.append(("KLDivLoss batchmean", nn.KLDivLoss(reduction="batchmean"), KL))
C.append(("KLDivLoss log_target sum", nn.KLDivLoss(reduction="sum", log_target=True), KL))
C.append(("partial F.kl_div", functools.partial(F.kl_div, reduction="none", log_target=True), KL))
C.append(("partial F.kl_div sum", functools.partial(F.kl_div, reduction="sum"), KL))


@ok(KL)
def masked_kl(student_logits, teacher_logits, attention_mask):
    kl = (F.softmax(teacher_logits, -1) * (F.log_softmax(teacher_logits, -1) - F.log_softmax(student_logits, -1))).sum(-1)
    return (kl * attention_mask).sum() / attention_mask.sum()


@ok(KL)
def masked_kl_optional(logits, teacher_logits, mask=None):
    lp = F.log_softmax(teacher_logits.float(), -1)
    lq = F.log_softmax(logits.float(), -1)
    kl = F.kl_div(lq, lp, reduction="none", log_target=True).sum(-1)
    if mask is None:
        return kl.mean()
    mask = mask.to(kl.dtype)
    return (kl * mask).sum() / mask.sum().clamp(min=1)


@ok(KL)
def minillm_reverse_kl(logits, teacher_logits, mask):
    """Reverse KL of MiniLLM"""
    student_probs = F.softmax(logits, dim=-1, dtype=torch.float32)
    student_logprobs = F.log_softmax(logits, dim=-1, dtype=torch.float32)
    teacher_logprobs = F.log_softmax(teacher_logits, dim=-1, dtype=torch.float32)
    inf_mask = torch.isinf(teacher_logits) | torch.isinf(logits)
    prod = torch.masked_fill(student_probs * teacher_logprobs, inf_mask, 0) - torch.masked_fill(
        student_probs * student_logprobs, inf_mask, 0
    )
    x = torch.sum(prod, dim=-1).view(-1)
    return -torch.sum(x * mask.view(-1), dim=0) / torch.sum(mask.view(-1), dim=0)


@ok(KL)
def optax_kl(log_predictions, targets):
    loss = targets * (np.where(targets == 0, 0, np.log(np.where(targets == 0, 1, targets))) - log_predictions)
    return loss.sum(-1)


@ok(KL)
def keras_kld(y_true, y_pred):
    y_true = np.clip(y_true, 1e-7, 1)
    y_pred = np.clip(y_pred, 1e-7, 1)
    return np.sum(y_true * np.log(y_true / y_pred), axis=-1)


@ok(KL)
def torchmetrics_kl(p, q, log_prob=False, reduction="mean"):
    if log_prob:
        m = torch.sum(p.exp() * (p - q), -1)
    else:
        p = p / p.sum(-1, keepdim=True)
        q = q / q.sum(-1, keepdim=True)
        q = torch.clamp(q, torch.finfo(q.dtype).eps)
        m = torch.sum(torch.special.xlogy(p, p / q), -1)
    return m.mean() if reduction == "mean" else m


@ok(KL)
def dict_out(policy_logits, ref_logits):
    p = torch.softmax(policy_logits, -1)
    kl = (p * (policy_logits.log_softmax(-1) - ref_logits.log_softmax(-1))).sum(-1)
    return {"loss": kl.mean(), "kl": kl}


@ok(KL)
def tuple_out(p, q):
    kl = special.rel_entr(p, q).sum(-1)
    return kl.mean(), kl.std()


@ok(KL)
def grad_scalar(p, q):
    print("computing")
    return float(special.rel_entr(p, q).sum())


@ok(KL)
def inplace(p, q):
    p /= p.sum(-1, keepdims=True)
    q /= q.sum(-1, keepdims=True)
    return (p * np.log(np.maximum(p, 1e-300) / q)).sum(-1)


@ok(KL)
def bf16_kl(student, teacher):
    s = F.log_softmax(student.to(torch.bfloat16).float(), -1)
    t = F.log_softmax(teacher.to(torch.bfloat16).float(), -1)
    return F.kl_div(s, t, log_target=True, reduction="none").sum(-1).mean()


@ok(KL)
def categorical(policy_logits, ref_logits):
    return torch.distributions.kl_divergence(
        torch.distributions.Categorical(logits=policy_logits), torch.distributions.Categorical(logits=ref_logits)
    ).mean()


@ok(KL)
def gpt_style(log_probs, ref_log_probs):
    return (log_probs.exp() * (log_probs - ref_log_probs)).sum(-1).mean()


@ok(KL)
def mo_kl(q_logits, p_logits):
    """KL(q || p) for the VQ prior"""
    q = torch.softmax(q_logits, -1)
    return (q * (torch.log_softmax(q_logits, -1) - torch.log_softmax(p_logits, -1))).sum(-1)


@ok(KL)
def ce_minus_h(p, q):
    return -(special.xlogy(p, q)).sum(-1) - special.entr(p).sum(-1)


@ok(KL)
def keepdims(p, q):
    return special.rel_entr(p, q).sum(axis=-1, keepdims=True)


class M:
    def kl(self, p, q):
        return special.rel_entr(p, q).sum(-1)

    @staticmethod
    def skl(p, q):
        return special.rel_entr(p, q).sum(-1)


C.append(("method", M().kl, KL))
C.append(("static", M.skl, KL))
C.append(
    (
        "jit",
        torch.jit.script(lambda p: p)
        if False
        else torch.jit.trace(
            lambda p, q: torch.special.xlogy(p, p / q).sum(-1), (torch.tensor([0.5, 0.5]), torch.tensor([0.5, 0.5])), check_trace=False
        ),
        KL,
    )
)


@ok(KL)
def vae(mu, logvar):
    return -0.5 * torch.sum(1 + logvar - mu.pow(2) - logvar.exp())


@ok(KL)
def vae_mean(mu, log_var):
    return torch.mean(-0.5 * torch.sum(1 + log_var - mu**2 - log_var.exp(), dim=1), dim=0)


@ok(KL)
def vae_np(z_mean, z_log_var):
    return (-0.5 * (1 + z_log_var - np.square(z_mean) - np.exp(z_log_var))).sum(axis=1).mean()


@ok(KL)
def vae_sigma(mu, sigma):
    return 0.5 * (mu**2 + sigma**2 - np.log(sigma**2) - 1).sum(-1)


@ok(KL)
def two_normals(mu1, sigma1, mu2, sigma2):
    return (np.log(sigma2 / sigma1) + (sigma1**2 + (mu1 - mu2) ** 2) / (2 * sigma2**2) - 0.5).sum(-1)


@ok(KL)
def normal_kl(mean1, logvar1, mean2, logvar2):
    return 0.5 * (-1.0 + logvar2 - logvar1 + torch.exp(logvar1 - logvar2) + ((mean1 - mean2) ** 2) * torch.exp(-logvar2))


@ok(KL)
def detached_teacher(student_logits, teacher_logits):
    t = teacher_logits.detach().log_softmax(-1)
    return (t.exp() * (t - student_logits.log_softmax(-1))).sum(-1).mean()


@ok(KL)
def no_grad_metric(p_logits, q_logits):
    with torch.no_grad():
        a, b = p_logits.log_softmax(-1), q_logits.log_softmax(-1)
        return (a.exp() * (a - b)).sum(-1).mean().item()


# wrong
bad(KL, "KL(q‖p), while it is named KL(p‖q)", "swapped")(lambda p, q: special.rel_entr(q, p).sum(-1))
bad(KL, "KL(q‖p), while", "kl_div order")(lambda p, q: F.kl_div(p.log(), q, reduction="none").sum(-1).mean())


@bad(KL, "while it is named")
def swapped_kd(student_logits, teacher_logits):
    return F.kl_div(F.log_softmax(teacher_logits, -1), F.softmax(student_logits, -1), reduction="batchmean")


@bad(KL, "number of elements")
def kd_mean(student_logits, teacher_logits):
    return nn.KLDivLoss()(F.log_softmax(student_logits, -1), F.softmax(teacher_logits, -1))


bad(KL, "number of elements", "KLDivLoss default")(nn.KLDivLoss())
bad(KL, "number of elements", "F.kl_div itself")(F.kl_div)


@bad(KL, "log")
def no_log_target(log_p, log_q):
    return F.kl_div(log_q, log_p, reduction="none").sum(-1).mean()


@bad(KL, "log_target")
def log_target_wrong(p, q):
    return F.kl_div(q.log(), p, reduction="none", log_target=True).sum(-1)


@bad(KL, "mask is ignored")
def mask_ignored(student_logits, teacher_logits, attention_mask):
    kl = F.kl_div(student_logits.log_softmax(-1), teacher_logits.softmax(-1), reduction="none").sum(-1)
    return kl.mean()


@bad(KL, "denominator")
def mask_mean(student_logits, teacher_logits, mask):
    kl = F.kl_div(student_logits.log_softmax(-1), teacher_logits.softmax(-1), reduction="none").sum(-1)
    return (kl * mask).mean()


@bad(KL, "each sequence's mean")
def mask_meanmean(student_logits, teacher_logits, mask):
    kl = F.kl_div(student_logits.log_softmax(-1), teacher_logits.softmax(-1), reduction="none").sum(-1)
    return ((kl * mask).sum(-1) / mask.sum(-1)).mean()


@bad(KL, "outcomes")
def mask_vocab(student_logits, teacher_logits, mask):
    kl = F.kl_div(student_logits.log_softmax(-1), teacher_logits.softmax(-1), reduction="none")
    return (kl * mask.unsqueeze(-1)).sum() / (mask.sum() * kl.shape[-1])


@bad(KL, "inverted")
def mask_inv(student_logits, teacher_logits, attention_mask):
    kl = F.kl_div(student_logits.log_softmax(-1), teacher_logits.softmax(-1), reduction="none").sum(-1)
    m = ~attention_mask.bool()
    return kl[m].mean()


@bad(KL, "in bits, not nats")
def bits(p, q):
    return (p * np.log2(p / q)).sum(-1)


@bad(KL, "log base 10")
def log10(p, q):
    return (p * np.log10(p / q)).sum(-1)


@bad(KL, "constant 0.001")
def eps_in(p, q):
    return (p * np.log((p + 1e-3) / (q + 1e-3))).sum(-1)


@bad(KL, "softmax is taken twice")
def double_softmax(p_probs, q_probs):
    return F.kl_div(F.log_softmax(q_probs, -1), F.softmax(p_probs, -1), reduction="none").sum(-1)


@bad(KL, "with student alone")
def one_side_T(student_logits, teacher_logits, T=2.0):
    return F.kl_div((student_logits / T).log_softmax(-1), teacher_logits.softmax(-1), reduction="none").sum(-1).mean() * T * T


@bad(KL, "T = 2.5 without the factor T^2")
def no_T2(student_logits, teacher_logits, temperature):
    return (
        F.kl_div((student_logits / temperature).log_softmax(-1), (teacher_logits / temperature).softmax(-1), reduction="none")
        .sum(-1)
        .mean()
    )


@bad(KL, "sign is turned")
def sign(p, q):
    return (p * np.log(q / p)).sum(-1)


@bad(KL, "not weighted by p")
def unweighted(p, q):
    return np.log(p / q).sum(-1)


@bad(KL, "cross-entropy")
def ce(p, q):
    return -(p * np.log(q)).sum(-1)


@bad(KL, "gradient")
def detach_p(policy_logits, ref_logits):
    lp, lq = policy_logits.log_softmax(-1), ref_logits.log_softmax(-1)
    return (lp.exp().detach() * (lp - lq)).sum(-1).mean()


@bad(KL, "no gradient reaches student")
def detach_student(student_logits, teacher_logits):
    s = student_logits.detach().log_softmax(-1)
    t = teacher_logits.softmax(-1)
    return (t * (t.log() - s)).sum(-1).mean()


@bad(KL, "treated as the same")
def same(student_logits, teacher_logits):
    return F.kl_div(teacher_logits.log_softmax(-1), teacher_logits.softmax(-1), reduction="none").sum(-1)


@bad(KL, "number of elements")
def vae_allmean(mu, logvar):
    return -0.5 * torch.mean(1 + logvar - mu.pow(2) - logvar.exp())


@bad(KL, "twice")
def vae_nohalf(mu, logvar):
    return -torch.sum(1 + logvar - mu.pow(2) - logvar.exp())


@bad(KL, "sign is turned")
def vae_sign(mu, logvar):
    return 0.5 * torch.sum(1 + logvar - mu.pow(2) - logvar.exp())


@bad(KL, "log-variance read as the log of the deviation")
def vae_std(mu, logvar):
    return 0.5 * torch.sum(mu**2 + torch.exp(logvar) ** 2 - 2 * logvar - 1, -1).mean()


@bad(KL, "sigma^4 in place of sigma^2")
def vae_fourth(mu, logvar):
    return -0.5 * torch.sum(1 + logvar - mu.pow(2) - logvar.exp().pow(2), dim=-1)


@bad("jensen_shannon_divergence", "halves of KL to a mixture with weights 0.3 and 0.7")
def jsd_of_halves(p, q, beta=0.3):
    m = beta * p + (1 - beta) * q
    return 0.5 * special.rel_entr(p, m).sum(-1) + 0.5 * special.rel_entr(q, m).sum(-1)


@bad(KL, "wrong way round")
def two_rev(mu1, sigma1, mu2, sigma2):
    return two_normals(mu2, sigma2, mu1, sigma1)


@bad(KL, "k1")
def k1(logp, ref_logp):
    return (logp - ref_logp).mean()


@bad(KL, "Jensen-Shannon")
def jsd_as_kl(p, q):
    m = (p + q) / 2
    return (special.rel_entr(p, m) + special.rel_entr(q, m)).sum(-1) / 2


@bad(KL, "KL(p‖q) + KL(q‖p)")
def sym(p, q):
    return (special.rel_entr(p, q) + special.rel_entr(q, p)).sum(-1)


@bad(KL, "0 log 0 is nan")
def nan0(p, q):
    return np.sum(p * np.log(p / q), axis=-1)


@bad("kl_divergence", "the entropy of p is added")
def entropy_added(p, q):
    return -(p * np.log(q)).sum(-1) - (p * np.log(p)).sum(-1)


@bad("kl_divergence", "the logits z of p, not its")
def logits_as_weights(p_logits, q_logits):
    return (p_logits * (F.log_softmax(p_logits, -1) - F.log_softmax(q_logits, -1))).sum(-1)


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


def test_distributions_may_be_dictionaries() -> None:
    import math

    def kl(left: Any, right: Any) -> Any:
        return sum(p * math.log(p / right[k]) for k, p in left.items() if p > 0)

    assert audit(kl, "kl").verdict == "agrees"
    assert "in bits, not nats" in audit(lambda left, right: kl(left, right) / math.log(2), "kl").sentence
