"""The errors that stop a regeneration."""


class PipelineError(Exception):
    """An error of the pipeline. The message describes the problem, its place and the fix."""


class PatchMismatchError(PipelineError):
    """A patch does not fit the definition, for example because Fivetran has changed it.

    Attributes:
        patch: The name of the patch's file.
        action: The number of the action that does not fit, from 1; None for the patch as a whole.
        is_unneeded: Whether the definition does not have the error that the patch corrects: the
            target does not exist, or has the value already.
    """

    def __init__(
        self, patch: str, reason: str, *, action: int | None = None, is_unneeded: bool = False
    ) -> None:
        super().__init__(f"patch {patch} {reason}")
        self.patch = patch
        self.action = action
        self.is_unneeded = is_unneeded
