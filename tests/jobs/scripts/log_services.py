"""Send the logs of a group and of the account to Datadog."""

import fivetrex


def job(client: fivetrex.Client, group_id: str, api_key: str) -> list[str]:
    """Set up the log service of a group, then that of the account; list the problems."""
    config = {"hostname": "example", "region": "US", "api_key": api_key}
    service = client.log_services.create(group_id=group_id, service="datadog_log", config=config)
    problems = client.log_services.test(service.id).failed_setup_tests
    if problems:
        client.log_services.update(service.id, enabled=False)

    account = client.log_services.account
    try:
        account.create(service="datadog_log", config=config)
    except fivetrex.ConflictError:
        # It has one already, perhaps of another service.
        account.delete()
        account.create(service="datadog_log", config=config)
    account.update(config={"region": "EU"}, run_setup_tests=True)
    problems += account.test().failed_setup_tests
    return [f"{test.title}: {test.message}" for test in problems]
