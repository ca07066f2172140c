"""A sentence that only names things narrows nothing for its section; one that says more forbids refutations, or is used."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document
from symbolic_it.verify.sentences.suppositions import only_names, supposition

NEGATIVE = {"refuted", "rounding-slip", "convention-mismatch"}
POSITIVE = {"definition", "proved", "confirmed"}
M = "\ufffc"


def last(text: str) -> str:
    return verify_document(parse_chapter(text, "markdown")).claims[-1].verdict.word


@pytest.mark.parametrize(
    "naming",
    [
        r"Let $x$ be a prompt, $y$ a response, $r(x,y)$ a reward and $\beta > 0$. It is so.",
        r"Let $\beta > 0$ be the strength of the penalty. It is so.",
        r"Let $K \ge 2$ be the number of classes. It is so.",
        r"Let $u(x) = 1/K$ be the uniform distribution. It is so.",
        r"Suppose that $\mathcal{X}$ is finite with $|\mathcal{X}| = K$. It is so.",
        r"離散確率変数 $X$ の確率質量関数を $p(x)$ とする。そうである。",
        r"$X$ と $Y$ の同時分布を $p(x,y)$ とする。そうである。",
        r"報酬関数を $r(x,y)$、参照方策を $\pi_{ref}$ とし、係数を $\beta > 0$ とする。そうである。",
        r"$p$、$q$ を同じアルファベット上の確率分布とする。そうである。",
        r"확률변수 $X$의 확률질량함수를 $p(x)$라 하자. 그렇다.",
        r"클래스 수를 $K$, 평활화 계수를 $\varepsilon$이라 하자. 그렇다.",
        r"$p$와 $q$를 같은 알파벳 위의 두 확률분포라 하자. 그렇다.",
        r"설정에서 $\beta$를 양의 상수라 하자. 그렇다.",
        r"设随机变量 $X$ 的概率质量函数为 $p(x)$。如此。",
        r"设类别数为 $K$，正确类别为 $c$，平滑系数为 $\varepsilon$。如此。",
        r"设奖励函数为 $r(x,y)$，参考策略为 $\pi_{ref}$，$\beta>0$ 为系数。如此。",
    ],
)
def test_what_is_false_is_refuted_behind_names(naming: str) -> None:
    assert last(naming + r" $D(p\|q) = H(p) - H(p,q)$.") == "refuted"
    assert last(naming + r" $D(p\|q) = H(p,q) - H(p)$.") == "proved"


@pytest.mark.parametrize(
    "text",
    [
        r"设 $q$ 为均匀分布。我们来计算。由定义得 $D(p\|q) = \log K - H(p)$。",
        r"设 $q=p$。两个分布完全一致。我们有 $H(p,q) = H(p)$。",
        r"令 $Y=f(X)$。函数是确定的。我们有 $H(Y)\le H(X)$。",
        r"假设 $X$ 与 $Y$ 相互独立。这会简化公式。我们有 $H(X|Y)=H(X)$。",
        r"$q$ を一様分布とする。計算しよう。$D(p\|q) = \log K - H(p)$ である。",
        r"$q$를 균등분포라 하자. 계산해 보자. $D(p\|q) = \log K - H(p)$이다.",
        r"Set $q(x) = p(x)$. We look at it. We have $H(p, q) = H(p)$.",
        r"Let $q(x) = p(x)$ be the model. We look at it. We have $H(p, q) = H(p)$.",
        r"We choose $\pi_\theta(y|x) = \pi_{ref}(y|x)$. We look at it. We have $D(\pi_\theta\|\pi_{ref}) = 0$.",
    ],
)
def test_what_is_supposed_holds_in_the_sentences_behind(text: str) -> None:
    assert last(text) in POSITIVE


@pytest.mark.parametrize(
    "text",
    [
        r"设模型分布 $q$ 与真实分布 $p$ 相同。我们看看损失。交叉熵是 $H(p,q)=H(p)$。",
        r"设 $f$ 是双射，$Y=f(X)$。我们有 $H(Y)=H(X)$。",
        r"モデル分布 $q$ を真の分布 $p$ とする。損失を見よう。$H(p,q)=H(p)$ である。",
        r"$q$ を $p$ とする。損失を見よう。$H(p,q)=H(p)$ である。",
        r"$f$ を全単射とし、$Y=f(X)$ とする。$H(Y) = H(X)$ である。",
        r"$X$ を二値の確率変数とする。$H(X) \le \log 2$ である。",
        r"$q$ が最適なモデルであるとする。$H(p,q)=H(p)$ である。",
        r"$q$를 $p$라 하자. 손실을 보자. $H(p,q)=H(p)$이다.",
        r"모형 분포 $q$를 참 분포 $p$로 놓자. 손실을 보자. $H(p,q)=H(p)$이다.",
        r"$f$를 전단사라 하고 $Y=f(X)$라 하자. $H(Y) = H(X)$이다.",
        r"$q$가 최적 모형이라고 가정하자. $H(p,q)=H(p)$이다.",
        r"Let the model $q$ be the true distribution $p$. The cross-entropy is $H(p,q) = H(p)$.",
        r"Consider $x$ with $p(x) > 0$ and $q(x) = 0$. We have $H(p,q) = H(p)$.",
        r"$X$ を $Y$ の関数とする。$H(X) \le H(Y)$ である。",
    ],
)
def test_what_says_more_than_names_forbids_a_refutation(text: str) -> None:
    assert last(text) not in NEGATIVE


def test_a_sentence_that_concludes_supposes_for_itself_alone() -> None:
    assert supposition(f"设 {M}，则 {M}。", ("q = p", "H(p,q) = H(p)")) is None
    assert last(r"设 $q=p$，则 $H(p,q)=H(p)$。损失见下。$H(p,q) = H(p)$。") == "refuted"


def test_parts() -> None:
    assert supposition(f"クラス数を {M}、係数を {M} とする。", ("K", r"\beta > 0")) == ((r"\beta > 0",), ())
    assert only_names(f"{M} を {M}", ("q", "p")) is None
    assert only_names(f"{M} の分布を {M}", ("X", "p")) == ()
    assert only_names(f"{M} が {M} に従う", ("q", "p")) is None


def test_a_value_says_more_than_the_range_that_was_supposed() -> None:
    text = (
        r"Assume $T > 0$. Let $p_i = \frac{\exp(z_i/T)}{\sum_j \exp(z_j/T)}$."
        + "\n\n"
        + r"For $T=1$, $p_i = \frac{\exp(z_i)}{\sum_j \exp(z_j)}$."
    )
    assert last(text) == "proved"
