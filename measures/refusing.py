"""How an action says no to the person who asked."""


class NotAllowed(Exception):
    """That can't be done now. Carries sentences in Thai, by field where there is one."""

    def __init__(self, *sentences, fields=None):
        self.fields = fields or {}
        self.sentences = (*sentences, *self.fields.values())
        super().__init__(" ".join(self.sentences))
