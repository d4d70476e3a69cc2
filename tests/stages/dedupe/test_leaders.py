from summarize.stages.dedupe.leaders import find_leaders


def test_items_without_links_lead_themselves() -> None:
    assert find_leaders(3, {}, {}, {}) == [0, 1, 2]


def test_the_best_rank_leads_those_that_join_it() -> None:
    assert find_leaders(2, {0: [1], 1: [0]}, {}, {0: 5, 1: 2}) == [1, 1]


def test_a_chain_is_not_one_group() -> None:
    joins = {0: [1], 1: [0, 2], 2: [1]}
    assert find_leaders(3, joins, {}, {0: 0, 1: 1, 2: 2}) == [0, 0, 2]


def test_what_says_more_leads_whatever_its_rank() -> None:
    joins, covers = {0: [1], 1: [0]}, {0: [1]}
    assert find_leaders(2, joins, covers, {0: 9, 1: 1}) == [0, 0]


def test_the_middle_of_a_ladder_goes_to_the_top_and_the_foot_may_lead() -> None:
    joins, covers = {0: [1], 1: [2]}, {0: [1], 1: [2]}
    assert find_leaders(3, joins, covers, {0: 0, 1: 1, 2: 2}) == [0, 0, 2]


def test_a_ring_is_broken_by_the_best_rank() -> None:
    joins = covers = {0: [1], 1: [2], 2: [0]}
    assert find_leaders(3, joins, covers, {0: 2, 1: 1, 2: 3}) == [0, 1, 1]
