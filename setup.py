"""The package list: every folder below symbolic_it/, and cli/ as symbolic_it.cli (all else is in pyproject.toml)."""

from setuptools import find_packages, setup

setup(
    packages=[
        *find_packages(include=["symbolic_it", "symbolic_it.*"]),
        "symbolic_it.cli",
        *(f"symbolic_it.cli.{name}" for name in find_packages("cli")),
    ]
)
