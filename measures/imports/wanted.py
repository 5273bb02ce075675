"""The plan an officer wants made: what is left when every field of the preview is right."""

import datetime
from dataclasses import dataclass


@dataclass(frozen=True)
class WantedMeasure:
    text: str
    steps: list[str]


@dataclass(frozen=True)
class WantedRow:
    code: str
    question: str
    analysis: str
    begins_on: datetime.date
    ends_on: datetime.date
    is_for_all: bool
    divisions: list[int]
    lead: str
    officers: list[int]
    measures: list[WantedMeasure]


@dataclass(frozen=True)
class WantedIssue:
    title: str
    rows: list[WantedRow]


@dataclass(frozen=True)
class WantedPlan:
    fiscal_year: int
    title: str
    issues: list[WantedIssue]
