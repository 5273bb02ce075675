"""One settings file. What differs between machines comes from the environment (.env.example)."""

from datetime import timedelta
from urllib.parse import urlsplit

from csp.constants import NONE, SELF

from cms import databases, environment, keys

environment.load()

BASE_DIR = environment.BASE_DIR
DATA_DIR = environment.data_dir()
_HERE = f"http://localhost:{environment.text('PORT', '8000')}"
SITE_URL = environment.text("SITE_URL", _HERE).rstrip("/")
DEMO = environment.flag("DEMO")
DEBUG = environment.flag("DEBUG")
SECRET_KEY = keys.secret_key(DATA_DIR / "keys")
FIELD_KEYS = keys.field_keys(DATA_DIR / "keys")
CASE_KEY = keys.case_key(DATA_DIR / "keys")

_LOCAL_HOSTS = ["localhost", "127.0.0.1", "[::1]"]
_ADDRESS = urlsplit(SITE_URL)
_IS_HTTPS = _ADDRESS.scheme == "https"
ALLOWED_HOSTS = _LOCAL_HOSTS[:]
if not DEMO:
    ALLOWED_HOSTS += [_ADDRESS.hostname or "localhost", *environment.words("ALLOWED_HOSTS")]
CSRF_TRUSTED_ORIGINS = [SITE_URL]

INSTALLED_APPS = [
    # Ours, highest layer first.
    "cms",
    "measures",
    "measures.transparency",
    "measures.ita",
    "measures.progress",
    "measures.imports",
    "measures.evidence",
    "measures.plans",
    "eservices",
    "complaints.grievances",
    "complaints.questions",
    "complaints.integrity",
    "office.records",
    "office.ethics",
    "office.risks",
    "office.circulars",
    "casework",
    "home.search",
    "home.outreach",
    "home.offline",
    "home.gallery",
    "home.urgent",
    "home.library",
    "home.about",
    "home",
    # Wagtail
    "wagtail_localize",
    "wagtail_localize.locales",
    "wagtail.contrib.settings",
    "wagtail.contrib.redirects",
    "wagtail.snippets",
    "wagtail.documents",
    "wagtail.images",
    "cms.apps.AccountsConfig",  # wagtail.users
    "wagtail.sites",
    "wagtail.embeds",
    "wagtail.search",
    "cms.apps.BackOfficeConfig",  # wagtail.admin
    "wagtail",
    "modelcluster",
    "taggit",
    # Forms and sign-in
    "crispy_forms",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "csp",
    # Django
    "django.forms",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.humanize",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
]

MIDDLEWARE = [
    "complaints.integrity.middleware.Unmarked",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "cms.middleware.CompressHtml",
    "cms.middleware.RefuseHugeBodies",
    "cms.middleware.SayWhenUnavailable",
    "cms.page_cache.PageCache",
    "csp.middleware.CSPMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "cms.middleware.AdminPolicy",
    "cms.middleware.LanguageFromPath",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "cms.middleware.StaffSessions",
    "cms.middleware.StaffSecondStep",
    "cms.middleware.SayWhoHasNoRole",
    "cms.middleware.SayWhatIsRefused",
    "cms.middleware.SayWhatCannotBeRead",
    "allauth.account.middleware.AccountMiddleware",
    "wagtail.contrib.redirects.middleware.RedirectMiddleware",
]

ROOT_URLCONF = "cms.urls"
WSGI_APPLICATION = "cms.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.i18n",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "home.context.agency",
            ],
        },
    }
]
# Widgets too are drawn by templates/, so that no inline script or style comes from a library.
FORM_RENDERER = "django.forms.renderers.TemplatesSetting"
CRISPY_ALLOWED_TEMPLATE_PACKS = ["portal"]
CRISPY_TEMPLATE_PACK = "portal"
CRISPY_FAIL_SILENTLY = False

