"""A page is read aloud by a voice of the device, and by none that sends the text elsewhere."""

import json

from playwright.sync_api import expect

# Chromium has no voices here: this stands in for the device's own.
VOICES = """
  const said = [];
  window.said = said;
  window.SpeechSynthesisUtterance = function (text) { this.text = text; };
  const speech = {
    getVoices: () => %s,
    speak: (one) => { said.push([one.lang, one.text]); setTimeout(() => one.onend(), 5); },
    cancel: () => {}, pause: () => said.push("paused"), resume: () => {},
    addEventListener: () => {},
  };
  Object.defineProperty(window, "speechSynthesis", { value: speech });
"""
OWN = {"lang": "th-TH", "localService": True}
FAR = {"lang": "th-TH", "localService": False}
PAGE = "/services/water-supply/"


def opened(page, *voices, path=PAGE):
    page.add_init_script(VOICES % json.dumps(voices))
    page.goto(path)
    return page.get_by_role("button", name="ฟังหน้านี้")


def test_the_whole_page_is_read_in_its_order_in_short_breaths(page, axe):
    button = opened(page, FAR, OWN)
    expect(button).to_be_visible()
    axe(page)
    button.click()
    page.wait_for_function("() => window.said.length > 30")
    expect(button).to_be_visible(timeout=20_000)
    said = page.evaluate("said")
    assert page.locator("h1").inner_text() in said[0][1]
    assert {language for language, _text in said} == {"th-TH"}
    assert max(len(text) for _language, text in said) < 400
    everything = " ".join(text for _language, text in said)
    assert "เมนู" not in everything
    assert "เอกสาร" in everything
    assert page.locator(".is-read").count() == 0


def test_a_number_is_read_after_whose_it_is(page):
    button = opened(page, OWN, path="/villages/1/")
    name, number = page.locator(".called").first.locator("strong").all_inner_texts()
    button.click()
    page.wait_for_function("() => window.said.length > 8")
    said = [text for _language, text in page.evaluate("said")]
    place = next(at for at, text in enumerate(said) if number in text)
    assert said[place - 1] == name


def test_reading_stops_when_asked(page):
    opened(page, OWN).click()
    page.get_by_role("button", name="หยุดอ่าน").click()
    count = len(page.evaluate("said"))
    page.wait_for_timeout(200)
    assert len(page.evaluate("said")) == count
    expect(page.get_by_role("button", name="ฟังหน้านี้")).to_be_visible()


def test_a_voice_that_sends_the_text_elsewhere_is_not_used(page):
    expect(opened(page, FAR)).to_be_hidden()
