"""The demo office's contact page and what stands in the footer: policies with their versions."""

import datetime

from django.utils.timezone import localdate

from home.buddhist import fiscal_days, fiscal_year

FIRST_DAY = datetime.date(2022, 6, 1)  # the Personal Data Protection Act came into force


def contact(text, pictures):
    return [
        ("contact", {"show_divisions": True}),
        text.heading("ร้องเรียนการให้บริการ", "If we did not serve you well"),
        text.paragraphs(
            (
                "โทร 045-000-100 ขอพูดกับปลัด อบต. หรือเขียนถึงนายก อบต. ที่ 99 หมู่ที่ 1 ตำบลดอนตะวัน "
                "เราตอบภายใน 15 วัน",
                "Call 045-000-100 and ask for the chief administrator, or write to the chief "
                "executive at the address above. We answer within 15 days.",
            ),
        ),
    ]


def privacy(text):
    first = version(
        1,
        FIRST_DAY,
        text("ฉบับแรก", "First version"),
        paragraphs(
            text,
            (
                "เมื่อท่านยื่นเรื่อง เราเก็บชื่อ เบอร์โทรศัพท์ และเอกสารที่ท่านส่ง เพื่อทำเรื่องของท่านเท่านั้น",
                "When you ask us for something we keep your name, your number and the papers you send, "
                "only to handle your matter.",
            ),
            (
                "ท่านขอดู ขอแก้ หรือขอให้ลบข้อมูลของท่านได้ โทร 045-000-100",
                "You may ask to see, correct or erase what we hold. Call 045-000-100.",
            ),
        ),
    )
    now = version(
        2,
        began(),
        text(
            "บอกอายุการเก็บ สิทธิทุกข้อ และข้อมูลที่ค้างในโทรศัพท์",
            "Says how long we keep things, all your rights, and what stays on your phone",
        ),
        paragraphs(
            text,
            (
                "เมื่อท่านยื่นเรื่อง ท่านบอกเรื่องส่วนตัวแก่เรา หน้านี้บอกว่าเราทำอะไรกับข้อมูลนั้น "
                "ตามพระราชบัญญัติคุ้มครองข้อมูลส่วนบุคคล พ.ศ. 2562",
                "When you ask us for something you tell us about yourself. This page says what we do "
                "with it, under the Personal Data Protection Act, B.E. 2562.",
            ),
        ),
        heading(text, "เราเก็บอะไร", "What we keep"),
        bullets(
            text,
            (
                "ชื่อ เบอร์โทรศัพท์ และอีเมลถ้าท่านให้ เพื่อติดต่อกลับ",
                "Your name, telephone number and e-mail address if you give one, to reach you",
            ),
            (
                "คำตอบและไฟล์ในแบบฟอร์ม เท่าที่จำเป็นแก่เรื่องนั้น",
                "What you write and attach in a form, as far as that matter needs it",
            ),
            (
                "เลขประจำตัวประชาชน เฉพาะเรื่องที่กฎหมายต้องใช้ เก็บแบบเข้ารหัส และแสดงเพียงสามตัวท้าย",
                "Your national ID number, only where the law asks for it; it is encrypted, and only "
                "its last three digits are shown",
            ),
        ),
        heading(text, "เราใช้ทำอะไร และใครเห็น", "What it is for, and who sees it"),
        paragraphs(
            text,
            (
                "เราใช้เพื่อทำเรื่องของท่านตามหน้าที่ของ อบต. เท่านั้น ผู้เห็นคือเจ้าหน้าที่ที่ทำเรื่องนี้และหัวหน้าของเขา "
                "เราไม่ขาย ไม่ให้ผู้อื่นใช้โฆษณา และส่งต่อหน่วยงานรัฐอื่นเฉพาะเมื่อเรื่องนั้นเป็นหน้าที่ของหน่วยงานนั้น โดยบอกท่านก่อน",
                "Only to handle your matter, as our duties require. Those who handle it and their "
                "superiors see it. We do not sell it or give it to advertisers. We pass it to another "
                "agency only if the matter is theirs, and tell you first.",
            ),
        ),
        heading(text, "เก็บนานเท่าใด", "How long"),
        paragraphs(
            text,
            (
                "คำขอที่เสร็จแล้วเก็บตามอายุเอกสารราชการ แบบฟอร์มที่กรอกไว้แต่ไม่ได้ส่ง ลบเองภายใน 48 ชั่วโมง",
                "Closed requests are kept as long as the rules for official records say. A form that "
                "was begun and never sent is deleted within 48 hours.",
            ),
        ),
        heading(text, "สิทธิของท่าน", "Your rights"),
        bullets(
            text,
            ("ขอดูและขอสำเนาข้อมูลของท่าน", "See and copy what we hold about you"),
            ("ขอแก้ข้อมูลที่ผิด", "Have mistakes corrected"),
            (
                "ขอให้ลบ ขอให้หยุดใช้ หรือคัดค้าน เมื่อกฎหมายให้สิทธิไว้",
                "Have it erased, have its use restricted, or object, where the law gives that right",
            ),
            (
                "ร้องเรียนต่อสำนักงานคณะกรรมการคุ้มครองข้อมูลส่วนบุคคล",
                "Complain to the Personal Data Protection Committee",
            ),
        ),
        paragraphs(
            text,
            (
                "ติดต่อเจ้าหน้าที่คุ้มครองข้อมูล นายธรรมรัตน์ สีดา โทร 045-000-206 เราตอบภายใน 30 วัน",
                "Ask our data protection officer, Mr Thammarat Sida, 045-000-206. We answer within 30 "
                "days.",
            ),
        ),
        heading(text, "ข้อมูลในโทรศัพท์ของท่าน", "What stays on your phone"),
        paragraphs(
            text,
            (
                "แบบฟอร์มยาวที่กรอกค้างไว้อาจเก็บอยู่ในโทรศัพท์ของท่านเองจนกว่าจะส่ง ลบได้ทุกเมื่อ เราไม่เห็นจนกว่าท่านกดส่ง",
                "A long form you have begun may stay on your own phone until you send it. You can throw "
                "it away at any time; we see nothing before you send it.",
            ),
        ),
        heading(text, "คุกกี้", "Cookies"),
        paragraphs(
            text,
            (
                "หน้าเว็บทั่วไปไม่ใช้คุกกี้ เราใช้เฉพาะคุกกี้ที่จำเป็นเมื่อท่านส่งแบบฟอร์มหรือเปิดเรื่องของท่าน และไม่ติดตามว่าท่านไปที่ใด",
                "Ordinary pages set no cookies. We use only those that are needed while you send a "
                "form or look at your own case, and we do not follow you around.",
            ),
        ),
    )
    return [first, now]


