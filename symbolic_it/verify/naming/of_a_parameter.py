"""What holds of two variables whatever the one parameter of their law: P(X | theta) = sum_Z P(X, Z | theta)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise

from ...decide.verdict import Verdict
from ...notation.context import Context
from ...notation.elaborate.functionals.functionals import of_call
from ...notation.elaborate.shorthand import rebuilt
from ...notation.syntax import nodes as n
from ...notation.syntax.nodes import BigOp, Binder, Call, Log, Name, Node
from ...notation.syntax.walk import walk
from .evidence_letters import EQUAL, is_bound, is_q
from .exactly import equals
from .iterates import is_parameter, law_of_call


def of_a_parameter(left: Node, relation: str, right: Node) -> Verdict | None:
    r"""P(X | \theta) = \sum_Z P(X, Z | \theta), and what else holds of any two variables: the one parameter changes nothing."""
    sides = (left, right)
    calls = [x for side in sides for x in walk(side) if isinstance(x, Call) and isinstance(x.head, Name)]
    laws = [(x.head, law) for x in calls if (law := law_of_call(x)) is not None]
    guides = {x.head for x in calls if is_q(x.head)}
    if relation not in (*EQUAL, "<=", ">=") or not laws or len({law.parameter for _, law in laws}) != 1 or laws[0][1].parameter is None:
        return None
    if (
        len({h for h, _ in laws}) > 1
        or len(guides) > 1
        or any(law_of_call(x) is None and not is_q(x.head) and of_call(x) is None for x in calls)
    ):
        return None
    letters = {a for x in calls for a in x.args if isinstance(a, Name) and len(a.base) == 1 and not is_parameter(a)} - {h for h in guides}
    hidden = {n_ for side in sides for x in walk(side) if isinstance(x, BigOp) for n_ in x.binder.names} | {
        x.args[0] for x in calls if is_q(x.head)
    }
    hidden = hidden & letters or {x for x in letters if x in (Name("Z"), Name("z"))}
    seen = letters - hidden - {Name("p"), Name("P")}
    if len(hidden) != 1 or len(seen) != 1 or not any(x.base.isupper() for x in letters if isinstance(x, Name)):
        return None
    ((z,), (x,)) = (tuple(hidden), tuple(seen))
    if not isinstance(z, Name) or not isinstance(x, Name):
        return None
    small = Small(z, x, any(is_q(c.head) and "|" in c.separators for c in calls))
    asked = "=" if relation in EQUAL else relation
    verdict = small.judged(left, asked, right)
    if verdict is not None and verdict.positive:
        return Verdict("definition", f"holds of any two variables: {verdict.message}")
    turned = small.judged(left, {"<=": ">=", ">=": "<="}[asked], right) if asked != "=" else None
    if turned is not None and turned.positive:
        return Verdict("convention-mismatch", "it holds of any two variables with the inequality turned around")
    return (
        replace(verdict, message=f"false of two variables: {verdict.message}")
        if verdict is not None and verdict.word == "refuted" and asked == "="
        else None
    )


@dataclass(frozen=True, slots=True)
class Small:
    """A formula without its parameter, in small letters, with the bound spelled out.

    ``given``: q is a law given the data; ``under``: the law of E_Z, for which none is written.
    """

    hidden: Name
    seen: Name
    given: bool
    under: str = "q"

    def judged(self, left: Node, relation: str, right: Node) -> Verdict | None:
        """Under q where it stands in the formula; what holds under no law that it may be is refuted."""
        if relation == "=" and self.of(left) == self.of(right):
            return Verdict("definition", "both sides say the same")
        inside = [x for side in (left, right) for x in walk(side)]
        found = [equals(Context(), self.of(left), self.of(right), relation)]
        guided = any(is_q(x) for x in inside)
        if not any(self._has_no_law(x) for x in inside) or (found[0] is not None and found[0].positive and guided):
            return found[0]
        for law in ("p(z)", "p(z|x)"):
            other = replace(self, under=law)
            found.append(equals(Context(), other.of(left), other.of(right), relation))
        words = {getattr(x, "word", "") for x in found}
        alike = words == {"refuted"} or (not guided and all(x is not None and x.positive for x in found))
        return found[0] if alike else Verdict("undecided", "the law of its mean is not told")

    def _has_no_law(self, node: Node) -> bool:
        return (
            isinstance(node, BigOp)
            and node.kind == "E"
            and node.binder.names == (self.hidden,)
            and node.binder.distribution is None
            and not node.binder.conditions
        )

    def of(self, node: Node) -> Node:
        return rebuilt(node, self._change)

    def _letter(self, name: Node) -> Name:
        return Name("z") if name == self.hidden else Name("x")

    def _q(self) -> Call:
        return Call(Name("q"), (Name("z"), Name("x")), ("|",)) if self.given else Call(Name("q"), (Name("z"),))

    def _change(self, node: Node) -> Node | None:
        if node in (self.hidden, self.seen):
            return self._letter(node)
        if is_q(node):
            return Name("q")
        if self._has_no_law(node) and isinstance(node, BigOp):
            law = (
                self._q()
                if self.under == "q"
                else Call(Name("p"), (Name("z"), Name("x")), ("|",))
                if "|" in self.under
                else Call(Name("p"), (Name("z"),))
            )
            return BigOp("sum", Binder((Name("z"),)), n.Mul(law, self.of(node.body)))
        if is_bound(node):
            joint = Call(Name("p"), (Name("x"), Name("z")), (",",))
            return BigOp("sum", Binder((Name("z"),)), n.Mul(self._q(), Log(n.Div(joint, self._q()))))
        if not isinstance(node, Call) or not isinstance(node.head, Name):
            return None
        found = of_call(node)
        if found is not None and found.name == "KL" and node.args == (Name("q"), Name("p")):
            return replace(node, args=(self._q(), Call(Name("p"), (Name("z"), Name("x")), ("|",))))
        if law_of_call(node) is None and not is_q(node.head):
            return None
        if is_q(node.head):
            return replace(node, head=Name("q"), args=tuple(self._letter(a) for a in node.args))
        kept = [k for k, a in enumerate(node.args) if not is_parameter(a)]
        bar = node.separators.index("|") + 1 if "|" in node.separators else len(node.args)
        separators = tuple("|" if j < bar <= k else "," for j, k in pairwise(kept))
        return Call(Name("p"), tuple(self._letter(node.args[k]) for k in kept), separators)
