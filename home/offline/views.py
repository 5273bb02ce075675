"""What a phone asks for to keep this site: the worker, the manifest, the page without a line."""

import hashlib
import json
from pathlib import Path

from django.contrib.staticfiles.storage import staticfiles_storage
from django.http import HttpResponse, JsonResponse
from django.shortcuts import render
from django.templatetags.static import static
from django.utils import translation
from django.utils.translation import gettext as _
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from home.languages import ENGLISH, THAI, local_path
from home.models import AgencySettings, Division, Village

from . import keeping
from .models import OfflineSettings

PROGRAM = Path(__file__).with_name("worker.js")
INDIGO, PAPER = "#22396B", "#FBF8F1"
SHELL = (
    "home/site.css",
    "home/icons.svg",
    "home/favicon.svg",
    "home/fonts/portal-looped-400.woff2",
    "home/fonts/portal-looped-600.woff2",
    "offline/phone.js",
)
shared = cache_control(public=True, no_cache=True)


@require_safe
@shared
def worker(request):
    """The service worker; after staff switched it off, one that clears up and goes away."""
    told = _told(OfflineSettings.load(request).is_on)
    text = f"const PORTAL = {json.dumps(told, ensure_ascii=False)};\n{PROGRAM.read_text()}"
    return HttpResponse(text, content_type="text/javascript; charset=utf-8")


def _told(is_on):
    told = {
        "isOn": is_on,
        "offline": {THAI: "/offline/", ENGLISH: "/en/offline/"},
        "shell": [static(name) for name in SHELL],
        "essentials": keeping.essentials() if is_on else [],
        "words": {language: _words(language) for language in (THAI, ENGLISH)},
        "statics": staticfiles_storage.base_url,
        "untouchedFiles": keeping.UNTOUCHED_FILES,
        "keeps": keeping.KEPT_PATHS,
        "untouched": rf"^(/en)?({'|'.join(keeping.UNTOUCHED)})",
    }
    return {"version": _version(told), **told}


def _version(told):
    """Changes with the program and with any of the site's files."""
    parts = [PROGRAM.read_text(), *told["shell"], getattr(staticfiles_storage, "manifest_hash", "")]
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()[:12]


def _words(language):
    with translation.override(language):
        return {"copy": _("ไม่มีสัญญาณ หน้านี้เป็นสำเนาที่เก็บไว้เมื่อ {when} ข้อมูลอาจเปลี่ยนไปแล้ว")}


@require_safe
@shared
def manifest(request):
    """What the phone shows of us once we stand among its apps."""
    agency = AgencySettings.load(request)
    told = {
        "id": "/",
        "name": agency.local_name,
        "short_name": agency.local_short_name or agency.local_name,
        "lang": translation.get_language(),
        "dir": "ltr",
        "start_url": local_path("/"),
        "scope": "/",
        "display": "minimal-ui",
        "theme_color": INDIGO,
        "background_color": PAPER,
        "icons": _icons(),
        "shortcuts": [
            {"name": name, "url": local_path(path)}
            for name, path in (
                (_("ติดตามเรื่อง"), "/track/"),
                (_("แจ้งเรื่อง"), "/complaints/"),
                (_("บริการประชาชน"), "/services/"),
            )
        ],
    }
    return JsonResponse(told, content_type="application/manifest+json")


def _icons():
    sizes = (("192", "any"), ("512", "any"), ("512", "maskable"))
    return [
        {
            "src": static(f"offline/icon-{size}{'-maskable' if use == 'maskable' else ''}.png"),
            "sizes": f"{size}x{size}",
            "type": "image/png",
            "purpose": use,
        }
        for size, use in sizes
    ]


@require_safe
@shared
def offline(request):
    """Stands in for any page when the line is gone: whom one can call, and what the phone kept."""
    context = {
        "emergency": [
            ("191", _("ตำรวจ")),
            ("199", _("ไฟไหม้")),
            ("1669", _("เจ็บป่วยฉุกเฉิน")),
        ],
        "divisions": [one for one in Division.objects.active() if one.phone],
        "villages": [village for village in Village.objects.all() if village.head_phone],
    }
    return render(request, "offline/offline.html", context)
