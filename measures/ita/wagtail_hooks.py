"""The assessment in the back office: addresses, line in the menu, words of the log."""

from wagtail import hooks

from . import actions, results_hooks  # noqa: F401 - Wagtail looks for hooks here alone


@hooks.register("register_log_actions")
def log_actions(log):
    log.register_action(actions.LOAD, "นำรายการ ITA มาใช้", "นำรายการ ITA ของปีมาใช้")
    log.register_action(actions.COPY, "คัดลอก ITA", "คัดลอก ITA จากปีอื่น")
    log.register_action(actions.CHANGE, "แก้ไข ITA", "แก้ไขข้อของ ITA")
    log.register_action(actions.NUMBER, "แก้เลขข้อ ITA", "แก้เลขข้อและลำดับของ ITA")
    log.register_action(actions.PUBLISH, "เผยแพร่ ITA", "เผยแพร่ดัชนี ITA")
    log.register_action(actions.UNPUBLISH, "เลิกเผยแพร่ ITA", "เลิกเผยแพร่ดัชนี ITA")
    log.register_action(actions.DELETE, "ลบปี ITA", "ลบปีการประเมิน ITA")
