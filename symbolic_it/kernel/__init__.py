"""Kernel: what counts as proved.

Theorems with their hypotheses, the rules that alone can make them, the normal form that decides equalities, the
certificates and the second, smaller checker that replays them. This folder has no plug-ins.
"""
