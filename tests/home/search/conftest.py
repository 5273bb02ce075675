"""The demo, whose content is searched, in the tests' database once for each file that asks."""

from tests.cms.conftest import _loaded  # noqa: F401 - a fixture
