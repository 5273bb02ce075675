from office.records.models.announcements import AnnouncementIndexPage, AnnouncementPage
from office.records.models.meetings import Attendee, MeetingIndexPage, MeetingItem, MeetingPage
from office.records.models.participation import ParticipationIndexPage, ParticipationPage
from office.records.models.training import Speaker, TrainingIndexPage, TrainingPage

__all__ = [
    "AnnouncementIndexPage",
    "AnnouncementPage",
    "Attendee",
    "MeetingIndexPage",
    "MeetingItem",
    "MeetingPage",
    "ParticipationIndexPage",
    "ParticipationPage",
    "Speaker",
    "TrainingIndexPage",
    "TrainingPage",
]
