import errno
from types import SimpleNamespace

import pytest
from django.db import OperationalError
from django.http import HttpResponse
from django.test import RequestFactory
from django.urls import path

from cms import errors, middleware, urls


def locked(request):
    raise OperationalError("database is locked")


def full(request):
    raise OSError(errno.ENOSPC, "No space left on device")


def broken(request):
    raise ValueError("a fault of ours")


def forgiving(request):
    return HttpResponse(
        "พิมพ์ไว้: " + request.POST["name"], status=409 if request.csrf_failed else 200
    )


forgiving.handles_csrf_failure = True

urlpatterns = [
    path("locked/", locked),
    path("full/", full),
    path("broken/", broken),
    path("forgiving/", forgiving),
    path("strict/", lambda request: HttpResponse("ok")),
    *urls.urlpatterns,
]
handler500 = "cms.errors.server_error"


@pytest.fixture
def odd_site(settings, client, db):
    settings.ROOT_URLCONF = __name__
    settings.MIDDLEWARE = [m for m in settings.MIDDLEWARE if "redirects" not in m]
    client.raise_request_exception = False
    return client


@pytest.mark.parametrize("address", ["/locked/", "/full/"])
def test_an_outage_is_a_503_in_thai_that_says_when_to_come_back(odd_site, address):
    response = odd_site.get(address)
    assert (response.status_code, response["Retry-After"]) == (503, "30")
    assert "ลองใหม่" in response.content.decode()
    assert "ยังไม่ได้เลข แปลว่ายังไม่ได้ส่ง" in response.content.decode()
    assert "no-store" in response["Cache-Control"]


def test_a_fault_of_ours_is_a_500_in_thai(odd_site):
    response = odd_site.get("/broken/")
    assert response.status_code == 500
    assert "a fault of ours" not in response.content.decode()


def test_an_outage_met_before_any_view_is_also_a_503():
    request = RequestFactory().get("/")
    try:
        raise OperationalError("unable to open database file")
    except OperationalError:
        assert errors.server_error(request).status_code == 503


def test_an_error_page_needs_no_database(db, django_assert_num_queries):
    with django_assert_num_queries(0):
        assert errors.unavailable(RequestFactory().get("/")).status_code == 503


def test_a_huge_body_is_refused_before_it_is_read(client):
    response = client.generic("POST", "/", CONTENT_LENGTH=str(middleware.LARGEST_BODY + 1))
    assert response.status_code == 413
    assert "ไฟล์" in response.content.decode()


@pytest.fixture
def strict(odd_site):
    odd_site.handler.enforce_csrf_checks = True
    return odd_site


def test_a_form_that_can_shows_what_was_typed_when_its_token_has_expired(strict):
    response = strict.post("/forgiving/", {"name": "น้ำฝน"})
    assert (response.status_code, response.content.decode()) == (409, "พิมพ์ไว้: น้ำฝน")


def test_any_other_form_explains_in_thai(strict, site):
    response = strict.post("/strict/", {"name": "น้ำฝน"})
    assert response.status_code == 403
    assert "ยังส่งไม่ได้" in response.content.decode()


def test_healthz_answers_and_tells_when_the_database_is_away(client, db, monkeypatch):
    response = client.get("/healthz")
    assert (response.status_code, response.content) == (200, b"ok")

    def away():
        raise OperationalError

    monkeypatch.setattr("cms.health.connection", SimpleNamespace(cursor=away))
    assert client.get("/healthz").status_code == 503
