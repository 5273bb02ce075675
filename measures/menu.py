"""Where the figures, the integrity plan and the assessment stand in the menu."""

from django.utils.translation import gettext as _

from home.navigation import Entry


def entries():
    return [
        Entry("/measures/", _("แผนมาตรการคุณธรรมและความโปร่งใส"), parent="/transparency/"),
        Entry("/ita/", _("การประเมิน ITA"), parent="/transparency/"),
        Entry("/statistics/", _("ข้อมูลเชิงสถิติการให้บริการ"), parent="/transparency/"),
    ]
