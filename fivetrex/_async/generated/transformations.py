# Generated from openapi/surface/transformations.yaml by scripts/regenerate; change that file instead.
"""The transformations of the account."""

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
    from ...models import (
        CreateTransformationRequestType,
        Transformation,
        TransformationPackage,
        TransformationSchedule,
        TransformationScheduleInfo,
        TransformationsListType,
    )
    from ..pagination import AsyncStream


class AsyncTransformations(AsyncResource):
    """The transformations of the account: `client.transformations`."""

    @cached_property
    def packages(self) -> AsyncTransformationPackages:
        """The Quickstart data models (packages) that transformations can run."""
        return AsyncTransformationPackages(self._session)

    async def list(
        self,
        group_id: str | None = None,
        *,
        project_id: str | None = None,
        type: TransformationsListType | None = None,
        cursor: str | None = None,
        limit: int | None = None,
    ) -> Page[Transformation]:
        """List the transformations of the account.

        Args:
            group_id: Only the transformations of this group.
            project_id: Only the transformations of this project.
            type: Only the transformations of this type, `"DBT_CORE"` or `"QUICKSTART"`.
            cursor: The `next_cursor` of the previous page. None returns the first page.
            limit: The maximum number of items on the page, from 1 to 1000. None means the API's
                default, 100.

        Returns:
            One page of transformations.

        Raises:
            FivetrexError: The call failed.
            ValueError: `limit` is out of range or `cursor` is empty or malformed.

        Example:
            ```python
            page = await client.transformations.list(
                group_id="amber_harbor",
            )
            for transformation in page:
                print(transformation)
            ```
        """
        from fivetrex_api.api.transformation_management import transformations_list as operation

        from ...models import Transformation

        query = list_arguments(cursor, limit, group_id=group_id, project_id=project_id, type_=type)
        kwargs = operation._get_kwargs(**query)
        return (await self._session.send(Call("transformations.list", group_id), kwargs)).page(
            Transformation
        )

    def stream(
        self,
        group_id: str | None = None,
        *,
        project_id: str | None = None,
        type: TransformationsListType | None = None,
        cursor: str | None = None,
        limit: int | None = 1000,
    ) -> AsyncStream[Transformation]:
        """Stream the transformations of the account, with automatic pagination.

        The stream holds one page at a time and requests the next one when it is needed.

        Args:
            group_id: Only the transformations of this group.
            project_id: Only the transformations of this project.
            type: Only the transformations of this type, `"DBT_CORE"` or `"QUICKSTART"`.
            cursor: Where to start, such as the `progress.cursor` of an error that interrupted an
                earlier stream. None starts at the first page.
            limit: The number of items to request at a time, from 1 to 1000.

        Returns:
            An iterator over the transformations. An error that interrupts it has `progress`, from
            which a new stream can continue.

        Raises:
            FivetrexError: A page could not be read.
            ValueError: `limit` is out of range or `cursor` is empty or malformed.

        Example:
            ```python
            async for transformation in client.transformations.stream(
                group_id="amber_harbor",
            ):
                print(transformation)
            ```
        """
        from fivetrex_api.api.transformation_management import transformations_list as operation

        from ...models import Transformation

        query = list_arguments(None, limit, group_id=group_id, project_id=project_id, type_=type)
        request = partial(operation._get_kwargs, **query)
        call = Call("transformations.stream", group_id)
        return self._stream(call, request, Transformation, cursor)

    async def get(self, transformation_id: str) -> Transformation:
        """Get a transformation.

        Args:
            transformation_id: The transformation's ID.

        Returns:
            The transformation.

        Raises:
            NotFoundError: The transformation does not exist, or the API key has no access to it.
            FivetrexError: The call failed.
            ValueError: `transformation_id` is empty.

        Example:
            ```python
            transformation = await client.transformations.get("frozen_willow")
            print(transformation)
            ```
        """
        from fivetrex_api.api.transformation_management import transformation_details as operation

        from ...models import Transformation

        kwargs = operation._get_kwargs(check_id("transformation_id", transformation_id))
        return (
            await self._session.send(Call("transformations.get", transformation_id), kwargs)
        ).model(Transformation)

    async def create(
        self,
        *,
        transformation_config: Mapping[str, Any],
        type: CreateTransformationRequestType,
        paused: bool | NotGiven | None = NOT_GIVEN,
        schedule: TransformationSchedule
        | TransformationScheduleInfo
        | Mapping[str, Any]
        | NotGiven
        | None = NOT_GIVEN,
        extra: Mapping[str, Any] | None = None,
        allow_masked: bool = False,
    ) -> Transformation:
        """Create a transformation.

        A field that is not passed is not sent. None is sent as null.

        Args:
            transformation_config: Settings of the transformation: `project_id`, `name` and `steps`
                for dbt Core, `package_name` and `connection_ids` for Quickstart.
            type: The type of the transformation, `"DBT_CORE"` or `"QUICKSTART"`.
            paused: Whether the transformation is paused.
            schedule: When the transformation runs.
            extra: Fields of the request that this version of the library does not have.
            allow_masked: Whether to send values made only of asterisks. The API returns secrets as
                `"******"`. By default, sending such a value raises a `ValueError`. See
                `fivetrex.without_masked`.

        Returns:
            The new transformation.

        Raises:
            BadRequestError: The API rejected a field.
            FivetrexError: The call failed.
            ValueError: `type` is empty or a value is masked.

        Example:
            ```python
            transformation = await client.transformations.create(
                transformation_config={"project_id": "woven_harbor", "name": "hourly_build", "steps": [{"name": "build", "command": "dbt build"}]},
                type="DBT_CORE",
                schedule={"schedule_type": "INTERVAL", "interval": 60},
            )
            print(transformation)
            ```
        """
        from fivetrex_api.api.transformation_management import create_transformation as operation

        from ...models import Transformation

        body = collect_fields(
            extra,
            allow_masked=allow_masked,
            transformation_config=transformation_config,
            type=check_text("type", type),
            paused=paused,
            schedule=schedule,
        )
        kwargs = operation._get_kwargs(body=body)
        return (await self._session.send(Call("transformations.create"), kwargs)).model(
            Transformation
        )

    async def update(
        self,
        transformation_id: str,
        *,
        paused: bool | NotGiven | None = NOT_GIVEN,
        schedule: TransformationSchedule
        | TransformationScheduleInfo
        | Mapping[str, Any]
        | NotGiven
        | None = NOT_GIVEN,
        transformation_config: Mapping[str, Any] | NotGiven | None = NOT_GIVEN,
        extra: Mapping[str, Any] | None = None,
        allow_masked: bool = False,
    ) -> Transformation:
        """Update a transformation.

        A field that is not passed stays as it is. None is sent as null.

        Args:
            transformation_id: The transformation's ID.
            paused: Whether the transformation is paused.
            schedule: When the transformation runs.
            transformation_config: Settings of the transformation to change.
            extra: Fields of the request that this version of the library does not have.
            allow_masked: Whether to send values made only of asterisks. The API returns secrets as
                `"******"`. By default, sending such a value raises a `ValueError`. See
                `fivetrex.without_masked`.

        Returns:
            The updated transformation.

        Raises:
            BadRequestError: The API rejected a field.
            NotFoundError: The transformation does not exist, or the API key has no access to it.
            FivetrexError: The call failed.
            ValueError: `transformation_id` is empty, no field is passed, or a value is masked.

        Example:
            ```python
            transformation = await client.transformations.update(
                "sunlit_quarry",
                paused=True,
            )
            print(transformation)
            ```
        """
        from fivetrex_api.api.transformation_management import update_transformation as operation

        from ...models import Transformation

        body = require_change(
            collect_fields(
                extra,
                allow_masked=allow_masked,
                paused=paused,
                schedule=schedule,
                transformation_config=transformation_config,
            )
        )
        kwargs = operation._get_kwargs(check_id("transformation_id", transformation_id), body=body)
        return (
            await self._session.send(Call("transformations.update", transformation_id), kwargs)
        ).model(Transformation)

    async def delete(self, transformation_id: str) -> None:
        """Delete a transformation.

        Args:
            transformation_id: The transformation's ID.

        Raises:
            NotFoundError: The transformation does not exist, or the API key has no access to it.
            FivetrexError: The call failed.
            ValueError: `transformation_id` is empty.

        Example:
            ```python
            await client.transformations.delete("sunlit_quarry")
            ```
        """
        from fivetrex_api.api.transformation_management import delete_transformation as operation

        kwargs = operation._get_kwargs(check_id("transformation_id", transformation_id))
        (
            await self._session.send(Call("transformations.delete", transformation_id), kwargs)
        ).message()

    async def run(
        self,
        transformation_id: str,
        *,
        full_refresh: bool | NotGiven | None = NOT_GIVEN,
        extra: Mapping[str, Any] | None = None,
        confirm: bool = False,
    ) -> None:
        """Run a transformation.

        The call does not wait for the run to end. With `full_refresh`, the tables are built again
        from all data.

        A field that is not passed is not sent. None is sent as null.

        Args:
            transformation_id: The transformation's ID.
            full_refresh: Whether to build the tables again from all data. The default is false.
            extra: Fields of the request that this version of the library does not have.
            confirm: Must be True to rebuild the tables from all data.

        Raises:
            BadRequestError: The API rejected a field.
            NotFoundError: The transformation does not exist, or the API key has no access to it.
            ConfirmationRequiredError: The call needs confirmation, and `confirm` is not True.
            FivetrexError: The call failed.
            ValueError: `transformation_id` is empty or a value cannot be sent as JSON.

        Example:
            ```python
            await client.transformations.run(
                "sunlit_quarry",
                confirm=True,
            )
            ```
        """
        from fivetrex_api.api.transformation_management import run_transformation as operation

        body = collect_fields(extra, full_refresh=full_refresh)
        kwargs = operation._get_kwargs(check_id("transformation_id", transformation_id), body=body)
        (
            await self._session.send(
                Call("transformations.run", transformation_id, confirmed=confirm is True), kwargs
            )
        ).message()

    async def cancel(self, transformation_id: str) -> None:
        """Cancel the run of a transformation.

        The API refuses the call if the transformation is not running.

        Args:
            transformation_id: The transformation's ID.

        Raises:
            NotFoundError: The transformation does not exist, or the API key has no access to it.
            FivetrexError: The call failed.
            ValueError: `transformation_id` is empty.

        Example:
            ```python
            await client.transformations.cancel(
                "some_transformation_id",
            )
            ```
        """
        from fivetrex_api.api.transformation_management import cancel_transformation as operation

        kwargs = operation._get_kwargs(check_id("transformation_id", transformation_id))
        (
            await self._session.send(Call("transformations.cancel", transformation_id), kwargs)
        ).message()

    async def upgrade(self, transformation_id: str) -> None:
        """Upgrade the package of a Quickstart transformation to its latest version.

        The API can take minutes to respond. Unless `timeout` is set on the client, the client waits
        up to 15 minutes.

        Args:
            transformation_id: The transformation's ID.

        Raises:
            NotFoundError: The transformation does not exist, or the API key has no access to it.
            FivetrexError: The call failed.
            ValueError: `transformation_id` is empty.

        Example:
            ```python
            await client.transformations.upgrade("frozen_willow")
            ```
        """
        from fivetrex_api.api.transformation_management import (
            upgrade_transformation_package as operation,
        )

        kwargs = operation._get_kwargs(check_id("transformation_id", transformation_id))
        (
            await self._session.send(
                Call("transformations.upgrade", transformation_id, slow=True), kwargs
            )
        ).message()


