"""The results of a year as typed: a field for each indicator and question, or a pasted table."""

import hashlib
from decimal import Decimal

from django import forms
from django.core.exceptions import ValidationError
from django.utils.timezone import localdate

from home.buddhist import BE
from home.date_forms import BuddhistDateField
from home.folding import fold
from measures.meanwhile import say_once, seen_field

from .models import AssessmentYear, Tool
from .results_actions import Announced
from .results_pasting import read, score_of
from .results_reading import WEIGHTS, weighted_total

WRONG_SCORE = "ใส่คะแนนเป็นตัวเลข 0 ถึง 100 ทศนิยมไม่เกินสองตำแหน่ง เช่น 87.25"
AHEAD = "วันประกาศผลอยู่ในอนาคต ใส่เมื่อประกาศแล้ว"
WRONG_YEAR = "ปีของวันประกาศผลห่างจากปีที่ประเมินมาก ตรวจปี พ.ศ. อีกครั้ง"
NOT_READ = "ยังไม่ได้อ่านตารางที่วาง กด “อ่านตาราง” ก่อน หรือลบข้อความนี้ออก แล้วบันทึกอีกครั้ง"
NO_SCORES = "ใส่คะแนนรวมหรือคะแนนตัวชี้วัดอย่างน้อยหนึ่งข้อก่อนใส่วันที่ประกาศผล"
RECKONED = "คำนวณตามน้ำหนัก {weights} ได้ {weighted} ใช้ตรวจเท่านั้น ให้ใส่คะแนนรวมตามประกาศ"
DIFFERS = "คะแนนรวมที่ใส่ {total} ต่างจากที่คำนวณตามน้ำหนัก {weighted} ถ้าตรงกับประกาศแล้วไม่ต้องแก้"
CHANGED = (
    "มีคนบันทึกผลปีนี้หลังจากที่ท่านเปิดหน้านี้ สิ่งที่ท่านพิมพ์ยังอยู่ครบ "
    "เปิดหน้านี้ในแท็บใหม่เพื่อดูว่าเขาบันทึกอะไร แล้วกดบันทึกอีกครั้งถ้าต้องการใช้ของท่าน"
)
NO_NULL = {"null_characters_not_allowed": "มีอักขระที่ใช้ไม่ได้ พิมพ์ใหม่ในช่องนี้"}
LONGEST = 20_000  # characters of a pasted table
MOST_PROBLEMS = 10
OF_YEAR = ("total", "grade", "pass_mark", "announced_on")


class ScoreField(forms.CharField):
    """A score of 0 to 100 in Thai or Arabic digits; None for none."""

    def __init__(self, **options):
        looks = {"inputmode": "decimal", "autocomplete": "off", "maxlength": 40}
        super().__init__(required=False, widget=forms.TextInput(looks), **options)

    def clean(self, value):
        try:
            return score_of(value) if (value or "").strip() else None
        except ValueError:
            raise ValidationError(WRONG_SCORE, code="score") from None


