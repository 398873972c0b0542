"""The errors that stop a regeneration."""


class PipelineError(Exception):
    """An error of the pipeline. The message describes the problem, its place and the fix."""


class PatchMismatchError(PipelineError):
    """A patch does not fit the definition, for example because Fivetran has changed it.

    Attributes:
        patch: The name of the patch's file.
    """

    def __init__(self, patch: str, reason: str) -> None:
        super().__init__(f"patch {patch} {reason}")
        self.patch = patch
