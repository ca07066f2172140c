"""Rules: one file per lint rule.

Each file says what the rule finds, why that is bad and what to write instead. The folder is the registry: a new file
here that binds RULE, with its test, is a new rule.
"""
