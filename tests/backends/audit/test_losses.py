"""Losses of labels, perplexities and bits per byte as repositories write them: right ones, and wrong ones that are named."""

from __future__ import annotations

import functools
import math
from collections.abc import Callable
from types import SimpleNamespace
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


CE = "cross_entropy"
S = "softmax_cross_entropy"
LS = "label_smoothing_cross_entropy"
P = "perplexity"
for q in (CE, S):
    C.append(("F.cross_entropy " + q, F.cross_entropy, q))
    C.append(("nn.CE " + q, nn.CrossEntropyLoss(), q))
    C.append(("nn.CE none" + q, nn.CrossEntropyLoss(reduction="none"), q))
    C.append(("nn.CE sum" + q, nn.CrossEntropyLoss(reduction="sum", ignore_index=-100), q))
C.append(("nll", F.nll_loss, CE))
C.append(("nll S", F.nll_loss, S))


@ok(S)
def hf_causal(logits, labels):
    shift_logits = logits[..., :-1, :].contiguous()
    shift_labels = labels[..., 1:].contiguous()
    return nn.CrossEntropyLoss()(shift_logits.view(-1, shift_logits.size(-1)), shift_labels.view(-1))


@ok(CE)
def hf_new(logits, labels, vocab_size, num_items_in_batch=None, ignore_index=-100, shift_labels=None, **kwargs):
    logits = logits.float()
    if shift_labels is None:
        labels = F.pad(labels, (0, 1), value=ignore_index)
        shift_labels = labels[..., 1:].contiguous()
    logits = logits.view(-1, vocab_size)
    shift_labels = shift_labels.view(-1)
    return F.cross_entropy(logits, shift_labels, ignore_index=ignore_index, reduction="mean")


@ok(S)
def nanogpt(logits, targets):
    return F.cross_entropy(logits.view(-1, logits.size(-1)), targets.view(-1), ignore_index=-1)


@ok(S)
def optax_int(logits, labels):
    mx = logits.max(-1, keepdims=True)
    shifted = logits - mx
    label_logits = np.take_along_axis(shifted, labels[..., None], axis=-1)[..., 0]
    return np.log(np.exp(shifted).sum(-1)) - label_logits


@ok(CE)
def optax_onehot(logits, labels):
    return -np.sum(labels * special.log_softmax(logits, axis=-1), axis=-1)


@ok(S)
def t5x(logits, targets, weights=None, label_smoothing=0.0, z_loss=0.0):
    oh = F.one_hot(targets, logits.shape[-1]).to(logits.dtype)
    loss = -(oh * logits.log_softmax(-1)).sum(-1)
    wf = torch.tensor(float(targets.numel()))
    if weights is not None:
        loss = loss * weights
        wf = weights.sum()
    return loss.sum(), torch.zeros(()), wf


@ok(S)
def d2l(y_hat, y):
    return -np.log(y_hat[range(len(y_hat)), y])


@ok(S)
def d2l_probs(y_pred, y_true):
    n = y_pred.shape[0]
    return -np.mean(np.log(y_pred[np.arange(n), y_true]))


@ok(S)
def cs231n(scores, y):
    s = scores - scores.max(axis=1, keepdims=True)
    p = np.exp(s) / np.exp(s).sum(axis=1, keepdims=True)
    return -np.log(p[np.arange(len(y)), y]).mean()


@ok(CE)
def sk_log_loss(y_true, y_pred, eps=1e-15):
    y_pred = np.clip(y_pred, eps, 1 - eps)
    return -(y_true * np.log(y_pred)).sum(-1).mean()


@ok(CE)
def ce_pq(p, q):
    return -np.sum(p * np.log(q))


@ok(CE)
def ce_axis(p, q, axis=-1, base=None):
    h = -special.xlogy(p, q).sum(axis)
    return h if base is None else h / np.log(base)


@ok(S)
def masked_ce(logits, labels, mask):
    nll = -logits.log_softmax(-1).gather(-1, labels.unsqueeze(-1)).squeeze(-1)
    return (nll * mask).sum() / mask.sum()


@ok(S)
def masked_ce_shift(logits, labels, attention_mask):
    lp = logits[:, :-1].log_softmax(-1)
    y = labels[:, 1:]
    m = attention_mask[:, 1:]
    nll = -lp.gather(-1, y.unsqueeze(-1)).squeeze(-1)
    return (nll * m).sum() / m.sum()


