"""The demo's page tree, Thai and English."""

from datetime import timedelta

from django.utils import timezone
from wagtail.models import Locale

from casework.deadlines import add_working_days
from eservices.models import ServiceIndexPage
from home import pictures, site_tree
from home.about.models import PolicyPage
from home.models import Holiday, NewsIndexPage, NewsPage, StandardPage, Village
from home.models.pages import NEWS_ON_HOME
from home.translating import translate

from . import about_texts, days, library, outreach, policy_texts, scenes, transparency
from .agency import FIELDS
from .images import kept
from .news_texts import MORE_PICTURES, STORIES
from .notice_texts import NOTICES
from .sheets import Sheet
from .writing import Text

SERVICES = "/services/"
# What a farmer comes for, first. Symbol, title, its English, explanation, its English, path.
ACTIONS = [
    (
        "water",
        ("ขอรถน้ำ", "Ask for the water truck"),
        ("น้ำไม่พอใช้ เราส่งน้ำถึงบ้าน ไม่มีค่าใช้จ่าย", "Short of water? We bring it to your home, free"),
        f"{SERVICES}water-truck/",
    ),
    (
        "light",
        ("แจ้งไฟถนนดับ", "Report a broken street light"),
        ("บอกจุดที่ดับ ถ้ามีรูปถ่ายยิ่งดี", "Tell us where; a photo helps"),
        f"{SERVICES}street-light/",
    ),
    (
        "question",
        ("แจ้งเรื่อง ร้องเรียน เสนอแนะ", "Report a problem"),
        ("ถนนเสีย ขยะ เสียงดัง หรือเรื่องใดก็ได้ ถ่ายรูปส่งมา", "Roads, waste, noise, anything; send a photo"),
        "/complaints/",
    ),
    (
        "elder",
        ("เบี้ยยังชีพผู้สูงอายุ", "Elderly allowance"),
        ("ลงทะเบียนครั้งแรก ลูกหลานยื่นแทนได้", "Register; your family may do it for you"),
        f"{SERVICES}elderly-allowance/",
    ),
    (
        "form",
        ("คำร้องทั่วไป", "General request"),
        ("ไม่รู้ว่าเป็นงานของใคร เริ่มที่นี่", "Not sure whose job it is? Start here"),
        f"{SERVICES}general-request/",
    ),
    (
        "building",
        ("ขออนุญาตก่อสร้าง", "Building permit"),
        ("สร้าง ต่อเติม หรือรื้อบ้าน", "To build, alter or pull down a house"),
        f"{SERVICES}building-permit/",
    ),
    (
        "document",
        ("บริการทั้งหมด", "All services"),
        ("ขั้นตอน เอกสาร และเวลาของทุกเรื่อง", "Steps, papers and time for each"),
        SERVICES,
    ),
    (
        "shield",
        ("ความโปร่งใส", "How open we are"),
        ("สัญญาอะไรไว้ ทำถึงไหน เงินใช้ไปกับอะไร", "What we promised, what we did, where money went"),
        "/transparency/",
    ),
]


