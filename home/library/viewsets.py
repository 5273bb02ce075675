"""The library's lists in the back office, under one line of the menu."""

from django.urls import reverse
from wagtail.admin.menu import MenuItem
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.documents.permissions import permission_policy
from wagtail.snippets.views.snippets import SnippetViewSet, SnippetViewSetGroup

from home.library.models import DocumentKind, InformationSection
from home.page_forms import number_input


class KindViewSet(SnippetViewSet):
    model = DocumentKind
    icon = "tag"
    menu_label = "ชนิดเอกสาร"
    list_display = ["name", "name_en", "slug"]
    search_fields = ["name", "name_en"]
    sort_order_field = "order"
    ordering = ["order", "name"]
    list_per_page = 50
    copy_view_enabled = False
    panels = [
        FieldRowPanel([FieldPanel("name"), FieldPanel("name_en")]),
        FieldRowPanel([FieldPanel("slug"), FieldPanel("order", widget=number_input())]),
    ]


class SectionViewSet(SnippetViewSet):
    model = InformationSection
    icon = "list-ol"
    menu_label = "มาตราข้อมูลข่าวสาร"
    list_display = ["label", "title", "code"]
    search_fields = ["label", "title"]
    sort_order_field = "order"
    ordering = ["order", "code"]
    list_per_page = 50
    copy_view_enabled = False
    panels = [
        FieldRowPanel([FieldPanel("label"), FieldPanel("label_en")]),
        FieldPanel("title"),
        FieldPanel("title_en"),
        FieldRowPanel([FieldPanel("code"), FieldPanel("order", widget=number_input())]),
    ]


class ForEditors(MenuItem):
    """Shown to those who may add files."""

    def is_shown(self, request):
        return permission_policy.user_has_permission(request.user, "add")


class LibraryGroup(SnippetViewSetGroup):
    menu_label = "เอกสาร กฎหมาย"
    menu_name = "library"
    menu_icon = "folder-open-inverse"
    menu_order = 210
    items = (KindViewSet, SectionViewSet)

    def get_submenu_items(self):
        own = [
            ("อัปโหลดเอกสาร", "upload", "upload"),
            ("รายการเอกสาร", "documents", "doc-full"),
            ("รายการกฎหมาย", "laws", "clipboard-list"),
            ("ไฟล์ที่ควรแก้", "check", "warning"),
        ]
        items = [
            ForEditors(label, reverse(f"library_staff:{name}"), icon_name=icon, order=order)
            for order, (label, name, icon) in enumerate(own)
        ]
        return [*items, *super().get_submenu_items()]