class ResultsForm(forms.Form):
    seen = seen_field()  # the results as opened
    total = ScoreField(label="คะแนนรวม")
    grade = forms.CharField(
        label="ระดับผล",
        required=False,
        max_length=40,
        help_text="ตามประกาศ เช่น A หรือ ผ่านดี",
        error_messages=NO_NULL | {"max_length": "ระดับผลยาวเกิน 40 ตัวอักษร"},
    )
    pass_mark = ScoreField(label="คะแนนที่ผ่าน", help_text="ตามประกาศของปีนั้น เช่น 85")
    announced_on = BuddhistDateField(
        label="วันที่ประกาศผล",
        required=False,
        help_text="ใส่เมื่อประกาศแล้ว บันทึกเมื่อใดประชาชนเห็นผลทันที เว้นว่าง = ยังไม่แสดง",
    )
    pasted = forms.CharField(
        label="วางตารางคะแนน",
        required=False,
        strip=False,
        help_text=(
            "คัดลอกจาก Excel หรือรายงานผล บรรทัดละข้อ: เลขหรือชื่อตัวชี้วัด (หรือรหัส i1 e15) แล้วตามด้วยคะแนน"
        ),
        widget=forms.Textarea(attrs={"rows": 6, "spellcheck": "false", "maxlength": LONGEST}),
        error_messages=NO_NULL,
    )

    def __init__(self, assessment: AssessmentYear, indicators, questions, *args, **options):
        super().__init__(*args, **options)
        self.assessment, self.indicators, self.questions = assessment, indicators, questions
        self.read, self.problems = None, []  # how many scores of the pasted table were read
        for name in OF_YEAR:
            self.fields[name].initial = getattr(assessment, name)
        for name, one in self._parts():
            self.fields[name] = ScoreField(label=str(one), initial=one.score)
        self.fields["seen"].initial = self._as_kept()

    def fill(self) -> None:
        """Put what the pasted table says into the fields; what can't be read stays in the box."""
        found = read(self.data.get("pasted", "")[:LONGEST], self.indicators, self.questions)
        self.data = self.data.copy()
        for name, score in found.scores.items():
            self.data[name] = score
        self.data["pasted"] = "\n".join(found.left)
        self.read, self.problems = len(found.scores), found.problems[:MOST_PROBLEMS]

    def clean_grade(self):
        return fold(self.cleaned_data["grade"])

    def clean_pasted(self):
        text = self.cleaned_data["pasted"]
        if self.problems:
            raise ValidationError(self.problems, code="line")
        if self.read is None and text.strip():
            raise ValidationError(NOT_READ, code="not_read")
        return text

    def clean_announced_on(self):
        day = self.cleaned_data["announced_on"]
        if day and day > localdate():
            raise ValidationError(AHEAD, code="ahead")
        if day and not -1 <= day.year + BE - self.assessment.year <= 2:
            raise ValidationError(WRONG_YEAR, code="year")
        return day

    def clean(self):
        values = super().clean()
        names = ["total", *(f"indicator-{one.pk}" for one in self.indicators)]
        if values.get("announced_on") and all(values.get(name) is None for name in names):
            wrong = any(name in self.errors for name in names)
            self.add_error(None if wrong else "announced_on", NO_SCORES)
        say_once(self, self.fields["seen"].initial, CHANGED)
        return values

    @property
    def said(self) -> Announced:
        values = self.cleaned_data
        return Announced(
            **{name: values[name] for name in OF_YEAR},
            indicators={one.pk: values[f"indicator-{one.pk}"] for one in self.indicators},
            questions={one.pk: values[f"question-{one.pk}"] for one in self.questions},
        )

    @property
    def weighted(self) -> Decimal | None:
        """The total by the weights of the tools, of the scores as they stand in the form."""
        return weighted_total(
            (one.tool, self._score(f"indicator-{one.pk}")) for one in self.indicators
        )

    @property
    def hint(self) -> str:
        """What the weights give, for whoever checks; empty while a score is missing."""
        if (weighted := self.weighted) is None:
            return ""
        weights = " ".join(f"{tool.name} {weight}" for tool, weight in WEIGHTS.items())
        return RECKONED.format(weights=weights, weighted=f"{weighted:.2f}")

    @property
    def doubt(self) -> str:
        """A sentence where the total typed is not the one reckoned. Forces nothing."""
        total, weighted = self._score("total"), self.weighted
        if total is None or weighted is None or abs(total - weighted) < Decimal("0.02"):
            return ""
        return DIFFERS.format(total=f"{total:.2f}", weighted=f"{weighted:.2f}")

    @property
    def of_paste(self):
        return [self["pasted"]]

    @property
    def of_year(self):
        return [self[name] for name in OF_YEAR]

    @property
    def tools(self):
        """The fields of the indicators under who was asked."""
        for tool in Tool:
            own = [self[f"indicator-{one.pk}"] for one in self.indicators if one.tool == tool]
            if own:
                yield tool.label, own

    @property
    def of_questions(self):
        return [self[f"question-{one.pk}"] for one in self.questions]

    @property
    def has_question_error(self) -> bool:
        return any(f"question-{one.pk}" in self.errors for one in self.questions)

    def _as_kept(self) -> str:
        """A mark of all that is kept: the year itself changes with every piece of evidence too."""
        kept = [str(getattr(self.assessment, name)) for name in OF_YEAR]
        kept += [f"{name} {one.score}" for name, one in self._parts()]
        return hashlib.sha256("\n".join(kept).encode()).hexdigest()

    def _parts(self):
        yield from ((f"indicator-{one.pk}", one) for one in self.indicators)
        yield from ((f"question-{one.pk}", one) for one in self.questions)

    def _score(self, name):
        value = self[name].value()
        try:
            return score_of(str(value)) if value not in (None, "") else None
        except ValueError:
            return None
