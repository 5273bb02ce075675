from wagtail import hooks

from measures import doors, of_measures

from .own_doors import own_doors
from .own_figures import own_figures

hooks.register(doors.HOOK, own_doors)
hooks.register(of_measures.HOOK, own_figures)
