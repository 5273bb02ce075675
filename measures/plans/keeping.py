"""What other apps keep of a plan, and what of it must therefore not be deleted.

They lie above this app, so they say it by hooks of Wagtail's.
"""

from django.db.models import Q
from wagtail import hooks

from .models import Issue, Measure, MeasureStep, Plan, Row

STEPS = "list_steps_in_use"  # called with ids of steps; returns those that must stay
PLANS = "is_plan_in_use"  # called with a plan
STAYS = (
    "ลบ “%s” ไม่ได้ เพราะมีรายงานความก้าวหน้าหรือหลักฐานแล้ว รายการนั้นกลับมาอยู่ที่เดิม "
    "แก้ข้อความแทนได้ หรือรายงานว่าไม่ได้ดำเนินการพร้อมเหตุผล"
)
TO_STEP = {
    Issue: "measure__row__issue",
    Row: "measure__row",
    Measure: "measure",
    MeasureStep: "pk",
}


def kept_back(forms) -> list:
    """Of these forms of parts of a plan, those with a step below that must stay."""
    wanted = Q(pk=None)
    for model, path in TO_STEP.items():
        wanted |= Q(**{f"{path}__in": [f.instance.pk for f in forms if _is(f, model)]})
    steps = MeasureStep.objects.filter(wanted).select_related("measure__row")
    used = steps_in_use([step.pk for step in steps]) if forms else set()
    parts = {part for step in steps if step.pk in used for part in _parts(step)}
    return [form for form in forms if (type(form.instance), form.instance.pk) in parts]


def steps_in_use(pks) -> set[int]:
    found = set()
    for hook in hooks.get_hooks(STEPS):
        found |= set(hook(pks))
    return found


def is_in_use(plan: Plan) -> bool:
    return any(hook(plan) for hook in hooks.get_hooks(PLANS))


def _is(form, model):
    return isinstance(form.instance, model)


def _parts(step):
    measure = step.measure
    yield MeasureStep, step.pk
    yield Measure, measure.pk
    yield Row, measure.row_id
    yield Issue, measure.row.issue_id
