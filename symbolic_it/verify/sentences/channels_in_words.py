"""Channels that words describe: a noiseless one determines its output, a lossless one its input, a one-to-one one both."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...patterns import regex

_CHANNEL = regex(r"\bchannel|信道|채널|通信路", re.I)
_BOTH = regex(r"一一对应|一一對應|\bone-to-one\b|\bnoiseless\b(?! *(?:coding|lossy|but))|일대일|1対1|잡음이? ?없는 ?채널|雑音のない通信路", re.I)
_LOSSLESS, _NOISELESS = regex(r"无损"), regex(r"无噪(?!一一)|\bdeterministic channel|결정적 ?채널|确定性?信道", re.I)
_DENIED = regex(r"\bnot?\b|n't\b|\bunless\b|\bwhether\b|\balmost\b|\bnearly\b|不是|并非|아니|ない|若不", re.I)
_CALL = regex(r"(?<![A-Za-z\\])[HI]\s*\(([^()$]*)\)")


def channels_in_words(flat: str) -> Iterator[str]:
    """The constraints on the X and Y of its formulas that a text, with those between dollar signs, tells so."""
    words = re.sub(r"\$[^$]*\$", " ", flat)
    if _CHANNEL.search(words) is None or _DENIED.search(words) is not None:
        return
    names = {x.strip() for call in _CALL.finditer(flat) for x in re.split(r"[,;|]|\\mid", call[1])}
    if not names or not names <= {"X", "Y"}:
        return
    both = _BOTH.search(words) is not None
    if both or _LOSSLESS.search(words) is not None:
        yield "0 = H(X, Y) - H(Y)"
    if both or _NOISELESS.search(words) is not None:
        yield "0 = H(X, Y) - H(X)"
