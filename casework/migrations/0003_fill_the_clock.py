"""Give the cases that were there before what the clock and the figures now keep."""

from django.db import migrations
from django.utils import timezone

from casework.deadlines import warning_day, working_days_between


def fill(apps, schema_editor):
    Case = apps.get_model("casework", "Case")
    holidays = frozenset(apps.get_model("home", "Holiday").objects.values_list("on", flat=True))
    for case in Case.objects.iterator(chunk_size=500):
        received = timezone.localdate(case.received_at)
        case.received_month = received.replace(day=1)
        case.warn_on = warning_day(case.due_on, case.working_days, holidays)
        if case.state in ("completed", "refused"):
            closed = timezone.localdate(case.closed_at)
            case.took_days = max(0, working_days_between(case.counted_from, closed, holidays))
            case.was_on_time = closed <= case.due_on
            case.closings = 1
        case.save()


class Migration(migrations.Migration):
    dependencies = [
        ("casework", "0002_one_stop_service"),
        ("home", "0003_one_stop_service"),
    ]

    operations = [migrations.RunPython(fill, migrations.RunPython.noop)]
