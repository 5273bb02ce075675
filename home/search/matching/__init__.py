"""Where the words of entries lie and are searched: each database in its own way, one face.

A *phrase* is a list of words that follow each other; an *ask* is a list of lists of phrases: of
each inner list one at least must be there.
"""

from django.db import connection

from . import postgres, sqlite

FIELDS = ("title", "keys", "summary", "text")  # heaviest first; then the letters, for half words


def database():
    """The module for the database in use: insert, delete, clear, settle, match, match_start."""
    return postgres if connection.vendor == "postgresql" else sqlite