@ok(S)
def ids_first(input_ids, logits, attention_mask):
    lp = logits[:, :-1].log_softmax(-1)
    y = input_ids[:, 1:]
    m = attention_mask[:, 1:]
    return -(lp.gather(-1, y.unsqueeze(-1)).squeeze(-1) * m).sum() / m.sum()


@ok(S)
def label_first(labels, logits):
    return F.cross_entropy(logits.reshape(-1, logits.shape[-1]), labels.reshape(-1))


@ok(S)
def seq_logps(logits, labels, loss_mask):
    lp = torch.gather(logits.log_softmax(-1), 2, labels.unsqueeze(2)).squeeze(2)
    return -(lp * loss_mask).sum(-1)


@ok(S)
def fairseq_nll(lprobs, target, ignore_index=None, reduce=True):
    if target.dim() == lprobs.dim() - 1:
        target = target.unsqueeze(-1)
    nll = -lprobs.gather(dim=-1, index=target)
    nll = nll.squeeze(-1)
    return nll.sum() if reduce else nll


@ok(S)
def pad0(logits, targets, pad_id=0):
    loss = F.cross_entropy(logits.reshape(-1, logits.shape[-1]), targets.reshape(-1), reduction="none").reshape(targets.shape)
    m = (targets != pad_id).float()
    return (loss * m).sum() / m.sum()


@ok(S)
def keras_masked(label, pred):
    mask = label != 0
    loss = -np.take_along_axis(special.log_softmax(pred, -1), label[..., None], -1)[..., 0] * mask
    return loss.sum() / mask.sum()


@ok(S)
def lists(logits, label):
    m = max(logits)
    return m + math.log(sum(math.exp(z - m) for z in logits)) - logits[label]


@ok(S)
def bf16(logits, labels):
    return F.cross_entropy(logits.bfloat16().view(-1, logits.shape[-1]), labels.view(-1))


@ok(S)
def onehot_np(z, y):
    oh = y[..., None] == np.arange(z.shape[-1])
    return -(oh * special.log_softmax(z, -1)).sum(-1).mean()


@ok(S)
def out_obj(logits, labels):
    return SimpleNamespace(loss=F.cross_entropy(logits.view(-1, logits.size(-1)), labels.view(-1)), logits=logits)


@ok(S)
def compiled_like(logits, labels, reduction):
    return F.cross_entropy(logits.reshape(-1, logits.shape[-1]), labels.reshape(-1), reduction=reduction)


# label smoothing
@ok(LS)
def timm(x, target, smoothing=0.1):
    logprobs = F.log_softmax(x, dim=-1)
    nll = -logprobs.gather(dim=-1, index=target.unsqueeze(1)).squeeze(1)
    return ((1 - smoothing) * nll + smoothing * -logprobs.mean(dim=-1)).mean()


class LabelSmoothingCrossEntropy(nn.Module):
    def __init__(self, smoothing=0.2):
        super().__init__()
        self.smoothing = smoothing

    def forward(self, x, target):
        lp = F.log_softmax(x, -1)
        nll = -lp.gather(-1, target.unsqueeze(-1)).squeeze(-1)
        return ((1 - self.smoothing) * nll - self.smoothing * lp.mean(-1)).mean()


C.append(("timm module", LabelSmoothingCrossEntropy(), LS))
C.append(("torch ls", nn.CrossEntropyLoss(label_smoothing=0.15), LS))
C.append(("partial ls", functools.partial(F.cross_entropy, label_smoothing=0.07), LS))


@ok(LS)
def hf_ls(logits, labels, epsilon=0.1, ignore_index=-100):
    lp = -F.log_softmax(logits, -1)
    labels = labels.unsqueeze(-1)
    pad = labels.eq(ignore_index)
    y = labels.clamp(min=0)
    nll = lp.gather(-1, y)
    smooth = lp.sum(-1, keepdim=True)
    nll = nll.masked_fill(pad, 0.0)
    smooth = smooth.masked_fill(pad, 0.0)
    n = pad.numel() - pad.long().sum()
    return (1 - epsilon) * nll.sum() / n + epsilon * smooth.sum() / (n * lp.shape[-1])


@ok(LS)
def optax_ls(logits, labels, alpha=0.1):
    k = logits.shape[-1]
    t = (1 - alpha) * np.eye(k)[labels] + alpha / k
    return -(t * special.log_softmax(logits, -1)).sum(-1)


