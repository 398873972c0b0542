from typing import Literal

UpdateDestinationRequestRegion = (
    Literal[
        "AWS_AP_NORTHEAST_1",
        "AWS_AP_SOUTH_1",
        "AWS_AP_SOUTHEAST_1",
        "AWS_AP_SOUTHEAST_2",
        "AWS_CA_CENTRAL_1",
        "AWS_EU_CENTRAL_1",
        "AWS_EU_WEST_1",
        "AWS_EU_WEST_2",
        "AWS_US_EAST_1",
        "AWS_US_EAST_2",
        "AWS_US_GOV_WEST_1",
        "AWS_US_WEST_2",
        "AZURE_AUSTRALIAEAST",
        "AZURE_CANADACENTRAL",
        "AZURE_CENTRALINDIA",
        "AZURE_CENTRALUS",
        "AZURE_EASTUS",
        "AZURE_EASTUS2",
        "AZURE_JAPANEAST",
        "AZURE_SOUTHEASTASIA",
        "AZURE_UAENORTH",
        "AZURE_UKSOUTH",
        "AZURE_WESTEUROPE",
        "GCP_ASIA_NORTHEAST1",
        "GCP_ASIA_SOUTH1",
        "GCP_ASIA_SOUTHEAST1",
        "GCP_ASIA_SOUTHEAST2",
        "GCP_AUSTRALIA_SOUTHEAST1",
        "GCP_EUROPE_WEST2",
        "GCP_EUROPE_WEST3",
        "GCP_NORTHAMERICA_NORTHEAST1",
        "GCP_US_CENTRAL1",
        "GCP_US_EAST4",
        "GCP_US_WEST1",
    ]
    | str
)

UPDATE_DESTINATION_REQUEST_REGION_VALUES: set[UpdateDestinationRequestRegion] = {
    "AWS_AP_NORTHEAST_1",
    "AWS_AP_SOUTH_1",
    "AWS_AP_SOUTHEAST_1",
    "AWS_AP_SOUTHEAST_2",
    "AWS_CA_CENTRAL_1",
    "AWS_EU_CENTRAL_1",
    "AWS_EU_WEST_1",
    "AWS_EU_WEST_2",
    "AWS_US_EAST_1",
    "AWS_US_EAST_2",
    "AWS_US_GOV_WEST_1",
    "AWS_US_WEST_2",
    "AZURE_AUSTRALIAEAST",
    "AZURE_CANADACENTRAL",
    "AZURE_CENTRALINDIA",
    "AZURE_CENTRALUS",
    "AZURE_EASTUS",
    "AZURE_EASTUS2",
    "AZURE_JAPANEAST",
    "AZURE_SOUTHEASTASIA",
    "AZURE_UAENORTH",
    "AZURE_UKSOUTH",
    "AZURE_WESTEUROPE",
    "GCP_ASIA_NORTHEAST1",
    "GCP_ASIA_SOUTH1",
    "GCP_ASIA_SOUTHEAST1",
    "GCP_ASIA_SOUTHEAST2",
    "GCP_AUSTRALIA_SOUTHEAST1",
    "GCP_EUROPE_WEST2",
    "GCP_EUROPE_WEST3",
    "GCP_NORTHAMERICA_NORTHEAST1",
    "GCP_US_CENTRAL1",
    "GCP_US_EAST4",
    "GCP_US_WEST1",
}


def check_update_destination_request_region(value: str) -> UpdateDestinationRequestRegion:
    """Return a value that the definition lists; raise a TypeError for any other value."""
    if value in UPDATE_DESTINATION_REQUEST_REGION_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {UPDATE_DESTINATION_REQUEST_REGION_VALUES!r}"
    )
