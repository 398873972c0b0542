from http import HTTPStatus
from typing import Any
from urllib.parse import quote

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.run_setup_tests_log_service_response_200 import RunSetupTestsLogServiceResponse200
from ...types import Response


def _get_kwargs(
    log_id: str,
) -> dict[str, Any]:

    _kwargs: dict[str, Any] = {
        "headers": {"Accept": "application/json", "Content-Type": "application/json"},
        "method": "post",
        "url": "/v1/external-logging/{log_id}/test".format(
            log_id=quote(str(log_id), safe=""),
        ),
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> RunSetupTestsLogServiceResponse200 | None:
    if response.is_success and response.content:
        response_200 = RunSetupTestsLogServiceResponse200.from_dict(response.json())

        return response_200

    if client.raise_on_unexpected_status:
        raise errors.UnexpectedStatus(response.status_code, response.content)
    else:
        return None


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[RunSetupTestsLogServiceResponse200]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    log_id: str,
    *,
    client: AuthenticatedClient | Client,
) -> Response[RunSetupTestsLogServiceResponse200]:
    """Run the setup tests of the log service of a group.

    The call waits for the results.

    Args:
        log_id (str): The log service's ID, which is its group's ID.

    Raises:
        fivetrex.APIError: If the API returns an error response; `errors.UnexpectedStatus` if
            `client` is not the `api` of a fivetrex client.
        fivetrex.TransportError: If no complete response is received.
        fivetrex.DecodeError: If the response does not have the documented form.
        fivetrex.ConfirmationRequiredError: If the request deletes data or history, which needs
            `confirm=True`. Nothing is sent.

    Returns:
        Response[RunSetupTestsLogServiceResponse200]
    """

    kwargs = _get_kwargs(
        log_id=log_id,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    log_id: str,
    *,
    client: AuthenticatedClient | Client,
) -> RunSetupTestsLogServiceResponse200 | None:
    """Run the setup tests of the log service of a group.

    The call waits for the results.

    Args:
        log_id (str): The log service's ID, which is its group's ID.

    Raises:
        fivetrex.APIError: If the API returns an error response; `errors.UnexpectedStatus` if
            `client` is not the `api` of a fivetrex client.
        fivetrex.TransportError: If no complete response is received.
        fivetrex.DecodeError: If the response does not have the documented form.
        fivetrex.ConfirmationRequiredError: If the request deletes data or history, which needs
            `confirm=True`. Nothing is sent.

    Returns:
        RunSetupTestsLogServiceResponse200
    """

    return sync_detailed(
        log_id=log_id,
        client=client,
    ).parsed


async def asyncio_detailed(
    log_id: str,
    *,
    client: AuthenticatedClient | Client,
) -> Response[RunSetupTestsLogServiceResponse200]:
    """Run the setup tests of the log service of a group.

    The call waits for the results.

    Args:
        log_id (str): The log service's ID, which is its group's ID.

    Raises:
        fivetrex.APIError: If the API returns an error response; `errors.UnexpectedStatus` if
            `client` is not the `api` of a fivetrex client.
        fivetrex.TransportError: If no complete response is received.
        fivetrex.DecodeError: If the response does not have the documented form.
        fivetrex.ConfirmationRequiredError: If the request deletes data or history, which needs
            `confirm=True`. Nothing is sent.

    Returns:
        Response[RunSetupTestsLogServiceResponse200]
    """

    kwargs = _get_kwargs(
        log_id=log_id,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    log_id: str,
    *,
    client: AuthenticatedClient | Client,
) -> RunSetupTestsLogServiceResponse200 | None:
    """Run the setup tests of the log service of a group.

    The call waits for the results.

    Args:
        log_id (str): The log service's ID, which is its group's ID.

    Raises:
        fivetrex.APIError: If the API returns an error response; `errors.UnexpectedStatus` if
            `client` is not the `api` of a fivetrex client.
        fivetrex.TransportError: If no complete response is received.
        fivetrex.DecodeError: If the response does not have the documented form.
        fivetrex.ConfirmationRequiredError: If the request deletes data or history, which needs
            `confirm=True`. Nothing is sent.

    Returns:
        RunSetupTestsLogServiceResponse200
    """

    return (
        await asyncio_detailed(
            log_id=log_id,
            client=client,
        )
    ).parsed
