"""What the gallery reads from the site itself, so that it can never say something old."""

import re
from pathlib import Path

from django.contrib.staticfiles import finders
from django.template.loader import get_template

TOKEN = re.compile(r"--([a-z-]+): (#[0-9a-f]{6});")
SYMBOL = re.compile(r'<symbol id="([\w-]+)"')


def colours():
    """(name, value) of every colour of the style sheet, as it stands before anybody's choice."""
    return TOKEN.findall(_static("home/site.css").partition("/* What the reader")[0])


def icons():
    """Names of every icon that is drawn."""
    return SYMBOL.findall(_static("home/icons.svg"))


def components():
    """Names of every component there is."""
    folder = Path(get_template("components/icon.html").origin.name).parent
    return sorted(path.stem for path in folder.glob("*.html"))


def _static(name):
    return Path(finders.find(name)).read_text("utf-8")
