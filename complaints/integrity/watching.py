"""What the worker does for this channel every minute, without a word in the log."""

from django.utils import timezone

from . import actions, news


def run(*, at):
    on = timezone.localdate(at)
    actions.retire_leavers(on=on)
    actions.remind(on=on)
    actions.forget_overdue(on=on)
    actions.forget_old(at=at)
    news.deliver(at=at)
