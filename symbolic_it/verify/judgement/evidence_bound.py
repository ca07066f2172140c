"""Whether a right side is the evidence lower bound log p(x) - D(q || p(z|x)), decided by a proof.

E_q[log p(x, z) - log q(z|x)], E_q[log p(x|z)] - D(q || p(z)) and E_q[log p(x, z)] + H(q) all are. A text may write it for q(z|x) or
q(z), under any name. Source: Jordan et al. 1999; Kingma and Welling 2014, equation 3.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from ...decide.cross_evaluation import Contradiction
from ...decide.decide import proof_of
from ...decide.verdict import Verdict
from ...notation.context import Context
from ...notation.elaborate import ElaborationError, elaborate
from ...notation.elaborate.meaning import Introduction, LinkMeaning
from ...notation.elaborate.roles.letters import key
from ...notation.elaborate.shorthand import rebuilt
from ...notation.syntax import ReadError, nodes, read_expression
from ...notation.syntax.languages import words as said
from ...notation.syntax.walk import walk
from ...notation.text import name_text, text_of
from ...patterns import regex
from ...terms.statement import Statement
from ..naming.exactly import unlike
from ..naming.near_miss import SIGN, negated, single_changes
from ..naming.resolve import named_by_words

NAMES = frozenset({"ELBO", "L", "F", "J", "VLB"})
LOSSES = NAMES - {"ELBO", "VLB"}
_LOWER_BOUND = regex(rf"lower bound|\bELBO\b|{said('lower bound')}", re.I)
_BETA_VAE = regex(r"(?:\bbeta|β|\\beta\$?)[- ]?VAE", re.I)
_OF_A_LOSS = regex(r"negative|minus|loss|minimi[sz]|最小化|损失|최소화|손실|損失", re.I)


def told_as_bound(context: Context, link: LinkMeaning, defined: Verdict, before: Verdict, words: tuple[str, str] = ("", "")) -> Verdict:
    """The verdict on a link that introduces a bound by name: a definition if it is one, refuted where one change makes it one.

    ``words``: those before and behind the formula. What is called the lower bound is not minus it, unless they speak of a loss.
    """
    if not isinstance(link.claim, Introduction) or before.word != "definition" or defined.message.startswith("agrees"):
        return defined
    if _is_bound_by_name(link.right.node, " ".join(words)):  # log p(x) = ELBO(x) introduces no other bound
        return Verdict("undecided", f"that the evidence lower bound equals {text_of(link.left.node)} is not shown")
    node = link.left.node
    while isinstance(node, nodes.Call):
        node = node.head
    if not isinstance(node, nodes.Name) or node.base not in NAMES or not speaks_of_a_bound(link.right.node):
        return defined
    said = " ".join(words)
    if _has_weights(link.right.node):
        return _weighted(context, link, defined, said)
    is_loss = node.base in LOSSES and (_LOWER_BOUND.search(said) is None or _OF_A_LOSS.search(said) is not None)
    if is_evidence_bound(context, link.right.node, minus=is_loss):
        return replace(before, message="agrees with the definition of the evidence lower bound")
    called = named_by_words(*words)
    firm = (node.base not in LOSSES or (called is not None and called.title == "ELBO")) and _OF_A_LOSS.search(said) is None
    if firm or _is_tagged(node):  # L_VAE may be the bound or minus the bound, and nothing else
        whole = ((SIGN, negated(link.right.node)),) if firm else ()
        for what, changed in (*_laws_exchanged(link.right.node), *whole, *single_changes(link.right.node)):
            if _is_of_one_pair(changed) and is_evidence_bound(context, changed, minus=not firm):
                return unlike(context, link, changed, f"not the evidence lower bound: it would be with {what} changed")
    return Verdict("undecided", f"{name_text(link.claim.name)} looks like an evidence lower bound; that it is one is not shown")


def _is_bound_by_name(node: nodes.Node, said: str) -> bool:
    """Whether a side is the name of a bound and nothing else."""
    while isinstance(node, nodes.Call):
        node = node.head
    return isinstance(node, nodes.Name) and (node.base in NAMES - LOSSES or (node.base in LOSSES and _LOWER_BOUND.search(said) is not None))


def _weighted(context: Context, link: LinkMeaning, defined: Verdict, said: str) -> Verdict:
    """E_q[log p(x|z)] - beta D(q || p(z)): a bound or minus a bound where its weights are 1; with a plus its parts pull the same way."""
    if is_evidence_bound(context, _without_weights(link.right.node), minus=True):
        return defined
    if _BETA_VAE.search(said) is not None:
        for what, changed in single_changes(link.right.node):
            if what == SIGN and is_evidence_bound(context, _without_weights(changed), minus=True):
                return unlike(context, link, changed, f"not the objective of a beta-VAE: it would be with {what} changed")
    return Verdict("undecided", "it looks like a weighted evidence lower bound; that it is one is not shown")


def is_a_bound_or_loss(context: Context, right: nodes.Node, said: str) -> bool:
    """Whether a formula is minus an evidence lower bound, in words about a loss, or the bound in words about none; with weights or without."""
    plain = _without_weights(right)
    if not speaks_of_a_bound(plain):
        return False
    return is_evidence_bound(context, negated(plain) if _OF_A_LOSS.search(said) is not None else plain, minus=False)


def _without_weights(node: nodes.Node) -> nodes.Node:
    """The formula with 1 for the weights that multiply its parts."""

    def change(x: nodes.Node) -> nodes.Node | None:
        match x:
            case nodes.Mul(nodes.Name() as weight, part) if _is_weight(weight):
                return _without_weights(part)
        return None

    return rebuilt(node, change)


def _is_weight(node: nodes.Node) -> bool:
    return isinstance(node, nodes.Name) and node.base in ("beta", "lambda", "gamma", "alpha") and node.sub is None


def _is_tagged(name: nodes.Name) -> bool:
    """L_VAE, L_ELBO, J_VLB."""
    below = str(getattr(name.sub, "base", "") or getattr(name.sub, "words", "")).strip()
    return below.lower() in ("vae", "elbo", "vlb")


def _laws_exchanged(node: nodes.Node) -> Iterator[tuple[str, nodes.Node]]:
    """One law q(z|x) or p(x|z) turned around, wherever it stands."""
    calls = [x for x in walk(node) if isinstance(x, nodes.Call) and isinstance(x.head, nodes.Name) and x.head.base in "pqPQ"]
    for one in calls:
        if one.separators == ("|",) and len(one.args) == 2:
            turned = replace(one, args=one.args[::-1])
            yield "the outcome and the condition of a law", rebuilt(node, lambda x, one=one, turned=turned: turned if x is one else None)  # type: ignore[misc]


def _is_of_one_pair(node: nodes.Node) -> bool:
    """Whether q is of the same outcomes wherever it has a condition, and p(z|x) of a q(z|x) stands beside p(x): else no bound, and no proof is tried."""
    calls = [(x.head.base.lower(), x) for x in walk(node) if isinstance(x, nodes.Call) and isinstance(x.head, nodes.Name)]
    guides = {x.args for base, x in calls if base == "q" and "|" in x.separators}
    models = {x.args for base, x in calls if base == "p"}
    return len(guides) <= 1 and all(args not in models or args[1:] in models for args in guides)


def _has_weights(node: nodes.Node) -> bool:
    """beta D(q||p): a bound with a weight of its own, which is not the usual one."""
    return any(_is_weight(x) for x in walk(node))


def speaks_of_a_bound(right: nodes.Node) -> bool:
    """Whether a law q is averaged over and a law of two outcomes stands beside it: a bound, or something like it."""
    return any(True for _ in _laws(right))


def is_evidence_bound(context: Context, right: nodes.Node, *, minus: bool) -> bool:
    """Whether the right side is the bound or, where that is meant, minus the bound as a loss."""
    for p, q, x, z in _laws(right):
        given = any(
            isinstance(n, nodes.Call) and n.separators == ("|",) and isinstance(n.head, nodes.Name) and key(n.head) == q
            for n in walk(right)
        )
        for approximate in (f"{q}({z}|{x})",) if given else (f"{q}({z})", f"{q}({z}|{x})"):
            bound = f"log {p}({x}) - D({approximate} || {p}({z}|{x}))"
            if _proved(context, right, bound) or (minus and _proved(context, right, f"-({bound})")):
                return True
    return False


def _proved(context: Context, right: nodes.Node, bound: str) -> bool:
    try:
        first = read_expression(bound)
        chain = nodes.Chain(first, (nodes.Link("=", right, span=right.span),), span=right.span)
        reading = elaborate(nodes.Statement((chain,), span=right.span), replace(context, to_prove=True))[0]
        claims = [link.claim for c in reading.chains for link in c.links]
        return bool(claims) and all(isinstance(c, Statement) and proof_of(c) is not None for c in claims)
    except (ReadError, ElaborationError, Contradiction):
        return False


def _laws(right: nodes.Node) -> Iterator[tuple[str, str, str, str]]:
    """Candidates for p, q, the data x and the latent z, as they are written."""
    calls = [n for n in walk(right) if isinstance(n, nodes.Call) and isinstance(n.head, nodes.Name) and n.head.base in "pqPQ"]
    seen = set()
    for q in calls:
        for p in calls:
            assert isinstance(p.head, nodes.Name) and isinstance(q.head, nodes.Name)
            names = [a for a in p.args if isinstance(a, nodes.Name)]
            if len(names) != 2 or p.head.base.lower() != "p" or q.head.base.lower() != "q" or not isinstance(q.args[0], nodes.Name):
                continue
            z = key(q.args[0])
            others = [key(a) for a in names if key(a) != z]
            if len(others) == 1 and z.isalpha() and others[0].isalpha():
                found = (key(p.head), key(q.head), others[0], z)
                if found not in seen:
                    seen.add(found)
                    yield found
