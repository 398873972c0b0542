"""The sample sources of connections, unless a test sets another source."""

from __future__ import annotations

from fivetrex.simulator.state.source_schema import Source, SourceColumn, SourceTable


def default_source(service: str, schema: str) -> Source:
    """Return the default source of a connection.

    Args:
        service: The connector type.
        schema: The name of the connection; most applications have one schema with this name.
    """
    if "postgres" in service:
        return _POSTGRES
    if service.startswith(("mysql", "maria", "aurora")):
        return _MYSQL
    if service in _APPLICATIONS:
        name, tables = _APPLICATIONS[service]
        return {name or schema: tables}
    name, _, table = schema.partition(".")
    return {name: {table or "records": _RECORDS}}


def is_database(service: str) -> bool:
    """Whether a source has several schemas, whose destination names include the connection name."""
    return "postgres" in service or service.startswith(("mysql", "maria", "aurora"))


def _table(key: str, *names: str) -> SourceTable:
    columns = {key: SourceColumn(is_primary_key=True)}
    return SourceTable(columns | {name: SourceColumn() for name in names})


def _application_table(key: str, *names: str) -> SourceTable:
    columns = _table(key, *names).columns
    return SourceTable(columns, sync_mode=None, supports_history_mode=False)


_POSTGRES: Source = {
    "public": {
        "users": _table("id", "email", "full_name", "phone", "created_at", "updated_at"),
        "orders": _table("id", "user_id", "status", "currency", "total_cents", "placed_at"),
        "logs": _table("id", "level", "message", "logged_at"),
        "pg_stat_statements": SourceTable({"query": SourceColumn()}, is_system=True),
    },
    "audit": {
        "events": _table("id", "actor", "action", "occurred_at"),
        "logins": _table("id", "user_id", "ip_address", "logged_in_at"),
    },
}

_MYSQL: Source = {
    "shop": {
        "customers": _table("customer_id", "email", "name", "country", "created_at"),
        "products": _table("product_id", "title", "price", "stock"),
        "order_items": _table("order_item_id", "order_id", "product_id", "quantity"),
    }
}

# By service: the name of the schema, if it is fixed, and the tables.
_APPLICATIONS: dict[str, tuple[str | None, dict[str, SourceTable]]] = {
    "salesforce": (
        "salesforce",
        {
            "account": _table("id", "name", "industry", "owner_id", "created_date"),
            "contact": _table("id", "account_id", "email", "last_name", "created_date"),
            "opportunity": _table("id", "account_id", "amount", "stage_name", "close_date"),
        },
    ),
    "github": (
        None,
        {
            "repository": _application_table("id", "name", "owner_id", "created_at"),
            "issue": _application_table("id", "repository_id", "title", "state", "user_id"),
            "user": _application_table("id", "login", "name"),
        },
    ),
    "connector_sdk": (
        None,
        {
            "items": _application_table("sku", "title", "warehouse", "quantity"),
            "movements": _application_table("movement_id", "sku", "quantity", "moved_at"),
        },
    ),
    "stripe": (
        None,
        {
            "charge": _application_table("id", "customer_id", "amount", "currency", "created"),
            "customer": _application_table("id", "email", "name", "created"),
            # Its columns cannot be selected.
            "balance_transaction": SourceTable(
                {"id": SourceColumn(is_primary_key=True), "net": SourceColumn()},
                sync_mode=None,
                supports_columns_config=False,
                supports_history_mode=False,
            ),
        },
    ),
}

_RECORDS = _application_table("_row", "name", "value", "updated_at")
