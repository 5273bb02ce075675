"""Files that people sent, handed out again."""

from django.http import FileResponse

from . import storage


def download(found):
    """Send a kept file as a download that no browser will run or show in place."""
    response = FileResponse(
        storage.open_file(found.path),
        as_attachment=True,
        filename=found.name,
        content_type=found.content_type,
    )
    return never_run(response)


def never_run(response):
    """The response, so that no browser guesses what it is or runs it."""
    response["X-Content-Type-Options"] = "nosniff"
    response["Content-Security-Policy"] = "default-src 'none'; sandbox"
    return response
