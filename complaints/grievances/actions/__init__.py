"""Everything that can happen to a grievance, on top of what happens to any case."""

from .filing import file_grievance
from .not_fixed import not_fixed

__all__ = ["file_grievance", "not_fixed"]
