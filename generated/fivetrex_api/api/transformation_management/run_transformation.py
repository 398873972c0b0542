from collections.abc import Mapping
from http import HTTPStatus
from typing import Any
from urllib.parse import quote

import httpx

from ... import errors
from ...bodies import as_json
from ...client import AuthenticatedClient, Client
from ...models.run_transformation_request import RunTransformationRequest
from ...models.run_transformation_response_200 import RunTransformationResponse200
from ...types import Response


def _get_kwargs(
    transformation_id: str,
    *,
    body: RunTransformationRequest | Mapping[str, Any],
) -> dict[str, Any]:
    headers: dict[str, Any] = {"Accept": "application/json"}

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/v1/transformations/{transformation_id}/run".format(
            transformation_id=quote(str(transformation_id), safe=""),
        ),
    }

    _kwargs["json"] = as_json(body, RunTransformationRequest)

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> RunTransformationResponse200 | None:
    if response.is_success and response.content:
        response_200 = RunTransformationResponse200.from_dict(response.json())

        return response_200

    if client.raise_on_unexpected_status:
        raise errors.UnexpectedStatus(response.status_code, response.content)
    else:
        return None


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[RunTransformationResponse200]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    transformation_id: str,
    *,
    client: AuthenticatedClient | Client,
    body: RunTransformationRequest | Mapping[str, Any],
) -> Response[RunTransformationResponse200]:
    """Run a transformation.

    The call does not wait for the run to end. With `full_refresh`, the tables are rebuilt from all
    data.

    Args:
        transformation_id (str): The transformation's ID.
        body (RunTransformationRequest): The options of a transformation run.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and
            Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[RunTransformationResponse200]
    """

    kwargs = _get_kwargs(
        transformation_id=transformation_id,
        body=body,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    transformation_id: str,
    *,
    client: AuthenticatedClient | Client,
    body: RunTransformationRequest | Mapping[str, Any],
) -> RunTransformationResponse200 | None:
    """Run a transformation.

    The call does not wait for the run to end. With `full_refresh`, the tables are rebuilt from all
    data.

    Args:
        transformation_id (str): The transformation's ID.
        body (RunTransformationRequest): The options of a transformation run.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and
            Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        RunTransformationResponse200
    """

    return sync_detailed(
        transformation_id=transformation_id,
        client=client,
        body=body,
    ).parsed


async def asyncio_detailed(
    transformation_id: str,
    *,
    client: AuthenticatedClient | Client,
    body: RunTransformationRequest | Mapping[str, Any],
) -> Response[RunTransformationResponse200]:
    """Run a transformation.

    The call does not wait for the run to end. With `full_refresh`, the tables are rebuilt from all
    data.

    Args:
        transformation_id (str): The transformation's ID.
        body (RunTransformationRequest): The options of a transformation run.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and
            Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[RunTransformationResponse200]
    """

    kwargs = _get_kwargs(
        transformation_id=transformation_id,
        body=body,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    transformation_id: str,
    *,
    client: AuthenticatedClient | Client,
    body: RunTransformationRequest | Mapping[str, Any],
) -> RunTransformationResponse200 | None:
    """Run a transformation.

    The call does not wait for the run to end. With `full_refresh`, the tables are rebuilt from all
    data.

    Args:
        transformation_id (str): The transformation's ID.
        body (RunTransformationRequest): The options of a transformation run.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and
            Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        RunTransformationResponse200
    """

    return (
        await asyncio_detailed(
            transformation_id=transformation_id,
            client=client,
            body=body,
        )
    ).parsed
