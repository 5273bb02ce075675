"""What the screens of a plan add to Wagtail's own: buttons, and refusals in words."""

from django.shortcuts import redirect
from django.urls import reverse
from wagtail import hooks
from wagtail.admin import messages
from wagtail.admin.widgets.button import Button
from wagtail.snippets.views.snippets import EditView, IndexView

from measures.meanwhile import one_at_a_time

from . import keeping
from .models import Plan

LIST = "wagtailsnippets_plans_plan:list"
EDIT = "wagtailsnippets_plans_plan:edit"
PUBLISH_RIGHT, CHANGE_RIGHT = "plans.publish_plan", "plans.change_plan"
STAYS = "ลบแผนที่เผยแพร่อยู่ไม่ได้: %s กด “เลิกเผยแพร่” ก่อน แผนจะหายจากเว็บไซต์ แล้วจึงลบได้"
IN_USE = "ลบ%s ไม่ได้ เพราะมีรายงานความก้าวหน้า หลักฐาน หรือรายงานผลแล้ว ถ้าไม่ใช้ ให้เลิกเผยแพร่แทน"
NOT_YOURS = "แผนนี้เผยแพร่อยู่ ผู้มีสิทธิเผยแพร่เท่านั้นที่แก้ได้ แจ้งผู้ตรวจก่อนเผยแพร่หรือผู้ดูแลระบบให้แก้หรือเลิกเผยแพร่ก่อน"


class PlanIndexView(IndexView):
    """Beside “add” stands what others offer for making a plan, by the hook plan_list_buttons."""

    @property
    def header_buttons(self):
        buttons = super().header_buttons
        if self.user_has_permission("add"):
            buttons = [*buttons, *(offer() for offer in hooks.get_hooks("plan_list_buttons"))]
        return buttons


class PlanEditView(EditView):
    """What the public reads is changed only by those who may publish."""

    def dispatch(self, request, *args, **kwargs):
        with one_at_a_time(request, Plan.objects.filter(pk=self.object.pk)):
            self.object = self.get_object()
            return self._answer(request, *args, **kwargs)

    def _answer(self, request, *args, **kwargs):
        if self.object.is_published and not request.user.has_perm(PUBLISH_RIGHT):
            messages.error(request, NOT_YOURS)
            return redirect(LIST)
        return super().dispatch(request, *args, **kwargs)

    @property
    def header_more_buttons(self):
        return [*super().header_more_buttons, *buttons(self.object, self.request.user)]


def buttons(plan, user):
    """What can be done with a whole plan, from where it is edited or listed."""
    if not isinstance(plan, Plan):
        return []
    found = [
        _button("ดูตารางทางการ (PDF)", "plans_staff:pdf", plan, "doc-full", 60),
        _button("ดูตารางทางการ (Word)", "plans_staff:docx", plan, "download", 61),
        _button("ดูตารางทางการ (Excel)", "plans_staff:xlsx", plan, "table", 62),
    ]
    if plan.is_published:
        page = Button("ดูหน้าเว็บ", plan.get_absolute_url(), icon_name="view", priority=59)
        found.append(page)
    if user.has_perm(PUBLISH_RIGHT):
        name, label = ("unpublish", "เลิกเผยแพร่") if plan.is_published else ("publish", "เผยแพร่แผน")
        found.append(_button(label, f"plans_staff:{name}", plan, "upload", 57))
    if user.has_perm("plans.add_plan"):
        label = f"คัดลอกเป็นร่างปี {plan.fiscal_year + 1}"
        found.append(_button(label, "plans_staff:copy", plan, "copy", 58))
    return found


def refuse_deletion(request, instances):
    """Say before anybody confirms anything that what the public reads is not deleted."""
    shown = [one for one in instances if isinstance(one, Plan) and one.is_published]
    plans = [one for one in instances if isinstance(one, Plan)]
    used = [one for one in plans if not one.is_published and keeping.is_in_use(one)]
    if shown:
        messages.error(request, STAYS % ", ".join(map(str, shown)))
    if used:
        messages.error(request, IN_USE % ", ".join(map(str, used)))
    return redirect(LIST) if shown or used else None


def _button(label, name, plan, icon, priority):
    return Button(label, reverse(name, args=[plan.pk]), icon_name=icon, priority=priority)
