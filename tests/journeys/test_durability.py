"""If the screen showed a number, the case exists, with its files, whatever was killed."""

from .durability import run
from .prepared import demo_site


def test_what_was_acknowledged_survives_kill_9(tmp_path, prepared):
    with demo_site(prepared, tmp_path) as environment:
        outcome = run(tmp_path, submissions=24, pause=3, photo_size=60_000, **environment)

    assert len(outcome.acknowledged) >= 24
    assert len({sent.number for sent in outcome.acknowledged}) == len(outcome.acknowledged)
    assert outcome.kills >= 2
    assert outcome.missing == []
    assert outcome.damaged == []
