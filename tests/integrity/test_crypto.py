"""Boxes, seals, numbers and the key on paper."""

import pytest

from complaints.integrity import crypto, numbers


def test_only_its_key_opens_a_box():
    key = crypto.new_key()
    box = crypto.close_json({"text": "น้ำใจ"}, key)
    assert crypto.open_json(box, key) == {"text": "น้ำใจ"}
    with pytest.raises(crypto.Unreadable):
        crypto.open_box(box, crypto.new_key())
    with pytest.raises(crypto.Unreadable):
        crypto.open_box(box[:-1] + bytes([box[-1] ^ 1]), key)


def test_a_box_does_not_tell_how_much_was_written():
    key = crypto.new_key()
    lengths = {len(crypto.close(b"x" * size, key)) for size in (0, 1, 500, 4000)}
    assert len(lengths) == 1
    many = {crypto.padded_length(size) for size in range(1, 1_000_000, 997)}
    assert len(many) < 80
    assert all(
        size <= crypto.padded_length(size) <= max(4096, size * 9 // 8 + 1)
        for size in range(1, 1_000_000, 997)
    )


def test_only_the_private_key_opens_what_was_sealed_to_it():
    private, public = crypto.new_pair()
    other, _ = crypto.new_pair()
    sealed = crypto.seal_for(public, b"key")
    assert crypto.unseal(sealed, private) == b"key"
    with pytest.raises(crypto.Unreadable):
        crypto.unseal(sealed, other)
    assert crypto.public_of(private) == public


def test_a_secret_opens_nothing_without_the_key_of_the_installation(settings):
    before = crypto.key_of_secret("ABCD", "K7F3-92QX")
    settings.CASE_KEY = "another"
    assert crypto.key_of_secret("ABCD", "K7F3-92QX") != before


def test_numbers_have_no_visible_order():
    made = [numbers.new_number() for _ in range(50)]
    assert len(set(made)) == 50
    assert made != sorted(made)
    assert all(numbers.is_number(number) for number in made)


@pytest.mark.parametrize("typed", ["k7f3-92qx", " K7F3 92QX ", "k7f392qx", "K7F3–92QX"])
def test_a_number_is_read_however_it_is_typed(typed):
    assert numbers.read(typed) == "K7F3-92QX"


def test_the_key_on_paper_comes_back_from_its_letters():
    key = crypto.new_key()
    text = numbers.key_as_text(key)
    assert numbers.key_from_text(text.lower().replace(" ", "-")) == key


def test_one_wrong_letter_on_paper_is_noticed():
    text = numbers.key_as_text(crypto.new_key())
    wrong = ("1" if text[0] != "1" else "2") + text[1:]
    for bad in (wrong, text[:-1], ""):
        with pytest.raises(ValueError, match="recovery key"):
            numbers.key_from_text(bad)
