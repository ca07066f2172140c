"""A chapter on diffusion models with one formula to be judged."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document

_CHAPTER = r"""
# Denoising diffusion

The forward process is $q(x_t \mid x_{t-1}) = \mathcal{N}(x_t; \sqrt{1-\beta_t}\,x_{t-1}, \beta_t I)$.
Let $\alpha_t = 1 - \beta_t$ and $\bar\alpha_t = \prod_{s=1}^t \alpha_s$.

$$FORMULA$$
"""


@pytest.fixture
def judge() -> Callable[[str], str]:
    """The verdict on a formula in such a chapter, the worst of its links."""

    def verdict(formula: str) -> str:
        claims = verify_document(parse_chapter(_CHAPTER.replace("FORMULA", formula), "markdown")).claims[3:]
        words = [c.verdict.word for c in claims]
        return next((w for w in words if w not in ("proved", "definition")), words[0] if words else "")

    return verdict
