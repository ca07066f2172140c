"""A derivation of a named result or of any true statement: `symbolic-it derive`, and `symbolic_it.derive` in Python."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from typing import Any

from .. import catalogue
from ..decide.decide import proof_of
from ..decide.named_results import follows
from ..decide.verdict import Verdict
from ..frames import with_room
from ..identities import Identity, Refutation
from ..kernel.automatic import derive_statement
from ..kernel.derivation import Derivation, NotDerived
from ..kernel.normal_form import NoNormalForm, NormalForm
from ..kernel.polynomial import TooLarge
from ..notation.elaborate import ElaborationError, GivenError, read_meaning
from ..notation.syntax import ReadError
from ..notation.text import relation_line
from ..patterns import regex
from ..terms.serial import from_json
from ..terms.statement import Relation, Statement
from ..terms.term import Lambda, Mass, Term, map_children
from .check import check
from .derive_cases import TURNED
from .derive_chain import derive_chain, of_links
from .derive_composed import KINDS, NAMED, derive_composed, supposed_by
from .derive_equality import derive_equality
from .derive_hypotheses import after_for, as_said
from .derive_induction import derive_induction
from .derive_shannon import derive_shannon

_NAME = regex(r"[A-Za-z0-9][A-Za-z0-9_-]*")
_NAMED = regex(NAMED + r"([a-z0-9-]+)")


@with_room
def derive(statement: str, given: Sequence[str] | str = ()) -> Derivation:
    """The checked derivation of a name of `list identities`, or of a statement in plain text or LaTeX.

    ``given`` is a condition or several ("m = (p+q)/2"). A statement that has a name is derived as under its name. Raises NotDerived with
    the reason, which for a false statement names the values at which it fails; UnknownNameError (a LookupError) for an unknown name.
    """
    if _NAME.fullmatch(statement):
        return _named(statement)
    found = _derived(statement, given)
    hypotheses = as_said(found.hypotheses, (given,) if isinstance(given, str) else given)
    return replace(found, statement=replace(found.statement, hypotheses=hypotheses))


def _derived(statement: str, given: Sequence[str] | str) -> Derivation:
    try:
        readings = read_meaning(statement, (given,) if isinstance(given, str) else given)
    except GivenError as e:  # words that only a chapter's sentences tell
        readings = ()
        if not check(statement, given).verdict.positive:
            raise NotDerived(f"not understood: {e}") from None
    except (ReadError, ElaborationError) as e:
        raise NotDerived(f"not understood: {e}") from None
    answer = check(statement, given)
    verdict = answer.verdict
    if not verdict.positive:
        raise NotDerived(f"{verdict.word}: {verdict.message}" if verdict.message else verdict.word)
    for reading in readings:
        if reading.inductive is not None:
            return derive_induction(reading.inductive, verdict, statement)
        for chain in reading.chains if len(reading.chains) == 1 and len(reading.links) > 1 else ():
            claims = [link.claim for link in chain.links if isinstance(link.claim, Statement) and not link.given]
            with suppress(NotDerived):
                if len(claims) == len(chain.links) and chain.links[-1].equality_case is None:
                    return derive_chain(claims, verdict.hypotheses, statement)
        for link in reading.links[:1] if len(reading.links) == 1 else [c.whole for c in reading.chains if c.whole is not None]:
            if isinstance(link.claim, Statement):
                if link.equality_case is not None:
                    return derive_equality(link.claim, link.equality_case, statement)
                known = None if link.claim.conditions else _as_named(link.claim.claim)
                if known is not None:
                    return known
                with suppress(NotDerived):
                    found = derive_statement(_with_conditions(link.claim), title=relation_line(link.claim.claim))
                    return replace(found, remarks=(*found.remarks, f"for {link.given}")) if link.given else found
    if len(answer.links) > 1 and any(v.certificate == verdict.certificate for _, v in answer.links):  # one of them is not the whole
        verdict = of_links([v for _, v in answer.links], verdict)
        if (verdict.certificate or {}).get("kind") != "links":
            raise NotDerived(f"{verdict.word}, but its links have no lines together: derive each of them")
    if (verdict.certificate or {}).get("kind") in KINDS:
        return _by_name(verdict) or derive_composed(verdict, statement)
    if (verdict.certificate or {}).get("kind") == "shannon":
        claims = [link.claim for reading in readings[:1] for link in reading.links if isinstance(link.claim, Statement)]
        with suppress(NotDerived):
            said = (given,) if isinstance(given, str) else tuple(given)
            return derive_shannon(verdict, statement, said, claims[0].claim if len(claims) == 1 else None)
    raise NotDerived(f"{verdict.word} ({verdict.message}), but not line by line: see `symbolic-it check`")


def _by_name(verdict: Verdict) -> Derivation | None:
    """The derivation of the named result by which a statement is proved, where that says the same of the same laws in another form."""
    m = _NAMED.fullmatch(verdict.message)
    name = m[1] if m is not None else ""
    if verdict.certificate is not None and verdict.certificate["kind"] == "termwise" and not verdict.certificate["hypotheses"]:
        stated = verdict.certificate["statement"]
        known = follows(Statement(Relation(from_json(stated["lhs"]), stated["relation"], from_json(stated["rhs"]))))
        name = name if known is None else known.name
    found = catalogue.load(catalogue.find("identities", name)) if name else None
    if not isinstance(found, Identity) or verdict.certificate is None:
        return None
    supposed = supposed_by(verdict.certificate)
    needed = [c for c in found.statement.conditions if isinstance(c, Relation)]
    if len(needed) < len(found.statement.conditions) or any(proof_of(Statement(c, supposed)) is None for c in needed):
        return None
    stated, claim = verdict.certificate["statement"], found.statement.claim
    form = NormalForm()
    with suppress(NoNormalForm, TooLarge, ValueError):
        sides = from_json(stated["lhs"]), from_json(stated["rhs"])
        if stated["relation"] != claim.relation:
            sides = sides[::-1]
        turned = stated["relation"] == TURNED[claim.relation]
        if (turned or stated["relation"] == claim.relation) and all(
            form.is_zero(form(a - b)) for a, b in zip(sides, (claim.lhs, claim.rhs), strict=True)
        ):
            return found.derive()
    return None


def _as_named(claim: Relation) -> Derivation | None:
    """The derivation of the named result that makes the same claim, in the same letters, its sides perhaps exchanged."""
    wanted = {relation_line(c) for c in (claim, Relation(claim.rhs, TURNED[claim.relation], claim.lhs))}
    for entry in catalogue.entries("identities"):
        found: Any = catalogue.load(entry)
        if not found.statement.conditions and _written_out(found.statement.claim) in wanted:
            derivation: Derivation = found.derive()
            return derivation
    return None


def _written_out(claim: Relation) -> str:
    """The claim on one line, without the author's names for laws."""
    return relation_line(Relation(_unlabelled(claim.lhs), claim.relation, _unlabelled(claim.rhs)))


