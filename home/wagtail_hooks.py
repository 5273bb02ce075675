from django.core.exceptions import ValidationError
from django.db import models
from django.shortcuts import redirect
from django.templatetags.static import static
from django.urls import path, reverse
from django.utils.html import format_html
from wagtail import hooks
from wagtail.admin import messages
from wagtail.admin.menu import MenuItem
from wagtail.admin.views.account import AvatarSettingsPanel
from wagtail.contrib.settings.models import register_setting
from wagtail.snippets.models import register_snippet

from home import (
    advice,
    date_forms,
    dead_links,
    easy_hints,
    editor_desk,
    image_forms,
    page_actions,
    pictures,
    saved_meanwhile,
    slugs,
    staff_views,
)
from home.languages import THAI
from home.models import AgencySettings, Person
from home.snippets import AgencyGroup, agency_panels

# Apps whose pages neighbours read; records and plans keep the words of officials.
WRITTEN_HERE = {"home", "about", "outreach"}

AgencySettings.edit_handler = agency_panels()
register_setting(AgencySettings, icon="home", name="agency-in-settings")
register_snippet(AgencyGroup)
AvatarSettingsPanel.form_class = image_forms.AvatarForm
date_forms.use_in_admin(models.DateField, models.DateTimeField)


@hooks.register("register_admin_urls")
def manual_url():
    return [path("manual/", staff_views.manual, name="staff_manual")]


@hooks.register("register_admin_urls")
def dead_links_url():
    return [path("dead-links/", staff_views.dead, name="dead_links")]


class EditorsMenuItem(MenuItem):
    def is_shown(self, request):
        return editor_desk.writes_pages(request.user)


@hooks.register("register_reports_menu_item")
def dead_links_menu_item():
    words, address = "ลิงก์ที่ไม่มีปลายทาง", reverse("dead_links")
    return EditorsMenuItem(words, address, name="dead-links", icon_name="warning", order=1110)


@hooks.register("construct_homepage_panels")
def editors_first_page(request, panels):
    if editor_desk.writes_pages(request.user):
        panels.append(editor_desk.EditorDesk())
        editor_desk.put_waiting_first(panels)


@hooks.register("register_admin_menu_item")
def manual_menu_item():
    return MenuItem("คู่มือ", reverse("staff_manual"), name="manual", icon_name="help", order=2000)


@hooks.register("construct_settings_menu")
def show_agency_once(request, menu_items):
    menu_items[:] = [item for item in menu_items if item.name != "agency-in-settings"]


@hooks.register("before_move_page")
def keep_our_addresses(request, page, destination):
    own = getattr(page.specific_class, "own_slug", "")
    try:
        slugs.check_free_of_ours(page.slug, depth=destination.depth + 1, own=own)
    except ValidationError as error:
        messages.error(request, error.messages[0])
        return redirect("wagtailadmin_pages:edit", page.pk)


@hooks.register("after_publish_page")
def say_what_is_missing(request, page):
    dead_links.forget()
    for words, address, label in advice.of(page.specific, request.user):
        messages.info(request, words, buttons=[messages.button(address, label)])


@hooks.register("after_edit_page")
def say_that_it_is_approved(request, page):
    """Wagtail publishes what is approved, says only "saved", and asks no hook of publishing."""
    if page_actions.is_approval(request):
        page_actions.tell_approved(request, page)


@hooks.register("after_edit_page")
def say_who_saved_meanwhile(request, page):
    saved_meanwhile.tell(request, page)


@hooks.register("after_unpublish_page")
@hooks.register("after_delete_page")
def count_dead_links_anew(request, page):
    dead_links.forget()


@hooks.register("after_publish_page")
def make_picture_sizes(request, page):
    pictures.prepare_page(page.specific)


@hooks.register("after_create_snippet")
@hooks.register("after_edit_snippet")
def make_portrait_sizes(request, instance):
    if isinstance(instance, Person):
        pictures.prepare(instance.photo, "portrait")


@hooks.register("after_edit_setting")
def make_emblem_size(request, instance):
    if isinstance(instance, AgencySettings):
        pictures.prepare(instance.emblem, "emblem")


@hooks.register("insert_global_admin_css")
def dye_indigo():
    return format_html('<link rel="stylesheet" href="{}">', static("home/admin.css"))


@hooks.register("construct_page_action_menu")
@hooks.register("construct_snippet_action_menu")
def main_action_first(menu_items, request, context):
    page_actions.put_main_first(menu_items, context["view"])


@hooks.register("after_create_page")
@hooks.register("after_edit_page")
def say_what_is_hard_to_read(request, page):
    if page.specific_class._meta.app_label in WRITTEN_HERE and page.locale.language_code == THAI:
        easy_hints.tell(request, page.specific)