def accessibility(text):
    first = version(
        1,
        FIRST_DAY,
        text("ฉบับแรก", "First version"),
        paragraphs(
            text,
            (
                "เว็บไซต์นี้ทำตามแนวทาง WCAG 2.1 ระดับ A พบปัญหา โทร 045-000-100",
                "This site follows WCAG 2.1, level A. If something does not work, call 045-000-100.",
            ),
        ),
    )
    now = version(
        2,
        began(),
        text(
            "ทำตาม WCAG 2.2 ระดับ AA และบอกสิ่งที่ยังทำได้ไม่ดีพอ",
            "Follows WCAG 2.2, level AA, and says what is not good enough yet",
        ),
        paragraphs(
            text,
            (
                "เราอยากให้ทุกคนใช้เว็บไซต์นี้ได้ รวมทั้งคนที่มองเห็นไม่ชัด ใช้เมาส์ไม่ได้ ใช้โทรศัพท์รุ่นเก่า หรืออินเทอร์เน็ตช้า "
                "จึงทำตามแนวทาง WCAG 2.2 ระดับ AA",
                "Everybody should be able to use this site: people who see poorly, who cannot use a "
                "mouse, with an old phone or a slow line. We follow WCAG 2.2, level AA.",
            ),
        ),
        heading(text, "ใช้แบบนี้ได้", "What you can do"),
        bullets(
            text,
            (
                "ขยายตัวอักษรด้วยโทรศัพท์หรือเบราว์เซอร์ ข้อความจะเรียงใหม่เอง",
                "Enlarge the text with your phone or browser; it flows anew",
            ),
            ("ใช้แป้นพิมพ์อย่างเดียวได้ทุกหน้า", "Use every page with the keyboard alone"),
            (
                "ใช้โปรแกรมอ่านหน้าจอ รูปทุกรูปมีคำบรรยาย",
                "Use a screen reader; every picture is described",
            ),
            (
                "ส่งแบบฟอร์มได้แม้ปิด JavaScript",
                "Send any form with JavaScript turned off",
            ),
        ),
        bullets(
            text,
            (
                "เลือกตัวอักษรใหญ่ขึ้นและสีตัดกันชัดได้ในเมนูการแสดงผล",
                "Choose larger letters and strong contrast in the display settings",
            ),
        ),
        heading(text, "สิ่งที่ยังทำได้ไม่ดีพอ", "What is not good enough yet"),
        bullets(
            text,
            (
                "เอกสารเก่าที่สแกนเป็นภาพ โปรแกรมอ่านหน้าจอยังอ่านไม่ได้ ขอให้เราอ่านหรือพิมพ์ให้ได้",
                "Old papers that were scanned as pictures cannot be read aloud. Ask us, and we will read "
                "or type them for you",
            ),
            (
                "แผนที่เปิดในแอปแผนที่ภายนอก หน้านี้มีที่อยู่เป็นข้อความแทน",
                "Maps open in an outside app; the address is always there in words too",
            ),
        ),
        paragraphs(
            text,
            (
                "เราตรวจเองทุกครั้งที่แก้เว็บไซต์ด้วยโปรแกรมตรวจและแป้นพิมพ์ และให้ผู้ใช้จริงลองปีละครั้ง",
                "We check with tools and a keyboard whenever the site changes, and with real users once a "
                "year.",
            ),
        ),
        heading(text, "พบปัญหา หรือต้องการให้ช่วย", "If something does not work"),
        paragraphs(
            text,
            (
                "โทร 045-000-100 บอกหน้าที่ติดขัด เราช่วยกรอกแทนทางโทรศัพท์ได้ และจะแก้หน้านั้น",
                "Call 045-000-100 and tell us where you got stuck. We can fill in the form with you "
                "on the telephone, and we will mend the page.",
            ),
        ),
    )
    return [first, now]


