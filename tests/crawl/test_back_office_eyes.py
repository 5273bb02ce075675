"""What a browser finds wrong with the screens that we add to the back office."""

from cms.demo.accounts import ACCOUNTS

from .eyes import Novelty
from .rounds import signed_in
from .walk import ours

# Screens of ours stand inside Wagtail's own: what is around them is not ours to mend.
OURS = "main"
# In it: the overview beside a form, who else has it open, its panels, the editor of texts.
WAGTAILS = ["w-minimap", "w-editing-sessions", 'class="w-panel"', "DraftEditor"]
PREVIEW = "/preview/"  # of what nobody has typed yet: Wagtail says so


def test_our_own_screens_break_no_rule_for_whoever_sees_them_first(rounds, eyes, server):
    novelty, looked, wrong = Novelty(), 0, []
    for account in ACCOUNTS:
        screens = [page for page in rounds(account.username).values() if is_screen_of_ours(page)]
        wrong += [f"{page.address} has no main part" for page in screens if not has_main(page)]
        eyes.sign_in(signed_in(server.base_url, account.username))
        for address in novelty.of(filter(has_main, screens)):
            wrong += eyes.look(address, within=OURS, besides=WAGTAILS, is_light=False)
            looked += 1
    assert wrong == []
    assert looked > 100


def is_screen_of_ours(page):
    """A whole page, not a piece that a script asks for."""
    is_whole = page.text.lstrip()[:9].lower() == "<!doctype"
    return page.is_html and is_whole and PREVIEW not in page.address and ours(page)


def has_main(page):
    return page.tree().find(".//main") is not None
