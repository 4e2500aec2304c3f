"""All recorded endpoints of a service."""

from desktop_app.sandbox.lookups.contact import ContactEnrich, Identify
from desktop_app.sandbox.lookups.enrich import Enrich, LiveEnrich
from desktop_app.sandbox.lookups.lookup import Lookup
from desktop_app.sandbox.operations.job_operation import JobOperation
from desktop_app.sandbox.operations.operation import LookupOperation, Operation
from desktop_app.sandbox.operations.search_job import SearchJobOperation
from desktop_app.sandbox.operations.search_operation import (
    AutocompleteOperation,
    CompanyOperation,
    SearchOperation,
)
from desktop_app.sandbox.service import Service


def all_operations(service: Service) -> list[Operation]:
    """Return the endpoints that exist on the day of the service."""
    timeline = service.timeline
    kinds: list[type[Lookup]] = [Enrich, LiveEnrich]
    kinds += [ContactEnrich] if timeline.has_contact_endpoint else []
    kinds += [Identify] if timeline.has_identify_endpoint else []
    return [
        *(LookupOperation(service, kind(service.finder, timeline)) for kind in kinds),
        *(JobOperation(service, kind) for kind in service.job_kinds),
        SearchOperation(service),
        SearchJobOperation(service),
        AutocompleteOperation(service),
        CompanyOperation(service),
    ]