DATABASES = {"default": databases.configuration(environment.text("DATABASE_URL"), DATA_DIR)}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
CACHES = {
    # Shared by all processes: rate limits, the site's root paths.
    "default": {
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": "cache_entries",
        "OPTIONS": {"MAX_ENTRIES": 20_000},
    },
    # Each process keeps its own finished pages (cms/page_cache.py).
    "pages": {
        "BACKEND": "django.core.cache.backends.locmem.LocMemCache",
        "LOCATION": "pages",
        "OPTIONS": {"MAX_ENTRIES": 1_000},
    },
    # Posters and booklets, shared by all processes: seconds to make, so made once.
    "prints": {
        "BACKEND": "django.core.cache.backends.filebased.FileBasedCache",
        "LOCATION": DATA_DIR / "prints",
        "OPTIONS": {"MAX_ENTRIES": 200},
    },
    # Wrong secrets of the confidential channel: counted in memory, never on a disk.
    "memory": {
        "BACKEND": "django.core.cache.backends.locmem.LocMemCache",
        "LOCATION": "memory",
        "OPTIONS": {"MAX_ENTRIES": 20_000},
    },
    # Where Wagtail looks up the sizes of a picture: a query each on the shared cache.
    "renditions": {
        "BACKEND": "django.core.cache.backends.locmem.LocMemCache",
        "LOCATION": "renditions",
        "OPTIONS": {"MAX_ENTRIES": 5_000},
    },
}

LANGUAGE_CODE = "th"
LANGUAGES = [("th", "ไทย"), ("en", "English")]
WAGTAIL_CONTENT_LANGUAGES = LANGUAGES
WAGTAILADMIN_PERMITTED_LANGUAGES = LANGUAGES
WAGTAIL_I18N_ENABLED = True
WAGTAIL_USER_TIME_ZONES = ["Asia/Bangkok"]  # one, so nobody is asked
LOCALE_PATHS = [BASE_DIR / "locale"]
USE_I18N = True
TIME_ZONE = "Asia/Bangkok"
USE_TZ = True

