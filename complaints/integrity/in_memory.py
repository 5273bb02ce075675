"""Requests whose files never touch the disk: Django would spool large ones to the temp folder."""

from functools import wraps

from django.core.files.uploadhandler import MemoryFileUploadHandler
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.debug import sensitive_post_parameters, sensitive_variables


class InMemory(MemoryFileUploadHandler):
    """Takes every file, however large; the size of a whole request is limited before."""

    def handle_raw_input(self, *args, **kwargs):
        self.activated = True


def confidential(view):
    """For every page that somebody may write into.

    There is no cookie, so there is nothing a foreign page could make use of: each form carries a
    token or the secret itself instead of Django's CSRF token, which would need one.
    """

    @wraps(view)
    def wrapped(request, *args, **kwargs):
        request.upload_handlers = [InMemory(request)]
        return view(request, *args, **kwargs)

    kept_out_of_reports = sensitive_variables()(sensitive_post_parameters()(wrapped))
    return csrf_exempt(never_cache(kept_out_of_reports))
