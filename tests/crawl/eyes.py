"""What a browser finds wrong with a page at the width of a phone and of a desk."""

from urllib.parse import urlsplit

from tests import axe

from .walk import route_of

SIZES = ({"width": 360, "height": 740}, {"width": 1280, "height": 900})
HEAVIEST = 100_000  # bytes that come over the line for the first view
PATIENCE = 60_000  # milliseconds
WIDER = "document.documentElement.scrollWidth - innerWidth"


class Eyes:
    """One tab without a cache. What the page's own code complains of is wrong too."""

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
        line = self.context.new_cdp_session(self.page)
        line.send("Network.enable")
        line.send("Network.setCacheDisabled", {"cacheDisabled": True})
        line.on("Network.loadingFinished", self._arrived)
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

    def look(self, address, *, within=None, is_light=True):
        """Return what is wrong, a line for each, beginning with the address."""
        self.wrong, self.bytes = [], 0
        self.page.set_viewport_size(SIZES[0])
        self.page.goto(address)
        if is_light and self.bytes > HEAVIEST:
            self.wrong.append(f"{self.bytes:,} bytes for the first view")
        for size in SIZES:
            self.page.set_viewport_size(size)
            self._look_at(size["width"], within)
        return [f"{address} {line}" for line in self.wrong]

    def _look_at(self, width, within):
        found = axe.violations(self.page, within=within)
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


def new_to_the_eye(pages):
    """Addresses that show every sort of page: the first that a view draws, and each that has an
    element (tag and class) which none before had.

    Pages that differ only in their words from others need not be looked at too.
    """
    seen, chosen = set(), []
    for page in sorted(pages, key=lambda page: (len(page.address), page.address)):
        elements = {
            (element.tag, name)
            for element in page.tree().iter()
            if isinstance(element.tag, str)
            for name in ["", *(element.get("class") or "").split()]
        } | {route_of(urlsplit(page.address).path)}
        if elements - seen:
            seen |= elements
            chosen.append(page.address)
    return chosen
