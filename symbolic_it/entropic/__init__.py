"""Entropic: statements about random variables, such as H(X|Y) and I(X;Y|Z).

Joint entropies as coordinates, Shannon inequalities as a linear program, and exact rational certificates of whatever
the program finds.
"""
