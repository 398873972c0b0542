"""Creation and deletion of transformations and transformation projects."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from fivetrex.simulator.state.transformation import Transformation
from fivetrex.simulator.state.transformation_project import TransformationProject

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from fivetrex.simulator.state.account import Account
    from fivetrex.simulator.state.group import Group


def add_project(
    account: Account,
    group: Group,
    kind: str,
    config: Mapping[str, Any],
    created_at: datetime,
    *,
    identifier: str | None = None,
    **fields: Any,
) -> TransformationProject:
    """Create a group's project; ``fields`` are those of `TransformationProject`."""
    project = TransformationProject(
        serial=account.next_serial(),
        id=account.new_id(identifier),
        group_id=group.id,
        type=kind,
        config=config,
        created_at=created_at,
        created_by=account.user_id,
        **fields,
    )
    account.projects.add(project)
    return project


def remove_project(account: Account, project: TransformationProject) -> None:
    """Delete a project, and its transformations."""
    for each in [each for each in account.transformations if each.project_id == project.id]:
        remove_transformation(account, each)
    account.projects.remove(project)


def remove_group_transformations(account: Account, group: Group) -> None:
    """Delete the projects and the transformations of a group that is deleted."""
    for project in [each for each in account.projects if each.group_id == group.id]:
        account.projects.remove(project)
    for each in [each for each in account.transformations if each.group_id == group.id]:
        remove_transformation(account, each)


def add_transformation(
    account: Account,
    group: Group,
    kind: str,
    config: Mapping[str, Any],
    schedule: Mapping[str, Any],
    created_at: datetime,
    *,
    identifier: str | None = None,
    **fields: Any,
) -> Transformation:
    """Create a transformation in a group; ``fields`` are those of `Transformation`."""

    def publish_event(event: str, at: datetime, data: Mapping[str, Any]) -> None:
        account.publish_event(event, None, at, data, group.id)

    transformation = Transformation(
        serial=account.next_serial(),
        id=account.new_id(identifier),
        group_id=group.id,
        type=kind,
        config=config,
        schedule=schedule,
        created_at=created_at,
        created_by=account.user_id,
        scheduler=account.scheduler,
        publish_event=publish_event,
        **fields,
    )
    account.transformations.add(transformation)
    return transformation


def remove_transformation(account: Account, transformation: Transformation) -> None:
    """Delete a transformation; a running run ends without an event."""
    account.scheduler.cancel(transformation)
    account.transformations.remove(transformation)
