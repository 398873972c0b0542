# Generated from openapi/surface/log_services.yaml by scripts/regenerate; change that file instead.
"""The services that receive the logs of groups."""

from __future__ import annotations

from functools import cached_property, partial
from typing import TYPE_CHECKING, Any

from ..._core.list_query import list_arguments
from ..._core.operation_call import Call
from ..._core.request_fields import NOT_GIVEN, NotGiven, collect_fields, require_change
from ..._core.validation import check_id, check_text
from ..resource import AsyncResource

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..._core.pagination import Page
    from ...models import LogService, LogServiceSetupTests
    from ..pagination import AsyncStream


class AsyncLogServices(AsyncResource):
    """The services that receive the logs of groups: `client.log_services`."""

    @cached_property
    def account(self) -> AsyncAccountLogService:
        """The service that receives the logs of the account."""
        return AsyncAccountLogService(self._session)

    async def list(
        self, *, cursor: str | None = None, limit: int | None = None
    ) -> Page[LogService]:
        """List the log services of the account and of its groups.

        Args:
            cursor: The `next_cursor` of the previous page. None returns the first page.
            limit: The maximum number of items on the page, from 1 to 1000. None means the API's
                default, 100.

        Returns:
            One page of log services.

        Raises:
            FivetrexError: The call failed.
            ValueError: `limit` is out of range or `cursor` is empty or malformed.

        Example:
            ```python
            page = await client.log_services.list()
            for log_service in page:
                print(log_service)
            ```
        """
        from fivetrex_api.api.log_service_management import list_log_services as operation

        from ...models import LogService

        query = list_arguments(cursor, limit)
        kwargs = operation._get_kwargs(**query)
        return (await self._session.send(Call("log_services.list"), kwargs)).page(LogService)

    def stream(
        self, *, cursor: str | None = None, limit: int | None = 1000
    ) -> AsyncStream[LogService]:
        """Stream the log services of the account and of its groups, with automatic pagination.

        The stream holds one page at a time and requests the next one when it is needed.

        Args:
            cursor: Where to start, such as the `progress.cursor` of an error that interrupted an
                earlier stream. None starts at the first page.
            limit: The number of items to request at a time, from 1 to 1000.

        Returns:
            An iterator over the log services. An error that interrupts it has `progress`, from
            which a new stream can continue.

        Raises:
            FivetrexError: A page could not be read.
            ValueError: `limit` is out of range or `cursor` is empty or malformed.

        Example:
            ```python
            async for log_service in client.log_services.stream():
                print(log_service)
            ```
        """
        from fivetrex_api.api.log_service_management import list_log_services as operation

        from ...models import LogService

        query = list_arguments(None, limit)
        request = partial(operation._get_kwargs, **query)
        call = Call("log_services.stream")
        return self._stream(call, request, LogService, cursor)

    async def get(self, log_service_id: str) -> LogService:
        """Get the log service of a group.

        Args:
            log_service_id: The log service's ID, which is its group's ID.

        Returns:
            The log service.

        Raises:
            NotFoundError: The log service does not exist, or the API key has no access to it.
            FivetrexError: The call failed.
            ValueError: `log_service_id` is empty.

        Example:
            ```python
            log_service = await client.log_services.get("some_log_service_id")
            print(log_service)
            ```
        """
        from fivetrex_api.api.log_service_management import get_log_service_details as operation

        from ...models import LogService

        kwargs = operation._get_kwargs(check_id("log_service_id", log_service_id))
        return (await self._session.send(Call("log_services.get", log_service_id), kwargs)).model(
            LogService
        )

    async def create(
        self,
        *,
        group_id: str,
        service: str,
        config: Mapping[str, Any] | NotGiven | None = NOT_GIVEN,
        enabled: bool | NotGiven | None = NOT_GIVEN,
        run_setup_tests: bool | NotGiven | None = NOT_GIVEN,
        extra: Mapping[str, Any] | None = None,
        allow_masked: bool = False,
    ) -> LogService:
        """Create the log service of a group.

        A group has one log service, which gets the ID of the group.

        A field that is not passed is not sent. None is sent as null.

        The API can take minutes to respond. Unless `timeout` is set on the client, the client waits
        up to 15 minutes.

        Args:
            group_id: The group's ID.
            service: The type of the log service, such as `"cloudwatch"`.
            config: Settings and credentials of the log service.
            enabled: Whether logs are sent.
            run_setup_tests: Whether to run the setup tests. The default is false.
            extra: Fields of the request that this version of the library does not have.
            allow_masked: Whether to send values made only of asterisks. The API returns secrets as
                `"******"`. By default, sending such a value raises a `ValueError`. See
                `fivetrex.without_masked`.

        Returns:
            The new log service.

        Raises:
            BadRequestError: The API rejected a field.
            FivetrexError: The call failed.
            ValueError: `group_id` or `service` is empty or a value is masked.

        Example:
            ```python
            log_service = await client.log_services.create(
                group_id="quiet_meadow",
                service="cloudwatch",
                config={"log_group_name": "fivetran", "role_arn": "arn:aws:iam::1:role/logs"},
            )
            print(log_service)
            ```
        """
        from fivetrex_api.api.log_service_management import add_log_service as operation

        from ...models import LogService

        body = collect_fields(
            extra,
            allow_masked=allow_masked,
            group_id=check_text("group_id", group_id),
            service=check_text("service", service),
            config=config,
            enabled=enabled,
            run_setup_tests=run_setup_tests,
        )
        kwargs = operation._get_kwargs(body=body)
        return (await self._session.send(Call("log_services.create", slow=True), kwargs)).model(
            LogService
        )

    async def update(
        self,
        log_service_id: str,
        *,
        config: Mapping[str, Any] | NotGiven | None = NOT_GIVEN,
        enabled: bool | NotGiven | None = NOT_GIVEN,
        run_setup_tests: bool | NotGiven | None = NOT_GIVEN,
        extra: Mapping[str, Any] | None = None,
        allow_masked: bool = False,
    ) -> LogService:
        """Update the log service of a group.

        A field that is not passed stays as it is. None is sent as null.

        The API can take minutes to respond. Unless `timeout` is set on the client, the client waits
        up to 15 minutes.

        Args:
            log_service_id: The log service's ID, which is its group's ID.
            config: Settings and credentials of the log service to change.
            enabled: Whether logs are sent.
            run_setup_tests: Whether to run the setup tests. The default is false.
            extra: Fields of the request that this version of the library does not have.
            allow_masked: Whether to send values made only of asterisks. The API returns secrets as
                `"******"`. By default, sending such a value raises a `ValueError`. See
                `fivetrex.without_masked`.

        Returns:
            The updated log service.

        Raises:
            BadRequestError: The API rejected a field.
            NotFoundError: The log service does not exist, or the API key has no access to it.
            FivetrexError: The call failed.
            ValueError: `log_service_id` is empty, no field is passed, or a value is masked.

        Example:
            ```python
            log_service = await client.log_services.update(
                "some_log_service_id",
                enabled=False,
            )
            print(log_service)
            ```
        """
        from fivetrex_api.api.log_service_management import update_log_service as operation

        from ...models import LogService

        body = require_change(
            collect_fields(
                extra,
                allow_masked=allow_masked,
                config=config,
                enabled=enabled,
                run_setup_tests=run_setup_tests,
            )
        )
        kwargs = operation._get_kwargs(check_id("log_service_id", log_service_id), body=body)
        return (
            await self._session.send(Call("log_services.update", log_service_id, slow=True), kwargs)
        ).model(LogService)

    async def delete(self, log_service_id: str) -> None:
        """Delete the log service of a group.

        Args:
            log_service_id: The log service's ID, which is its group's ID.

        Raises:
            NotFoundError: The log service does not exist, or the API key has no access to it.
            FivetrexError: The call failed.
            ValueError: `log_service_id` is empty.

        Example:
            ```python
            await client.log_services.delete("some_log_service_id")
            ```
        """
        from fivetrex_api.api.log_service_management import delete_log_service as operation

        kwargs = operation._get_kwargs(check_id("log_service_id", log_service_id))
        (await self._session.send(Call("log_services.delete", log_service_id), kwargs)).message()

    async def test(self, log_service_id: str) -> LogServiceSetupTests:
        """Run the setup tests of the log service of a group.

        The call waits for the results.

        The API can take minutes to respond. Unless `timeout` is set on the client, the client waits
        up to 15 minutes.

        Args:
            log_service_id: The log service's ID, which is its group's ID.

        Returns:
            The results of the setup tests.

        Raises:
            NotFoundError: The log service does not exist, or the API key has no access to it.
            FivetrexError: The call failed.
            ValueError: `log_service_id` is empty.

        Example:
            ```python
            log_service_setup_tests = await client.log_services.test("some_log_service_id")
            print(log_service_setup_tests)
            ```
        """
        from fivetrex_api.api.log_service_management import run_setup_tests_log_service as operation

        from ...models import LogServiceSetupTests

        kwargs = operation._get_kwargs(check_id("log_service_id", log_service_id))
        return (
            await self._session.send(Call("log_services.test", log_service_id, slow=True), kwargs)
        ).model(LogServiceSetupTests)


