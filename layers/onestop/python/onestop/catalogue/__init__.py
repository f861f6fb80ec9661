"""What the government offers, as compiled at synth: `shipped()` reads it, nothing here parses YAML."""

from onestop.catalogue.catalogue import Catalogue, shipped
from onestop.catalogue.department import Department
from onestop.catalogue.review import Review
from onestop.catalogue.service import Service

__all__ = ["Catalogue", "Department", "Review", "Service", "shipped"]
