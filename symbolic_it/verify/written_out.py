"""What formulas have written out, and later ones leave out: laws below E, parameters, divergences of two laws"""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from ..notation.elaborate.roles.letters import LAWS
from ..notation.syntax import nodes as n
from ..notation.syntax.walk import walk

_PARAMETERS = frozenset(["theta", "phi", "psi", "omega", "vartheta", "varphi", "eta"])
DIVERGENCES = frozenset(["KL", "D"])


@dataclass(slots=True)
class WrittenOut:
    """What the formulas of a chapter have written out: the laws below E, the parameters of laws, the divergences of two laws."""

    laws: list[n.Name] = field(default_factory=list)
    parameters: list[n.Name] = field(default_factory=list)
    divergences: list[n.Call] = field(default_factory=list)
    policies: list[n.Name] = field(default_factory=list)  # those with a parameter below
    functions: list[n.Node] = field(default_factory=list)  # what a divergence of parameters was said to be: KL(theta) = ...

    def learn(self, statement: n.Statement) -> None:
        """Take what a formula writes out."""
        for x in walk(statement):
            match x:
                case n.Chain(first=n.Name(), links=(n.Link("sim", right),)) if self.laws:  # x drawn anew, from whatever law
                    drawn = _bare(right)
                    self.laws = [*(y for y in self.laws if y != drawn), drawn]
                case n.BigOp(kind="E", binder=binder) if (law := _law_of(binder)) is not None:
                    self.laws = [*(y for y in self.laws if y != law), law]
                case n.Call(head=n.Name(base=base), args=(n.Name(), n.Name()), separators=("||",)) if base in DIVERGENCES:
                    self.divergences = [*(y for y in self.divergences if y != x), x]
                case n.Name(base=base, sub=n.Name(base=by, sub=None) as parameter) if base in LAWS and by in _PARAMETERS:
                    self.parameters = [*(y for y in self.parameters if y != parameter), parameter]
                    self.policies = [*(y for y in self.policies if y != x), x] if base == "pi" and isinstance(x, n.Name) else self.policies
                case n.Derivative(variables=(n.Name(base=by, sub=None) as parameter,)) if by in _PARAMETERS:
                    self.parameters = [*(y for y in self.parameters if y != parameter), parameter]

    def learn_function(self, statement: n.Statement) -> None:
        r"""Take what KL(\theta) was shown to be."""
        chain = statement.chains[0] if len(statement.chains) == 1 else None
        match chain.first if chain is not None and chain.links else None:
            case n.Call(head=n.Name(base=base), args=(n.Name(base=by),)) if base in DIVERGENCES and by in _PARAMETERS and chain is not None:
                right = chain.links[0].right
                self.functions = [*(y for y in self.functions if y != right), right]


def _bare(right: n.Node) -> n.Name:
    """The law of x ~ Q; another one, where it is none by its name."""
    return replace(right, span=n.Span(0, 0)) if isinstance(right, n.Name) else n.Name("another")


def _law_of(binder: n.Binder) -> n.Name | None:
    """The law p of E_p and of E_{x ~ p}."""
    law = binder.distribution if binder.distribution is not None else binder.names[0] if len(binder.names) == 1 else None
    return replace(law, span=n.Span(0, 0)) if isinstance(law, n.Name) and law.base in LAWS else None


__all__ = ["DIVERGENCES", "WrittenOut"]
