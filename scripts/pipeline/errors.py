"""What stops a regeneration, in words for the person who started it."""


class PipelineError(Exception):
    """Something is wrong; the message says what, where, and what to do."""


class PatchMismatchError(PipelineError):
    """A patch does not fit the definition, which may be no fault of the patch.

    Attributes:
        patch: The name of the patch's file.
    """

    def __init__(self, patch: str, reason: str) -> None:
        super().__init__(f"patch {patch} {reason}")
        self.patch = patch