def website_policy(text):
    first = version(
        1,
        FIRST_DAY,
        text("ฉบับแรก", "First version"),
        paragraphs(
            text,
            (
                "เนื้อหาในเว็บไซต์นี้เป็นของ อบต.ดอนตะวัน นำไปใช้ต่อต้องขออนุญาตก่อน",
                "The content of this site belongs to Don Tawan SAO. Ask before you use it elsewhere.",
            ),
        ),
    )
    now = version(
        2,
        began(),
        text(
            "ใช้เนื้อหาต่อได้โดยบอกที่มา และเพิ่มเรื่องความปลอดภัย",
            "Content may be used if its source is told; security was added",
        ),
        heading(text, "เนื้อหา", "Content"),
        paragraphs(
            text,
            (
                "ข่าวและข้อมูลในเว็บไซต์นี้จัดทำโดย อบต.ดอนตะวัน นำไปใช้ต่อได้โดยบอกที่มา ถ้าพบข้อมูลผิด โทร 045-000-100 เราแก้ให้ในวันทำการถัดไป",
                "The news and information here are written by Don Tawan SAO. You may use them if you "
                "say where they come from. If you find a mistake, call 045-000-100; we correct it by "
                "the next working day.",
            ),
        ),
        heading(text, "ความปลอดภัย", "Security"),
        paragraphs(
            text,
            (
                "เราไม่เคยโทรหรือส่งข้อความขอรหัสผ่าน รหัส OTP หรือให้โอนเงินเข้าบัญชีบุคคล ถ้ามีผู้อ้างชื่อเราทำเช่นนั้น อย่าทำตาม แล้วโทรบอกเรา",
                "We never ask for passwords or one-time codes, and never ask you to pay into a "
                "private account. If somebody does so in our name, do not do it, and tell us.",
            ),
        ),
        heading(text, "ลิงก์ไปเว็บไซต์อื่น", "Links to other sites"),
        paragraphs(
            text,
            (
                "ลิงก์ไปเว็บไซต์อื่นมีไว้เพื่อความสะดวก เนื้อหาที่นั่นเป็นความรับผิดชอบของเจ้าของเว็บไซต์นั้น",
                "Links to other sites are there to help you. What they say is their owners' "
                "responsibility.",
            ),
        ),
    )
    return [first, now]


def version(number, effective_on, what_changed, *pieces):
    """A version of a policy, its text one piece of rich text."""
    value = {"number": number, "effective_on": effective_on, "what_changed": what_changed}
    return ("version", value | {"body": "".join(pieces)})


def began():
    """The first day of this fiscal year: a day that is never still to come."""
    return fiscal_days(fiscal_year(localdate()))[0]


def heading(text, thai, english):
    return f"<h2>{text(thai, english)}</h2>"


def paragraphs(text, *pairs):
    return "".join(f"<p>{text(*pair)}</p>" for pair in pairs)


def bullets(text, *pairs):
    return f"<ul>{''.join(f'<li>{text(*pair)}</li>' for pair in pairs)}</ul>"
