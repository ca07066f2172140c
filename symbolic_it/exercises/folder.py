"""A teacher's own templates: the Python files of a folder that bind TEMPLATE.

They are programs that the teacher chose to run, imported by path; nothing else is ever imported that way.
"""

from __future__ import annotations

import importlib.util
from pathlib import Path

from .. import catalogue
from .template import Template


def own_templates(folder: Path) -> dict[str, Template]:
    """Name -> template. Raises ValueError, in one line, for a file that does not bind a template."""
    found = {}
    for entry in catalogue.scan(folder, "own_templates", "templates", "TEMPLATE"):
        spec = importlib.util.spec_from_file_location(f"own_templates_{entry.attribute}", entry.path)
        if spec is None or spec.loader is None:
            raise ValueError(f"{entry.path}: cannot be imported")
        module = importlib.util.module_from_spec(spec)
        try:
            spec.loader.exec_module(module)
        except Exception as error:
            raise ValueError(f"{entry.path}: {type(error).__name__}: {error}") from error
        template = getattr(module, "TEMPLATE", None)
        if not isinstance(template, Template):
            raise ValueError(f"{entry.path}: TEMPLATE is a {type(template).__name__}, expected symbolic_it.exercises.template.Template")
        found[entry.name] = template
    return found
