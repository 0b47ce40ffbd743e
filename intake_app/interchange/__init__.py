"""FHIR and CSV export."""