class AsyncAccountLogService(AsyncResource):
    """The service that receives the logs of the account: `client.log_services.account`."""

    async def get(self) -> LogService:
        """Get the log service of the account.

        Returns:
            The log service.

        Raises:
            FivetrexError: The call failed.

        Example:
            ```python
            log_service = await client.log_services.account.get()
            print(log_service)
            ```
        """
        from fivetrex_api.api.log_service_management import (
            get_account_log_service_details as operation,
        )

        from ...models import LogService

        kwargs = operation._get_kwargs()
        return (await self._session.send(Call("log_services.account.get"), kwargs)).model(
            LogService
        )

    async def create(
        self,
        *,
        service: str,
        config: Mapping[str, Any] | NotGiven | None = NOT_GIVEN,
        enabled: bool | NotGiven | None = NOT_GIVEN,
        run_setup_tests: bool | NotGiven | None = NOT_GIVEN,
        extra: Mapping[str, Any] | None = None,
        allow_masked: bool = False,
    ) -> LogService:
        """Create the log service of the account.

        An account has one log service of its own.

        A field that is not passed is not sent. None is sent as null.

        The API can take minutes to respond. Unless `timeout` is set on the client, the client waits
        up to 15 minutes.

        Args:
            service: The type of the log service, such as `"cloudwatch"`.
            config: Settings and credentials of the log service.
            enabled: Whether logs are sent.
            run_setup_tests: Whether to run the setup tests. The default is false.
            extra: Fields of the request that this version of the library does not have.
            allow_masked: Whether to send values made only of asterisks. The API returns secrets as
                `"******"`. By default, sending such a value raises a `ValueError`. See
                `fivetrex.without_masked`.

        Returns:
            The new log service.

        Raises:
            BadRequestError: The API rejected a field.
            FivetrexError: The call failed.
            ValueError: `service` is empty or a value is masked.

        Example:
            ```python
            log_service = await client.log_services.account.create(
                service="some_service",
            )
            print(log_service)
            ```
        """
        from fivetrex_api.api.log_service_management import add_account_log_service as operation

        from ...models import LogService

        body = collect_fields(
            extra,
            allow_masked=allow_masked,
            service=check_text("service", service),
            config=config,
            enabled=enabled,
            run_setup_tests=run_setup_tests,
        )
        kwargs = operation._get_kwargs(body=body)
        return (
            await self._session.send(Call("log_services.account.create", slow=True), kwargs)
        ).model(LogService)

    async def update(
        self,
        *,
        config: Mapping[str, Any] | NotGiven | None = NOT_GIVEN,
        enabled: bool | NotGiven | None = NOT_GIVEN,
        run_setup_tests: bool | NotGiven | None = NOT_GIVEN,
        extra: Mapping[str, Any] | None = None,
        allow_masked: bool = False,
    ) -> LogService:
        """Update the log service of the account.

        A field that is not passed stays as it is. None is sent as null.

        The API can take minutes to respond. Unless `timeout` is set on the client, the client waits
        up to 15 minutes.

        Args:
            config: Settings and credentials of the log service to change.
            enabled: Whether logs are sent.
            run_setup_tests: Whether to run the setup tests. The default is false.
            extra: Fields of the request that this version of the library does not have.
            allow_masked: Whether to send values made only of asterisks. The API returns secrets as
                `"******"`. By default, sending such a value raises a `ValueError`. See
                `fivetrex.without_masked`.

        Returns:
            The updated log service.

        Raises:
            BadRequestError: The API rejected a field.
            FivetrexError: The call failed.
            ValueError: No field is passed or a value is masked.

        Example:
            ```python
            log_service = await client.log_services.account.update(enabled=False)
            print(log_service)
            ```
        """
        from fivetrex_api.api.log_service_management import update_account_log_service as operation

        from ...models import LogService

        body = require_change(
            collect_fields(
                extra,
                allow_masked=allow_masked,
                config=config,
                enabled=enabled,
                run_setup_tests=run_setup_tests,
            )
        )
        kwargs = operation._get_kwargs(body=body)
        return (
            await self._session.send(Call("log_services.account.update", slow=True), kwargs)
        ).model(LogService)

    async def delete(self) -> None:
        """Delete the log service of the account.

        Raises:
            FivetrexError: The call failed.

        Example:
            ```python
            await client.log_services.account.delete()
            ```
        """
        from fivetrex_api.api.log_service_management import delete_account_log_service as operation

        kwargs = operation._get_kwargs()
        (await self._session.send(Call("log_services.account.delete"), kwargs)).message()

    async def test(self) -> LogServiceSetupTests:
        """Run the setup tests of the log service of the account.

        The call waits for the results.

        The API can take minutes to respond. Unless `timeout` is set on the client, the client waits
        up to 15 minutes.

        Returns:
            The results of the setup tests.

        Raises:
            FivetrexError: The call failed.

        Example:
            ```python
            log_service_setup_tests = await client.log_services.account.test()
            print(log_service_setup_tests)
            ```
        """
        from fivetrex_api.api.log_service_management import (
            run_setup_tests_account_log_service as operation,
        )

        from ...models import LogServiceSetupTests

        kwargs = operation._get_kwargs()
        return (
            await self._session.send(Call("log_services.account.test", slow=True), kwargs)
        ).model(LogServiceSetupTests)
