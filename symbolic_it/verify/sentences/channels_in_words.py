"""Channels that words describe: a noiseless one determines its output, a lossless one its input; parallel ones do not mix."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...notation.syntax import nodes as n
from ...patterns import regex
from .variables_of_formulas import arguments_of_informations, variables_of_informations

_CHANNEL = regex(r"\bchannel|信道|채널|通信路", re.I)
_BOTH = regex(
    r"一一对应|一一對應|\bone-to-one\b|\bnoiseless\b(?! *(?:coding|lossy|but))|일대일|1対1|잡음이? ?없는 ?채널|雑音のない通信路", re.I
)
_LOSSLESS, _NOISELESS = regex(r"无损"), regex(r"无噪(?!一一)|\bdeterministic channel|결정적 ?채널|确定性?信道", re.I)
_PARALLEL = regex(
    r"\bparallel\b[^.;]{0,30}\bchannels?\b|\bchannels?\b[^.;]{0,20}\bin parallel\b|\bproduct channels?\b|(?:平行|并联|并行|並列)(?:的)?(?:信道|通信路)|병렬 ?채널",
    re.I,
)
_PAIRS = regex(r"\A\s*(?P<x>[A-Z])_\{?1\}?\s*,?\s*(?P=x)_\{?2\}?\s*\Z")
_DENIED = regex(r"\bnot?\b|n't\b|\bunless\b|\bwhether\b|\balmost\b|\bnearly\b|不是|并非|아[니닌닐님닙]|ない|若不", re.I)


def channels_in_words(flat: str) -> Iterator[str]:
    """The constraints on the X and Y of its formulas that a text, with those between dollar signs, tells so."""
    words = re.sub(r"\$[^$]*\$", " ", flat)
    if _CHANNEL.search(words) is None or _DENIED.search(words) is not None:
        return
    groups = [x for arguments in arguments_of_informations(flat) for x in re.split(r"[;|]|\\mid", arguments)]
    paired = {m["x"] for x in groups if (m := _PAIRS.match(x)) is not None}
    if _PARALLEL.search(words) is not None and paired == {"X", "Y"}:
        yield "0 = H(Y_1, Y_2 | X_1, X_2) - H(Y_1 | X_1) - H(Y_2 | X_2)"
    names = variables_of_informations(flat)
    if not names or not names <= {"X", "Y"}:
        return
    both = _BOTH.search(words) is not None
    if both or _LOSSLESS.search(words) is not None:
        yield "0 = H(X, Y) - H(Y)"
    if both or _NOISELESS.search(words) is not None:
        yield "0 = H(X, Y) - H(X)"


def splits_a_channel(chain: n.Chain) -> bool:
    """p(jj' | kk') = p_1(j | k) p_2(j' | k'): what is supposed of a channel, whatever its letters are."""
    right = chain.links[0].right
    sides = (chain.first, right.left, right.right) if isinstance(right, n.Mul) else ()
    return bool(sides) and all(
        isinstance(x, n.Call) and "|" in x.separators and isinstance(x.head, n.Name) and x.head.base in "pPqQWw" for x in sides
    )
