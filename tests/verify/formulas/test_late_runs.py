"""Runs that begin later than their sequence: steps of the chain rule are proved with one letter for the rest; slips are not."""

from __future__ import annotations

from tests.verify.answers import POSITIVE, words

TRUE = (
    r"$E[\log p(X_1, \dots, X_n)] = E[\log p(X_1)] + E[\log p(X_2, \dots, X_n | X_1)]$",
    r"$H(X_2 \ldots X_n|X_1) = E[\log \frac{1}{p(X_2|X_1) p(X_3\ldots X_n|X_1,X_2)}]$",
)
FALSE = (
    r"$E[\log p(X_1, \dots, X_n)] = E[\log p(X_1)] + E[\log p(X_2, \dots, X_n)]$",
    r"$E[\log p(X_1, \dots, X_n)] = E[\log p(X_1)] - E[\log p(X_2, \dots, X_n | X_1)]$",
    r"$H(X_2 \ldots X_n|X_1) = E[\log \frac{1}{p(X_2|X_1) p(X_3\ldots X_n|X_2)}]$",
)


def test_late_runs() -> None:
    assert set(words("\n\n## Next\n\n".join(TRUE))) <= POSITIVE
    assert not set(words("\n\n## Next\n\n".join(FALSE))) & POSITIVE
