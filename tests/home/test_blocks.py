"""The pieces of a page refuse what would not work for a reader."""

import pytest
from django.utils import translation
from wagtail.blocks.struct_block import StructBlockValidationError

from home.blocks import ActionBlock, ChannelBlock, TableBlock


def cleaned(block, **values):
    return block.clean(block.to_python(values))


def test_a_table_pasted_from_a_sheet_becomes_rows():
    value = cleaned(TableBlock(), caption="หมู่บ้าน", cells="หมู่\tบ้าน\n1\tดอนตะวัน\n2")
    assert value["cells"] == "หมู่ | บ้าน\n1 | ดอนตะวัน\n2"
    assert value.heads == ["หมู่", "บ้าน"]
    assert value.body == [["1", "ดอนตะวัน"], ["2", ""]]


def test_a_table_needs_a_head_and_a_row():
    with pytest.raises(StructBlockValidationError) as caught:
        cleaned(TableBlock(), caption="ว่าง", cells="หมู่ | บ้าน")
    assert "หัวตาราง" in str(caught.value.block_errors["cells"])


@pytest.mark.parametrize(
    ("kind", "address", "href"),
    [
        ("phone", "๑๖๖๙", "tel:1669"),
        ("phone", "045 123 456", "tel:045123456"),
        ("email", "a@example.go.th", "mailto:a@example.go.th"),
        ("line", "https://line.me/R/ti/p/@x", "https://line.me/R/ti/p/@x"),
    ],
)
def test_a_channel_leads_somewhere(kind, address, href):
    assert cleaned(ChannelBlock(), kind=kind, label="ก", address=address).href == href


@pytest.mark.parametrize(
    ("kind", "address"),
    [("phone", "สายด่วน"), ("email", "ไม่มี"), ("line", "@dontawan"), ("web", "javascript:alert(1)")],
)
def test_a_channel_that_leads_nowhere_is_refused(kind, address):
    with pytest.raises(StructBlockValidationError) as caught:
        cleaned(ChannelBlock(), kind=kind, label="ก", address=address)
    assert "ใส่" in str(caught.value.block_errors["address"])


def test_a_channel_is_labelled_in_the_language_being_read():
    value = ChannelBlock().to_python({"kind": "line", "label": "ไลน์", "label_en": "LINE"})
    assert value.local_label == "ไลน์"
    with translation.override("en"):
        assert value.local_label == "LINE"


def test_a_button_leads_to_exactly_one_place():
    for wrong in ({}, {"path": "/a/", "phone": "1669"}):
        with pytest.raises(StructBlockValidationError) as caught:
            cleaned(ActionBlock(), icon="form", title="ขอน้ำ", **wrong)
        assert "หนึ่งอย่าง" in str(caught.value.block_errors["page"])


@pytest.mark.parametrize("path", ["services/", "http://example.com", "javascript:alert(1)"])
def test_a_button_with_a_wrong_address_is_refused(path):
    with pytest.raises(StructBlockValidationError):
        cleaned(ActionBlock(), icon="form", title="ขอน้ำ", path=path)


def test_a_button_stays_in_the_language_being_read():
    value = cleaned(ActionBlock(), icon="form", title="ขอน้ำ", path="/services/")
    assert value.href == "/services/"
    with translation.override("en"):
        assert value.href == "/en/services/"
    assert cleaned(ActionBlock(), icon="phone", title="โทร", phone="๑๖๖๙").href == "tel:1669"
