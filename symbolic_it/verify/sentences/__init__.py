"""Sentences: what the words around a formula say of it: asserted or mentioned, under which conditions and conventions."""
