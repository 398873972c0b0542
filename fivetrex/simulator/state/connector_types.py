"""The connector types, with their names and kinds."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from fivetrex.simulator.state.collection import Collection
from fivetrex.simulator.state.service_facts import connector_services

_KINDS = {
    "Database": """
        aurora aurora_postgres azure_cosmos_for_mongo azure_postgres azure_sql_db
        azure_sql_managed_db bigquery_db cockroachdb cosmos databricks_db db2i_hva db2i_sap_hva
        db2luw db2z documentdb dynamodb elastic_cloud es_self_hosted firebase google_cloud_mysql
        google_cloud_postgresql google_cloud_sqlserver heroku_postgres magento_mysql
        magento_mysql_rds maria maria_azure maria_rds mongo mongo_sharded mysql mysql_azure
        mysql_rds opendistro opensearch oracle oracle_ebs oracle_hva oracle_rac oracle_rds
        oracle_sap_hva oracle_sap_hva_netweaver planetscale postgres postgres_rds sap_hana_db
        singlestore_source snowflake_db splunk sql_server sql_server_hva sql_server_rds
        sql_server_sap_ecc_hva
    """,
    "File": """
        azure_blob_storage box dropbox email ftp gcs google_drive google_sheets one_drive s3
        s3_compatible_storage sftp share_point smartsheet
    """,
    "Function": "aws_lambda azure_function connector_sdk google_cloud_function",
    "Events": """
        amqp apache_kafka aws_msk azure_event_hub azure_service_bus confluent_cloud heap
        heroku_kafka kinesis segment snowplow webhooks
    """,
    "Marketing": """
        activecampaign adform adjust adobe_analytics adroll amazon_ads amazon_dsp amplitude
        apple_search_ads appsflyer awin bingads branch braze campaignmonitor criteo customerio
        double_click_campaign_manager double_click_publishers eloqua facebook_ads facebook_pages
        google_ads google_analytics_4 google_analytics_4_export google_business_profile
        google_display_and_video_360 google_search_ads_360 google_search_console
        instagram_business iterable itunes_connect klaviyo linkedin_ads linkedin_company_pages
        mailchimp mailgun mandrill marin marketo mixpanel on24 optimizely outbrain pardot
        pardot_sandbox pinterest_ads pinterest_organic quora_ads reddit_ads sailthru
        salesforce_marketing_cloud sendgrid snapchat_ads spotify_ads sprout survey_monkey taboola
        the_trade_desk tiktok_ads twilio twitter twitter_ads typeform yahoo_dsp youtube_analytics
    """,
    "Sales": """
        affinity close copper crossbeam dynamics_365 freshsales gongio hubspot insightly outreach
        pipedrive salesforce salesforce_sandbox salesloft zendesk_sell zoho_crm
    """,
    "Finance": """
        adyen anaplan braintree braintree_sandbox brex chargebee_product_catalog_1
        chargebee_product_catalog_2 chartmogul concur coupa exact_online freshbooks gocardless
        klarna netsuite_suiteanalytics paypal paypal_sandbox quickbooks ramp recharge recurly
        sage_intacct square stripe stripe_test workday_adaptive workday_financial_management xero
        zuora zuora_sandbox
    """,
    "HumanResources": """
        15five adp_workforce_now ashby bamboohr culture_amp deel factorial greenhouse hibob
        lattice lever namely paylocity personio rippling sap_success_factors smartrecruiters
        ukg_pro workable workday workday_hcm
    """,
    "Support": """
        aircall dixa drift freshdesk freshservice front gladly gorgias helpscout intercom kustomer
        livechat_partner medallia qualtrics servicenow talkdesk uservoice zendesk zendesk_chat
        zendesk_sunshine
    """,
    "Engineering": """
        atlassian_ops_genie aws_cloudtrail aws_inventory azure_devops buildkite circleci
        cloudflare_analytics cloudfront datadog dbt_cloud firehydrant fivetran_log github
        gitlab jira launchdarkly linear pagerduty rollbar sentry statuspage
    """,
    "Productivity": """
        airtable asana clickup coda confluence google_calendar google_classroom harvest
        microsoft_lists microsoft_teams monday notion slack toggl_track trello wrike zoom
    """,
    "Security": "auth0 drata jamf kandji okta onetrust prisma_cloud snyk",
}
_KIND = {service: kind for kind, services in _KINDS.items() for service in services.split()}

# Words that are not written with an initial capital letter only.
_SPELLINGS = {
    **{
        word.lower(): word
        for word in """
            15Five ADP AI API AWS and BambooHR BigQuery by CircleCI CockroachDB CRM DB DSP DynamoDB
            EBS for from FTP GCS GitHub GitLab HCM HubSpot HVA LinkedIn MSK MySQL NetSuite of OpenAI
            OpenSearch PagerDuty PayPal PlanetScale PostHog QuickBooks RAC RDS SAP SDK SendGrid
            ServiceNow SFTP SingleStore SQL TikTok to UKG VTS WooCommerce WordPress YouTube
        """.split()  # noqa: SIM905 - a word list is read as one
    },
    "maria": "MariaDB",
    "mongo": "MongoDB",
    "postgres": "PostgreSQL",
}


@dataclass(frozen=True, slots=True)
class ConnectorType:
    """One connector type.

    Attributes:
        serial: The position in the list.
        id: The id, which is the ``service`` of connections.
        name: The display name.
        kind: The kind of source; ``type`` in the API.
    """

    serial: int
    id: str
    name: str
    kind: str

    @property
    def is_lite(self) -> bool:
        """Whether it is a lite connector, which supports only a part of the source."""
        return self.kind == "API"


@cache
def connector_types() -> Collection[ConnectorType]:
    """Return every connector type of the simulator, by name."""
    types: Collection[ConnectorType] = Collection()
    for serial, service in enumerate(sorted(connector_services())):
        types.add(ConnectorType(serial, service, _name(service), _KIND.get(service, "API")))
    return types


def _name(service: str) -> str:
    words = service.split("_")
    return " ".join(_SPELLINGS.get(word, word[:1].upper() + word[1:]) for word in words)
