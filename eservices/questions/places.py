"""Questions about where: a village of ours, an address anywhere, a spot on the ground."""

from crispy_forms.layout import Div, Fieldset
from django.utils.translation import gettext as _

from casework import fields
from casework.layouts import Hint, LocationButton

from .base import ELSEWHERE, Question


class VillageQuestion(Question):
    def field(self, value, locality):
        choices = [("", _("เลือกหมู่บ้าน")), *locality.villages]
        return fields.SelectField(choices=choices, **self.naming(value))

    def answer(self, key, value, cleaned, locality):
        return locality.village_names.get(cleaned.get(key), "")

    class Meta:
        group = "ที่อยู่และสถานที่"
        label = "หมู่บ้านในตำบล"
        icon = "home"


class AddressQuestion(Question):
    """An address of ours is a house number and a village; of elsewhere, all its parts."""

    def fields(self, key, value, locality):
        required, optional = {"required": bool(value.get("required"))}, {"required": False}
        line = fields.LineField
        parts = {
            "house": line(label=_("บ้านเลขที่"), help_text=_("เช่น 99/1"), most_letters=40, **required),
            "village": fields.SelectField(
                label=_("หมู่บ้าน"), choices=self._villages(locality), **required
            ),
            "soi": line(label=_("ซอย"), **optional),
            "road": line(label=_("ถนน"), **optional),
            "moo": fields.NumberField(label=_("หมู่ที่"), least=1, most=99, **optional),
            "subdistrict": line(label=_("ตำบล / แขวง"), **optional),
            "district": line(label=_("อำเภอ / เขต"), **optional),
            "province": line(label=_("จังหวัด"), **optional),
            "postcode": fields.PostcodeField(label=_("รหัสไปรษณีย์"), **optional),
        }
        for name in WANTED_ELSEWHERE:
            parts[name].is_required_if = True
        return {f"{key}_{name}": field for name, field in parts.items()}

    @staticmethod
    def _villages(locality):
        elsewhere = _("อยู่นอกตำบล%(name)s") % {"name": locality.subdistrict}
        return [("", _("เลือกหมู่บ้าน")), *locality.villages, (ELSEWHERE, elsewhere)]

    def problems(self, key, value, cleaned):
        parts = {name: cleaned.get(f"{key}_{name}") for name in PARTS}
        if not any(parts.values()):
            return {}
        wanted = {"house": _("กรอกบ้านเลขที่"), "village": _("เลือกหมู่บ้าน หรือเลือก “อยู่นอกตำบล”")}
        if parts["village"] == ELSEWHERE:
            wanted |= {
                "subdistrict": _("กรอกตำบลหรือแขวง"),
                "district": _("กรอกอำเภอหรือเขต"),
                "province": _("กรอกจังหวัด"),
            }
        return {f"{key}_{name}": error for name, error in wanted.items() if not parts[name]}

    def answer(self, key, value, cleaned, locality):
        parts = {name: cleaned.get(f"{key}_{name}") or "" for name in PARTS}
        if not parts["house"]:
            return ""
        if parts["village"] != ELSEWHERE:
            parts |= {
                "moo": "",
                "subdistrict": locality.subdistrict,
                "district": locality.district,
                "province": locality.province,
                "postcode": locality.postcode,
            }
        words = {
            "house": "%s",
            "village": "%s",
            "moo": _("หมู่ที่ %s"),
            "soi": _("ซอย%s"),
            "road": _("ถนน%s"),
            "subdistrict": _("ตำบล%s"),
            "district": _("อำเภอ%s"),
            "province": _("จังหวัด%s"),
            "postcode": "%s",
        }
        parts["village"] = locality.village_names.get(parts["village"], "")
        return " ".join(word % parts[name] for name, word in words.items() if parts[name])

    def layout(self, key, value, locality):
        ours = " ".join(filter(None, [locality.subdistrict, locality.district, locality.province]))
        return Fieldset(
            value["label"],
            Hint(text=value.get("hint")),
            f"{key}_house",
            f"{key}_village",
            Hint(text=_("เลือกหมู่บ้านในตำบลแล้วไม่ต้องกรอกตำบล อำเภอ จังหวัด (%s)") % ours),
            f"{key}_soi",
            f"{key}_road",
            Div(*(f"{key}_{name}" for name in ELSEWHERE_PARTS), css_class="address__elsewhere"),
            css_class="address",
        )

    class Meta:
        group = "ที่อยู่และสถานที่"
        label = "ที่อยู่เต็ม"
        icon = "site"


WANTED_ELSEWHERE = ("subdistrict", "district", "province")
ELSEWHERE_PARTS = ("moo", "subdistrict", "district", "province", "postcode")
PARTS = ("house", "village", "soi", "road", *ELSEWHERE_PARTS)


class PlaceQuestion(Question):
    """Where something is, in words; the phone may add where it stands."""

    def fields(self, key, value, locality):
        return {
            key: fields.LongTextField(rows=2, most_letters=500, **self.naming(value)),
            f"{key}_latitude": fields.CoordinateField(limit=90),
            f"{key}_longitude": fields.CoordinateField(limit=180),
        }

    def answer(self, key, value, cleaned, locality):
        words = cleaned.get(key) or ""
        if not self.details(key, cleaned):
            return words
        spot = f"{cleaned[f'{key}_latitude']}, {cleaned[f'{key}_longitude']}"
        return _("%(words)s (พิกัด %(spot)s)") % {"words": words, "spot": spot}

    def details(self, key, cleaned):
        spot = {name: cleaned.get(f"{key}_{name}") for name in ("latitude", "longitude")}
        return spot if all(spot.values()) else {}

    def layout(self, key, value, locality):
        return Div(
            key,
            f"{key}_latitude",
            f"{key}_longitude",
            LocationButton(latitude=f"id_{key}_latitude", longitude=f"id_{key}_longitude"),
            css_class="place",
        )

    class Meta:
        group = "ที่อยู่และสถานที่"
        label = "สถานที่ (พร้อมพิกัดจากโทรศัพท์)"
        icon = "map-pin"