def _unlabelled(term: Term) -> Term:
    term = map_children(term, _unlabelled)
    is_law = isinstance(term, Lambda) and isinstance(term.body, Mass)
    return replace(term, label=None) if isinstance(term, Lambda) and not is_law else term


def _named(name: str) -> Derivation:
    try:
        entry = catalogue.find("identities", name)
    except catalogue.UnknownNameError as unknown:
        others = _of_other_kinds(name)
        if not others:
            raise
        found = catalogue.load(others[0])
        if isinstance(found, Refutation):
            claim = relation_line(found.statement.claim)
            raise NotDerived(f"{claim} is false ({found.title}). {found.account()} True instead: {found.lesson}") from None
        raise NotDerived(f"{name} is a {catalogue.singular(others[0].kind)}, no identity: see `symbolic-it explain {name}`") from unknown
    derivation: Derivation = catalogue.load(entry).derive()  # type: ignore[attr-defined]
    return derivation


def _of_other_kinds(name: str) -> tuple[catalogue.Entry, ...]:
    try:
        return catalogue.find_all(name)
    except catalogue.UnknownNameError:
        return ()


def _with_conditions(statement: Statement) -> Statement:
    """The statement with the conditions under which it is proved among its hypotheses."""
    proved = proof_of(statement)
    hypotheses = statement.hypotheses if proved is None else proved.hypotheses
    return replace(statement, hypotheses=tuple(map(after_for, hypotheses)))
