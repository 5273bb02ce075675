"""The staff's part of the search: words that mean the same, and what nobody found."""

from django.urls import reverse
from django.utils.http import urlencode
from wagtail.admin.panels import FieldPanel, HelpPanel
from wagtail.admin.ui.tables import Column
from wagtail.admin.widgets.button import Button
from wagtail.snippets.views.snippets import (
    CreateView,
    IndexView,
    SnippetViewSet,
    SnippetViewSetGroup,
)

from home.buddhist import thai_date
from home.search.models import Synonym, Unfound

HELP = (
    "<p>คนเรียกเรื่องเดียวกันไม่เหมือนกัน ใส่คำที่หมายถึงสิ่งเดียวกันไว้ด้วยกัน เช่น “รถน้ำ” “น้ำแจก” "
    "เมื่อค้นหาคำใดคำหนึ่ง จะพบเรื่องที่ใช้คำอื่นด้วย ใช้ได้ทันทีที่บันทึก "
    "คำย่อของราชการและคำที่มักสะกดผิดระบบรู้จักอยู่แล้ว</p>"
)


class CreateSynonym(CreateView):
    def get_initial_form_instance(self):
        """The word somebody searched for in vain is there already."""
        instance = super().get_initial_form_instance() or self.model()
        instance.terms = self.request.GET.get("terms", "")[:60]
        return instance


class SynonymViewSet(SnippetViewSet):
    model = Synonym
    icon = "link"
    menu_label = "คำความหมายเดียวกัน"
    add_view_class = CreateSynonym
    list_display = ["__str__"]
    search_fields = ["terms"]
    list_per_page = 50
    copy_view_enabled = False
    panels = [HelpPanel(HELP), FieldPanel("terms")]


class UnfoundIndex(IndexView):
    page_title = "คำที่ค้นหาแล้วไม่พบ"

    def get_list_more_buttons(self, instance):
        buttons = super().get_list_more_buttons(instance)
        if self.request.user.has_perm("search.add_synonym"):
            where = reverse("wagtailsnippets_search_synonym:add")
            url = f"{where}?{urlencode({'terms': instance.words})}"
            add = Button("เพิ่มคำความหมายเดียวกัน", url=url, icon_name="link", priority=5)
            buttons = [add, *buttons]
        return buttons


class UnfoundViewSet(SnippetViewSet):
    model = Unfound
    icon = "search"
    menu_label = "ค้นหาแล้วไม่พบ"
    index_view_class = UnfoundIndex
    list_display = [
        "words",
        "count",
        Column("last_on", label="ครั้งล่าสุด", accessor=lambda row: thai_date(row.last_on, "short")),
    ]
    search_fields = ["words"]
    ordering = ["-count", "words"]
    list_per_page = 50
    copy_view_enabled = False
    panels = [FieldPanel("words", read_only=True), FieldPanel("count", read_only=True)]


class SearchGroup(SnippetViewSetGroup):
    menu_label = "การค้นหา"
    menu_name = "search-words"
    menu_icon = "search"
    menu_order = 320
    items = (UnfoundViewSet, SynonymViewSet)
