"""The costly mistakes of practice, each named by the audit with the input that shows it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from symbolic_it.backends.audit import audit

torch = pytest.importorskip("torch")
F = torch.nn.functional
scipy_special = pytest.importorskip("scipy.special")
scipy_stats = pytest.importorskip("scipy.stats")
distance = pytest.importorskip("scipy.spatial.distance")


def flat(z: Any, y: Any, **options: Any) -> Any:
    return F.cross_entropy(z.reshape(-1, z.shape[-1]), y.reshape(-1), **options)


def kl_batchmean(p: Any, q: Any) -> Any:
    return F.kl_div(q.log(), p, reduction="batchmean")


def kl_token_mean(p: Any, q: Any) -> Any:
    """The mean over all tokens of KL(p || q)."""
    return F.kl_div(q.log(), p, reduction="batchmean")


def normal_kl_of_a_mean(mu: Any, logvar: Any) -> Any:
    return -0.5 * torch.sum(1 + logvar - mu - logvar.exp(), dim=-1)


def kl_summed_over_tokens(p: Any, q: Any) -> Any:
    """KL(p || q), summed over tokens, averaged over the batch."""
    return F.kl_div(q.log(), p, reduction="batchmean")


def kl_with_constants(p: Any, q: Any) -> Any:
    return (p * (np.log(p + 1e-6) - np.log(q + 1e-6))).sum(-1)


def smoothing_of_each(z: Any, y: Any, eps: float = 0.1) -> Any:
    lp = F.log_softmax(z, -1)
    return (-(1 - eps) * lp.gather(-1, y[..., None])[..., 0] - eps / (z.shape[-1] - 1) * lp.sum(-1)).mean()


def distillation(student: Any, teacher: Any, t: float = 4.0) -> Any:
    return F.kl_div(F.log_softmax(student / t, -1), F.softmax(teacher / t, -1), reduction="none").sum(-1).mean()


def weighted_jsd(p: Any, q: Any) -> Any:
    m = 0.1 * p + 0.9 * q
    return 0.1 * scipy_special.rel_entr(p, m).sum(-1) + 0.9 * scipy_special.rel_entr(q, m).sum(-1)


def sequence_mean_perplexity(log_probs: Any, mask: Any) -> Any:
    return np.mean([np.exp(-row[kept].mean()) for row, kept in zip(log_probs, mask, strict=True)])


def off_by_one(log_probs: Any) -> Any:
    return np.exp(-np.sum(log_probs) / (np.size(log_probs) - 1))


def twice_shifted(z: Any, y: Any) -> Any:
    return flat(z[:, :-2], y[:, 2:])


def mean_of_means(z: Any, y: Any) -> Any:
    return torch.stack([F.cross_entropy(a, b) for a, b in zip(z, y, strict=True)]).mean()


def smoothing_of_others(z: Any, y: Any, eps: float = 0.1) -> Any:
    lp, k = F.log_softmax(z, -1), z.shape[-1]
    target = torch.full_like(lp, eps / (k - 1)).scatter(-1, y.unsqueeze(-1), 1 - eps)
    return -(target * lp).sum(-1)


def smoothing_leaks(z: Any, y: Any) -> Any:
    lp = F.log_softmax(z, -1)
    nll = F.nll_loss(lp.reshape(-1, z.shape[-1]), y.reshape(-1), ignore_index=-100, reduction="none").reshape(y.shape)
    return (0.9 * nll + 0.1 * -lp.mean(-1)).sum() / (y >= 0).sum()


def masked_mean(z: Any, y: Any) -> Any:
    nll = F.cross_entropy(z.reshape(-1, z.shape[-1]), y.reshape(-1), reduction="none", ignore_index=-100)
    return nll.sum() / (y >= 0).sum()


def ignored_counted(z: Any, y: Any) -> Any:
    return flat(z, y, reduction="none", ignore_index=-100).mean()


def dpo_of_means(pw: Any, pl: Any, rw: Any, rl: Any) -> Any:
    ratios = [a.mean(-1) for a in (pw, pl, rw, rl)] if pw.ndim > 1 else [pw, pl, rw, rl]
    return -F.logsigmoid(0.1 * ((ratios[0] - ratios[2]) - (ratios[1] - ratios[3])))


def naive_sigmoid(w: Any, o: Any) -> Any:
    with np.errstate(over="ignore", divide="ignore"):
        x = 0.1 * (w - o)
        return -np.log(np.exp(x) / (1 + np.exp(x)))


MISTAKES: list[tuple[str, Callable[..., Any], str, str]] = [
    ("1 direction of kl_div", lambda p, q: F.kl_div(p.log(), q, reduction="sum"), "kl_divergence", "KL(q‖p), while it is named KL(p‖q)"),
    ("2 probabilities for log-probabilities", lambda p, q: F.kl_div(p, q, reduction="sum"), "kl_divergence", "was to be log-probabilities"),
    ("3 mean divides by outcomes", lambda p, q: F.kl_div(q.log(), p), "kl_divergence", "divided by the number of elements"),
    ("4 batchmean of (B, T, V)", kl_batchmean, "kl_divergence", "divided by the first axis only"),
    ("4b the same, said to be a mean over tokens", kl_token_mean, "kl_divergence", "it gives KL(p‖q) in nats, divided by the first axis"),
    ("3b a sum over the batch divided by outcomes", lambda z, y: F.cross_entropy(z, y, reduction="sum") / z.size(-1),
     "softmax_cross_entropy", "divided by the number of outcomes, not of rows"),
    ("26 a mean without its square", normal_kl_of_a_mean, "kl_divergence", "with mu, not its square"),
    ("21c constants inside the logarithms", kl_with_constants, "kl_divergence", "1e-06 added inside the logarithm: both masses"),
    ("17b eps/(K - 1) on the label too", smoothing_of_each, "label_smoothing_cross_entropy", "sums to more than 1"),
    ("5 distillation without T^2", distillation, "kl_divergence", "T = 4 without the factor T^2"),
    ("5b teacher and student the same", lambda p, q: (p * (p.log() - p.log())).sum(-1), "kl_divergence", "treated as the same"),
    ("6 weights of a generalised JSD", weighted_jsd, "jensen_shannon_divergence", "weights 0.1 and 0.9"),
    ("7 distance for divergence", lambda p, q: distance.jensenshannon(p, q, axis=-1), "jensen_shannon_divergence", "square root"),
    ("8 near-equal", lambda p, q: distance.jensenshannon(p, q, axis=-1) ** 2, "jensen_shannon_divergence", "near-equal"),
    ("9 silent normalisation along axis 0", lambda p: scipy_stats.entropy(p), "entropy", "axis 0"),
    ("9b silent normalisation", lambda p: scipy_stats.entropy(p, axis=-1), "entropy", "normalises its input silently"),
    ("10 terms of scipy's kl_div", lambda p, q: scipy_special.kl_div(p, q), "kl_divergence", "p log(p/q) - p + q"),
    ("11 base of a perplexity", lambda lp: 2 ** -np.mean(lp), "perplexity", "2 to the loss in nats"),
    ("11b bits", lambda p: -(p * np.log2(p)).sum(-1), "entropy", "in bits, not nats"),
    ("12 mean of sequence perplexities", sequence_mean_perplexity, "perplexity", "mean of each sequence's perplexity"),
    ("13 per word", lambda lp, words: np.exp(-np.sum(lp) / words), "perplexity", "over the count that is given"),
    ("14 off by one", off_by_one, "perplexity", "off by one"),
    ("14b first token", lambda lp: np.exp(-lp[1:].mean()) if lp.ndim == 1 else None, "perplexity", "first token is left out"),
    ("15 shifted twice", twice_shifted, "softmax_cross_entropy", "shifted twice"),
    ("16 mean of means", mean_of_means, "softmax_cross_entropy", "not over tokens"),
    ("17 smoothing over K - 1", smoothing_of_others, "label_smoothing_cross_entropy", "K - 1"),
    ("18 smoothing of ignored labels", smoothing_leaks, "label_smoothing_cross_entropy", "ignored labels added in"),
    ("18b ignored labels counted", ignored_counted, "softmax_cross_entropy", "ignored labels count"),
    ("19 softmax twice", lambda z, y: flat(F.softmax(z, -1), y), "softmax_cross_entropy", "softmax(softmax z)"),
    ("20 all ignored", masked_mean, "softmax_cross_entropy", "all ignored gives nan"),
    ("21 0 log 0", lambda p, q: (p * np.log(p / q)).sum(-1), "kl_divergence", "0 log 0 is nan"),
    ("21b gradient at 0", lambda p: -torch.where(p > 0, p * p.log(), 0.0).sum(-1), "entropy", "gradient at a mass of 0 is nan"),
    ("22 k3 as a divergence", lambda a, b: np.exp(b - a) - (b - a) - 1, "kl_divergence", "gradient as a loss is that"),
    ("22b k1 as a divergence", lambda p_log, q_log: p_log - q_log, "kl_divergence", "mean 0 as a loss"),
    ("23 sign", lambda p, q: -(p * np.log(p / q)).sum(-1), "kl_divergence", "the sign is turned"),
    ("23b sign of k1", lambda a, b: b - a, "kl_estimator_k1", "k1"),
    ("24 cancellation of k3", lambda a, b: np.exp(b - a) - (b - a) - 1, "kl_estimator_k3", "cancels"),
    ("25 DPO of means", dpo_of_means, "dpo_loss", "averaged over tokens"),
    ("25b swapped", lambda w, o: np.logaddexp(0, 0.1 * (w - o)), "dpo_loss", "swapped"),
]  # fmt: skip


@pytest.mark.parametrize(("function", "quantity", "named"), [m[1:] for m in MISTAKES], ids=[m[0] for m in MISTAKES])
def test_it_is_named(function: Callable[..., Any], quantity: str, named: str) -> None:
    report = audit(function, quantity)
    assert named in report.sentence


def test_a_sum_over_tokens_that_says_so_is_no_mistake() -> None:
    report = audit(kl_summed_over_tokens, "kl_divergence")
    assert not [f for f in report.findings if "first axis" in f.sentence]


def kl_by_sequences(p: Any, q: Any) -> Any:
    """KL(p || q) of (B, T, V) averaged over the batch: the sum over positions, not the mean over tokens."""
    return F.kl_div(q.log(), p, reduction="batchmean")


def test_a_mean_over_tokens_that_is_denied_is_none() -> None:
    assert audit(kl_by_sequences, "kl_divergence").findings == ()


def test_an_accusation_has_its_witness() -> None:
    (finding,) = audit(lambda p, q: -(p * np.log(p / q)).sum(-1), "kl_divergence").findings
    assert finding.witness.startswith("[")
    assert finding.got != finding.expected


def test_the_sentence_of_the_manual() -> None:
    sentence = audit(lambda p, q: F.kl_div(p.log(), q), "kl_divergence").sentence
    assert sentence.startswith("this is KL(q‖p), while it is named KL(p‖q): in nats, divided by the number of elements")


def test_what_fits_nothing_is_undecided() -> None:
    assert audit(lambda p, q: p.sum() * 17.3, "kl_divergence").verdict == "undecided"
    assert audit(lambda: 1, "entropy").verdict == "undecided"
    with pytest.raises(KeyError, match="no probes"):
        audit(lambda x: x, "elbo")
