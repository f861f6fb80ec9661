"""Every rule of the catalogue, by what it is about. A rule yields mistakes; to add one, write it and list it."""

from collections.abc import Callable, Iterator

from catalogue.compiler.entry import Entry
from catalogue.compiler.mistake import Mistake
from catalogue.compiler.rules import (
    calendars,
    channels,
    conditions,
    departments,
    desks,
    duplicates,
    durations,
    escalations,
    events,
    examples,
    extensions,
    files,
    forms,
    gates,
    limits,
    merge,
    opinions,
    overrides,
    permits,
    reconsideration,
    regions,
    reviews,
    sections,
    sees,
    supervision,
)
from catalogue.compiler.source import Source
from catalogue.compiler.source_file import SourceFile

OF_FILES: tuple[Callable[[Source], Iterator[Mistake]], ...] = (
    files.empty_catalogue,
    files.missing_file,
    files.stray_file,
    files.file_name,
    files.form_missing,
    files.form_without_service,
)
"""About which files there are; they read no file's data."""

OF_DEPARTMENTS: tuple[Callable[[Source], Iterator[Mistake]], ...] = (
    duplicates.duplicate_department,
    departments.unknown_parent,
    departments.parent_cycle,
    departments.parent_below,
    departments.department_region,
)

OF_REGIONS: tuple[Callable[[Source], Iterator[Mistake]], ...] = (
    duplicates.duplicate_region,
    regions.unknown_calendar,
    regions.region_parent,
)

OF_CALENDAR: tuple[Callable[[SourceFile], Iterator[Mistake]], ...] = (
    calendars.time_zone,
    calendars.year_order,
    calendars.published_year,
    calendars.unknown_country,
    calendars.make_up_unknown,
    overrides.override_outside,
    overrides.override_twice,
    overrides.needless_workday,
)

OF_FORM: tuple[Callable[[SourceFile], Iterator[Mistake]], ...] = (
    forms.required_unknown,
    forms.stated_unknown,
    forms.label_missing,
)
"""About a form that is valid JSON Schema, which forms.form_not_schema has looked at before."""

OF_SERVICE: tuple[Callable[[Entry], Iterator[Mistake]], ...] = (
    duplicates.duplicate_part,
    regions.service_region,
    events.unknown_event,
    reviews.unknown_department,
    reviews.nothing_binding,
    reviews.check_missing,
    reviews.check_misplaced,
    reviews.limits_missing,
    reviews.limits_unused,
    reviews.outcome_unheard,
    reviews.deemed_safety,
    channels.channel_unused,
    channels.deemed_in_person,
    gates.after_unknown,
    gates.after_unanswered,
    gates.gate_cycle,
    limits.promised_over_statutory,
    escalations.escalate_without_parent,
    opinions.opinion_unused,
    desks.desk_unused,
    desks.simple_yet_grave,
    extensions.extension_unused,
    extensions.extension_of_two_units,
    extensions.extension_without_parent,
    reconsideration.reconsidering_department,
    reconsideration.reconsidered_by_nobody,
    supervision.window_over_latest,
    supervision.reminders_unordered,
    supervision.cards_unordered,
    durations.durations_unordered,
    durations.durations_unused,
    durations.meeting_unused,
    merge.quorum_missing,
    merge.quorum_unused,
    merge.quorum_too_large,
    merge.partial_unused,
    permits.permit_unknown,
    permits.permit_never_issued,
    permits.permit_twice,
    permits.permit_of_other_department,
    permits.permit_undecided,
    permits.renewal_without_end,
    permits.renewed_safety,
    sections.section_field_unknown,
    sections.field_twice,
    sections.field_unplaced,
    sees.sees_unknown,
    sees.never_seen,
    sees.unknown_licence,
    conditions.condition_unknown_field,
    conditions.condition_not_schema,
    conditions.condition_impossible,
    conditions.condition_always,
    examples.example_invalid,
    examples.branch_unreached,
)
