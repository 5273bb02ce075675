"""How long the nightly check of a full year takes: 43 items, 200 pieces of evidence.

    DATA_DIR=$(mktemp -d) python -m benchmarks.ita_check

Works in a database of its own in memory, which is thrown away.
"""

import datetime
import os
import time

import django
from django.test.utils import CaptureQueriesContext, setup_test_environment

MOST_SECONDS, MOST_QUERIES = 5, 60
AT = datetime.datetime(2023, 4, 2, 22, tzinfo=datetime.UTC)


def main():
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.settings")
    django.setup()
    setup_test_environment()
    from django.db import connection  # noqa: PLC0415

    connection.creation.create_test_db(verbosity=0)
    try:
        _measure(connection)
    finally:
        connection.creation.destroy_test_db(connection.settings_dict["NAME"], verbosity=0)


def _measure(connection):
    from measures.ita import checking  # noqa: PLC0415

    lines = _fill()
    for day in range(3):
        with CaptureQueriesContext(connection) as queries:
            began = time.perf_counter()
            checking.run(at=AT + datetime.timedelta(days=day))
            took = time.perf_counter() - began
        print(f"day {day + 1}: {lines} lines, {took:.2f} s, {len(queries)} queries")
        assert took < MOST_SECONDS
        assert len(queries) <= MOST_QUERIES


def _fill():
    from cms import back_office_rights  # noqa: PLC0415
    from home import site_tree  # noqa: PLC0415
    from home.models import StandardPage  # noqa: PLC0415
    from measures.evidence import actions as evidence_actions  # noqa: PLC0415
    from measures.ita import actions  # noqa: PLC0415
    from measures.ita.models import Item, ItemEvidence  # noqa: PLC0415

    back_office_rights.write()
    home, _english = site_tree.create_site(title="อบต.ตัวอย่าง", title_en="Sample SAO")
    actions.load(2566, by=None, at=AT)
    items = list(Item.objects.order_by("pk"))
    for place in range(200 - ItemEvidence.objects.count()):
        page = home.add_child(instance=StandardPage(title=f"หน้า {place}", slug=f"page-{place}"))
        evidence = evidence_actions.of_page(page)
        ItemEvidence.objects.create(
            item=items[place % len(items)], evidence=evidence, sort_order=place
        )
    return ItemEvidence.objects.count()


if __name__ == "__main__":
    main()
