"""Audit: what a callable really computes, found by probes and a catalogue of conventions and mistakes.

`audit(fn, "kl_divergence")` accuses only with an input at which the callable gives what the named mistake gives and not
what the quantity is; agreement is "agrees on N probes", never proof.
"""

from .audit import audit
from .quantities import resolve
from .report import Finding, Report

__all__ = ["Finding", "Report", "audit", "resolve"]
