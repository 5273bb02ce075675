"""Amounts and rows of payments as people read them."""

from django import template

from casework import baht as money
from casework import issued

register = template.Library()


@register.filter
def baht(amount):
    return money.in_figures(amount)


@register.filter
def payment_rows(payment):
    return issued.rows_of(payment)


@register.filter
def has_open_payment(payments):
    return any(payment.is_open for payment in payments)
