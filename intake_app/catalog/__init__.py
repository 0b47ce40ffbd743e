"""Forms, texts, risk facts and safety flags, read from files."""

from intake_app.catalog.findings import CatalogError, Finding, FindingSeverity
from intake_app.catalog.loader import Catalog

__all__ = ["Catalog", "CatalogError", "Finding", "FindingSeverity"]
