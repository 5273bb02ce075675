from .events import Event
from .policies import PolicyPage
from .posts import Post

__all__ = ["Event", "PolicyPage", "Post"]
