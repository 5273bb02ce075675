"""Why the site did not start, as one line for the person at the keyboard."""


class Trouble(Exception):  # noqa: N818 - not an error of the program
    exit_code = 1


class BadSetting(Trouble):
    exit_code = 2


class AlreadyRunning(Trouble):
    exit_code = 3


class PortTaken(Trouble):
    exit_code = 4


class NoRoom(Trouble):
    exit_code = 5
