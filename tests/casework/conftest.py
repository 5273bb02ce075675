"""What several tests of cases stand on."""

import pytest

from tests.casework.postbox import free_port, opened


@pytest.fixture
def smtp(settings):
    """The site's mail goes out by real SMTP to a port that is ours, and closed at first."""
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT, settings.EMAIL_TIMEOUT = "127.0.0.1", free_port(), 5
    settings.DEFAULT_FROM_EMAIL = "portal@office.example"
    return settings.EMAIL_PORT


@pytest.fixture
def postbox(smtp):
    with opened(smtp) as box:
        yield box
