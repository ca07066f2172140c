"""What the names of parameters say: whose law, and whether probabilities, logarithms, logits or labels."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ....patterns import regex

_TRUE = regex(
    r"^(?:p|p_?true|true|y_?true|targets?|tgts?|y|ys|labels?|truth|ground_truth|gt|p_?data|data|actual|true_dist|"
    r"p_x|gold|expected|one_?hot|y_?onehot|teacher\w*|t)(?:_(?:probs?|dist|one_?hot|ids|idx|logits|"
    r"log_?probs?|tokens))?$"
)
_MODEL = regex(
    r"^(?:q|q_?model|preds?|y_?preds?|y_?hat|yhat|model|predicted|predictions?|outputs?|out|logits?|estimate|approx|"
    r"p_?hat|p_?model|q_x|scores|student\w*|probs?|log_?probs?|lp|z)"
    r"(?:_(?:probs?|dist|logits|log_?probs?|batch))?$"
)
_LABELS = regex(r"^(?:labels?|targets?|tgts?|y|ys|y_?true|target_ids|label_ids|gold|truth|t|classes|idx)$")
_SAMPLE = regex(
    r"^(?:text|string|s|data|labels?|sequence|seq|samples?|message|tokens|symbols|x|xs|values|y|chars|words|"
    r"observations|counts?|freqs?|frequencies|histogram)$"
)
_SURELY_SAMPLE = regex(r"^(?:text|string|sequence|seq|samples?|message|tokens|symbols|chars|words|observations|sentence)$")
_LAW = regex(
    r"^(?:[pqr]|p[kx]|qk|ps|qs|p\d|q\d|pr|px|py|probs?|probabilities|prob_?dist|dist\w*|pmf|distribution\w*|p_\w+|"
    r"q_\w+|\w+_probs?|\w+_dist|\w+_probabilities|[PQ]|m|a|b|mu|nu|weights|probas?|masses)$"
)


@dataclass(frozen=True)
class Parameter:
    """``side`` is "true", "model" or ""; ``holds`` what the name allows, the likeliest first; ``firm`` if the name is clear."""

    name: str
    side: str
    holds: tuple[str, ...]
    firm: bool


def parameter(name: str) -> Parameter:
    """What a parameter's name says."""
    low = name.lower().strip("_")
    side = "true" if _TRUE.match(low) else "model" if _MODEL.match(low) else ""
    if re.search(r"log_?p|log_?q|lprobs|logprob|log_?soft|^lp$|^lq$|log_?dist|logps?$", low):
        return Parameter(name, side, ("log",), True)
    if re.search(r"one_?hot", low):
        return Parameter(name, "true", ("one-hot",), True)
    if "logit" in low:
        return Parameter(name, side, ("logits",), True)
    if re.search(r"^[pqm](?:_\w+)?$|prob|dist|pmf", low):
        return Parameter(name, side, ("law", "log", "logits", "table"), True)
    if _LABELS.match(low):
        return Parameter(name, side, ("labels", "one-hot", "law", "logits", "sample", "counts"), True)
    if re.match(r"^(?:counts?|freqs?|frequencies|histogram|counter)$", low):
        return Parameter(name, "", ("counts", "law", "sample"), True)
    if _SURELY_SAMPLE.match(low):
        return Parameter(name, "", ("sample", "counts", "law"), True)
    if side == "model":
        return Parameter(name, side, ("law", "logits", "log"), True)
    if _SAMPLE.match(low):
        return Parameter(name, side, ("law", "sample", "counts", "logits"), low not in ("x", "xs", "values", "data", "s"))
    return Parameter(name, side, ("law", "log", "logits", "table"), _LAW.match(low) is not None)