ABOUT = Sheet(
    "about",
    ("รู้จัก อบต.", "About us"),
    ("เราเป็นใคร ดูแลอะไร และใครทำงานที่นี่", "Who we are, what we look after and who works here"),
    about_texts.about,
    in_menu=True,
)
BELOW_ABOUT = [
    Sheet(
        "history",
        ("ประวัติและสภาพทั่วไป", "History and place"),
        ("ที่มาของชื่อดอนตะวัน เนื้อที่ ประชากร และการเดินทาง", "The name, the people, and how to get here"),
        about_texts.history,
        in_menu=True,
    ),
    Sheet(
        "vision",
        ("วิสัยทัศน์และพันธกิจ", "Vision and mission"),
        ("สิ่งที่เราสัญญากับคนดอนตะวัน", "What we promise the people of Don Tawan"),
        about_texts.vision,
        in_menu=True,
    ),
    Sheet(
        "duties",
        ("อำนาจหน้าที่", "What we do"),
        ("งานที่กฎหมายให้ อบต. ทำ", "The work the law gives us"),
        about_texts.duties,
        in_menu=True,
    ),
    Sheet(
        "executives",
        ("ผู้บริหารและสภา", "Executives and council"),
        ("นายก อบต. รองนายก และสมาชิกสภาทั้ง 12 หมู่บ้าน", "Elected by the twelve villages"),
        about_texts.executives,
        in_menu=True,
    ),
    Sheet(
        "staff",
        ("บุคลากร", "Our staff"),
        ("ใครดูแลเรื่องใด และโทรหาได้ที่ไหน", "Who looks after what, and how to reach them"),
        about_texts.staff,
        in_menu=True,
    ),
    Sheet(
        "places",
        ("สถานที่สำคัญและของดี", "Places and local goods"),
        ("ที่เที่ยว งานบุญ และของฝากจากดอนตะวัน", "What to see, feasts, and gifts from Don Tawan"),
        about_texts.places,
        in_menu=True,
    ),
]
LAST = [
    Sheet(
        "contact",
        ("ติดต่อเรา", "Contact us"),
        (
            "โทรหาเราได้ในเวลาทำการ หรือมาที่หมู่ที่ 1 บ้านดอนตะวัน",
            "Call us in office hours, or come to Moo 1, Ban Don Tawan",
        ),
        policy_texts.contact,
        in_menu=True,
    ),
]
# Address, title, summary and what writes the versions.
POLICIES = [
    (
        "privacy",
        ("นโยบายความเป็นส่วนตัว", "Privacy"),
        ("เราทำอะไรกับข้อมูลของท่าน", "What we do with what you tell us"),
        policy_texts.privacy,
    ),
    (
        "accessibility",
        ("การเข้าถึง", "Accessibility"),
        ("ให้ทุกคนใช้เว็บไซต์นี้ได้", "A site that everybody can use"),
        policy_texts.accessibility,
    ),
    (
        "website-policy",
        ("นโยบายเว็บไซต์", "Website policy"),
        ("การใช้เนื้อหา ความปลอดภัย และลิงก์", "Use of content, security and links"),
        policy_texts.website_policy,
    ),
]
PLANS = Sheet(
    "plans",
    ("แผนและงบประมาณ", "Plans and budget"),
    (
        "แผนพัฒนา งบประมาณ และการจัดซื้อจัดจ้าง เงินของตำบลใช้ไปกับอะไร",
        "The development plan, the budget and purchases: what the subdistrict's money is spent on",
    ),
    about_texts.plans,
    in_menu=True,
)


