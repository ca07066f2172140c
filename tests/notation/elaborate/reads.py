r"""What these tests share: tables of formulas, the first reading of a formula, and whether the normal form calls it an identity."""

from __future__ import annotations

from symbolic_it.kernel.normal_form import NormalForm
from symbolic_it.notation.context import Context
from symbolic_it.notation.elaborate import LinkMeaning, Reading, read_meaning
from symbolic_it.terms.statement import Relation, Statement


def readings(text: str, *given: str, context: Context | None = None) -> tuple[Reading, ...]:
    return read_meaning(text, given, context)


def link(text: str, *given: str, context: Context | None = None) -> LinkMeaning:
    return readings(text, *given, context=context)[0].links[0]


def relation(text: str, *given: str, context: Context | None = None) -> Relation:
    claim = link(text, *given, context=context).claim
    assert isinstance(claim, Statement), claim
    return claim.claim


def holds(claim: Relation) -> bool:
    """Whether the normal form shows the two sides equal."""
    form = NormalForm()
    return form.is_zero(form(claim.lhs - claim.rhs))


def is_identity(text: str, *given: str, context: Context | None = None) -> bool:
    return holds(relation(text, *given, context=context))


TRUE = [
    # entropies and divergences of pmfs
    r"H(q, r) = H(q) + D(q \| r)",
    r"D_{\mathrm{KL}}(p \,\|\, q) = -\sum_k p_k \log q_k - H(p)",
    r"\mathrm{KL}(P \parallel Q) = \mathrm{CE}(P, Q) - H(P)",
    r"\sum_x (p(x) - q(x)) \ln \frac{p(x)}{q(x)} = D(p\|q) + D(q\|p)",
    r"\mathbb{E}_{x \sim q}[-\log q(x)] = H(q)",
    r"\mathbb{E}_q[\log q - \log p] = D(q \| p)",
    r"\mathrm{JSD}(p, q) = H\left(\tfrac{p+q}{2}\right) - \tfrac12 H(p) - \tfrac12 H(q)",
    r"-\sum p \log q = H(p, q)",
    r"e^{H(p)} = \prod_i p_i^{-p_i}",
    r"2^{H(p)} = \prod_i p_i^{-p_i}",
    r"\mathrm{PPL}(p, q) = \exp(H(p, q))",
    r"\|p - q\|_1 = 2\, \mathrm{TV}(p, q)",
    r"H_\alpha(p) = \frac{1}{1-\alpha} \log \sum_x p(x)^\alpha",
    # binary entropy of a number
    r"H(t) = -t \log t - (1-t) \log (1-t)",
    r"h(t) = -t \log_2 t - (1-t) \log_2 (1-t)",
    r"H(1/4, 3/4) = 2 \ln 2 - \frac34 \ln 3",
    # random variables
    r"I(X; Y) = H(Y) - H(Y | X)",
    r"I(X, Y) = H(X) + H(Y) - H(X, Y)",
    r"I(X;Y|Z) = H(X|Z) + H(Y|Z) - H(X,Y|Z)",
    r"I(X;Y;Z) = I(X;Y) - I(X;Y|Z)",
    r"H(Y|X) = -\sum_x \sum_y p(x, y) \log \frac{p(x,y)}{p(x)}",
    r"H(Y \mid X) = -\mathbb{E}_{(x,y) \sim p}[\log p(y \mid x)]",
    r"H(Y|X) = \sum_x p(x) H(Y | X = x)",
    r"I(X;Y) = D(p(x,y) \| p(x) p(y))",
    r"I(X;Y) = D(P_{XY} \| P_X P_Y)",
    r"I(X;Y) = \mathbb{E}_Y \{ D(P(X \mid Y) \| P(X)) \}",
    r"I(X;Y) = \mathbb{E}\left[\log \frac{p(X,Y)}{p(X) p(Y)}\right]",
    r"H(X) = \mathbb{E}[-\log p(X)]",
    r"H(X) = -\sum_{i=1}^n p(x_i) \log p(x_i)",
    r"H(X) = -\int p(x) \log p(x) \, dx",
    r"h(X) = -\int f(x) \log f(x) \, dx",
    r"D(p(x,y) \| q(x,y)) = D(p(x) \| q(x)) + \mathbb{E}_{x \sim p}[D(p(y|x) \| q(y|x))]",
    r"\log p(x) = \mathbb{E}_{z \sim q}\left[\log \frac{p(x,z)}{q(z)}\right] + D(q(z) \| p(z|x))",
    r"p(y|x) = \frac{p(x|y) p(y)}{p(x)}",
    r"p(x) = \sum_y p(x, y)",
    # logits, one-hots, losses
    r"-\log \frac{e^{z_y}}{\sum_j e^{z_j}} = -z_y + \log \sum_k e^{z_k}",
    r"\mathrm{softmax}(z + c)_i = \mathrm{softmax}(z)_i",
    r"\frac{\partial}{\partial z_k} \mathrm{softmax}(z)_i = \mathrm{softmax}(z)_i (\delta_{ik} - \mathrm{softmax}(z)_k)",
    r"\nabla_z (\log \sum_j e^{z_j} - z_y) = \mathrm{softmax}(z) - \delta_y",
    r"\frac{\partial H(p, q)}{\partial q_i} = -\frac{p_i}{q_i}",
    r"\sum_{j} \delta_{ij} a_j = a_i",
    r"\sum_{j \ne i} a_j = \sum_j a_j - a_i",
    r"\sigma(-x) = 1 - \sigma(x)",
    r"-\frac1T \sum_{t=1}^T \log q(w_t | w_{<t}) = \log \prod_{t=1}^T q(w_t | w_{<t})^{-1/T}",
    r"\mathbf{y}^\top \log \mathbf{s} = \sum_i y_i \log s_i",
    # normal laws
    r"D(\mathcal{N}(\mu, \sigma^2) \| \mathcal{N}(0, 1)) = \frac12 (\sigma^2 + \mu^2 - 1) - \ln \sigma",
    # units
    r"H_{\text{nats}} = H_{\text{bits}} \cdot \ln 2",
    r"H(p) = \frac{1}{1}\sum_x p(x) \ln \frac{1}{p(x)}",
    r"1 \text{ bit} = \ln 2 \text{ nats}",
]  # fmt: skip

FALSE = [
    r"H(q, r) = H(q) - D(q \| r)",
    r"\mathbb{E}_q[\log q - \log p] = D(p \| q)",
    r"I(X; Y) = H(Y) - H(X | Y)",
    r"H(Y|X) = -\sum_x \sum_y p(x, y) \log p(x | y)",
    r"H(X) = \sum_i p_i \log p_i",
    r"I(X,Y) = E_x E_y \left\{ p(x,y) \log \frac{p(x,y)}{p(x) p(y)} \right\}",
    r"H_{\text{nats}} = H_{\text{bits}} / \ln 2",
    r"1 \text{ nat} = \ln 2 \text{ bits}",
    r"\frac{\partial}{\partial z_i} \log \sum_j e^{z_j} = e^{z_i}",
    r"\mathrm{PPL}(p, q) = \exp(H(q, p))",
    r"p(y|x) = \frac{p(x|y) p(x)}{p(y)}",
    r"H(t) = t \log t + (1-t) \log (1-t)",
    r"D(\mathcal{N}(\mu, \sigma^2) \| \mathcal{N}(0, 1)) = \frac12 (\sigma^2 + \mu^2 - 1) + \ln \sigma",
    r"\sum_{j \ne i} a_j = \sum_j a_j",
]
