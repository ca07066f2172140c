"""Intents: which quantity a function is named for, what its parameters hold, and what it must then give.

A file that binds INTENTS is an entry. A function is accused only with arguments at which what it gives, followed exactly, lies
apart from the quantity under every convention of unit, reduction and order that its name and docstring leave open.
"""
