from http import HTTPStatus
from typing import Any
from urllib.parse import quote

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.test_transformation_project_response_200 import TestTransformationProjectResponse200
from ...types import Response


def _get_kwargs(
    project_id: str,
) -> dict[str, Any]:

    _kwargs: dict[str, Any] = {
        "headers": {"Accept": "application/json", "Content-Type": "application/json"},
        "method": "post",
        "url": "/v1/transformation-projects/{project_id}/test".format(
            project_id=quote(str(project_id), safe=""),
        ),
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> TestTransformationProjectResponse200 | None:
    if response.is_success and response.content:
        response_200 = TestTransformationProjectResponse200.from_dict(response.json())

        return response_200

    if client.raise_on_unexpected_status:
        raise errors.UnexpectedStatus(response.status_code, response.content)
    else:
        return None


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[TestTransformationProjectResponse200]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    project_id: str,
    *,
    client: AuthenticatedClient | Client,
) -> Response[TestTransformationProjectResponse200]:
    """Run the tests of a transformation project.

    The tests can take minutes.

    Args:
        project_id (str): The transformation project's ID.

    Raises:
        fivetrex.APIError: If the API returns an error response; `errors.UnexpectedStatus` if
            `client` is not the `api` of a fivetrex client.
        fivetrex.TransportError: If no complete response is received.
        fivetrex.DecodeError: If the response does not have the documented form.
        fivetrex.ConfirmationRequiredError: If the request deletes data or history, which needs
            `confirm=True`. Nothing is sent.

    Returns:
        Response[TestTransformationProjectResponse200]
    """

    kwargs = _get_kwargs(
        project_id=project_id,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    project_id: str,
    *,
    client: AuthenticatedClient | Client,
) -> TestTransformationProjectResponse200 | None:
    """Run the tests of a transformation project.

    The tests can take minutes.

    Args:
        project_id (str): The transformation project's ID.

    Raises:
        fivetrex.APIError: If the API returns an error response; `errors.UnexpectedStatus` if
            `client` is not the `api` of a fivetrex client.
        fivetrex.TransportError: If no complete response is received.
        fivetrex.DecodeError: If the response does not have the documented form.
        fivetrex.ConfirmationRequiredError: If the request deletes data or history, which needs
            `confirm=True`. Nothing is sent.

    Returns:
        TestTransformationProjectResponse200
    """

    return sync_detailed(
        project_id=project_id,
        client=client,
    ).parsed


async def asyncio_detailed(
    project_id: str,
    *,
    client: AuthenticatedClient | Client,
) -> Response[TestTransformationProjectResponse200]:
    """Run the tests of a transformation project.

    The tests can take minutes.

    Args:
        project_id (str): The transformation project's ID.

    Raises:
        fivetrex.APIError: If the API returns an error response; `errors.UnexpectedStatus` if
            `client` is not the `api` of a fivetrex client.
        fivetrex.TransportError: If no complete response is received.
        fivetrex.DecodeError: If the response does not have the documented form.
        fivetrex.ConfirmationRequiredError: If the request deletes data or history, which needs
            `confirm=True`. Nothing is sent.

    Returns:
        Response[TestTransformationProjectResponse200]
    """

    kwargs = _get_kwargs(
        project_id=project_id,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    project_id: str,
    *,
    client: AuthenticatedClient | Client,
) -> TestTransformationProjectResponse200 | None:
    """Run the tests of a transformation project.

    The tests can take minutes.

    Args:
        project_id (str): The transformation project's ID.

    Raises:
        fivetrex.APIError: If the API returns an error response; `errors.UnexpectedStatus` if
            `client` is not the `api` of a fivetrex client.
        fivetrex.TransportError: If no complete response is received.
        fivetrex.DecodeError: If the response does not have the documented form.
        fivetrex.ConfirmationRequiredError: If the request deletes data or history, which needs
            `confirm=True`. Nothing is sent.

    Returns:
        TestTransformationProjectResponse200
    """

    return (
        await asyncio_detailed(
            project_id=project_id,
            client=client,
        )
    ).parsed
