"""Which articles tell of the same event."""

from crossread.group.grouping import group_readings

__all__ = ["group_readings"]
