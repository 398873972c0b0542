"""The transformations of the account, which build models in a destination."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .._core.request_fields import NOT_GIVEN, NotGiven
from .._core.validation import check_callback, check_id
from .._core.waiting.options import WaitOptions
from .._core.waiting.run import DEFAULT_START_TIMEOUT
from .generated.transformations import AsyncTransformationsBase
from .transformation_wait import AsyncTransformationWait

if TYPE_CHECKING:
    from collections.abc import Callable

    from .._core.waiting.progress import SyncProgress
    from .._core.waiting.transformation_runs import TransformationOutcome


class AsyncTransformations(AsyncTransformationsBase):
    """The transformations of the account.

    Available as `client.transformations`.
    """

    async def run_and_wait(
        self,
        transformation_id: str,
        *,
        full_refresh: bool | NotGiven | None = NOT_GIVEN,
        confirm: bool = False,
        timeout: float | None = None,
        start_timeout: float | None = DEFAULT_START_TIMEOUT,
        poll_interval: float | None = None,
        on_progress: Callable[[SyncProgress], object] | None = None,
    ) -> TransformationOutcome:
        """Run a transformation, and wait until the run has succeeded.

        A run that is already in progress is waited for instead, unless `full_refresh` is True. The
        client waits out failures of the network and the API, whatever the retry policy is.

        Args:
            transformation_id: The transformation's ID.
            full_refresh: Whether to rebuild the tables from all data. The default is False.
            confirm: Must be True to rebuild the tables from all data.
            timeout: The time limit in seconds. None means no limit.
            start_timeout: Seconds after which a run that was not seen running has not started. None
                means no limit.
            poll_interval: Seconds between two reads. By default they grow with time.
            on_progress: Called after each read and at the end.

        Returns:
            The outcome, whose status is `succeeded`.

        Raises:
            ConfirmationRequiredError: `full_refresh` is True and `confirm` is not; nothing was
                sent.
            TransformationFailedError: The run did not succeed; see its `outcome`.
            TransformationTimeoutError: The run has not ended within `timeout`. It continues.
            NotFoundError: The transformation does not exist, or the API key has no access to it.
            FivetrexError: The API rejects the requests.
            TypeError: An argument has the wrong type.
            ValueError: `transformation_id` is empty, or an argument is out of range.

        Example:
            ```python
            outcome = await client.transformations.run_and_wait("sunlit_quarry", timeout=3600.0)
            print(outcome.status, outcome.duration)
            ```
        """
        options = WaitOptions(
            timeout=timeout, start_timeout=start_timeout, poll_interval=poll_interval
        )
        check_callback("on_progress", on_progress)
        check_id("transformation_id", transformation_id)
        fields: dict[str, Any] = {} if full_refresh is NOT_GIVEN else {"full_refresh": full_refresh}
        wait = AsyncTransformationWait(
            self._session, transformation_id, fields, options, on_progress, is_confirmed=confirm
        )
        return await wait.run()
