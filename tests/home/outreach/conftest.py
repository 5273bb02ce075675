import datetime

import pytest
from django.contrib.auth import get_user_model
from wagtail.rich_text import RichText

from tests.factories import home as make


@pytest.fixture
def villages(site):
    return [make.VillageFactory(moo=moo, name=name) for moo, name in ((3, "บัวขาว"), (4, "โนนสูง"))]


@pytest.fixture
def index(site):
    make.agency()
    return make.news_index(site[0])


@pytest.fixture
def news(index, villages):
    """A piece of news for two villages, with a list and a table."""
    return make.news(
        index,
        title="น้ำหยุดไหล วันที่ 1 ธ.ค. 2569",
        summary="โปรดสำรองน้ำ โทร 080-000-0199",
        kind="announcement",
        villages=villages,
        slug="water",
        published_on=datetime.date(2026, 11, 30),
        body=[
            ("heading", "รายละเอียด"),
            ("paragraph", RichText("<p>ท่อรั่ว 120 เมตร</p><ul><li>หยุด 09.00–16.00 น.</li></ul>")),
            ("table", {"caption": "อัตรา", "cells": "อายุ|บาท\n60 ปี|600 บาท"}),
            ("notice", {"level": "info", "text": RichText("<p>น้ำอาจขุ่น</p>")}),
        ],
    )


@pytest.fixture
def staff(client, user_of):
    """A browser signed in with a role: ``staff("editor")``."""

    def enter(role):
        user = get_user_model().objects.filter(username=f"{role}-1").first() or user_of(role)
        client.force_login(user)
        client.user = user
        return client

    return enter
