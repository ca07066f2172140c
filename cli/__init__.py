"""The command line: one file per command.

A file that binds `command` is a command under the name of the file, with dashes. The first line of its docstring is
what `symbolic-it --help` shows, read without importing the file.
"""
