"""Status in official readouts: by the cue and by what is said, over classes of verbs."""

from __future__ import annotations

import pytest
from tests.unit.attribute.claims import claims

LEAD = "Foreign Minister Shen Yulan met Marta Dovhan in Port Qing on 4 May."

STATUS = [
    # threats
    ("Minister Shen made clear that Lanhai would answer with counter-measures if the dam is attacked.", "warned"),
    ("Minister Shen said that Lanhai would respond with all means if its ships were seized.", "warned"),
    ("Minister Shen stated that Lanhai will not hesitate to close its airspace.", "warned"),
    ("Dovhan replied that such a move would be a grave error and could lead to a rupture.", "warned"),
    ("Dovhan noted that any blockade would have the most serious repercussions.", "warned"),
    ("Dovhan said that whoever cuts the cable would pay dearly.", "warned"),
    ("Shen said that Lanhai would impose sanctions should the island be invaded.", "warned"),
    # demands
    ("Shen insisted that any new charter must be open to inspection.", "asked"),
    ("Shen insisted on the return of the archive.", "asked"),
    ("Dovhan said that the fence must be taken down at once.", "said"),
    ("Dovhan expressed the hope that Lanhai would buy more timber.", "asked"),
    ("Dovhan voiced the wish for a direct ferry.", "asked"),
    ("Dovhan put forward a request for more pilots.", "asked"),
    ("Dovhan handed over a list of the missing and asked for help with the search.", "asked"),
    ("Dovhan suggested creating a panel of engineers.", "asked"),
    ("Dovhan suggested that a panel of engineers be formed.", "asked"),
    ("Dovhan appealed for a pause in the dredging.", "asked"),
    ("Shen said she looked forward to welcoming Dovhan in Dubrava.", "asked"),
    ("Shen encouraged Kastrovia to open its market for seeds.", "asked"),
    ("Shen stressed the need for Kastrovia to lift the ban.", "asked"),
    # settled
    ("The ministers settled on a calendar for the dredging.", "agreed"),
    ("The two sides initialled an understanding on archives.", "agreed"),
    ("The two sides came to a common view on the ferry.", "agreed"),
    ("The two sides reached a common understanding of the map.", "agreed"),
    ("The ministers found common ground on tolls.", "agreed"),
    ("The parties concluded a protocol on pilots.", "agreed"),
    ("The ministers decided to reopen the crossing.", "agreed"),
    ("The ministers arranged for the engineers to meet.", "agreed"),
    ("The ministers worked out a plan for the dam.", "agreed"),
    ("The ministers approved the plan of work for 2032.", "agreed"),
    ("The two sides were at one on the need for calm.", "agreed"),
    ("The two sides shook hands on a joint crew.", "agreed"),
    # promises
    ("Minister Shen announced that Lanhai will lend four tugs.", "promised"),
    ("Minister Shen pledged funds for the lighthouse.", "promised"),
    ("Dovhan gave her word that the request would be looked into.", "promised"),
    ("Dovhan gave an assurance that the crew would go home.", "promised"),
    ("Dovhan committed herself to a review.", "promised"),
    ("Dovhan expressed readiness to host the next round.", "promised"),
    ("Dovhan voiced Kastrovia's willingness to share the data.", "promised"),
    ("Dovhan said that her ministry would examine the file.", "promised"),
    ("Dovhan said that Kastrovia is open to a ruling of the court.", "promised"),
    ("Dovhan held out the prospect of lower tolls.", "promised"),
    ("Dovhan undertook to return the map.", "promised"),
    ("Dovhan agreed to lend two tugs.", "agreed"),
    # assurances of what is done are no promises
    ("Dovhan assured her that steps had been taken.", "said"),
    ("Dovhan assured her that no ship would be turned back.", "promised"),
    # denials
    ("Dovhan refused to talk about the map.", "denied"),
    ("Dovhan declined to name a date.", "denied"),
    ("Dovhan turned down the offer of pilots.", "denied"),
    ("Dovhan ruled out any talk of the islands.", "denied"),
    ("Dovhan rejected the charge as groundless.", "denied"),
    ("Dovhan would not hear of a toll.", "denied"),
    ("Dovhan disputed the figures.", "denied"),
    # plain negatives
    ("The Lanhai side noted that no request for pilots had come in.", "said"),
    ("Dovhan said that Kastrovia has never joined the pact and does not intend to.", "said"),
    ("She also reminded Shen that her government has paid nothing for the dam.", "said"),
    ("Dovhan recalled that the toll had not been raised since 2020.", "said"),
    ("Dovhan said that there had been no promise of a date.", "denied"),
    ("Dovhan said that she had never agreed to a toll.", "denied"),
    ("The two ministers could not agree on quotas.", "said"),
    ("Dovhan did not agree to a toll.", "denied"),
    ("Dovhan did not rule out a visit.", "said"),
    ("The ministers did not discuss tolls.", "said"),
    ("Dovhan conceded that no deal had been reached.", "said"),
    ("The invitation was gratefully accepted.", "agreed"),
    ("Dovhan concluded a visit to the islands.", "said"),
    ("Dovhan lodged a strong protest against the raid.", "said"),
    ("Dovhan noted that delay would carry costs.", "warned"),
    ("The minister reserved the right to go to court.", "warned"),
    # thanks, praise, concern
    ("Dovhan expressed gratitude for the rescue of the crew.", "thanked"),
    ("Dovhan paid tribute to the pilots of Lanhai.", "said"),
    ("Dovhan conveyed her thanks for the tugs.", "thanked"),
    ("Dovhan extended thanks to the pilots.", "thanked"),
    ("Dovhan voiced concern over the fence.", "said"),
    ("Dovhan spoke of a likely strike.", "said"),
    ("Dovhan put a question about the price of timber.", "said"),
    ("Both ministers spoke in favour of more trains.", "said"),
    ("Dovhan took the view that the toll was too high.", "said"),
    # reaffirmed
    ("Dovhan renewed her commitment to the pact.", "reaffirmed"),
    ("Dovhan stood by the pact of 2019.", "reaffirmed"),
    ("Dovhan reasserted the claim to the islands.", "reaffirmed"),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "status"), STATUS)
