"""Known quantities by name: the symbols and words that stand for each, and the forms in which texts define it.

In a form, A to D stand for any expression, N for the number of summands, K for that of outcomes, and S(...) for a sum, an
integral or an expectation. A form holds in every base, as long as it is one.
"""

from __future__ import annotations

from dataclasses import dataclass

MEAN, EXPECTED, SUM = "mean", "E", "sum"


@dataclass(frozen=True, slots=True)
class Known:
    """One quantity. ``symbols``: names in lower case without fonts, those of losses without their letter (L_CE is "ce").

    ``averaged``: over what it may be averaged beyond its form. ``exact``: its value as a term, for laws A and B in either order,
    as far as the reader has one. ``firm``: the symbols that stand for nothing else, so that a false form is false.
    ``needs``: names without which the symbols mean something else. ``settled``: its signs, ratios and arguments are the same in all
    texts, so that a formula which one such change repairs is a mistake.
    """

    title: str
    symbols: frozenset[str]
    words: str
    forms: tuple[str, ...]
    averaged: frozenset[str] = frozenset()
    exact: tuple[str, ...] = ()
    firm: frozenset[str] = frozenset()
    needs: frozenset[str] = frozenset()
    settled: bool = False


def _names(text: str) -> frozenset[str]:
    return frozenset(text.split())


