"""The gallery's address, and its place in the menu of who writes pages."""

from django.urls import path, reverse
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from home.gallery import staff_views


@hooks.register("register_admin_urls")
def gallery_url():
    return [path("look/", staff_views.gallery, name="staff_look")]


class GalleryItem(MenuItem):
    def is_shown(self, request):
        return staff_views.may_look(request.user)


@hooks.register("register_admin_menu_item")
def menu_item():
    address = reverse("staff_look")
    return GalleryItem("แบบหน้าตาเว็บ", address, name="look", icon_name="view", order=1990)
