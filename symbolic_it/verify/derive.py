"""A derivation of a named result or of any true statement: `symbolic-it derive`, and `symbolic_it.derive` in Python."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from .. import catalogue
from ..decide.decide import proof_of
from ..identities import Identity, Refutation, load
from ..kernel.automatic import derive_statement
from ..kernel.derivation import Derivation, NotDerived
from ..notation.elaborate import ElaborationError, read_meaning
from ..notation.syntax import ReadError
from ..terms.statement import Statement
from .check import check
from .derive_equality import derive_equality

_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]*")


def derive(statement: str, given: Sequence[str] | str = ()) -> Derivation:
    """The checked derivation of a name of `list identities`, or of a statement in plain text or LaTeX.

    ``given`` is a condition or several ("m = (p+q)/2"). Raises NotDerived with the reason, which for a false statement names the
    values at which it fails; UnknownNameError (a LookupError) for an unknown name.
    """
    if _NAME.fullmatch(statement):
        return _named(statement)
    try:
        readings = read_meaning(statement, (given,) if isinstance(given, str) else given)
    except (ReadError, ElaborationError) as e:
        raise NotDerived(f"not understood: {e}") from None
    last: Exception = NotDerived("nothing to derive: the statement has no relation")
    for reading in readings:
        for link in reading.links[:1] if len(reading.links) == 1 else [c.whole for c in reading.chains if c.whole is not None]:
            if isinstance(link.claim, Statement):
                try:
                    if link.equality_case is not None:
                        return derive_equality(link.claim, link.equality_case, statement)
                    return derive_statement(_with_conditions(link.claim), title=statement)
                except NotDerived as e:
                    last = e
    verdict = check(statement, given).verdict
    raise NotDerived(f"{verdict.word}: {verdict.message}") if verdict.negative else last


def _named(name: str) -> Derivation:
    try:
        entry = catalogue.find("identities", name)
    except catalogue.UnknownNameError as unknown:
        kinds = [catalogue.singular(e.kind) for e in _of_other_kinds(name)]
        if not kinds:
            raise
        raise NotDerived(f"{name} is a {kinds[0]}, no identity: see `symbolic-it explain {name}`") from unknown
    found = load(entry.name)
    if isinstance(found, Refutation):
        raise NotDerived(f"{found.title} ({entry.name} is false). {found.account()} True instead: {found.lesson}")
    assert isinstance(found, Identity)
    return found.derive()


def _of_other_kinds(name: str) -> tuple[catalogue.Entry, ...]:
    try:
        return catalogue.find_all(name)
    except catalogue.UnknownNameError:
        return ()


def _with_conditions(statement: Statement) -> Statement:
    """The statement with the conditions under which it is proved among its hypotheses."""
    proved = proof_of(statement)
    return statement if proved is None else replace(statement, hypotheses=proved.hypotheses)
