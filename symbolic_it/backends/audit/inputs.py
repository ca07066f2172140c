"""Which probes are meant by the inputs that a user names: "probs", "log_probs", "logits", "logits and labels"."""

from __future__ import annotations

import difflib

from .reading import Group

#: What `compile` and libraries call them.
CALLED = {
    "probs": "probabilities", "probability": "probabilities", "pmf": "probabilities", "pmfs": "probabilities", "p": "probabilities",
    "log-probs": "log-probabilities", "logprobs": "log-probabilities", "logps": "log-probabilities", "logp": "log-probabilities",
    "log-probability": "log-probabilities", "logit": "logits", "scores": "logits", "loss": "losses", "nll": "losses", "nlls": "losses",
}  # fmt: skip


class UnknownInputsError(ValueError):
    """Inputs in which a quantity has no probes; says in which it has some."""


def among(groups: list[Group], inputs: str, quantity: str) -> list[Group]:
    """The groups of a presentation: by its whole name, else by how it begins. Raises UnknownInputsError."""
    key = " ".join(CALLED.get(w, w) for w in inputs.lower().replace("_", "-").split())
    whole = [g for g in groups if key in (g.presentation, g.family)]
    found = whole or [g for g in groups if key and g.family.startswith(f"{key} ")]
    if found:
        return found
    forms = list(dict.fromkeys(g.family for g in groups))
    near = difflib.get_close_matches(key, forms, n=1)
    meant = f' (did you mean "{near[0]}"?)' if near else ""
    told = f'"{inputs}" is nothing that {quantity.replace("_", "-")} is probed with{meant}; expected one of: {"; ".join(forms)}'
    raise UnknownInputsError(told)
