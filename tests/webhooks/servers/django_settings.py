"""The settings of the Django application."""

ALLOWED_HOSTS = ["*"]
MIDDLEWARE = [
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
]
ROOT_URLCONF = "tests.webhooks.servers.django_app"
SECRET_KEY = "only for these tests"
WSGI_APPLICATION = "tests.webhooks.servers.django_app.wsgi_app"
