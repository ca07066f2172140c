"""What the documentation of a callable says of its shapes, its means, ignored labels and the direction of a divergence."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ...patterns import regex

_CUBE = regex(r"[(\[]\s*\w+\s*,\s*\w+\s*,\s*(?:V|K|C|[Vv]ocab\w*|(?:num_|n_)?classes)\s*[)\]]")
_TOKEN_MEAN = regex(
    r"(?<!not )(?<!not a )(?<!not the )(?<!unlike a )(?<!unlike the )(?<!than a )(?<!than the )(?<!of a )(?<!of the )"
    r"(?:mean|averag\w*)\s+(?:of|over|across|per)\s+(?:all\s+|the\s+|valid\s+|every\s+){0,2}(?:tokens?|positions?)\b"
    r"|token[-_ ]mean|mean[-_ ]token",
    re.I,
)
_ONE = r"(?:sequence|sentence|utterance|example|sample|answer|response|completion)"
_SEQUENCE_MEAN = regex(
    r"\b(?:mean|averag\w*|sum|summed)\s+(?:(?:loss|KL|divergence|cross-entropy|perplexity)\s+)?"
    r"(?:(?:of|over|across)\s+(?:the\s+|all\s+|valid\s+){0,2}(?:tokens?|positions?|losses)\s+)?"
    rf"(?:(?:of|over|across|within|in|for)\s+)?(?:each|every|per)[- ]{_ONE}\b"
    rf"|\b(?:each|every|per)[- ]{_ONE}(?:['\u2019]s)?[- ](?:mean|averag\w*)"
    r"|\bseq(?:uence)?[-_ ]mean[-_ ]token[-_ ]mean",
    re.I,
)
_DENIED = regex(r"\b(?:not|never|instead|rather|unlike|no longer|without)\b|n['\u2019]t\b", re.I)
_IGNORED = regex(r"-100\b|\bignor(?:ed?|es|ing)\b", re.I)
_DIVERGENCE = regex(r"(?:KL|kl|D)[_A-Za-z]{0,4}\s*[(\[]\s*(\w+)\s*(?:\|\||‖|\\\|)\s*(\w+)\s*[)\]]")


@dataclass(frozen=True, slots=True)
class Said:
    """KL(a||b); arrays (B, T, V); a mean over all tokens, or a value for each sequence first; labels that are ignored."""

    divergence: tuple[str, str] | None = None
    cube: bool = False
    token_mean: bool = False
    sequence_mean: bool = False
    ignoring: bool = False


SILENT = Said()


def read(text: str, name: str) -> Said:
    """What a documentation says; a mean over tokens may be said by the name, too."""
    directions = set(_DIVERGENCE.findall(text))
    by_sequence = _SEQUENCE_MEAN.search(text) is not None and _DENIED.search(text) is None
    return Said(
        directions.pop() if len(directions) == 1 else None,
        _CUBE.search(text) is not None,
        _TOKEN_MEAN.search(f"{name} {text}") is not None and not by_sequence,
        by_sequence,
        _IGNORED.search(text) is not None,
    )
