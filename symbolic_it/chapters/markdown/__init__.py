"""Markdown chapters: blocks, inline maths, containers and tables, with exact offsets."""
