"""The demo office's contact page and what stands in the footer."""


def contact(text, pictures):
    return [
        ("contact", {"show_divisions": True}),
        text.heading("เรื่องด่วนนอกเวลาทำการ", "Urgent, outside office hours"),
        text.table(
            ("สายด่วนที่โทรได้ตลอด 24 ชั่วโมง", "Hotlines, day and night"),
            [
                ("เรื่อง | โทร", "What for | Call"),
                ("รถน้ำและเหตุด่วนในตำบล | 080-000-0199", "Water and emergencies here | 080-000-0199"),
                ("เจ็บป่วยฉุกเฉิน | 1669", "Medical emergency | 1669"),
                ("ไฟไหม้ | 199", "Fire | 199"),
                ("เหตุด่วนเหตุร้าย (ตำรวจ) | 191", "Police | 191"),
                ("ไฟฟ้าขัดข้อง สายไฟขาด | 1129", "Power cuts, torn cables | 1129"),
                ("ศูนย์ดำรงธรรม | 1567", "Damrongtham Centre (complaints) | 1567"),
            ],
        ),
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


def privacy(text, pictures):
    return [
        text.paragraphs(
            (
                "เมื่อท่านยื่นเรื่อง ท่านบอกเรื่องส่วนตัวแก่เรา หน้านี้บอกว่าเราทำอะไรกับข้อมูลนั้น "
                "ตามพระราชบัญญัติคุ้มครองข้อมูลส่วนบุคคล พ.ศ. 2562",
                "When you ask us for something you tell us about yourself. This page says what we do "
                "with it, under the Personal Data Protection Act, B.E. 2562.",
            ),
        ),
        text.heading("เราเก็บอะไร", "What we keep"),
        text.bullets(
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
        text.heading("เราใช้ทำอะไร และใครเห็น", "What it is for, and who sees it"),
        text.paragraphs(
            (
                "เราใช้เพื่อทำเรื่องของท่านตามหน้าที่ของ อบต. เท่านั้น ผู้เห็นคือเจ้าหน้าที่ที่ทำเรื่องนี้และหัวหน้าของเขา "
                "เราไม่ขาย ไม่ให้ผู้อื่นใช้โฆษณา และส่งต่อหน่วยงานรัฐอื่นเฉพาะเมื่อเรื่องนั้นเป็นหน้าที่ของหน่วยงานนั้น โดยบอกท่านก่อน",
                "Only to handle your matter, as our duties require. Those who handle it and their "
                "superiors see it. We do not sell it or give it to advertisers. We pass it to another "
                "agency only if the matter is theirs, and tell you first.",
            ),
        ),
        text.heading("เก็บนานเท่าใด", "How long"),
        text.paragraphs(
            (
                "คำขอที่เสร็จแล้วเก็บตามอายุเอกสารราชการ แบบฟอร์มที่กรอกไว้แต่ไม่ได้ส่ง ลบเองภายใน 48 ชั่วโมง",
                "Closed requests are kept as long as the rules for official records say. A form that "
                "was begun and never sent is deleted within 48 hours.",
            ),
        ),
        text.heading("สิทธิของท่าน", "Your rights"),
        text.bullets(
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
        text.paragraphs(
            (
                "ติดต่อเจ้าหน้าที่คุ้มครองข้อมูล นายธรรมรัตน์ สีดา โทร 045-000-206 เราตอบภายใน 30 วัน",
                "Ask our data protection officer, Mr Thammarat Sida, 045-000-206. We answer within 30 "
                "days.",
            ),
        ),
        text.heading("คุกกี้", "Cookies"),
        text.paragraphs(
            (
                "หน้าเว็บทั่วไปไม่ใช้คุกกี้ เราใช้เฉพาะคุกกี้ที่จำเป็นเมื่อท่านส่งแบบฟอร์มหรือเปิดเรื่องของท่าน และไม่ติดตามว่าท่านไปที่ใด",
                "Ordinary pages set no cookies. We use only those that are needed while you send a "
                "form or look at your own case, and we do not follow you around.",
            ),
        ),
    ]


def accessibility(text, pictures):
    return [
        text.paragraphs(
            (
                "เราอยากให้ทุกคนใช้เว็บไซต์นี้ได้ รวมทั้งคนที่มองเห็นไม่ชัด ใช้เมาส์ไม่ได้ ใช้โทรศัพท์รุ่นเก่า หรืออินเทอร์เน็ตช้า "
                "จึงทำตามแนวทาง WCAG 2.2 ระดับ AA",
                "Everybody should be able to use this site: people who see poorly, who cannot use a "
                "mouse, with an old phone or a slow line. We follow WCAG 2.2, level AA.",
            ),
        ),
        text.heading("ใช้แบบนี้ได้", "What you can do"),
        text.bullets(
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
        text.heading("พบปัญหา หรือต้องการให้ช่วย", "If something does not work"),
        text.paragraphs(
            (
                "โทร 045-000-100 บอกหน้าที่ติดขัด เราช่วยกรอกแทนทางโทรศัพท์ได้ และจะแก้หน้านั้น",
                "Call 045-000-100 and tell us where you got stuck. We can fill in the form with you "
                "on the telephone, and we will mend the page.",
            ),
        ),
    ]


def website_policy(text, pictures):
    return [
        text.heading("เนื้อหา", "Content"),
        text.paragraphs(
            (
                "ข่าวและข้อมูลในเว็บไซต์นี้จัดทำโดย อบต.ดอนตะวัน นำไปใช้ต่อได้โดยบอกที่มา ถ้าพบข้อมูลผิด โทร 045-000-100 เราแก้ให้ในวันทำการถัดไป",
                "The news and information here are written by Don Tawan SAO. You may use them if you "
                "say where they come from. If you find a mistake, call 045-000-100; we correct it by "
                "the next working day.",
            ),
        ),
        text.heading("ความปลอดภัย", "Security"),
        text.paragraphs(
            (
                "เราไม่เคยโทรหรือส่งข้อความขอรหัสผ่าน รหัส OTP หรือให้โอนเงินเข้าบัญชีบุคคล ถ้ามีผู้อ้างชื่อเราทำเช่นนั้น อย่าทำตาม แล้วโทรบอกเรา",
                "We never ask for passwords or one-time codes, and never ask you to pay into a "
                "private account. If somebody does so in our name, do not do it, and tell us.",
            ),
        ),
        text.heading("ลิงก์ไปเว็บไซต์อื่น", "Links to other sites"),
        text.paragraphs(
            (
                "ลิงก์ไปเว็บไซต์อื่นมีไว้เพื่อความสะดวก เนื้อหาที่นั่นเป็นความรับผิดชอบของเจ้าของเว็บไซต์นั้น",
                "Links to other sites are there to help you. What they say is their owners' "
                "responsibility.",
            ),
        ),
    ]
