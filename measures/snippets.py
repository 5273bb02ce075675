"""Where people are asked: the list of points, for the administrator."""

from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.admin.ui.tables import BooleanColumn
from wagtail.snippets.views.snippets import SnippetViewSet

from casework.models import SurveyPoint


class SurveyPointViewSet(SnippetViewSet):
    model = SurveyPoint
    icon = "pick"
    menu_label = "จุดประเมิน"  # more is cut off in the menu
    menu_name = "survey-points"
    menu_order = 175
    add_to_admin_menu = True
    list_display = ["name", "division", "slug", BooleanColumn("is_active", label="ใช้อยู่")]
    search_fields = ["name", "name_en"]
    list_per_page = 50
    copy_view_enabled = False
    inspect_view_enabled = False
    panels = [
        FieldRowPanel([FieldPanel("name"), FieldPanel("name_en")]),
        FieldPanel("division"),
        FieldPanel(
            "slug",
            help_text="เช่น front ได้ที่อยู่ /survey/front/ โปสเตอร์ที่พิมพ์แล้วใช้ที่อยู่นี้ จึงไม่ควรเปลี่ยนภายหลัง",
        ),
        FieldPanel("is_active", help_text="เอาออกเมื่อเลิกใช้จุดนี้ คะแนนเก่ายังอยู่ครบ"),
    ]
