"""What the government offers, as compiled at synth: `shipped()` reads it, nothing here parses YAML."""

from onestop.catalogue.catalogue import Catalogue, shipped
from onestop.catalogue.model import Department, Review, Service

__all__ = ["Catalogue", "Department", "Review", "Service", "shipped"]
