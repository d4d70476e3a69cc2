from itertools import pairwise

import pytest
import sentencex
from hypothesis import given, settings
from hypothesis import strategies as st

from summarize.text.sentences import sentence_spans


def split(text: str, max_words: int = 200) -> list[str]:
    return [text[a:b] for a, b in sentence_spans(text, max_words=max_words)]


@pytest.mark.parametrize(
    "sentences",
    [
        ["The dam broke at dawn.", "Nobody was hurt."],
        ["Mr. Bell met Gov. Ortiz in the U.S. capital.", "They spoke for an hour."],
        ["Prices rose 3.5 percent.", "Wages did not."],
        ["Is it safe?", "No!", "It is not."],
        ["“The road is gone.", "We walked,” said Ilse Varga."],
        ['He said: "The bridge fell at noon.', 'We heard it."', "Then he left."],
        ['"Stop!" she shouted.', "The bus did not stop."],
        ["The tanker (built in 1990) sank.", "Divers are searching."],
        ["(The mayor was not at the meeting.)", "Voters were."],
        ["The talks end at 5 p.m. Tuesday in Oslo.", "No date is set."],
        ["It weighs approx. 40 kg with fuel.", "It flew once."],
        ["1. Close the valves before the storm.", "Then wait."],
        [
            "Bees slept in the wall. [12]",
            "Nobody knew. [citation needed]",
            "Now we do.",
        ],
        ["the mayor resigned on monday.", "he gave no reason."],
        ["the price fell .", "the shop closed ."],
        ["The plant was inspected in May.", "Fifteen people died on Monday."],
        ["He left in Sept.", "Officers came on Oct. 3 with dogs."],
        ["“We voted for May.”", "Nobody laughed."],
    ],
)
def test_a_line_is_cut_where_a_reader_would_cut(sentences: list[str]) -> None:
    assert split(" ".join(sentences)) == sentences


@pytest.mark.parametrize(
    "line",
    [
        "Two hurt as tram leaves rails in Aldermoor",
        "Dr. J. R. Halvorsen Jr. runs the clinic at St. Vale vs. all advice",
        '"Why now?" he asked',
        "He signed in Washington, D.C., on Jan. 5",
        "The choir sang Stay! (a march by Bresson) and left",
        "***",
        "😀",
    ],
)
def test_a_heading_or_a_single_sentence_stays_whole(line: str) -> None:
    assert split(line) == [line]


def test_ideographic_full_stops_end_sentences() -> None:
    assert split("地震が起きた。店は閉まった。") == ["地震が起きた。", "店は閉まった。"]


def test_spans_never_cross_a_line_end() -> None:
    assert split("One line\r\nand another\u2028and more\n\n last ") == [
        "One line",
        "and another",
        "and more",
        "last",
    ]


def test_spaced_quotation_marks_stay_on_their_side() -> None:
    text = '" It fell . " The wall was old . " We ran . " He wept .'
    assert split(text) == [
        '" It fell . "',
        "The wall was old .",
        '" We ran . "',
        "He wept .",
    ]


def test_offsets_count_code_points_after_emoji_and_combining_marks() -> None:
    text = "Cafe\u0301 😀 closed. It burnt."
    assert sentence_spans(text) == [(0, 15), (16, 25)]


def test_a_sentence_without_punctuation_is_cut_at_the_allowance() -> None:
    pieces = split(" ".join(["word"] * 450), max_words=200)
    assert [len(piece.split()) for piece in pieces] == [200, 200, 50]


def test_a_long_sentence_is_cut_after_a_clause_mark_when_there_is_one() -> None:
    text = " ".join(["word"] * 150 + ["then,"] + ["word"] * 99)
    assert [len(piece.split()) for piece in split(text)] == [151, 99]


def test_a_short_allowance_does_not_cut_shorter_sentences() -> None:
    assert split("Six words are not too many. Nor five.", max_words=20) == [
        "Six words are not too many.",
        "Nor five.",
    ]


