"""A mail server of our own, spoken to by real SMTP."""

import contextlib
import email
import email.policy
import socket

from aiosmtpd.controller import Controller


class Postbox:
    """It keeps what it is given, and refuses whom it is told to."""

    def __init__(self):
        self.mails, self.recipients, self.refused = [], [], set()

    async def handle_RCPT(self, server, session, envelope, address, options):
        if address in self.refused:
            return "550 nobody here"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        self.recipients.append(tuple(envelope.rcpt_tos))
        self.mails.append(email.message_from_bytes(envelope.content, policy=email.policy.default))
        return "250 OK"

    def text(self, place=-1):
        return self.mails[place].get_content()


@contextlib.contextmanager
def opened(port):
    """The server while it runs."""
    box = Postbox()
    controller = Controller(box, hostname="127.0.0.1", port=port)
    controller.start()
    try:
        yield box
    finally:
        controller.stop()


def free_port():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]
