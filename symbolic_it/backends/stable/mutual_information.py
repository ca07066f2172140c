"""I(X;Y) = sum_(x,y) s ((1 + t) atanh t - t) with s = p(x, y) + p(x) p(y) and t = (p(x, y) - p(x) p(y))/s

The divergence of the joint law from the product of its marginals, summand by summand >= 0.
"""

from __future__ import annotations

from ...quantities import load
from ...quantities.standard import joint
from ...terms.term import fresh_index, mass, sum_over
from ..emission.operations import tilt
from ..form import Form

JOINT = joint(2)
(_, _X), (_, _Y) = JOINT.axes
x, y = fresh_index(_X), fresh_index(_Y)
product = mass(JOINT, X=x) * mass(JOINT, Y=y)
s = mass(JOINT, X=x, Y=y) + product

FORM = Form(
    name="mutual_information",
    inputs="probs",
    definition=load("mutual_information").of(JOINT, ("X",), ("Y",)),
    term=sum_over(x, sum_over(y, s * tilt((mass(JOINT, X=x, Y=y) - product) / s))),
    arguments=(JOINT,),
    why="nearly independent variables: H(X) + H(Y) - H(X, Y) cancels",
    hypotheses=("p sums to one",),
)
