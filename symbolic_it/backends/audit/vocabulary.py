"""Words of the names of parameters, and what they say: roles, data, sides of a divergence, answers of a pair."""

from __future__ import annotations

from ...patterns import regex

_WORDS = regex(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+|[^\W\d_]+")
LENGTHS = frozenset({"length", "lengths", "lens", "len"})
#: Role -> the words of a name that give it; the first that matches decides. Data comes after conventions.
ROLES: tuple[tuple[str, frozenset[str]], ...] = (
    ("estimator", frozenset({"estimator", "penalty"})),
    ("ignore index", frozenset({"ignore", "ignored"})),
    ("pad index", frozenset({"padding idx", "pad id", "pad idx", "pad token", "pad index"})),
    ("temperature", frozenset({"temperature", "temp", "tau", "t"})),
    ("clip", frozenset({"clip", "cliprange"})),
    ("epsilon", frozenset({"smoothing", "epsilon", "eps", "ls", "smooth"})),
    ("gamma", frozenset({"gamma"})),
    ("beta", frozenset({"beta"})),
    ("order", frozenset({"alpha", "order"})),
    ("reduction", frozenset({"reduction", "reduce", "agg"})),
    ("axis", frozenset({"axis", "dim", "axes"})),
    ("base", frozenset({"base"})),
    ("lengths", frozenset({"valid len", "valid lens", "valid length", "valid lengths"})),
    ("mask", frozenset({"mask", "masks", "valid", "nonpad", "keep"})),
    ("size", frozenset({"classes", "vocab", "v", "k", "c", "nclasses"})),
    ("count", LENGTHS | {"bytes", "words", "chars", "characters", "count", "counts", "ntokens", "nbytes", "nwords", "nchars", "n", "num"}),
    ("weights", frozenset({"weights", "weight"})),
)  # fmt: skip
LABELS = frozenset({"label", "labels", "target", "targets", "y", "gold", "tgt", "ids", "tokens", "truth", "true", "classes", "cls", "idx"})
LOGITS = frozenset({"logit", "logits", "unnormalized", "unnormalised", "lm_logits"})
LOG_PROBABILITIES = frozenset({"logp", "logps", "lp", "logprob", "logprobs", "logprobabilities", "loglikelihood", "loglikelihoods", "logq",
                               "lprobs", "logpi", "logpdf"})  # fmt: skip
PROBABILITIES = frozenset({"prob", "probs", "probability", "probabilities", "pmf", "proba", "probas", "distribution", "softmax"})
LOSSES = frozenset({"loss", "losses", "nll", "nlls", "ce", "xent", "entropy", "bits", "nats"})

#: Before the name of log-probabilities: losses.
TURNED = frozenset({"neg", "negative", "minus"})

#: Names of the argument that a divergence is measured from (p: the data, the teacher, the policy) and of the other (q).
FROM = frozenset({"target", "targets", "label", "labels", "teacher", "tea", "tch", "true", "truth", "gold", "policy", "pi", "actor",
                  "posterior"})  # fmt: skip
TO = frozenset({"input", "inputs", "pred", "preds", "prediction", "predictions", "predicted", "student", "stu", "model", "output",
                "outputs", "approx", "ref", "reference", "prior", "base", "sft"})  # fmt: skip
#: The distribution that samples are drawn from, for an estimator.
SAMPLED = frozenset({"old", "behavior", "behaviour", "sampled", "rollout"})
REFERENCE = frozenset({"ref", "reference", "base", "sft"})
POLICIES = frozenset({"policy", "pi", "actor", "ref", "reference"})
PADDING = frozenset({"pad", "padding", "padded", "ignore", "ignored", "prompt", "context", "instruction", "user", "query", "question",
                     "exclude", "excluded", "drop", "dropped", "invalid", "special"})  # fmt: skip
#: Of these the length is not that of what is scored.
UNSCORED = frozenset({"prompt", "context", "instruction", "user", "query", "question", "source", "src", "prefix"})
#: Weights of these are no weights of rows.
OF_CLASSES = frozenset({"class", "classes", "pos", "positive", "label", "labels", "vocab"})
REVERSE = frozenset({"reverse", "reversed", "rkl", "rev", "backward", "backwards", "exclusive", "seeking"})
#: The words of a function's own name that probes depend on.
ASKED = REVERSE | {"dr", "undesirable"}
CHOSEN = frozenset(
    {"chosen", "w", "win", "winner", "winning", "preferred", "pos", "positive", "yw", "accepted", "accept", "good", "better"}
)
REJECTED = frozenset(
    {"rejected", "l", "lose", "loser", "losing", "dispreferred", "neg", "negative", "yl", "reject", "bad", "worse", "unpreferred"}
)


def words(name: str) -> tuple[str, ...]:
    """policyLogProbs -> policy, logprobs: 'log' is joined with what follows it."""
    found = [w.lower() for w in _WORDS.findall(name)]
    out: list[str] = []
    for w in found:
        if out and out[-1] == "log":
            out[-1] = f"log{w}"
        else:
            out.append(w)
    return tuple(out)
