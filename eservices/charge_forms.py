"""What an officer asks a citizen to pay: rows of the service's fees by quantity, and free rows."""

from decimal import Decimal

from django import forms
from django.core.exceptions import ValidationError

from casework import baht, fee_sums
from casework.fee_sums import Charge, FeeRow
from casework.forms import TextField
from casework.payment_forms import LineField
from casework.staff_forms import SeenForm, describe

FREE_ROWS = 2
FREE_PARTS = ("item", "quantity", "price")
MOST_PLACES = 2


class AmountField(forms.CharField):
    """An amount or a quantity as people type it; cleaned to a Decimal, or ``None`` if empty."""

    def __init__(self, *, most, example, **options):
        widget = forms.TextInput(attrs={"inputmode": "decimal", "autocomplete": "off"})
        super().__init__(required=False, max_length=20, widget=widget, **options)
        self.most, self.example = most, example

    def clean(self, value):
        text = super().clean(value).strip()
        if not text:
            return None
        try:
            amount = baht.read(text)
        except ValueError:
            raise ValidationError(f"พิมพ์เป็นตัวเลข เช่น {self.example}", code="number") from None
        if -amount.as_tuple().exponent > MOST_PLACES:
            raise ValidationError("ทศนิยมไม่เกิน 2 ตำแหน่ง", code="places")
        if amount > self.most:
            raise ValidationError(f"ต้องไม่เกิน {baht.in_figures(self.most)}", code="most")
        return amount


def _quantity(label, **options):
    return AmountField(label=label, most=fee_sums.MOST_QUANTITY, example="2", **options)


def _price(label, **options):
    return AmountField(label=label, most=baht.MOST, example="1,250.50", **options)


class ChargeForm(SeenForm):
    fields_template = "eservices/staff/charge_fields.html"
    preview = "คำนวณยอดรวมก่อน"

    note = TextField(
        label="หมายเหตุถึงผู้ยื่น", help_text="ไม่บังคับ เช่น “ชำระก่อนรับใบอนุญาต”", required=False
    )

    def __init__(self, *args, fees: list[FeeRow], **options):
        super().__init__(*args, **options)
        self.fees = fees
        for place, fee in enumerate(fees):
            self._ask_for(place, fee)
        for place in range(FREE_ROWS):
            self._ask_freely(place)
        for field in self.visible_fields():
            describe(field)

    @property
    def rows(self):
        """The inputs of each row, to be drawn beside each other."""
        names = [[f"quantity_{place}", f"price_{place}"] for place in range(len(self.fees))]
        names += [[f"free_{part}_{place}" for part in FREE_PARTS] for place in range(FREE_ROWS)]
        return [[self[name] for name in row if name in self.fields] for row in names]

    def _ask_for(self, place, fee):
        """Every label names its row: the summary of errors has nothing else to tell them apart."""
        counted = f" ({fee.unit})" if fee.unit else ""
        price = f"{baht.in_figures(fee.price)} บาท" if fee.price is not None else ""
        per = f" ต่อ{fee.unit}" if fee.unit and price else ""
        self.fields[f"quantity_{place}"] = _quantity(
            f"{fee.item}: จำนวน{counted}",
            help_text=" ".join(filter(None, [price + per, fee.text])),
            initial="1" if len(self.fees) == 1 and price else "",
        )
        if fee.price is None:
            self.fields[f"price_{place}"] = _price(f"{fee.item}: ราคา (บาท)")

    def _ask_freely(self, place):
        name = f"รายการอื่น {place + 1}"
        self.fields[f"free_item_{place}"] = LineField(label=name, max_length=200, required=False)
        self.fields[f"free_quantity_{place}"] = _quantity(f"{name}: จำนวน", help_text="เว้นว่าง = 1")
        self.fields[f"free_price_{place}"] = _price(f"{name}: ราคา (บาท)")

    def clean(self):
        cleaned = super().clean()
        charges = [self._scheduled(place, fee) for place, fee in enumerate(self.fees)]
        charges += [self._free(place) for place in range(FREE_ROWS)]
        cleaned["charges"] = [charge for charge in charges if charge]
        if self.errors:
            return cleaned
        if not cleaned["charges"]:
            raise ValidationError("ใส่จำนวนอย่างน้อยหนึ่งรายการ", code="empty")
        if not fee_sums.can_be_asked(self.total):
            most = baht.in_figures(baht.MOST)
            raise ValidationError(f"ยอดรวมต้องมากกว่า 0 และไม่เกิน {most} บาท", code="total")
        return cleaned

    @property
    def total(self) -> Decimal:
        return fee_sums.total(self.cleaned_data["charges"])

    @property
    def total_text(self):
        """For the screen, once asked for and where all is in order."""
        if not (self.is_bound and self.is_valid()):
            return ""
        return f"{baht.in_figures(self.total)} บาท ({baht.in_words(self.total)})"

    def options(self):
        return {key: self.cleaned_data[key] for key in ("seen", "charges", "note")}

    def _scheduled(self, place, fee):
        quantity = self.cleaned_data.get(f"quantity_{place}")
        name = f"price_{place}"
        price = self.cleaned_data.get(name) if name in self.fields else fee.price
        if not quantity:
            if name in self.fields and price:
                self.add_error(f"quantity_{place}", "ใส่จำนวน เช่น 1")
            return None
        if price is None:
            if name not in self.errors:
                self.add_error(name, "ใส่ราคาต่อหน่วย")
            return None
        return Charge(fee.item, quantity, fee.unit, price)

    def _free(self, place):
        item = self.cleaned_data.get(f"free_item_{place}")
        price = self.cleaned_data.get(f"free_price_{place}")
        quantity = self.cleaned_data.get(f"free_quantity_{place}")
        if not item and (price or quantity):
            self.add_error(f"free_item_{place}", "พิมพ์ชื่อรายการ")
        if item and not price and f"free_price_{place}" not in self.errors:
            self.add_error(f"free_price_{place}", "ใส่ราคา")
        if not (item and price):
            return None
        return Charge(item, Decimal(1) if quantity is None else quantity, "", price)
