"""The site's settings, made fast and closed for tests."""

import atexit
import os
import shutil
import tempfile

os.environ["ENV_FILE"] = "no-file-for-tests"
os.environ.setdefault("SECRET_KEY", "for tests only, and long enough for every check of its length")
os.environ.setdefault("FIELD_KEY", "dGVzdHMgb25seTogdGhpcnR5LXR3byBieXRlcyBsb24=")
os.environ.setdefault("CASE_KEY", "for tests only: the key of the secrets on the slips")
if "DATA_DIR" not in os.environ:
    os.environ["DATA_DIR"] = tempfile.mkdtemp(prefix="portal-tests-")
    atexit.register(shutil.rmtree, os.environ["DATA_DIR"], ignore_errors=True)
elif worker := os.environ.get("PYTEST_XDIST_WORKER"):
    # It got the folder of who started it: none may clear the caches of another.
    os.environ["DATA_DIR"] += f"/{worker}"
os.environ.setdefault("TEST_DB_NAME", os.environ["DATA_DIR"] + "/test.sqlite3")
# A browser test leaves its event loop standing in the process; the tests after it do not mind.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
os.makedirs(os.environ["DATA_DIR"] + "/static", exist_ok=True)

from cms.settings import *  # noqa: E402, F403
from cms.settings import CACHES, DATABASES  # noqa: E402

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
PASSPHRASE_COST = (1, 8192)  # as fast as libsodium lets it be
STAFF_MFA_REQUIRED = False  # the tests of the second step switch it on
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.InMemoryStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
CACHES["default"] = {
    "BACKEND": "django.core.cache.backends.locmem.LocMemCache",
    "LOCATION": "default",
}
if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    # Tests do not pull the plug; the durability test starts a real server for that.
    _OPTIONS = DATABASES["default"]["OPTIONS"]
    _OPTIONS["init_command"] = _OPTIONS["init_command"].replace("=FULL", "=OFF")
