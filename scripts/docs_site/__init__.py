"""The documentation site: the pages that are generated, and the checks of the build."""
