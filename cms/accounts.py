"""How accounts are edited in the back office: nobody raises their own rights alone.

Wagtail lets whoever may edit accounts make anybody, themselves too, a superuser, and says that
this is by design. Here nobody becomes one in the back office, and a person's own roles are for
somebody else to change.
"""

from wagtail.users.forms import UserCreationForm, UserEditForm
from wagtail.users.views.users import UserViewSet


class NewAccountForm(UserCreationForm):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        _refuse_superuser(self)


class AccountForm(UserEditForm):
    def __init__(self, *args, editing_self=False, **kwargs):
        super().__init__(*args, editing_self=editing_self, **kwargs)
        _refuse_superuser(self)
        if editing_self:
            groups = self.fields["groups"]
            groups.disabled = True  # what is sent all the same is not looked at
            groups.help_text = "บทบาทของตนเองให้ผู้ดูแลระบบคนอื่นเปลี่ยนให้"


class AccountViewSet(UserViewSet):
    def get_form_class(self, for_update=False):
        return AccountForm if for_update else NewAccountForm


def _refuse_superuser(form):
    if field := form.fields.get("is_superuser"):
        field.disabled = True
        field.label = "สิทธิเหนือทุกบทบาท"
        field.help_text = "ไม่ใช้ในระบบนี้ เลือกบทบาทด้านล่างแทน"
