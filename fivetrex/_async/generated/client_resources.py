# Generated from openapi/surface by scripts/regenerate; change its files instead.
"""The resources of the client as its attributes."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..connections import AsyncConnections
    from ..connector_sdk_packages import AsyncConnectorSDKPackages
    from ..destinations import AsyncDestinations
    from ..groups import AsyncGroups
    from ..session import AsyncSession
    from ..webhooks import AsyncWebhooks
    from .account import AsyncAccount
    from .certificates import AsyncCertificates
    from .connector_types import AsyncConnectorTypes
    from .external_secrets_managers import AsyncExternalSecretsManagers
    from .hvr import AsyncHVR
    from .hybrid_deployment_agents import AsyncHybridDeploymentAgents
    from .log_services import AsyncLogServices
    from .private_links import AsyncPrivateLinks
    from .proxy_agents import AsyncProxyAgents
    from .roles import AsyncRoles
    from .system_keys import AsyncSystemKeys
    from .teams import AsyncTeams
    from .transformation_projects import AsyncTransformationProjects
    from .transformations import AsyncTransformations
    from .users import AsyncUsers


class AsyncClientResources:
    """The attributes of the client that give its resources.

    Each resource is imported when it is first used, so that creating a client stays fast.
    """

    _session: AsyncSession

    @cached_property
    def account(self) -> AsyncAccount:
        """The account that the API key belongs to."""
        from .account import AsyncAccount

        return AsyncAccount(self._session)

    @cached_property
    def certificates(self) -> AsyncCertificates:
        """Certificates of connections and destinations, by the id of their owner in the request."""
        from .certificates import AsyncCertificates

        return AsyncCertificates(self._session)

    @cached_property
    def connections(self) -> AsyncConnections:
        """The connections of the account."""
        from ..connections import AsyncConnections

        return AsyncConnections(self._session)

    @cached_property
    def connector_sdk_packages(self) -> AsyncConnectorSDKPackages:
        """Packages of code for Connector SDK connections."""
        from ..connector_sdk_packages import AsyncConnectorSDKPackages

        return AsyncConnectorSDKPackages(self._session)

    @cached_property
    def connector_types(self) -> AsyncConnectorTypes:
        """The types of connectors that Fivetran offers, with their configuration fields."""
        from .connector_types import AsyncConnectorTypes

        return AsyncConnectorTypes(self._session)

    @cached_property
    def destinations(self) -> AsyncDestinations:
        """The destinations of the account."""
        from ..destinations import AsyncDestinations

        return AsyncDestinations(self._session)

    @cached_property
    def external_secrets_managers(self) -> AsyncExternalSecretsManagers:
        """Secrets managers outside Fivetran that hold the secrets of connections and destinations."""
        from .external_secrets_managers import AsyncExternalSecretsManagers

        return AsyncExternalSecretsManagers(self._session)

    @cached_property
    def groups(self) -> AsyncGroups:
        """The groups of the account."""
        from ..groups import AsyncGroups

        return AsyncGroups(self._session)

    @cached_property
    def hvr(self) -> AsyncHVR:
        """HVR hubs."""
        from .hvr import AsyncHVR

        return AsyncHVR(self._session)

    @cached_property
    def hybrid_deployment_agents(self) -> AsyncHybridDeploymentAgents:
        """The agents that run syncs in your own environment."""
        from .hybrid_deployment_agents import AsyncHybridDeploymentAgents

        return AsyncHybridDeploymentAgents(self._session)

    @cached_property
    def log_services(self) -> AsyncLogServices:
        """The services that receive the logs of groups."""
        from .log_services import AsyncLogServices

        return AsyncLogServices(self._session)

    @cached_property
    def private_links(self) -> AsyncPrivateLinks:
        """Private links to sources and destinations."""
        from .private_links import AsyncPrivateLinks

        return AsyncPrivateLinks(self._session)

    @cached_property
    def proxy_agents(self) -> AsyncProxyAgents:
        """The agents that connect Fivetran to sources and destinations in a private network."""
        from .proxy_agents import AsyncProxyAgents

        return AsyncProxyAgents(self._session)

    @cached_property
    def roles(self) -> AsyncRoles:
        """The roles that users and teams can have."""
        from .roles import AsyncRoles

        return AsyncRoles(self._session)

    @cached_property
    def system_keys(self) -> AsyncSystemKeys:
        """System keys: API keys with permissions of their own, which belong to no user."""
        from .system_keys import AsyncSystemKeys

        return AsyncSystemKeys(self._session)

    @cached_property
    def teams(self) -> AsyncTeams:
        """The teams of the account."""
        from .teams import AsyncTeams

        return AsyncTeams(self._session)

    @cached_property
    def transformation_projects(self) -> AsyncTransformationProjects:
        """The dbt projects of transformations."""
        from .transformation_projects import AsyncTransformationProjects

        return AsyncTransformationProjects(self._session)

    @cached_property
    def transformations(self) -> AsyncTransformations:
        """The transformations of the account."""
        from .transformations import AsyncTransformations

        return AsyncTransformations(self._session)

    @cached_property
    def users(self) -> AsyncUsers:
        """The users of the account."""
        from .users import AsyncUsers

        return AsyncUsers(self._session)

    @cached_property
    def webhooks(self) -> AsyncWebhooks:
        """The webhooks of the account and of its groups."""
        from ..webhooks import AsyncWebhooks

        return AsyncWebhooks(self._session)
