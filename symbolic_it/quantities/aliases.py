"""What people call a quantity: kl, ce, ppl, jsd, k3, dpo."""

from __future__ import annotations

from ..catalogue import dashed

#: Name of a quantity -> what else it is called.
CALLED = {
    "kl-divergence": "kl kld kl-div kullback-leibler relative-entropy kullback-leibler-divergence forward-kl",
    "jensen-shannon-divergence": "js jsd js-div js-divergence jensen-shannon",
    "jensen-shannon-distance": "js-distance",
    "cross-entropy": "ce xent cross-entropy-loss crossentropy log-loss",
    "softmax-cross-entropy": "nll nll-loss softmax-ce lm-loss infonce info-nce infonce-loss info-nce-loss nt-xent",
    "label-smoothing-cross-entropy": "label-smoothing smoothed-cross-entropy label-smoothing-loss label-smoothed-cross-entropy",
    "perplexity": "ppl pplx",
    "bits-per-byte": "bpb",
    "bits-per-character": "bpc",
    "mutual-information": "mi information-gain mutual-info",
    "entropy": "shannon-entropy h",
    "binary-entropy": "h2",
    "kl-estimator-k1": "k1",
    "kl-estimator-k2": "k2",
    "kl-estimator-k3": "k3 grpo-kl",
    "dpo-loss": "dpo",
    "ipo-loss": "ipo",
    "focal-loss": "focal",
    "bradley-terry-loss": "bt reward-model-loss pairwise-ranking-loss",
    "simpo-loss": "simpo",
    "orpo-odds-ratio-loss": "orpo orpo-loss odds-ratio-loss",
    "kto-loss": "kto",
    "distillation-loss": "distillation kd kd-loss distill-loss knowledge-distillation soft-target-loss",
    "binary-cross-entropy": "bce",
    "binary-cross-entropy-with-logits": "bce-with-logits bcewithlogits",
    "ppo-clipped-objective": "ppo ppo-clip clipped-objective",
    "kl-penalised-reward": "kl-penalized-reward",
    "jeffreys-divergence": "jeffreys symmetric-kl",
    "hellinger-distance": "hellinger",
    "total-variation": "tv total-variation-distance",
    "chi-square-divergence": "chi2 chi-squared",
    "log-sum-exp": "lse logsumexp",
    "renyi-divergence": "renyi",
}
#: What people call it -> its name.
ALIASES = {alias: name for name, aliases in CALLED.items() for alias in aliases.split()}


def named(name: str) -> str:
    """The name, with dashes, of the quantity that somebody calls this; any other name as it is."""
    key = "-".join(dashed(name).strip().lower().split())
    return ALIASES.get(key, key)