class Tree:
    """Makes pages below the home page: the Thai one published, the English translated from it."""

    def __init__(self):
        self.english = Locale.objects.get(language_code="en")
        self.holidays = Holiday.objects.dates()
        self.today = timezone.localdate()
        self.next_day = add_working_days(self.today, 1, self.holidays)
        self.drawn = {}
        self.villages = list(Village.objects.all())

    def build(self):
        """Make all of them; returns the page that the records of the office hang below."""
        home = self._home()
        about = self.sheet(home, ABOUT)
        for sheet in BELOW_ABOUT:
            self.sheet(about, sheet)
        self._news(home)
        self._services(home)
        lists = library.create_indexes(self, home)
        plans = self.sheet(home, PLANS)
        self.open_pages = transparency.create(self, home, plans, lists)
        for sheet in LAST:
            self.sheet(home, sheet)
        for policy in POLICIES:
            self._policy(home, *policy)
        return self.open_pages["transparency"]

    def _home(self):
        text = Text()
        home, _english = site_tree.create_site(
            title=FIELDS["short_name"], title_en=FIELDS["short_name_en"]
        )
        home.seo_title = text(FIELDS["name"], FIELDS["name_en"])
        home.question = text("วันนี้ให้เราช่วยเรื่องอะไร", "How can we help you today?")
        home.summary = text(
            "ยื่นเรื่องจากโทรศัพท์ได้ทุกวัน ไม่ต้องสมัครสมาชิก ได้เลขที่รับเรื่องทันที",
            "Send a request from your phone on any day. No account needed; you get a number at once.",
        )
        home.actions = [*self._actions(text)]
        text(FIELDS["short_name"], FIELDS["short_name_en"])
        return self.publish(home, text)

    @staticmethod
    def _actions(text):
        for icon, title, explanation, path in ACTIONS:
            yield (
                "action",
                {"icon": icon, "title": text(*title), "text": text(*explanation), "path": path},
            )

    def sheet(self, parent, sheet):
        text = Text()
        page = StandardPage(
            title=text(*sheet.title),
            summary=text(*sheet.summary),
            slug=sheet.slug,
            show_in_menus=sheet.in_menu,
            show_in_footer=sheet.in_footer,
        )
        page.body = sheet.write(text, self)
        return self.add(parent, page, text)

    def _policy(self, home, slug, title, summary, write):
        text = Text()
        page = PolicyPage(title=text(*title), summary=text(*summary), slug=slug)
        page.versions = write(text)
        self.add(home, page, text)

    def __getitem__(self, scene):
        """The drawn picture of that name, made once."""
        if scene not in self.drawn:
            image = kept(scenes.TITLES[scene], getattr(scenes, scene)())
            self.drawn[scene] = image
        return self.drawn[scene]

    def _news(self, home):
        text = Text()
        news = NewsIndexPage(
            title=text("ข่าวและประกาศ", "News"),
            summary=text("เรื่องที่คนดอนตะวันควรรู้", "What the people of Don Tawan should know"),
            slug="news",
            show_in_menus=True,
        )
        self.add(home, news, text)
        categories = outreach.categories()
        for story in sorted([*STORIES, *NOTICES], key=lambda one: -one.days_ago):
            self._story(news, story, categories.get(story.category))

    def _story(self, news, story, category):
        on = self.working_day(self.today - timedelta(days=story.days_ago))
        later = self.working_day(on + timedelta(days=9))
        dates = dict.fromkeys(("meeting", "road", "vaccination", "closes"), later)
        text = Text(pipe=self.next_day, lights=on, **dates)
        title, summary, alt, body = story.write(text)
        page = NewsPage(
            title=title,
            summary=summary,
            kind=story.kind,
            category=category,
            villages=[village for village in self.villages if village.moo in story.moos],
            picture=self[story.scene.__name__] if story.scene else None,
            picture_alt=alt,
            published_on=on,
            slug=story.slug,
        )
        page.body = body
        more = MORE_PICTURES.get(story.slug, ())
        page.gallery = [text.picture(self[scene.__name__], alt) for scene, alt in more]
        self.add(news, page, text)
        if story in STORIES[:NEWS_ON_HOME]:
            # The other sizes are made when first looked at: the demo is to start soon.
            pictures.prepare(page.picture, "card")

    def working_day(self, on):
        return days.working_day_by(on, self.holidays)

    def _services(self, home):
        text = Text()
        page = ServiceIndexPage(
            title=text("บริการประชาชน", "Services"),
            summary=text(
                "เลือกเรื่อง อ่านขั้นตอน แล้วส่งจากโทรศัพท์ได้เลย",
                "Choose a service, see the steps, and send your request from your phone",
            ),
            slug="services",
            show_in_menus=True,
        )
        self.add(home, page, text)

    def add(self, parent, page, text):
        page.locale = parent.locale
        parent.add_child(instance=page)
        return self.publish(page, text)

    def publish(self, page, text):
        page.full_clean()
        page.save_revision().publish()
        page.refresh_from_db()
        if text.words:
            translate(page, self.english, text.words)
        return page
