"""Speculative decoding: how often a draft is accepted, and from what is drawn where it is not."""

from __future__ import annotations

from .notion import Notion

_LAWS = {
    "P": r"[pP](?:_.+)?\(.+",
    "Q": r"[qQ](?:_.+)?\(.+",
    "U": r"[pP](?:_.+)?\(.+",
    "V": r"[qQ](?:_.+)?\(.+",
    "D": r"(?:TV|[dD]_TV|delta_TV)(?:\(.*)?",
}
DECODING = (
    Notion(  # min(1, p/q) where q is the draft's law, min(1, q/p) where p is
        "probability of accepting",
        (),
        {},
        letters=r"(?:alpha|a|A|p_acc|P_acc|rho)(?:_.+)?",
        needs=r"(?:min|max)\(1, .*/.*|(?:min|max)\(.*/.*, 1\)",
        certain=False,
    ),
    Notion(
        "probability with which a draft is accepted",
        (r"S(\min(P, Q))", r"S(\min(Q, P))", r"1 - \frac12 S(|P - Q|)", r"1 - \frac12 S(|Q - P|)", "1 - D"),
        _LAWS,
        letters=r"(?:alpha|beta|a|A|r|p_acc|P|gamma)(?:_.+)?",
        words=r"accept\w*(?: (?:rate|probability|chance))?|接受|수락|受理",
        needs=r"(?:min|max)\(.*|\|[pPqQ].*\||(?:TV|[dD]_TV|delta_TV)(?:\(.*)?",
        certain=False,
    ),
    Notion(
        "law of what is drawn after a rejection",
        (r"\frac{\max(0, P - Q)}{S(\max(0, U - V))}", r"\frac{\max(P - Q, 0)}{S(\max(U - V, 0))}", r"\frac{\max(0, P - Q)}{S(\max(0, P - Q))}"),
        _LAWS,
        letters=r"[pPqr](?:_.+)?'?",
        words=r"reject\w*|resampl\w*|residual|adjusted|拒绝|거부|speculative",
        needs=r"max\(0.*|max\(.*0\)",
        alike=("PU", "QV"),
        certain=False,
    ),
)  # fmt: skip
