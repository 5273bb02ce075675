"""If the screen showed a number, the case exists, with its files, whatever was killed."""

from .databases import own_database
from .durability import run


def test_what_was_acknowledged_survives_kill_9(tmp_path):
    with own_database() as environment:
        outcome = run(tmp_path, submissions=24, pause=3, photo_size=60_000, **environment)

    assert len(outcome.acknowledged) >= 24
    assert len({sent.number for sent in outcome.acknowledged}) == len(outcome.acknowledged)
    assert outcome.kills >= 2
    assert outcome.missing == []
    assert outcome.damaged == []
