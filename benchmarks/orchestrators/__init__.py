"""The integrations, side by side with the orchestrators' existing libraries for Fivetran."""