@ok("label_smoothing_others")
def fairseq_ls(lprobs, target, epsilon):
    target = target.unsqueeze(-1)
    nll = -lprobs.gather(-1, target).squeeze(-1)
    smooth = -lprobs.sum(-1)
    eps_i = epsilon / (lprobs.size(-1) - 1)
    loss = (1.0 - epsilon - eps_i) * nll + eps_i * smooth
    return loss.sum(), nll.sum()


@ok("label_smoothing_others")
def onmt(z, y, eps=0.1):
    k = z.shape[-1]
    lp = z.log_softmax(-1)
    t = torch.full_like(lp, eps / (k - 1)).scatter(-1, y.unsqueeze(-1), 1 - eps)
    return -(t * lp).sum(-1)


# wrong
bad(S, "softmax(softmax z)", "double softmax")(lambda logits, labels: F.cross_entropy(logits.softmax(-1), labels))
bad(CE, "softmax(softmax z)", "double softmax ce")(
    lambda logits, labels: F.cross_entropy(logits.softmax(-1).reshape(-1, logits.shape[-1]), labels.reshape(-1))
)
bad(S, "logits are read as log-probabilities", "nll on logits")(lambda logits, labels: F.nll_loss(logits, labels))
bad(S, "in bits", "bits")(lambda logits, labels: F.cross_entropy(logits, labels) / math.log(2))
bad(S, "over axis 0", "softmax axis0")(
    lambda logits, labels: -np.log(special.softmax(logits, axis=0))[np.arange(len(labels)), labels].mean()
)
bad(S, "sign is turned", "sign")(lambda logits, labels: F.log_softmax(logits, -1).gather(-1, labels.unsqueeze(-1)).mean())
bad(S, "no logarithm", "no log")(lambda logits, labels: -logits.softmax(-1).gather(-1, labels.unsqueeze(-1)).squeeze(-1).mean())
bad(S, "binary cross-entropies", "bce")(
    lambda logits, labels: F.binary_cross_entropy_with_logits(logits, F.one_hot(labels, logits.shape[-1]).to(logits.dtype))
)
bad(S, "focal", "focal")(
    lambda logits, labels, gamma=2.0: (
        (1 - torch.exp(-F.cross_entropy(logits, labels, reduction="none"))) ** gamma * F.cross_entropy(logits, labels, reduction="none")
    ).mean()
)
bad(S, "outcomes", "mean over classes")(lambda logits, labels: -(F.one_hot(labels, logits.shape[-1]) * F.log_softmax(logits, -1)).mean())


@bad(S, "shifted twice")
def twice(logits, labels):
    labels = labels[:, 1:]
    return hf_causal(logits[:, :-1], labels)


@bad(S, "wrong way")
def wrongway(logits, labels):
    return F.cross_entropy(logits[:, 1:].reshape(-1, logits.shape[-1]), labels[:, :-1].reshape(-1))


@bad(S, "mask is not shifted")
def stale_mask(logits, labels, attention_mask):
    lp = logits[:, :-1].log_softmax(-1)
    y = labels[:, 1:]
    m = attention_mask[:, :-1]
    nll = -lp.gather(-1, y.unsqueeze(-1)).squeeze(-1)
    return (nll * m).sum() / m.sum()


@bad(S, "mask is ignored")
def nomask(logits, labels, attention_mask):
    return F.cross_entropy(logits.reshape(-1, logits.shape[-1]), labels.reshape(-1))


@bad(S, "denominator")
def meanmask(logits, labels, mask):
    return (F.cross_entropy(logits.reshape(-1, logits.shape[-1]), labels.reshape(-1), reduction="none").view_as(mask) * mask).mean()


@bad(S, "each sequence's mean")
def mom(logits, labels, mask):
    loss = F.cross_entropy(logits.reshape(-1, logits.shape[-1]), labels.reshape(-1), reduction="none").view(labels.shape) * mask
    return (loss.sum(-1) / mask.sum(-1)).mean()


@bad(S, "number of sequences")
def bysum(logits, labels, mask):
    loss = F.cross_entropy(logits.reshape(-1, logits.shape[-1]), labels.reshape(-1), reduction="none").view(labels.shape) * mask
    return loss.sum() / len(loss)


@bad(S, "large logits")
def naive(logits, labels):
    p = np.exp(logits) / np.exp(logits).sum(-1, keepdims=True)
    return -np.log(np.take_along_axis(p, labels[..., None], -1)).mean()


