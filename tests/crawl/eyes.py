"""What a browser finds wrong with a page at the width of a phone and of a desk."""

from urllib.parse import unquote, urlsplit

from django.urls import Resolver404, resolve

from tests import axe

from .walk import route_of

SIZES = ({"width": 360, "height": 740}, {"width": 1280, "height": 900})
HEAVIEST = 100_000  # bytes that come over the line for the first view
PATIENCE = 60_000  # milliseconds
# What keeps to the edge of the screen covers now this and now that, as somebody scrolls.
UNSTICK = """() => document.querySelectorAll('*').forEach((one) => {
  if (getComputedStyle(one).position === 'sticky') one.style.position = 'static';
})"""
WIDER = "document.documentElement.scrollWidth - innerWidth"


class Eyes:
    """One tab. What the page's own code complains of is wrong too."""

    def __init__(self, browser, base_url):
        self.browser, self.base_url = browser, base_url
        self.host = urlsplit(base_url).netloc
        self.wrong, self.bytes = [], 0

    def __enter__(self):
        self.context = self.browser.new_context(
            base_url=self.base_url, locale="th-TH", service_workers="block"
        )
        self.page = self.context.new_page()
        self.page.set_default_timeout(PATIENCE)
        self.page.on("pageerror", lambda error: self.wrong.append(f"script: {error}"))
        self.page.on("console", self._heard)
        self.page.on("request", self._asked)
        self.line = self.context.new_cdp_session(self.page)
        self.line.send("Network.enable")
        self.line.on("Network.loadingFinished", self._arrived)
        return self

    def __exit__(self, *_):
        self.context.close()

    def sign_in(self, session):
        """Go on as who is signed in there."""
        cookies = [
            {"name": c.name, "value": c.value, "url": self.base_url} for c in session.cookies
        ]
        self.context.clear_cookies()
        self.context.add_cookies(cookies)

    def look(self, address, *, within=None, besides=(), is_light=True):
        """Return what is wrong, a line for each, beginning with the address."""
        self.wrong, self.bytes = [], 0
        # Only what is weighed has to come over the line anew each time.
        self.line.send("Network.setCacheDisabled", {"cacheDisabled": is_light})
        self.page.set_viewport_size(SIZES[0])
        self.page.goto(address)
        if is_light and self.bytes > HEAVIEST:
            self.wrong.append(f"{self.bytes:,} bytes for the first view")
        for size in SIZES:
            self.page.set_viewport_size(size)
            self._look_at(size["width"], within, besides)
        return [f"{address} {line}" for line in self.wrong]

    def _look_at(self, width, within, besides):
        self.page.evaluate(UNSTICK)
        found = axe.violations(self.page, within=within, besides=besides)
        if (wider := self.page.evaluate(WIDER)) > 0:
            found.append(f"{wider} px wider than the screen")
        self.wrong += [f"({width} px) {line}" for line in found]

    def _heard(self, line):
        if line.type == "error":
            self.wrong.append(f"console: {line.text}")

    def _asked(self, request):
        parts = urlsplit(request.url)
        if parts.scheme.startswith("http") and parts.netloc != self.host:
            self.wrong.append(f"asks {parts.netloc}")

    def _arrived(self, event):
        self.bytes += event["encodedDataLength"]


class Novelty:
    """Chooses addresses that show every sort of page: the first that a view draws, and each that
    has an element (tag and class) which none before had.

    Pages that differ only in their words from others need not be looked at too.
    """

    def __init__(self):
        self.seen = set()

    def of(self, pages):
        found = []
        for page in sorted(pages, key=lambda page: (len(page.address), page.address)):
            met = _elements(page) | {_view_of(urlsplit(page.address).path)}
            if met - self.seen:
                self.seen |= met
                found.append(page.address)
        return found


def one_of_each_sort(walked, language):
    """Addresses of the public's pages in a language."""
    return Novelty().of(
        page for page in walked.values() if page.is_html and page.language == language
    )


def _elements(page):
    return {
        (element.tag, name)
        for element in page.tree().iter()
        if isinstance(element.tag, str)
        for name in ["", *(element.get("class") or "").split()]
    }


def _view_of(path):
    """What draws it: a pattern of ours, or the one view of Wagtail's behind many patterns."""
    try:
        found = resolve(unquote(path)).func
    except Resolver404:
        return route_of(path)
    view = getattr(found, "view_class", found)
    return view if view.__module__.startswith("wagtail.") else route_of(path)
