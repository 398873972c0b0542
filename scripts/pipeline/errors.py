"""The one exception of the pipeline."""


class PipelineError(Exception):
    """What stops a regeneration, in words for the person who started it."""