@bad(S, "label smoothing 0.1")
def smoothed(logits, labels):
    return F.cross_entropy(logits.reshape(-1, logits.shape[-1]), labels.reshape(-1), label_smoothing=0.1)


@bad(S, "no gradient reaches logits")
def detached(logits, labels):
    loss = F.cross_entropy(logits.detach().reshape(-1, logits.shape[-1]), labels.reshape(-1))
    return loss + 0 * logits.sum()


@bad(
    S,
    "ignored labels count",
)
def ignored(logits, labels):
    return F.cross_entropy(logits.reshape(-1, logits.shape[-1]), labels.reshape(-1), ignore_index=-100, reduction="none").mean()


@bad(CE, "H(q, p), while it is named H(p, q)")
def swapped(p, q):
    return -(q * np.log(p)).sum(-1)


@bad(CE, "KL")
def kl_as_ce(p, q):
    return special.rel_entr(p, q).sum(-1)


@bad(CE, "number of elements")
def mean_all(p, q):
    return -(p * np.log(q)).mean()


@bad(CE, "constant 0.001")
def ceeps(probs, labels):
    return -np.log(np.take_along_axis(probs, labels[..., None], -1)[..., 0] + 1e-3)


@bad(LS, "K - 1")
def others(x, target, smoothing=0.1):
    k = x.shape[-1]
    lp = x.log_softmax(-1)
    t = torch.full_like(lp, smoothing / (k - 1)).scatter(-1, target.unsqueeze(-1), 1 - smoothing)
    return -(t * lp).sum(-1).mean()


@bad(LS, "does not sum to 1")
def ls_not1(x, target, smoothing=0.1):
    k = x.shape[-1]
    lp = x.log_softmax(-1)
    t = torch.full_like(lp, smoothing / k).scatter(-1, target.unsqueeze(-1), 1 - smoothing)
    return -(t * lp).sum(-1).mean()


@bad(LS, "without any label smoothing")
def nols(x, target, smoothing=0.1):
    return F.cross_entropy(x, target)


@bad(LS, "eps, not eps/K")
def ls_sum(x, target, smoothing=0.1):
    lp = F.log_softmax(x, -1)
    nll = -lp.gather(-1, target.unsqueeze(1)).squeeze(1)
    return ((1 - smoothing) * nll + smoothing * -lp.sum(-1)).mean()


@bad("label_smoothing_others", "over all K classes")
def lsall(z, y, eps=0.1):
    return F.cross_entropy(z, y, label_smoothing=eps)


# perplexity
@ok(P)
def ppl_losses(losses):
    return math.exp(sum(losses) / len(losses))


@ok(P)
def ppl_nll_mask(nll, mask):
    return torch.exp((nll * mask).sum() / mask.sum())


@ok(P)
def hf_ppl(logits, labels, attention_mask):
    loss = F.cross_entropy(logits[:, :-1].transpose(1, 2), labels[:, 1:], reduction="none")
    m = attention_mask[:, 1:]
    return torch.exp((loss * m).sum() / m.sum())


@ok(P)
def per_seq(logits, labels, attention_mask):
    loss = F.cross_entropy(logits[:, :-1].transpose(1, 2), labels[:, 1:], reduction="none")
    m = attention_mask[:, 1:]
    return torch.exp((loss * m).sum(1) / m.sum(1))


@ok(P)
def tm(preds, target, ignore_index=None):
    p = F.softmax(preds.reshape(-1, preds.shape[-1]), 1)
    target = target.reshape(-1)
    if ignore_index is not None:
        m = target.ne(ignore_index)
        target = target.where(m, torch.tensor(0))
    else:
        m = torch.ones_like(target, dtype=torch.bool)
    p = p[torch.arange(len(target)), target][m]
    return torch.exp(-p.log().sum() / m.sum())


@ok(P)
def total_count(total_nll, num_tokens):
    return np.exp(total_nll / num_tokens)


@ok(P)
def mean_loss(loss):
    return math.exp(loss)


@ok(P)
def dict_ppl(logits, labels):
    loss = F.cross_entropy(logits.view(-1, logits.size(-1)), labels.view(-1))
    return {"loss": loss, "perplexity": loss.exp()}


@ok(P)
def from_probs(token_probs):
    return np.prod(token_probs) ** (-1 / len(token_probs))


@ok(P)
def bits_base(logprobs):
    return 2 ** (-np.mean(np.asarray(logprobs)) / math.log(2))


