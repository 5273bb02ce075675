"""What the office's own lists say of divisions and people, for reading a table."""

from home.models import Division, Person

from .answering import Office


def office() -> Office:
    """Return the divisions and people of today."""
    divisions = Division.objects.active().order_by("order", "name")
    people = Person.objects.active().order_by("order", "name", "pk")
    return Office(
        divisions={one.pk: (one.name, one.short_name) for one in divisions},
        people={one.pk: one.name for one in people},
    )
