"""Length tokens are found in a vocabulary and chosen by closeness."""

from summarize.writers.lengths import known_lengths, length_token, nearest_length


def test_lengths_of_a_vocabulary() -> None:
    vocabulary = {"ferry": 7, "[10 words]": 3, "[5 words]": 2, "[0 words]": 4, "10": 9}
    assert known_lengths(vocabulary) == {5: 2, 10: 3}
    assert length_token(5) in vocabulary


def test_the_nearest_length_and_the_shorter_of_two() -> None:
    assert nearest_length(14, (5, 10, 15)) == 15
    assert nearest_length(500, (5, 10, 15)) == 15
    assert nearest_length(10, (5, 15)) == 5
