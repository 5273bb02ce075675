"""Pieces of the editor's screens that tell what the system knows of a page's file or text."""

from django.urls import reverse
from wagtail.admin.panels import Panel


class FilePanel(Panel):
    """Of a document: whether its words can be searched, its older files, the way to replace it."""

    class BoundPanel(Panel.BoundPanel):
        template_name = "library/staff/file_panel.html"

        def is_shown(self):
            return bool(self.instance.pk and self.instance.document_id)

        def get_context_data(self, parent_context=None):
            page = self.instance
            return super().get_context_data(parent_context) | {
                "page": page,
                "words": page.words,
                "editions": page.document.editions.count(),
                "replace_url": reverse("library_staff:replace", args=[page.pk]),
            }


class SectionsPanel(Panel):
    """Of a law: what its text was taken apart into."""

    class BoundPanel(Panel.BoundPanel):
        template_name = "library/staff/sections_panel.html"

        def is_shown(self):
            return bool(self.instance.pk and self.instance.text)

        def get_context_data(self, parent_context=None):
            return super().get_context_data(parent_context) | {"law": self.instance.law}
