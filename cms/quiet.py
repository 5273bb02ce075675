"""What the log may say of a request of the confidential channel: that a page failed, and where.

No address of the page, no time of day, no message of the exception: it could carry what was typed.
"""

import logging
from datetime import datetime, time

from complaints.integrity.addresses import is_ours


class Quiet(logging.Filter):
    def filter(self, record):
        request = getattr(record, "request", None)
        if request is not None and is_ours(getattr(request, "path_info", "")):
            _forget(record)
        return True


def _forget(record):
    exception = record.exc_info[1] if record.exc_info else None
    record.msg, record.args = "a page of the confidential channel failed: %s", (_where(exception),)
    record.exc_info = record.exc_text = record.stack_info = None
    del record.request
    day = datetime.fromtimestamp(record.created)  # noqa: DTZ006 - the formatter's own clock
    record.created = datetime.combine(day.date(), time()).timestamp()
    record.msecs = 0


def _where(exception) -> str:
    if exception is None:
        return "no exception"
    trace = exception.__traceback__
    while trace and trace.tb_next:
        trace = trace.tb_next
    place = f"{trace.tb_frame.f_code.co_filename}:{trace.tb_lineno}" if trace else "?"
    return f"{type(exception).__name__} at {place}"