class AsyncTransformationPackages(AsyncResource):
    """The Quickstart data models (packages) that transformations can run: `client.transformations.packages`."""

    async def list(
        self,
        *,
        service: str | None = None,
        name: str | None = None,
        cursor: str | None = None,
        limit: int | None = None,
    ) -> Page[TransformationPackage]:
        """List the available Quickstart packages.

        Args:
            service: Only the packages for this connector type, such as `"stripe"`.
            name: Only the packages with this name.
            cursor: The `next_cursor` of the previous page. None returns the first page.
            limit: The maximum number of items on the page, from 1 to 1000. None means the API's
                default, 100.

        Returns:
            One page of transformation packages.

        Raises:
            FivetrexError: The call failed.
            ValueError: `limit` is out of range or `cursor` is empty or malformed.

        Example:
            ```python
            page = await client.transformations.packages.list(
                service="stripe",
            )
            for transformation_package in page:
                print(transformation_package)
            ```
        """
        from fivetrex_api.api.transformation_management import (
            transformation_package_metadata_list as operation,
        )

        from ...models import TransformationPackage

        query = list_arguments(cursor, limit, service=service, name=name)
        kwargs = operation._get_kwargs(**query)
        return (await self._session.send(Call("transformations.packages.list"), kwargs)).page(
            TransformationPackage
        )

    def stream(
        self,
        *,
        service: str | None = None,
        name: str | None = None,
        cursor: str | None = None,
        limit: int | None = 1000,
    ) -> AsyncStream[TransformationPackage]:
        """Stream the available Quickstart packages, with automatic pagination.

        The stream holds one page at a time and requests the next one when it is needed.

        Args:
            service: Only the packages for this connector type, such as `"stripe"`.
            name: Only the packages with this name.
            cursor: Where to start, such as the `progress.cursor` of an error that interrupted an
                earlier stream. None starts at the first page.
            limit: The number of items to request at a time, from 1 to 1000.

        Returns:
            An iterator over the transformation packages. An error that interrupts it has
            `progress`, from which a new stream can continue.

        Raises:
            FivetrexError: A page could not be read.
            ValueError: `limit` is out of range or `cursor` is empty or malformed.

        Example:
            ```python
            async for transformation_package in client.transformations.packages.stream(
                service="stripe",
            ):
                print(transformation_package)
            ```
        """
        from fivetrex_api.api.transformation_management import (
            transformation_package_metadata_list as operation,
        )

        from ...models import TransformationPackage

        query = list_arguments(None, limit, service=service, name=name)
        request = partial(operation._get_kwargs, **query)
        call = Call("transformations.packages.stream")
        return self._stream(call, request, TransformationPackage, cursor)

    async def get(self, package_definition_id: str) -> TransformationPackage:
        """Get a Quickstart package.

        Args:
            package_definition_id: The package's ID.

        Returns:
            The package.

        Raises:
            NotFoundError: The package definition does not exist, or the API key has no access to
                it.
            FivetrexError: The call failed.
            ValueError: `package_definition_id` is empty.

        Example:
            ```python
            transformation_package = await client.transformations.packages.get(
                "stripe_package",
            )
            print(transformation_package)
            ```
        """
        from fivetrex_api.api.transformation_management import (
            transformation_package_metadata_details as operation,
        )

        from ...models import TransformationPackage

        kwargs = operation._get_kwargs(check_id("package_definition_id", package_definition_id))
        return (
            await self._session.send(
                Call("transformations.packages.get", package_definition_id), kwargs
            )
        ).model(TransformationPackage)
