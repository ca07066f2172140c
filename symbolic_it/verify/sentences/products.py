"""Whether a text speaks of products of variables: then XY may be one. The product rule and products of laws are none."""

from __future__ import annotations

import re

from ...patterns import regex

_OF_LAWS = r"(?:the |two |their |all )*(?:\w+[- ])?(?:marginals?|distributions?|probabilit\w+|laws?|pmfs?|densit\w+|conditionals?|factors?|terms|likelihoods?|experts)"
_PRODUCT = regex(
    rf"\bproducts?\b(?!\s+(?:rule|distribution|law|measure|form|space|alphabet|code)|\s+of\s+{_OF_LAWS})|\bmultipl(?:y|ied|icative|ication)\b|"
    r"(?<!概率的)(?<!分布的)(?<!率之)(?<!布之)(?<!对数)(?<!概率)(?<!分布)(?:乘积|乘積|相乘)(?!分布|空间|测度)|(?<!확률의 )(?<!분포의 )(?<![가-힣])곱(?!셈|하|해|분포)|の積(?!分)|"
    r"\bProdukt(?!regel|verteilung)\b|\bproduit\b|\bproducto\b|\bprodotto\b|произведени",
    re.I,
)


def speaks_of_products(text: str) -> bool:
    """Whether products of other things than laws are spoken of anywhere."""
    return _PRODUCT.search(text) is not None
