"""A plain page of the demo before it is made."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Sheet:
    """A standard page to be made. ``title`` and ``summary`` in Thai and English."""

    slug: str
    title: tuple
    summary: tuple
    write: object
    in_menu: bool = False
    in_footer: bool = False
    year: int | None = None  # the fiscal year whose document it is


def table(caption, *lines):
    """A table of the office's papers, which are in Thai alone; cells with | between."""
    return ("table", {"caption": caption, "cells": "\n".join(lines)})


def says(*paragraphs):
    return ("paragraph", "".join(f"<p>{one}</p>" for one in paragraphs))


def listed(*items):
    return ("paragraph", "<ul>" + "".join(f"<li>{one}</li>" for one in items) + "</ul>")
