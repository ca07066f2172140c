"""What a name counts or is a function of stands in its formula too; where it does not, the formula is left open."""

from __future__ import annotations

import pytest
from answers import NEGATIVE, POSITIVE, words

#: A definition, and an edit of a letter or an argument that leaves none.
EDITED = [
    (r"$\hat A_i = \frac{r_i - \mathrm{mean}(r)}{\mathrm{std}(r)}$", r"$\hat A_i = \frac{r_j - \mathrm{mean}(r)}{\mathrm{std}(r)}$"),
    (
        r"$\mathcal{L}_{DPO}(\theta) = -[E][\log\sigma(\beta\log\frac{[W]}{[U]} - \beta\log\frac{[L]}{[V]})]$",
        r"$\mathcal{L}_{DPO}(\sigma) = -[E][\log\sigma(\beta\log\frac{[W]}{[U]} - \beta\log\frac{[L]}{[V]})]$",
    ),
    (r"The marginal is $p_\theta(x) = \int p_\theta(x|z) p(z)\, dz$.", r"The marginal is $p_\omega(x) = \int p_\theta(x|z) p(z)\, dz$."),
    (r"The channel matrix is $A_{x,y} = p(y|x)$.", r"The channel matrix is $A_{x,e} = p(y|x)$."),
    (r"The length is $L(x_i) = \ell_i$.", r"The length is $L(x_i) = \ell_j$."),
    (r"Write $G(X;Y) = H(X)/H(Y)$.", r"Write $G(X;X) = H(X)/H(Y)$."),
    (r"The loss is $L = T^2 D_{KL}(t\|s)$.", r"The loss is $L = T^2 D_{KL}(s)$."),
    (r"The value is $V(x) = E_{y\sim\pi(y|x)}[Q(x, y)]$.", r"The value is $V(x) = E_{y\sim\pi(y|x)}[Q(x, x)]$."),
]


@pytest.mark.parametrize(("known", "edit"), EDITED, ids=lambda x: x)
def test_a_letter_of_one_side_alone_leaves_a_definition_open(known: str, edit: str) -> None:
    assert words(known)[-1] in POSITIVE
    assert words(edit)[-1] not in POSITIVE | NEGATIVE
