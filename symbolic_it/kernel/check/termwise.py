"""Term by term: what holds of all positive numbers holds of the masses of each outcome, and so of sums over the outcomes

If f(s, t) >= 0 for all numbers s, t > 0, then sum_x f(p(x), q(x)) >= 0 on a finite alphabet. Masses count as positive, since a statement is
about the support; what vanishes outside of it is said beside what is proved.
"""

from __future__ import annotations

from typing import Any

from ..replay import IMPLIES, Replayed, guarded, replay, suppose, zero
from .algebra import subtract
from .composed import first_version, form, of_use
from .expression import Expression, require
from .reading import Reader, domain, nodes

KEYS = {"kind", "version", "statement", "hypotheses", "outcome", "at", "premise"}
#: Of what a term may be made: what depends on nothing but the numbers in it.
NUMBERS = ["Rational", "q", "Constant", "Symbol", "domain", "t"]
PLAIN = frozenset([*NUMBERS, "Add", "Mul", "Pow", "Log", "Exp", "Quantity", "Absolute", "Maximum"])


def replay_termwise(certificate: Any) -> Replayed:
    """What the certificate proves. Raises ReplayError if it proves nothing."""

    def run(k: Reader) -> Replayed:
        form(certificate, KEYS, "a proof term by term")
        first_version(certificate)
        statement, hypotheses = certificate["statement"], certificate["hypotheses"]
        form(statement, {"lhs", "relation", "rhs"}, "a statement")
        lhs, relation, rhs = statement["lhs"], statement["relation"], statement["rhs"]
        require(relation in ("<=", ">="), f"it proves <= or >=, not {relation}")
        suppose(k, hypotheses, lhs, rhs)
        found = replay(certificate["premise"])
        require(type(found) is Replayed and relation in IMPLIES.get(found.relation, ()), "a premise that says something else")
        masses = _masses(certificate["at"], certificate["outcome"])
        for hypothesis in (*found.hypotheses, *found.definedness):
            own = hypothesis[0] in ("positive", "nonnegative") and any(hypothesis[1] == s for s, _ in masses)
            free = not any(n == s for n in nodes(hypothesis[1]) for s, _ in masses)
            require(own or (free and hypothesis in hypotheses), "a premise with a hypothesis of its own")
        v = k.outcome(certificate["outcome"], {})
        require(k.finite(v), "outcomes of a continuum")
        term = subtract(*(_at_outcome(k, side, masses) for side in (found.lhs, found.rhs)))
        zero(k, subtract(subtract(k.closed(lhs), k.closed(rhs)), k.close((v,), term)))
        given, defined = map(list, of_use(k.used))
        given += [h for h in found.hypotheses if h in hypotheses and h not in given]
        return Replayed(lhs, relation, rhs, tuple(given), tuple(defined))

    return guarded(run, certificate)[0]  # type: ignore[no-any-return]


def _masses(pairs: Any, outcome: Any) -> list[tuple[Any, Any]]:
    """Symbols that stand for any positive number (or any up to 1), each with a mass of the outcome."""
    require(isinstance(pairs, list) and bool(pairs) and all(isinstance(pair, list) and len(pair) == 2 for pair in pairs), "no masses")
    for symbol, mass in pairs:
        require(isinstance(symbol, list) and len(symbol) == 3 and symbol[0] == "Symbol", "a mass for something that is no symbol")
        known = domain(symbol[2])
        low = known.lower is None or known.lower < 0 or known.lower == 0
        high = known.upper is None or known.upper > 1 or (known.upper == 1 and not known.upper_open)
        require(low and high and not symbol[2][5], "a symbol that does not range over all masses")
        require(isinstance(mass, list) and mass[:1] == ["Mass"], "no mass")
        require(all(n == outcome for n in nodes(mass[2]) if n[0] in ("Index", "Bound")), "a mass of another outcome")
    require(len({str(symbol) for symbol, _ in pairs}) == len(pairs), "two masses for one symbol")
    return [(symbol, mass) for symbol, mass in pairs]


def _at_outcome(k: Reader, side: Any, masses: list[tuple[Any, Any]]) -> Expression:
    """A side of the premise with the masses in the places of the symbols."""
    require({n[0] for n in nodes(side)} <= PLAIN, "a premise about more than numbers")

    def put(node: Any) -> Any:
        for symbol, mass in masses:
            if node == symbol:
                return mass
        return [put(n) for n in node] if isinstance(node, list) else node

    return k.read(put(side), {})
