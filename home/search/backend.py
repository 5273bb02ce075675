"""Wagtail's search, in Thai: the back office's lists and choosers find words within a clause.

What Wagtail indexes is cut into words (for half-typed ones, into letters), and so is what is
typed. And whatever Wagtail indexes anew is renewed among the public entries too: this is how what
is published, by a person or by the clock, is found at once, and what is taken back no more.
"""

from django.db import connection

from home.search import keeping

if connection.vendor == "postgresql":
    from home.search import on_postgres as ours
else:
    from home.search import on_sqlite as ours


class SearchBackend(ours.Backend):
    """Keeps the public entries along with Wagtail's index."""

    def add(self, obj):
        super().add(obj)
        keeping.renew(obj)

    def delete(self, obj):
        super().delete(obj)
        keeping.forget(obj)
