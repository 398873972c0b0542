"""The settings of Django, which all tests of a process share."""

from __future__ import annotations

from django.conf import settings

if not settings.configured:
    settings.configure(
        ALLOWED_HOSTS=["test"],
        MIDDLEWARE=[
            "django.middleware.common.CommonMiddleware",
            "django.middleware.csrf.CsrfViewMiddleware",
        ],
        ROOT_URLCONF="tests.webhooks.test_django",
        SECRET_KEY="only for this test",
    )
