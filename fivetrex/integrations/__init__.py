"""Integrations with orchestrators, each with an extra of its own: Airflow, Dagster and Prefect.

An integration translates between an orchestrator's tasks and the client, which does the waiting.
`fivetrex.integrations.common` is what the three have in common.
"""
