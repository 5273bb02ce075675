from wagtail import hooks

from measures.doors import HOOK

from .own_doors import own_doors

hooks.register(HOOK, own_doors)
