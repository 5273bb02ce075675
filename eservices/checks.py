"""What `manage.py check --database default` says of the services."""

from django.core.checks import Tags, Warning, register
from django.db import DatabaseError

from . import coverage


@register(Tags.database)
def every_division_has_an_e_service(app_configs, databases, **_):
    """Warn of divisions without a service on line; nothing where there are no tables yet."""
    if not databases or "default" not in databases:
        return []
    try:
        divisions = coverage.gaps()
    except DatabaseError:
        return []
    return [
        Warning(
            f"{division.name}: ยังไม่มีบริการที่ยื่นคำขอออนไลน์ได้",
            hint="เผยแพร่บริการของส่วนราชการนี้อย่างน้อยหนึ่งบริการ ดูหน้า “ความครอบคลุมของบริการ” ในระบบหลังบ้าน",
            obj=division,
            id="eservices.W001",
        )
        for division in divisions
    ]
