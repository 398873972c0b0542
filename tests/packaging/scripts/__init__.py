"""Scripts that fresh environments run; each ends with an error where something is wrong."""
