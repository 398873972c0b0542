"""The required fields of a ``config`` that name the schema and table in the destination."""

from __future__ import annotations

# Sources with several schemas, which get a common prefix in the destination.
_WITH_PREFIX = frozenset(
    """
airtable aurora aurora_postgres azure_cosmos_for_mongo azure_postgres azure_sql_db
azure_sql_managed_db bigquery_db cockroachdb cosmos databricks_db db2i_hva db2i_sap_hva db2luw
db2z documentdb epic_clarity google_cloud_mysql google_cloud_postgresql google_cloud_sqlserver
heroku_postgres magento_mysql magento_mysql_rds maria maria_azure maria_rds mongo mongo_sharded
mysql mysql_azure mysql_rds oracle oracle_business_intelligence_publisher oracle_ebs
oracle_fusion_cloud_apps_crm oracle_fusion_cloud_apps_fscm oracle_fusion_cloud_apps_hcm
oracle_hva oracle_rac oracle_rds oracle_sap_hva postgres postgres_rds sap_hana_db snowflake_db
sql_server sql_server_hva sql_server_rds sql_server_sap_ecc_hva
""".split()  # noqa: SIM905 - a word list is read as one
)

# Sources with a single table.
_WITH_TABLE = frozenset(
    """
adroll akamai akeneo algolia amazon_dsp assembled aws_cost_report brave_ads buzzsprout
canvas_data_2_by_instructure chargebee_product_catalog_2 chargedesk cloudflare_analytics
clubspeed criteo_retail_media destini double_click_campaign_manager double_click_publishers
dropbox_sign duoplane eventsforce everflow forj_community freshdesk_contact_center freshsuccess
google_classroom google_display_and_video_360 google_sheets grin happyfox jama_software jibble
justcall kinesis learnupon livechat_partner looker_source mixmax mixpanel navan open_data_dc
paddle referralhero reviewsai revops rollbar safebase shiphero sistrix slack sugarcrm teamtailor
tive webhooks wherefour wordpress workleap_officevibe
""".split()  # noqa: SIM905 - a word list is read as one
)

# File sources, with a group of tables.
_WITH_TABLE_GROUP = frozenset(
    """
azure_blob_storage box dropbox email ftp gcs google_drive guidewire_cloud_data_access s3
s3_compatible_storage sftp share_point workday
""".split()  # noqa: SIM905 - a word list is read as one
)


def required_schema_fields(service: str) -> tuple[str, ...]:
    """Return the required fields of ``config`` that name a schema or table.

    Args:
        service: The id of the connector type.

    Returns:
        The names of the fields.

    Example:
        >>> required_schema_fields("google_sheets"), required_schema_fields("postgres")
        (('schema', 'table'), ('schema_prefix',))
    """
    if service in _WITH_PREFIX:
        return ("schema_prefix",)
    if service in _WITH_TABLE:
        return ("schema", "table")
    if service in _WITH_TABLE_GROUP:
        return ("schema", "table_group_name")
    return ("schema",)