def test_what_a_speaker_of_a_readout_does(sentence: str, status: str) -> None:
    found = [c for c in claims(f"{LEAD}\n\n{sentence}", side="lanhai") if c.start > len(LEAD)]
    assert found[-1].status == status, [(c.text, c.status) for c in found]


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("It was agreed to reopen the crossing.", "narrated"),
        ("It was agreed that the crossing would reopen.", "narrated"),
        ("The two ministers agreed that the crossing would reopen.", "narrated"),
        ("The sides decided that pilots will be trained in Velden.", "narrated"),
        ("Dovhan agreed that the crossing mattered.", "indirect"),
        ("Dovhan said that she would use the new road.", "indirect"),
        ("She would use the new road, Dovhan said.", "indirect"),
        ("Dovhan proposed that the case be put to the court.", "narrated"),
        ("Dovhan asked that small growers be given more time.", "narrated"),
        ("Dovhan demanded that the crew be freed.", "narrated"),
        ("Dovhan requested that the fence be moved.", "narrated"),
        ("Dovhan insisted that the fence must be moved.", "indirect"),
        ("Both ministers noted with satisfaction that trade had grown by a tenth.", "narrated"),
        ("Dovhan noted that trade had grown by a tenth.", "indirect"),
        ("Dovhan gave her word that the fence would be moved.", "indirect"),
        ("Dovhan assured him that the fence would be moved.", "indirect"),
        ("Dovhan expressed the hope that the fence would be moved.", "narrated"),
        ("Dovhan voiced concern over the fence.", "narrated"),
        ("Dovhan refused to move the fence.", "narrated"),
        ("Dovhan put a question about the fence.", "narrated"),
        ("The talks lasted an hour.", "narrated"),
    ],
)
def test_an_act_is_narrated_and_a_statement_indirect(sentence: str, kind: str) -> None:
    found = [c for c in claims(f"{LEAD}\n\n{sentence}", side="lanhai") if c.start > len(LEAD)]
    assert [c.quotation for c in found] == [kind], [(c.text, c.quotation) for c in found]
