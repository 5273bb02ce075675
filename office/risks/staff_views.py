"""Staff: a register as the beginning of another year's."""

from django import forms
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.views.generic import FormView
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from home.models.years import FIRST_YEAR, LAST_YEAR
from home.page_forms import WRONG_YEAR, number_input

from . import actions
from .models import RiskRegisterPage


class CopyForm(forms.Form):
    """For which year the copy is."""

    to_year = forms.IntegerField(
        label="ปีงบประมาณของทะเบียนใหม่ (พ.ศ.)",
        min_value=FIRST_YEAR,
        max_value=LAST_YEAR,
        widget=number_input(),
        error_messages=dict.fromkeys(("required", "invalid", "min_value", "max_value"), WRONG_YEAR),
    )


class CopyView(WagtailAdminTemplateMixin, FormView):
    """Who may write a page below the index may begin one from another."""

    template_name = "risks/staff/copy.html"
    page_title = "คัดลอกเป็นปีใหม่"
    header_icon = "copy"
    form_class = CopyForm

    def setup(self, request, *args, **kwargs):
        super().setup(request, *args, **kwargs)
        self.page = get_object_or_404(RiskRegisterPage, id=kwargs["pk"])

    def dispatch(self, request, *args, **kwargs):
        if not may_copy(self.page, request.user):
            raise Http404
        return super().dispatch(request, *args, **kwargs)

    def get_initial(self):
        return {"to_year": self.page.fiscal_year + 1}

    def get_context_data(self, **kwargs):
        back = reverse("wagtailadmin_pages:edit", args=[self.page.pk])
        return super().get_context_data(register_page=self.page, back_url=back, **kwargs)

    def form_valid(self, form):
        year = form.cleaned_data["to_year"]
        try:
            draft = actions.copy(self.page, to_year=year, by=self.request.user)
        except actions.NotAllowed as error:
            form.add_error("to_year", str(error))
            return self.form_invalid(form)
        messages.success(
            self.request, f"สร้างร่างของปี {year} แล้ว ตรวจทุกเรื่อง แก้คะแนนและกำหนดเสร็จ แล้วเผยแพร่เมื่อพร้อม"
        )
        return redirect("wagtailadmin_pages:edit", draft.pk)


def may_copy(page, user) -> bool:
    return page.get_parent().permissions_for_user(user).can_add_subpage()
