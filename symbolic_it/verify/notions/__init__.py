"""Notions of the field by name: layers, optimisers, scores, losses of contrast, decoding, scaling laws; and their slips."""
