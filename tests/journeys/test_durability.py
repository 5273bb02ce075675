"""If the screen showed a number, the case exists, with its files, whatever was killed."""

from .durability import run


def test_what_was_acknowledged_survives_kill_9(tmp_path):
    outcome = run(tmp_path, submissions=24, pause=3, photo_size=60_000)

    assert len(outcome.acknowledged) == 24
    assert len({sent.number for sent in outcome.acknowledged}) == 24
    assert outcome.kills >= 2
    assert outcome.missing == []
    assert outcome.damaged == []
