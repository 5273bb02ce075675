"""The demo: an office that does not exist, with pages, people and cases to try things out on.

``load()`` fills an empty site, ``is_empty()`` says whether it is one, and ``sample_ticket()``
gives number and secret of one open case.
"""


def is_empty():
    from .content import is_empty  # noqa: PLC0415 - needs the models, which this package does not

    return is_empty()


def load(**options):
    from .content import load  # noqa: PLC0415

    return load(**options)


def sample_ticket():
    from .cases import sample_ticket  # noqa: PLC0415

    return sample_ticket()