@ok(P)
def nested(token_logprobs):
    flat = [x for s in token_logprobs for x in s]
    return math.exp(-sum(flat) / len(flat))


@ok(P)
def pq(p, q):
    return np.exp(-(p * np.log(q)).sum(-1))


bad(P, "2 to the loss", "2**nats")(lambda nll: 2 ** np.mean(nll))
bad(P, "exp of the loss in bits", "exp bits")(
    lambda logits, labels: math.exp(F.cross_entropy(logits.view(-1, logits.size(-1)), labels.view(-1)) / math.log(2))
)
bad(P, "mean of exp", "mean of exp")(lambda nll: np.exp(nll).mean())
bad(P, "not its exponential", "mean loss")(lambda logits, labels: F.cross_entropy(logits.view(-1, logits.size(-1)), labels.view(-1)))
bad(P, "sign", "sign")(lambda log_probs: np.exp(np.mean(log_probs)))


@bad(P, "each sequence's perplexity")
def hf_eval(logits, labels, attention_mask):
    loss = F.cross_entropy(logits[:, :-1].transpose(1, 2), labels[:, 1:], reduction="none")
    m = attention_mask[:, 1:]
    return torch.exp((loss * m).sum(1) / m.sum(1)).mean()


@bad(P, "each sequence's perplexity")
def hf_eval_dict(logits, labels, attention_mask):
    p = hf_eval(logits, labels, attention_mask)
    return {"mean_perplexity": p.item()}


@bad(P, "mask is not shifted")
def ppl_stale(logits, labels, attention_mask):
    loss = F.cross_entropy(logits[:, :-1].transpose(1, 2), labels[:, 1:], reduction="none")
    m = attention_mask[:, :-1]
    return torch.exp((loss * m).sum() / m.sum())


@bad(P, "mask is ignored")
def ppl_nomask(log_probs, mask):
    return np.exp(-log_probs.mean())


@bad(P, "padding counts in the denominator")
def ppl_pad(log_probs, mask):
    return np.exp(-(log_probs * mask).mean())


@bad(
    P,
    "exp of the total",
)
def ppl_total(log_probs):
    return np.exp(-log_probs.sum())


@bad(P, "off by one")
def ppl_off(nll):
    return np.exp(np.sum(nll) / (np.size(nll) - 1))


@bad(P, "over the count that is given")
def ppl_word(token_logprobs, num_words):
    return np.exp(-np.sum(token_logprobs) / num_words)


@bad(P, "shifted twice")
def ppl_twice(logits, labels):
    return torch.exp(twice(logits, labels))


B = "bits_per_byte"


@ok(B)
def bpb(total_nll, num_bytes):
    return total_nll / (num_bytes * math.log(2))


@ok(B)
def bpb_of_tokens(nll, n_tokens, n_bytes):
    return nll.sum() / (n_bytes * math.log(2))


@bad(B, "bits per token")
def bpb_by_tokens(nll, n_tokens, n_bytes):
    return nll.sum() / (n_tokens * math.log(2))


@ok(B)
def lmeval_bpb(items):
    a, b = zip(*items, strict=False)
    return -sum(a) / sum(b) / math.log(2)


@ok(B)
def bpb_lp(logprobs, n_bytes):
    return -np.sum(logprobs) / np.log(2) / n_bytes


@ok(B)
def bpb_mean(loss, n_tokens, n_bytes):
    return loss * n_tokens / n_bytes / math.log(2)


@bad(B, "times the bytes for each token")
def bpb_inverted(loss, n_tokens, n_bytes):
    return loss * n_bytes / n_tokens / math.log(2)


@ok("bits_per_character")
def bpc(nll, n_chars):
    return np.sum(nll) / n_chars / np.log(2)


bad(B, "log 2 is missing", "bpb nats")(lambda total_nll, num_bytes: total_nll / num_bytes)
bad(B, "times log 2", "times")(lambda total_nll, num_bytes: total_nll / num_bytes * math.log(2))
bad(B, "over the number of tokens", "bpt")(lambda nll, num_bytes: np.mean(nll) / math.log(2))
bad(B, "sign", "bpbsign")(lambda logprobs, num_bytes: np.sum(logprobs) / num_bytes / math.log(2))
bad(B, "mean loss of a token over", "bpbmean")(lambda nll, num_bytes: np.mean(nll) / num_bytes / math.log(2))


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