STATIC_URL = "/static/"
STATIC_ROOT = DATA_DIR / "static"
MEDIA_URL = "/media/"
MEDIA_ROOT = DATA_DIR / "media"
# Files of cases. Never below MEDIA_ROOT: only casework's access rules lead here.
PRIVATE_ROOT = DATA_DIR / "private"
STORAGES = {
    "default": {"BACKEND": "cms.file_names.ThaiNames"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
FILE_UPLOAD_PERMISSIONS = 0o640
# Argon2id of an inspector's passphrase: passes and bytes of memory; about a second.
PASSPHRASE_COST = (4, 128 * 1024 * 1024)
EVIDENCE_OPENS_PRIVATE = False  # whether links that staff paste may lead into our own network
DATA_UPLOAD_MAX_MEMORY_SIZE = 2 * 1024 * 1024  # text of one form; files do not count
DATA_UPLOAD_MAX_NUMBER_FIELDS = 10_000  # an integrity plan of a hundred rows is one form

# Wagtail's saving by itself races with the button of a new page and leaves a second draft behind.
WAGTAIL_AUTOSAVE_INTERVAL = 0
WAGTAIL_ALLOW_UNICODE_SLUGS = False
WAGTAIL_SITE_NAME = "ระบบหลังบ้าน"
WAGTAILADMIN_BASE_URL = SITE_URL
WAGTAILADMIN_LOGIN_URL = "/accounts/login/"
WAGTAIL_GRAVATAR_PROVIDER_URL = None
WAGTAIL_ENABLE_UPDATE_CHECK = False
WAGTAIL_ENABLE_WHATS_NEW_BANNER = False
WAGTAIL_PASSWORD_MANAGEMENT_ENABLED = False
WAGTAIL_PASSWORD_RESET_ENABLED = False
WAGTAIL_EMAIL_MANAGEMENT_ENABLED = False
WAGTAILSEARCH_BACKENDS = {"default": {"BACKEND": "home.search.backend"}}
WAGTAILIMAGES_EXTENSIONS = ["avif", "gif", "heic", "jpg", "jpeg", "png", "webp"]
WAGTAILIMAGES_IMAGE_FORM_BASE = "home.image_forms.PhotoForm"
WAGTAILIMAGES_MAX_UPLOAD_SIZE = 30 * 1024 * 1024  # shrunk on arrival
WAGTAILDOCS_SERVE_METHOD = "serve_view"
WAGTAILDOCS_DOCUMENT_FORM_BASE = "home.library.forms.DocumentFileForm"
WAGTAILDOCS_EXTENSIONS = ["csv", "docx", "jpg", "odt", "ods", "pdf", "png", "pptx", "xlsx", "zip"]

AUTHENTICATION_BACKENDS = ["cms.sign_in.Backend"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in (
        "UserAttributeSimilarityValidator",
        "MinimumLengthValidator",
        "CommonPasswordValidator",
    )
]
LOGIN_URL = "/accounts/login/"
LOGIN_REDIRECT_URL = "/admin/"
ACCOUNT_LOGOUT_REDIRECT_URL = "/"
ACCOUNT_ADAPTER = "cms.sign_in.Adapter"
ACCOUNT_LOGIN_METHODS = {"username"}
ACCOUNT_USER_DISPLAY = "cms.sign_in.name_of"
ACCOUNT_SIGNUP_FIELDS = ["username*", "password1*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_SESSION_REMEMBER = False
ALLAUTH_TRUSTED_PROXY_COUNT = int(environment.text("TRUSTED_PROXIES", "0"))
MFA_SUPPORTED_TYPES = ["totp", "recovery_codes", "webauthn"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_TOTP_ISSUER = _ADDRESS.hostname or "localhost"
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = not _IS_HTTPS  # browsers allow it on localhost only
STAFF_MFA_REQUIRED = environment.flag("STAFF_MFA_REQUIRED", default=not DEMO)

SESSION_IDLE = timedelta(hours=8) if DEMO else timedelta(minutes=30)
SESSION_ABSOLUTE = timedelta(hours=12)
SESSION_COOKIE_AGE = int(SESSION_ABSOLUTE.total_seconds())
SESSION_EXPIRE_AT_BROWSER_CLOSE = True
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = _IS_HTTPS
SESSION_COOKIE_HTTPONLY = CSRF_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"

CSRF_FAILURE_VIEW = "cms.errors.csrf_failure"

SECURE_SSL_REDIRECT = _IS_HTTPS
SECURE_REDIRECT_EXEMPT = [r"^healthz$"]
SECURE_HSTS_SECONDS = 365 * 24 * 3600 if _IS_HTTPS else 0
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
SILENCED_SYSTEM_CHECKS = [
    # The office's other machines below the same domain are not ours to force to HTTPS.
    "security.W005",
    "security.W021",
]
_POLICY = {
    "default-src": [SELF],
    "script-src": [SELF],
    "style-src": [SELF],
    "img-src": [SELF, "data:", "blob:"],
    "object-src": [NONE],
    "base-uri": [NONE],
    "form-action": [SELF],
    "frame-ancestors": [NONE],
}
CONTENT_SECURITY_POLICY = {"DIRECTIVES": _POLICY}

# The demo's mails go nowhere: they lie in DATA_DIR/mail, to be read.
_MAIL = "filebased" if DEMO and not environment.text("EMAIL_HOST") else "smtp"
EMAIL_BACKEND = f"django.core.mail.backends.{_MAIL}.EmailBackend"
EMAIL_FILE_PATH = DATA_DIR / "mail"
EMAIL_HOST = environment.text("EMAIL_HOST", "localhost")
EMAIL_PORT = int(environment.text("EMAIL_PORT", "25"))
EMAIL_HOST_USER = environment.text("EMAIL_HOST_USER")
EMAIL_HOST_PASSWORD = environment.text("EMAIL_HOST_PASSWORD")
EMAIL_USE_TLS = environment.flag("EMAIL_USE_TLS")
EMAIL_TIMEOUT = 20
DEFAULT_FROM_EMAIL = environment.text("DEFAULT_FROM_EMAIL", "webmaster@localhost")
SERVER_EMAIL = DEFAULT_FROM_EMAIL

# No access log anywhere: an address may tell who asked for what. What went wrong, in one place.
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "%(asctime)s %(levelname)s %(name)s: %(message)s"}},
    "filters": {"quiet": {"()": "cms.quiet.Quiet"}},
    "handlers": {
        "console": {
            "class": "logging.StreamHandler",
            "formatter": "line",
            "filters": ["quiet"],
        }
    },
    "root": {"handlers": ["console"], "level": "WARNING"},
    "loggers": {
        "django": {"handlers": [], "level": "WARNING"},
        "django.request": {"level": "ERROR"},
        "django.security": {"level": "ERROR"},
    },
}
