"""I(X;Y|Z) = sum_(x,y,z) (p(x, y, z) log(p(x, y, z)/m) - p(x, y, z) + m) with m = p(x, z) p(y, z)/p(z)

The divergence of the joint law from the one that makes X and Y independent given Z, summand by summand >= 0.
"""

from __future__ import annotations

from ...quantities import load
from ...quantities.standard import joint
from ...terms.term import fresh_index, mass, sum_over
from ..emission.operations import excess
from ..form import Form

JOINT = joint(3)
(_, _X), (_, _Y), (_, _Z) = JOINT.axes
x, y, z = fresh_index(_X), fresh_index(_Y), fresh_index(_Z)
product = mass(JOINT, X=x, Z=z) * mass(JOINT, Y=y, Z=z) / mass(JOINT, Z=z)

FORM = Form(
    name="conditional_mutual_information",
    inputs="probs",
    definition=load("conditional_mutual_information").of(JOINT, ("X",), ("Y",), ("Z",)),
    term=sum_over(x, sum_over(y, sum_over(z, excess(mass(JOINT, X=x, Y=y, Z=z), product)))),
    arguments=(JOINT,),
    why="nearly independent variables: logarithms of quotients near one cancel to noise of either sign",
    hypotheses=("p sums to one",),
)