def test_a_very_long_line_has_the_sentences_of_its_parts() -> None:
    sentences = [f"Ship {n} sank off the “north coast” at dawn." for n in range(1_000)]
    line = " ".join(sentences)
    assert [line[a:b] for a, b in sentence_spans(line)] == sentences


def test_a_very_long_line_without_a_boundary_is_cut_between_words() -> None:
    line = "undivided text " * 2_000
    spans = sentence_spans(line)
    assert {word for a, b in spans for word in line[a:b].split()} == {
        *("undivided", "text"),
    }


LETTERS = st.text(alphabet="aA .!?\"'()[]“”1,\n\r\u0301漢。😀-", max_size=60)


@settings(max_examples=50)
@given(LETTERS)
def test_spans_are_trimmed_ordered_and_hold_every_visible_character(text: str) -> None:
    spans = sentence_spans(text)
    assert all(a < b and text[a:b] == text[a:b].strip() for a, b in spans)
    assert all(left[1] <= right[0] for left, right in pairwise(spans))
    inside = {place for a, b in spans for place in range(a, b)}
    assert all(place in inside for place, c in enumerate(text) if not c.isspace())


@pytest.mark.parametrize(
    "unit",
    ['" so " he said . ', "漢字。", "(a b. ", "Rev. ", "1. ", "“‘«„“‘«„", '“ " ', "a"],
)
def test_sentencex_reads_a_long_line_in_windows_and_at_most_three_times(
    unit: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    read: list[int] = []
    segment = sentencex.segment

    def counting(language: str, text: str) -> list[str]:
        read.append(len(text))
        return list(segment(language, text))

    monkeypatch.setattr(sentencex, "segment", counting)
    line = unit * 20_000
    spans = sentence_spans(line)
    assert max(read) <= 8_000
    assert sum(read) <= 3 * len(line)
    kept = "".join(line[a:b] for a, b in spans)
    assert "".join(kept.split()) == "".join(line.split())


def test_abbreviations_are_those_of_the_language() -> None:
    text = "Die Fa. Lohr zahlt ca. 3 Mio. Euro."

    def split_as(language: str) -> list[str]:
        return [text[a:b] for a, b in sentence_spans(text, language)]

    assert split_as("de") == split_as("DE-at") == [text]
    assert len(split_as("en")) > 1


SENTENCES = {
    "en": [
        "Lorries left Ft. Garland at 6 p.m. Monday, said Sheriff B. K. Orde Jr.",
        "She grew up on Pike Ave. | Residents of the block recall her.",
        "The door shut at 1 a.m. | Guards saw it open at 2 p.m. Aug. 9.",
        "It began at 8 p.m. China Standard Time in Elm.",
        "It was -7.5 C. | Pipes burst.",
        "Hull Nav. Co. sold 12 ft. of rail, 3 pp. of plans, etc. | A museum has them.",
        "Geo. P. Lamb, Esq., and Lamb et al. had £4. | By Jan. 2018 they had it.",
        "Near Port St. Lucie lies St. Agnes, 3.4 mi. away.",
        "“Who pays?” | The mayor left.",
        "Wait… let me think… no.",
        "It is this: (1) walk; (2) sit down.",
        '"Why me? | I slept. | We all slept," she said.',
        "They told me. | I voted no. | Ann heard it on the Orb! ferry.",
        "He chose plan B. | She moved to the U.S. | They met in Rm. 12, on Pt. Grey.",
        "“Hello? | Is it on?” | It was a 30-ft. Norse boat, reg. no. LK 7, qty. 2.",
        '"Did he write?" I ask. | The lamp – the very lamp! – is hers.',
        "\"I said to Jo, 'Who pays? | Who sleeps?' and he left,\" she said.",
        "It opens at 9 a.m. Sat. on the quay. | Jas. A. Lund, approx. 40, has the key.",
    ],
    "de": [
        "Der 4. Senat tagt am 9. April im 2. Stock.",
        "Rund 6,3 Mrd. Euro, d. h. ca. 2 Mio. je Ort, sagt Prof. Dr. h. c. Ute Rehm.",
        "Friedrich III. starb 1888.",
        "Der Preis stieg auf 12. | Danach fiel er.",
        "Es gab Brot, Milch usw. | Die Leute kamen.",
        "Der 1. FC Solen spielt ab dem 3. Okt. zu Hause.",
        "Nr. 7 zahlt z. B. Miete und u. a. Strom.",
        "„Wir warten. | Niemand kam“, sagte Hans-P. Lund.",
        "Er fragte mich. | Der Hafen ist zu.",
    ],
    "fr": [
        "M. Hugon et Mme Vial ont lu l'art. 9 du code, cf. p. 30.",
        "Le 6 févr. au soir, MM. Roy et J.-B. Pons sont à St. Clar.",
        "Il coûte env. 7 % de plus, soit 2,1 M€.",
        "Ils vendent des clous, des vis, etc. | Les clients sont rares.",
        "Elle se tait… | Les voisins aussi.",
        "« Et alors ? | Je pars. » | Il est parti.",
        "Le port est à sec. | Le quai, c.-à-d. la digue, tient.",
    ],
    "es": [
        "La Sra. Paz llegó a las 7:15 p. m. a la Avda. Norte.",
        "Cierra a las 10 a. m. | Nadie entra.",
        "El núm. 6 de la pág. 2 habla de EE. UU. como socio.",
        "Minas del Sur, S. A., tiene 4,2 millones, dijo el Dr. P. Luz.",
        "«¿Quién fue? | Nadie lo vio… | Luego, nada», contó.",
        "Dijo que no. | El barco iba bien. | ¿Quién paga? —preguntó Ana.",
    ],
    "pt": [
        "O Sr. Reis e a Profa. Luz moram na Av. Central, n.º 8.",
        "O art. 5.º está na pág. 3, p. ex., do livro.",
        "A Docas Ltda. pagou 2,4 milhões ao Gen. Abreu.",
        "Faltam pão, água, etc. | A fila cresce.",
        "Vieram para ver. | O cais era da ala C. | Ela sorriu.",
    ],
    "it": [
        "Il dott. Sala e l'on. Pini citano l'art. 8, pag. 3.",
        "La Cave S.p.A. vale 2,6 mln. di euro, ca. il doppio.",
        "Leone XII. morì nel 1829.",
        "Mancano pane, sale, ecc. | La piazza è piena.",
        "Lavora alla NATO. | Il dott. Pini vende gas. | La sede è a nord.",
    ],
}


@pytest.mark.parametrize("language", SENTENCES)
def test_a_language_is_split_by_its_own_words(language: str) -> None:
    marked = " | ".join(SENTENCES[language])
    text = marked.replace(" |", "")
    found = [text[a:b] for a, b in sentence_spans(text, language)]
    assert found == marked.split(" | ")


def test_what_is_quoted_in_ideographs_is_split_inside() -> None:
    chinese = ["“我们等了三年。", "现在能走了。”她说。", "王某问：“为什么？”"]
    chinese += ["没有人回答……", "雨停了。"]
    japanese = ["「三年待った。", "今は渡れる」と彼女は話した。"]
    japanese += ["本当か？！", "雨はやんだ。"]
    for language, sentences in (("zh", chinese), ("ja", japanese)):
        text = "".join(sentences)
        assert [text[a:b] for a, b in sentence_spans(text, language)] == sentences


def test_without_spaces_a_character_is_a_word() -> None:
    text = "大雨在山区下了三天，" * 6 + "路断了。"
    pieces = [text[a:b] for a, b in sentence_spans(text, "zh", max_words=20)]
    assert [len(piece) for piece in pieces] == [20, 20, 20, 4]


def test_a_language_without_words_is_split_by_sentencex() -> None:
    text = "Silta sortui. Kukaan ei loukkaantunut."
    assert [text[a:b] for a, b in sentence_spans(text, "fi")] == [
        "Silta sortui.",
        "Kukaan ei loukkaantunut.",
    ]


def test_white_space_longer_than_what_is_read_at_once_parts_two_sentences() -> None:
    gap = " " * 20_000
    spans = sentence_spans(f"It rained all day.{gap}Then it snowed.")
    assert spans == [(0, 18), (20_018, 20_033)]
