"""The rules of axe-core, asked of a page in a real browser."""

from axe_playwright_python.sync_playwright import Axe

RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
# What still fades in has colours that nobody is meant to read.
SETTLED = """() => Promise.race([
  new Promise((late) => setTimeout(late, 2000)),
  Promise.all(document.getAnimations().map((a) => a.finished.catch(() => {}))),
])"""


def violations(page, *, within=None):
    """What breaks a rule in the page's present state, or in a part of it."""
    page.wait_for_load_state("load")
    page.locator(within or "h1").first.wait_for(state="attached")
    page.evaluate(SETTLED)
    found = Axe().run(page, context=within, options=RULES).response["violations"]
    return [f"{v['id']}: {v['help']}: {[n['html'][:160] for n in v['nodes'][:3]]}" for v in found]
