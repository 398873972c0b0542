# Generated from openapi/surface/transformation_projects.yaml by scripts/regenerate; change that file instead.
"""The dbt projects of transformations."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from ..._core.list_query import list_arguments
from ..._core.operation_call import Call
from ..._core.request_fields import NOT_GIVEN, NotGiven, collect_fields, require_change
from ..._core.validation import check_id, check_text
from ..resource import AsyncResource

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..._core.pagination import Page
    from ...models import CreateTransformationProjectRequestType, TransformationProject
    from ..pagination import AsyncStream


class AsyncTransformationProjects(AsyncResource):
    """The dbt projects of transformations: `client.transformation_projects`."""

    async def list(
        self, *, cursor: str | None = None, limit: int | None = None
    ) -> Page[TransformationProject]:
        """List the transformation projects of the account.

        Args:
            cursor: The `next_cursor` of the previous page. None returns the first page.
            limit: The maximum number of items on the page, from 1 to 1000. None means the API's
                default, 100.

        Returns:
            One page of transformation projects.

        Raises:
            FivetrexError: The call failed.
            ValueError: `limit` is out of range or `cursor` is empty or malformed.

        Example:
            ```python
            page = await client.transformation_projects.list()
            for transformation_project in page:
                print(transformation_project)
            ```
        """
        from fivetrex_api.api.transformation_projects_management import (
            list_all_transformation_projects as operation,
        )

        from ...models import TransformationProject

        query = list_arguments(cursor, limit)
        kwargs = operation._get_kwargs(**query)
        return (await self._session.send(Call("transformation_projects.list"), kwargs)).page(
            TransformationProject
        )

    def stream(
        self, *, cursor: str | None = None, limit: int | None = 1000
    ) -> AsyncStream[TransformationProject]:
        """Stream the transformation projects of the account, with automatic pagination.

        The stream holds one page at a time and requests the next one when it is needed.

        Args:
            cursor: Where to start, such as the `progress.cursor` of an error that interrupted an
                earlier stream. None starts at the first page.
            limit: The number of items to request at a time, from 1 to 1000.

        Returns:
            An iterator over the transformation projects. An error that interrupts it has
            `progress`, from which a new stream can continue.

        Raises:
            FivetrexError: A page could not be read.
            ValueError: `limit` is out of range or `cursor` is empty or malformed.

        Example:
            ```python
            async for transformation_project in client.transformation_projects.stream():
                print(transformation_project)
            ```
        """
        from fivetrex_api.api.transformation_projects_management import (
            list_all_transformation_projects as operation,
        )

        from ...models import TransformationProject

        query = list_arguments(None, limit)
        request = partial(operation._get_kwargs, **query)
        call = Call("transformation_projects.stream")
        return self._stream(call, request, TransformationProject, cursor)

    async def get(self, project_id: str) -> TransformationProject:
        """Get a transformation project.

        Args:
            project_id: The transformation project's ID.

        Returns:
            The project.

        Raises:
            NotFoundError: The project does not exist, or the API key has no access to it.
            FivetrexError: The call failed.
            ValueError: `project_id` is empty.

        Example:
            ```python
            transformation_project = await client.transformation_projects.get("woven_harbor")
            print(transformation_project)
            ```
        """
        from fivetrex_api.api.transformation_projects_management import (
            transformation_project_details as operation,
        )

        from ...models import TransformationProject

        kwargs = operation._get_kwargs(check_id("project_id", project_id))
        return (
            await self._session.send(Call("transformation_projects.get", project_id), kwargs)
        ).model(TransformationProject)

    async def create(
        self,
        *,
        group_id: str,
        project_config: Mapping[str, Any],
        type: CreateTransformationProjectRequestType,
        run_tests: bool | NotGiven | None = NOT_GIVEN,
        extra: Mapping[str, Any] | None = None,
        allow_masked: bool = False,
    ) -> TransformationProject:
        """Create a transformation project.

        By default the API runs the tests of the project, which can take minutes.

        A field that is not passed is not sent. None is sent as null.

        The API can take minutes to respond. Unless `timeout` is set on the client, the client waits
        up to 15 minutes.

        Args:
            group_id: ID of the group that the project belongs to.
            project_config: Settings of the project, such as `git_remote_url` and `dbt_version`.
            type: The type of the project, `"DBT_CORE"`.
            run_tests: Whether to run the tests of the project. The default is true.
            extra: Fields of the request that this version of the library does not have.
            allow_masked: Whether to send values made only of asterisks. The API returns secrets as
                `"******"`. By default, sending such a value raises a `ValueError`. See
                `fivetrex.without_masked`.

        Returns:
            The new project.

        Raises:
            BadRequestError: The API rejected a field.
            FivetrexError: The call failed.
            ValueError: `group_id` or `type` is empty or a value is masked.

        Example:
            ```python
            transformation_project = await client.transformation_projects.create(
                group_id="quiet_meadow",
                project_config={"dbt_version": "1.9.2", "default_schema": "marketing", "git_remote_url": "git@git.example.com:example/marketing.git"},
                type="DBT_CORE",
            )
            print(transformation_project)
            ```
        """
        from fivetrex_api.api.transformation_projects_management import (
            create_transformation_project as operation,
        )

        from ...models import TransformationProject

        body = collect_fields(
            extra,
            allow_masked=allow_masked,
            group_id=check_text("group_id", group_id),
            project_config=project_config,
            type=check_text("type", type),
            run_tests=run_tests,
        )
        kwargs = operation._get_kwargs(body=body)
        return (
            await self._session.send(Call("transformation_projects.create", slow=True), kwargs)
        ).model(TransformationProject)

    async def update(
        self,
        project_id: str,
        *,
        project_config: Mapping[str, Any] | NotGiven | None = NOT_GIVEN,
        run_tests: bool | NotGiven | None = NOT_GIVEN,
        extra: Mapping[str, Any] | None = None,
        allow_masked: bool = False,
    ) -> TransformationProject:
        """Update a transformation project.

        The tests of the project can take minutes.

        A field that is not passed stays as it is. None is sent as null.

        The API can take minutes to respond. Unless `timeout` is set on the client, the client waits
        up to 15 minutes.

        Args:
            project_id: The transformation project's ID.
            project_config: Settings of the project to change.
            run_tests: Whether to run the tests of the project. The default is true.
            extra: Fields of the request that this version of the library does not have.
            allow_masked: Whether to send values made only of asterisks. The API returns secrets as
                `"******"`. By default, sending such a value raises a `ValueError`. See
                `fivetrex.without_masked`.

        Returns:
            The updated project.

        Raises:
            BadRequestError: The API rejected a field.
            NotFoundError: The project does not exist, or the API key has no access to it.
            FivetrexError: The call failed.
            ValueError: `project_id` is empty, no field is passed, or a value is masked.

        Example:
            ```python
            transformation_project = await client.transformation_projects.update(
                "woven_harbor",
                project_config={"threads": 8},
            )
            print(transformation_project)
            ```
        """
        from fivetrex_api.api.transformation_projects_management import (
            modify_transformation_project as operation,
        )

        from ...models import TransformationProject

        body = require_change(
            collect_fields(
                extra, allow_masked=allow_masked, project_config=project_config, run_tests=run_tests
            )
        )
        kwargs = operation._get_kwargs(check_id("project_id", project_id), body=body)
        return (
            await self._session.send(
                Call("transformation_projects.update", project_id, slow=True), kwargs
            )
        ).model(TransformationProject)

    async def delete(self, project_id: str) -> None:
        """Delete a transformation project.

        Args:
            project_id: The transformation project's ID.

        Raises:
            NotFoundError: The project does not exist, or the API key has no access to it.
            FivetrexError: The call failed.
            ValueError: `project_id` is empty.

        Example:
            ```python
            await client.transformation_projects.delete(
                "woven_harbor",
            )
            ```
        """
        from fivetrex_api.api.transformation_projects_management import (
            delete_transformation_project as operation,
        )

        kwargs = operation._get_kwargs(check_id("project_id", project_id))
        (
            await self._session.send(Call("transformation_projects.delete", project_id), kwargs)
        ).message()

    async def test(self, project_id: str) -> TransformationProject:
        """Run the tests of a transformation project.

        The tests can take minutes.

        The API can take minutes to respond. Unless `timeout` is set on the client, the client waits
        up to 15 minutes.

        Args:
            project_id: The transformation project's ID.

        Returns:
            The project, with the results in `setup_tests`.

        Raises:
            NotFoundError: The project does not exist, or the API key has no access to it.
            FivetrexError: The call failed.
            ValueError: `project_id` is empty.

        Example:
            ```python
            transformation_project = await client.transformation_projects.test(
                "woven_harbor",
            )
            print(transformation_project)
            ```
        """
        from fivetrex_api.api.transformation_projects_management import (
            test_transformation_project as operation,
        )

        from ...models import TransformationProject

        kwargs = operation._get_kwargs(check_id("project_id", project_id))
        return (
            await self._session.send(
                Call("transformation_projects.test", project_id, slow=True), kwargs
            )
        ).model(TransformationProject)
