"""The rules of axe-core, asked of a page in a real browser."""

from axe_playwright_python.sync_playwright import Axe

# Of what is as it should be, only the first place is told: telling all takes longer than looking.
RULES = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    "resultTypes": ["violations"],
}
# What still fades in has colours that nobody is meant to read.
SETTLED = """() => Promise.race([
  new Promise((late) => setTimeout(late, 2000)),
  Promise.all(document.getAnimations().map((a) => a.finished.catch(() => {}))),
])"""
IS_THERE = "() => typeof axe !== 'undefined'"
ASK = """([within, rules, besides]) => axe.run(within || document, rules)
  .then((found) => found.violations.map(({id, help, nodes}) => ({id, help, nodes: nodes
    .map((node) => node.html.slice(0, 160))
    .filter((html) => !besides.some((words) => html.split('>')[0].includes(words)))
    .slice(0, 3)})).filter((one) => one.nodes.length))"""


def violations(page, *, within=None, besides=()):
    """What breaks a rule in the page's present state, or in a part of it.

    ``besides``: words in the tags of elements that others wrote.
    """
    page.wait_for_load_state("load")
    page.locator(within or "h1").first.wait_for(state="attached")
    page.evaluate(SETTLED)
    if not page.evaluate(IS_THERE):
        page.evaluate(Axe().axe_script)
    found = page.evaluate(ASK, [within, RULES, besides])
    return [f"{v['id']}: {v['help']}: {v['nodes']}" for v in found]
