"""The back office as each of the demo's accounts finds it: no link of it leads nowhere."""

import pytest

from cms.demo.accounts import ACCOUNTS


@pytest.mark.parametrize("name", [account.username for account in ACCOUNTS])
def test_no_link_leads_nowhere(rounds, name):
    pages = rounds(name)
    broken = [page for page in pages.values() if page.status >= 400]
    assert [f"{p.address} ({p.status}) from {p.found_at}" for p in broken] == []
    assert len(pages) > 20
