"""Plans, as those of the plans' own tests."""

from tests.measures.plans.conftest import make

__all__ = ["make"]