SAMPLES = frozenset([MEAN, EXPECTED, SUM])
KNOWN: tuple[Known, ...] = (
    Known(
        "binary cross-entropy",
        _names("bce binary_ce logloss"),
        r"binary cross[- ]entropy|logistic loss|log[- ]loss|二元交叉熵|이진 ?교차 ?엔트로피|binäre Kreuzentropie",
        (r"-(A \log B + (1 - A) \log(1 - B))",),
        SAMPLES,
        settled=True,
    ),
    Known(
        "cross-entropy",
        _names("ce xe xent crossentropy cross_entropy h_ce"),
        r"cross[- ]entropy|交叉熵|교차 ?엔트로피|kreuzentropie|entropie croisée|entropía cruzada",
        (r"-S(A \log B)", r"-\log B", r"\log S(e^{A}) - B", r"H(A, B)", r"H(A) + D_{KL}(A \| B)", r"S(A (\log S(e^{B}) - C))",
         r"-(A \log B + (1 - A) \log(1 - B))"),
        SAMPLES,
        ("H(A, B)",),
        settled=True,
    ),
    Known(
        "negative log-likelihood",
        _names("nll sft lm mle clm mlm"),
        r"negative log[- ]likelihood|\bNLL\b|负对数似然|음의 로그 ?가능도|negative log[- ]probability",
        (r"-\log B", r"-S(\log B)", r"-\log \sigma(A - B)", r"-\log \sigma(A \log B - A \log C)"),
        SAMPLES,
        settled=True,
    ),
    Known(
        "KL divergence",
        _names("kl d_kl dkl kld"),
        r"\bKL\b(?:[- ]?(?:divergence|loss|term))?|kullback[–-]leibler(?: divergence)?|relative entropy|KL散度|쿨백|KL[- ]Divergenz",
        (r"S(A \log \frac{A}{B})", r"D_{KL}(A \| B)", r"H(A, B) - H(A)"),
        frozenset(),
        (r"D_{KL}(A \| B)",),
        _names("kl d_kl dkl"),
        settled=True,
    ),
    Known(
        "Jensen-Shannon divergence",
        _names("jsd js d_js djs d_jsd"),
        r"jensen[–-]shannon(?: divergence)?|\bJSD\b|JS散度",
        (r"JSD(A \| B)", r"\frac12 D_{KL}(A \| C) + \frac12 D_{KL}(B \| C)", r"H(C) - \frac12 H(A) - \frac12 H(B)"),
        frozenset(),
        (r"JSD(A \| B)",),
        _names("jsd js d_js djs d_jsd"),
        settled=True,
    ),
    Known(
        "mutual information",
        _names("mi I"),
        r"mutual information|互信息|상호 ?정보량?|transinformation|information gain",
        (r"S(A \log \frac{A}{B C})", r"H(A) - H(A | B)", r"H(A) + H(B) - H(A, B)", r"D_{KL}(A \| B C)"),
        frozenset(),
        ("I(X; Y)",),
        _names("mi"),
        settled=True,
    ),
    Known(
        "pointwise mutual information",
        _names("pmi"),
        r"pointwise mutual information|点互信息|점별 상호",
        (r"\log \frac{A}{B C}", r"\log \frac{A}{B}"),
        settled=True,
    ),
    Known(
        "binary entropy",
        _names("h_b h_2 hb"),
        r"binary entropy(?: function)?|二元熵",
        (r"-A \log A - (1 - A) \log(1 - A)",),
        frozenset(),
        (r"h(A)",),
        settled=True,
    ),
    Known(
        "entropy",
        _names("H h ent entropy"),
        r"(?:shannon )?entropy|香农熵|信息熵|熵|엔트로피|entropie|entropía",
        (r"-S(A \log A)", r"-\frac{1}{N} S(\log B)"),
        frozenset(),
        ("H(A)",),
        settled=True,
    ),
    Known(
        "self-information",
        _names("surprisal selfinformation"),
        r"self[- ]information|surprisal|information content|surprise|自信息|자기 ?정보",
        (r"-\log B",),
        settled=True,
    ),
    Known(
        "perplexity",
        _names("ppl pp perplexity"),
        r"perplexity|困惑度|퍼플렉서티|perplexität|perplexité",
        (r"e^{-\frac{1}{N} S(\log B)}", r"2^{-\frac{1}{N} S(\log B)}", r"e^{S(A \log \frac{1}{B})}", r"2^{S(A \log \frac{1}{B})}",
         r"e^{H(A, B)}", r"2^{H(A, B)}", r"e^{H(A)}", r"2^{H(A)}", r"B^{-\frac{1}{N}}",
         r"e^{A}", r"2^{A}", r"P(B)^{-\frac{1}{N}}"),
        settled=True,
    ),
    Known(
        "ELBO",
        _names("elbo"),
        r"\bELBO\b|evidence lower bound|variational lower bound|证据下界|변분 하한",
        (r"S(A \log B) - D_{KL}(A \| C)", r"S(A \log \frac{B}{A})", r"S(A \log B) + S(A \log \frac{C}{A})",
         r"S(A \log B) + H(A)", r"\log B - D_{KL}(A \| C)"),
        settled=True,
    ),
    Known(
        "loss of a variational autoencoder",
        _names("vae"),
        r"VAE(?:'s)? loss|negative ELBO",
        (r"-S(A \log B) + D_{KL}(A \| C)", r"-S(A \log \frac{B}{A})"),
        settled=True,
    ),
    Known(
        "logistic sigmoid",
        _names("sigmoid logistic sigm"),
        r"(?:logistic )?sigmoid(?: function)?|logistic function|S型函数|시그모이드",
        (r"\frac{1}{1 + e^{-A}}", r"\frac{e^{A}}{1 + e^{A}}", r"\frac{e^{A}}{e^{A} + 1}", r"1 - \frac{1}{1 + e^{A}}"),
        settled=True,
    ),
    Known(
        "softmax",
        _names("softmax"),
        r"softmax(?: function| distribution| probabilit(?:y|ies))?|소프트맥스",
        (r"\frac{e^{A}}{S(e^{B})}", r"\operatorname{softmax}(A)", r"e^{A - \log S(e^{B})}"),
        settled=True,
    ),
    Known(
        "log-sum-exp",
        _names("lse logsumexp"),
        r"log[- ]sum[- ]exp(?: function)?",
        (r"\log S(e^{A})", r"A + \log S(e^{B - A})"),
        settled=True,
    ),
    Known(
        "DPO loss",
        _names("dpo"),
        r"\bDPO\b(?: loss| objective)?",
        (r"-\log \sigma(A \log B - A \log C)", r"-\log \sigma(A (\log B - \log C))"),
        SAMPLES,
        settled=True,
    ),
    Known(
        "implicit reward of DPO",
        _names("r"),
        r"implicit reward|DPO reward",
        (r"A \log \frac{B}{C}", r"A \log \frac{B}{C} + A \log D"),
        needs=_names("beta ref"),
    ),
    Known(
        "pairwise reward-model loss",
        _names("rm reward r_phi"),
        r"reward[- ]model(?:ling)? loss|Bradley[–-]Terry loss|奖励模型的?损失|보상 ?모델(?:의)? ?손실",
        (r"-\log \sigma(A - B)",),
        SAMPLES,
        settled=True,
    ),
    Known(
        "estimator k1 of a KL divergence",
        _names("k_1 k1"),
        r"estimator \$?k_?\{?1",
        (r"-\log A", r"\log \frac{A}{B}"),
        needs=_names("r"),
    ),
    Known(
        "estimator k2 of a KL divergence",
        _names("k_2 k2"),
        r"estimator \$?k_?\{?2",
        (r"\frac12 (\log A)^2",),
        needs=_names("r"),
    ),
    Known(
        "estimator k3 of a KL divergence",
        _names("k_3 k3"),
        r"estimator \$?k_?\{?3",
        (r"A - 1 - \log A",),
        needs=_names("r"),
    ),
    Known(
        "PPO's clipped objective",
        _names("ppo clip ppo_clip grpo"),
        r"\bPPO\b(?: loss| objective)?|clipped (?:surrogate )?objective",
        (r"\min(A B, \operatorname{clip}(A, 1 - C, 1 + C) B)", r"-\min(A B, \operatorname{clip}(A, 1 - C, 1 + C) B)"),
        SAMPLES,
        settled=True,
    ),
    Known(
        "bits per byte",
        _names("bpb bpc bpw"),
        r"bits[- ]per[- ](?:byte|character|word)|\bBP[BC]\b",
        (r"\frac{A}{\ln 2}", r"\frac{A}{N \ln 2}", r"\frac{A B}{C \ln 2}", r"-\frac{1}{N} S(\log_2 B)", r"\frac{A}{N}", r"\log_2 A"),
    ),
    Known(
        "total variation",
        _names("tv d_tv delta_tv dtv"),
        r"total[- ]variation(?: distance)?|全变差",
        (r"\frac12 S(|A - B|)",),
        frozenset(),
        ("TV(A, B)",),
    ),
    Known(
        "Hellinger distance",
        _names("hellinger d_h h^2"),
        r"(?:squared )?hellinger(?: distance)?",
        (r"\frac{1}{\sqrt{2}} \sqrt{S((\sqrt{A} - \sqrt{B})^2)}", r"\sqrt{\frac12 S((\sqrt{A} - \sqrt{B})^2)}",
         r"\frac12 S((\sqrt{A} - \sqrt{B})^2)", r"1 - S(\sqrt{A B})", r"\sqrt{1 - S(\sqrt{A B})}"),
        settled=True,
    ),
    Known(
        "chi-square divergence",
        _names("chi^2 d_chi^2"),
        r"chi[- ]squared?(?: divergence)?",
        (r"S(\frac{(A - B)^2}{B})", r"S(\frac{A^2}{B}) - 1"),
        settled=True,
    ),
    Known(
        "Jeffreys divergence",
        _names("jeffreys d_j"),
        r"jeffreys(?: divergence)?|symmetri[sz]ed KL",
        (r"D_{KL}(A \| B) + D_{KL}(B \| A)", r"S((A - B) \log \frac{A}{B})"),
        settled=True,
    ),
    Known(
        "label smoothing",
        _names("y_ls q_ls ls"),
        r"label[- ]smooth(?:ing|ed)(?: (?:targets?|labels?|distribution))?|smoothed (?:targets?|labels?)",
        (r"(1 - C) A + \frac{C}{K}", r"(1 - C) A + C B", r"-S(A \log B)", r"(1 - C) S(A \log \frac{1}{B}) - \frac{C}{K} S(\log B)"),
        SAMPLES,
    ),
    Known("focal loss", _names("fl focal"), r"focal loss", (r"-(1 - A)^{B} \log A", r"-C (1 - A)^{B} \log A"), SAMPLES),
)  # fmt: skip
