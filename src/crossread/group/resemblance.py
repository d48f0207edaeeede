"""Groups of articles that resemble each other, for those that name no event."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from crossread.group.features import Paper, make_features
from crossread.group.likeness import bar, candidates, likeness
from crossread.group.linkage import average_linkage
from crossread.settings import GroupSettings


def group_papers(
    papers: Sequence[Paper], settings: GroupSettings, stopwords: Collection[str] = ()
) -> list[list[int]]:
    """Numbers of the papers that go together; the order of `papers` does not matter beyond naming them."""
    order = sorted(range(len(papers)), key=lambda number: (papers[number].id, papers[number].text))
    features = make_features([papers[number] for number in order], stopwords)
    scores = {
        pair: likeness(features[pair[0]], features[pair[1]])
        for pair in candidates(features, settings.window_days)
    }
    least = bar(features, settings.window_days, settings.threshold, settings.crowding)
    groups = average_linkage(len(order), scores, least)
    return sorted(sorted(order[number] for number in group) for group in groups)
