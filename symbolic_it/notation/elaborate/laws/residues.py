"""Whether variables that are added mod K are remainders themselves, so that the sum and all but one of them tell that one."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction

from ...context import Context
from ...syntax.nodes import Call, Number
from .bernoulli import is_bernoulli
from .known_laws import known
from .uniform_on_a_set import size_of


def are_residues(context: Context, names: Iterable[str], modulus: int | Fraction) -> bool:
    """Whether no law that the text has named takes more values than there are remainders."""
    laws = [fact.value.law for name in names for fact in known(context, name)[-1:]]
    return all(not isinstance(law, Call) or is_bernoulli(law) or _is_small(law, modulus) for law in laws)


def _is_small(law: Call, modulus: int | Fraction) -> bool:
    size = size_of(law)
    return size is not None and (not isinstance(size, Number) or size.value <= modulus)
