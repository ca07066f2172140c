"""Joint laws in tables and matrices as facts: what H(X), H(Y|X) and I(X;Y) of the formulas behind them are measured by."""

from __future__ import annotations

from dataclasses import dataclass, replace

from ...chapters import Document, Table
from ...notation.context import Constraint, Context, Fact, JointTable, Masses, Meaning, NamedLaw, Scalar
from ..model import Claim
from .listed_joints import is_mass_of_pair, may_be_listed
from .tables_of_masses import masses_in


@dataclass(frozen=True, slots=True)
class JointLaw:
    """What a table tells, where it ends, and where its reach does."""

    end: int
    until: int | None  # None: as far as any data of its section
    fact: Fact


def joint_laws(document: Document) -> list[JointLaw]:
    """The joint laws of a chapter whose rows and columns are told apart, in order."""
    if not _may_have_some(document):
        return []
    from .joint_tables import joints, reach

    laws = [
        JointLaw(j.end, reach(document, j), Fact("p", JointTable(j.letters, j.rows, j.labels)))
        for j in joints(document)
        if j.letters is not None
    ]
    single = [JointLaw(t.end, None, fact) for t in document.parts if isinstance(t, Table) for fact in masses_in(t)]
    return sorted((*laws, *single), key=lambda law: law.end)


def judged_by_joint_tables(document: Document, claims: list[Claim]) -> list[Claim]:
    """The claims, those judged that speak of a joint law in a table or a matrix."""
    if not _may_have_some(document):
        return claims
    from .joint_tables import with_joint_tables

    return with_joint_tables(document, claims)


def of_another_law(context: Context, words: str) -> Context:
    """The context of a sentence, without joint laws where it may speak of other variables than those in the table."""
    if not any(isinstance(f.value, JointTable) for f in context.facts):
        return context
    from .joint_tables import may_be_of_another

    return without_tables(context) if may_be_of_another(words) else context


def with_table(context: Context, law: JointLaw) -> Context:
    """The context with a joint law; "X=0" beside a row or over a column is a label, and no value of X."""
    if isinstance(law.fact.value, Masses):
        if any(isinstance(f.value, JointTable) for f in context.facts):
            return context  # of which this is a margin, or another law
        others = (f for f in context.facts if not (f.symbol == law.fact.symbol and isinstance(f.value, (Masses, Meaning, NamedLaw))))
        return replace(context, facts=(*others, law.fact))
    kept = (
        f for f in context.facts
        if not (isinstance(f.value, Scalar) and f.symbol in law.fact.value.axes) and not (isinstance(f.value, Constraint) and is_mass_of_pair(f.text))
    )  # fmt: skip
    return replace(context, facts=(*kept, law.fact))


def without_tables(context: Context) -> Context:
    """The context without joint laws."""
    return replace(context, facts=tuple(f for f in context.facts if not isinstance(f.value, JointTable)))


def _may_have_some(document: Document) -> bool:
    return (
        any(isinstance(p, Table) for p in document.parts)
        or "matrix}" in document.text
        or "{array}" in document.text
        or may_be_listed(document.text)
    )
