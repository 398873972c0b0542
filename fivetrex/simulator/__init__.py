"""A local Fivetran to develop and test against: stateful, in process or over TCP.

It is written against what the API's documentation says and knows nothing of any client,
so it can stand in for Fivetran in any test suite::

    from fivetrex.simulator import Fault, Simulator

    simulator = Simulator()
    simulator.inject(Fault.status(503))
    client = httpx.Client(transport=simulator.transport(), base_url=simulator.url, ...)

On the command line, ``python -m fivetrex.simulator --port 4000`` serves it.

Where the documentation is silent, it assumes:

- ``Accept: */*``, or no such header, is answered like ``application/json``. A POST that has
  no body to send needs no ``Content-Type``.
- Fields of a request that the API does not know are passed over; a null where a null
  means nothing is passed over too.
- Of the errors that have no documented code, the codes are ``MethodNotAllowed``,
  ``NotAcceptable`` and ``UnsupportedMediaType``; a body that is no JSON is ``BadRequest``.
- A group's name, and a connection's schema within a group, are taken only once: 409
  ``Conflict``. A filter by an unknown group is 404 ``NotFound_Group``.
- A connection that is created with nothing to log in with is ``incomplete``; one whose
  setup is not ``connected``, or that is paused, cannot sync: 409 ``IllegalState``.
- Pausing stops a running sync, which ``sync_end`` tells of as ``CANCELED``. Syncs start on
  request, or when ``rescheduled_for`` has come; with ``follow_schedules`` also one
  ``sync_frequency`` after the last one's start, or at their ``daily_sync_time``, in UTC. What
  was missed by being paused, broken or manual is made up for at once, but for a time of day.
- ``update_state`` is ``delayed`` until a sync has succeeded, and again while the last one has
  failed or the connection is not ``connected``.
- A resync takes the place of a sync that runs. One of some tables leaves
  ``is_historical_sync`` as it is; a source that is a single table has none: 400
  ``InvalidInput``.
- A secret in a ``config`` is recognised by its name, and masked for good.
- A group's second destination, and the deletion of one that connections fill, are 409
  ``Conflict``. A destination without any ``config`` fails its setup tests.
- An unknown webhook is 404 ``NotFound_Webhook``. Events are sent to loopback only: to
  ``localhost``, 127.0.0.0/8 and ::1, by ``http`` too, and without a look at certificates. Any
  other endpoint is sent nothing and taken to answer well, but for a host name that ends with
  ``.invalid``.
- The test event of a new webhook is signed where it has a secret. A connection's
  ``create``, ``edit``, ``pause``, ``resume`` and ``delete`` events have no ``data``; a sync on
  demand is ``force_update_connector``, a resync ``resync_connector`` or a ``resync_table`` for
  each table; a sync that ends well or fails is ``connection_successful`` or
  ``connection_failure`` too. ``status`` and the ``dbt_run`` events are never sent by themselves.
- An event that was not taken holds up none of the later ones. It is sent to the webhook's URL
  of then, signed with its secret of then; if the webhook is inactive or gone, it is dropped.
- A schema, table or column that the schema config does not know is 404
  ``NotFound_SchemaConfig``, in a path and in a body; a change to what is locked is 400
  ``InvalidInput``. ``enabled`` may be left out of a change. Settings are independent: a
  disabled schema keeps what is set of its tables. A schema config is created in advance
  only for a source that nobody has looked at: 409 ``Conflict``. Without a setup that is
  ``connected``, no source can be looked at: 409 ``IllegalState``.
- A column that is not blocked cannot be dropped: 409 ``IllegalState``.
- A connection without a state is 400 ``InvalidInput``; during a sync it cannot be changed:
  409 ``IllegalState``. Syncs leave a state as it is.
- Several connections may use one Connector SDK package. One that is in use cannot be
  deleted: 409 ``Conflict``; a ``config`` that names an unknown one is refused: 404
  ``NotFound_ConnectorSdkPackage``.
- A membership that does not exist is 404 ``NotFound_Membership``, the taking away of a role
  in the account that nobody has included; one that exists already is 409 ``Conflict``, as
  are a user's e-mail address (in whatever letter case) and a team's name that are taken.
- A deprecated role can still be given. A group's memberships have roles of the scope
  ``DESTINATION``. Whoever is added to a team without a role is a ``Team Member``.
- An invited user stays invited: nobody accepts. A list of ``active=false`` holds those who
  are suspended. A group's users are those with a role in it, shown with that role; only
  users that the account has can be added, with an e-mail address and a role.
- Nothing keeps a caller from deleting users, the last administrator and itself included.
- An unknown connector type is 404 ``NotFound``. Of those that the small account does not use,
  ``config`` and ``auth`` are what is usual for their kind, not what the real ones take.
- A transformation, its project and its package are missing by 404 ``NotFound_Transformation``,
  ``NotFound_TransformationProject`` and ``NotFound_TransformationPackage``, in a path, a filter
  and a body. A Quickstart transformation belongs to the group of the connections it reads.
- A second project of a type in a group is 409 ``Conflict``. A project is ready once its tests
  have passed, as they do but for a repository whose host name ends with ``.invalid``; they are
  run unless ``run_tests`` is false, of an update if it brings a config or asks for them.
- A transformation's run starts only on request and lasts as long as a sync; its schedule is not
  followed. One that is paused, runs already, or whose project is not ready cannot run, one that
  does not run cannot be canceled, and a package at its latest version cannot be upgraded: 409
  ``IllegalState``. Pausing and upgrading leave a run alone. What a schedule waits for has to
  exist, in the same group, when it is set; the schedule keeps the id of what is deleted later.
- A log service has the id of its group, or of the account, and there is one for each: 409
  ``Conflict``. The list has them all; its tests fail without any ``config``.
- What uses a secrets manager are connections and destinations that say so; an unknown one is
  404 ``NotFound``, and a name that is taken 400 ``BadRequest``.
- An unknown certificate, fingerprint, system key or private link is 404
  ``NotFound_Certificate``, ``NotFound_Fingerprint``, ``NotFound_SystemKey`` or
  ``NotFound_PrivateLink``; what is approved already, and a name of a key, a link or an agent
  that is taken, is 409 ``Conflict``. A fingerprint's approval answers 200.
- A certificate is not read. A hash that has the form of an MD5, a SHA-1 or a SHA-256 has to be
  that of the certificate, or of the SSH key; one of any other form is believed.
- Credentials that are handed out open nothing, a system key included, and are shown only when
  they are new. A rotation without a period is for ever, and a month is one of the calendar.
- A private link is laid, and laid anew, in a minute. A link or an agent that is in use cannot
  be deleted: 409 ``Conflict``; a connection or destination that names an unknown one is
  refused: 404. A hybrid deployment agent is for its group alone: 400 ``InvalidInput``; without
  a group, it is for all.
- No agent is ever installed: a new one, or one whose credentials are replaced, is offline.
- A hub registers once for each URL and port: 409 ``Conflict``.
- Of rate limits, strangers and refused requests use nothing up. The headers tell of that
  limit, among those which a request counts for, of which the least is left; ``Retry-After``
  is never 0. Setup tests are the ``/test`` of a connection, which interacts with its source
  too, and of a destination; user creation and private links are a POST to their lists.
- The sync history is told oldest first, by when each sync started; a sync that waits or
  runs is ``INCOMPLETE``, and a time without an offset is UTC.
"""

from fivetrex.simulator.api.rate_limits import RateLimit
from fivetrex.simulator.clock import Clock, RealClock, VirtualClock
from fivetrex.simulator.delivery.record import Delivery
from fivetrex.simulator.faults.fault import Fault
from fivetrex.simulator.faults.in_force import FaultInForce
from fivetrex.simulator.scenario import Scenario
from fivetrex.simulator.simulator import Simulator
from fivetrex.simulator.state.source import SourceColumn, SourceTable
from fivetrex.simulator.wire import RecordedRequest

__all__ = [
    "Clock",
    "Delivery",
    "Fault",
    "FaultInForce",
    "RateLimit",
    "RealClock",
    "RecordedRequest",
    "Scenario",
    "Simulator",
    "SourceColumn",
    "SourceTable",
    "VirtualClock",
]
