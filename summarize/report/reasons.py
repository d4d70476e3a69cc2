"""Why something is not told, and what sources differ on, in words for readers."""

from summarize.report.words import count

_MENUS = "menus and buttons"
_APPEALS = "appeals and offers"
_LINKS = "links to other stories"
_NOTICES = "notices"
_READERS = "comments and posts"
_BELOW = "lines below the story"
_WHO = "bylines and datelines"
_CAPTIONS = "captions and credits"
_HEADINGS = "headlines and headings"
_LEFT_OVERS = "left-overs of the page"
_REPEATED = "lines that several articles have"
_QUOTES = "pull quotes"
_GROUPS = {
    _MENUS: """
        no_letters web_address button account label share_bar gallery_viewer link_row
        player menu_row gallery_note section_names above_story breadcrumb
        between_furniture below_story outside_body navigation repeated_line glued_shares
        glued_menu continue_note bracket_note counter
        """,
    _APPEALS: """
        product_box house_message follow_link paywall newsletter reader_call
        reader_offer reader_contact appeal appeal_cues appeal_line subscribe_link
        ad_free_note comment_call reader_thanks appeal_block glued_advert glued_offer
        advert_note
        """,
    _LINKS: """
        related_link from_site tail_links link_block link_list link_end glued_link
        """,
    _NOTICES: """
        copyright cookie_notice consent_notice script_notice mailing_note update_note
        copyright_end script_wall robot_check not_found paywall_stub consent_wall
        house_note archive_notice embed_consent transcript_note sound_cue programme
        sign_off exchange_rate
        """,
    _READERS: """
        comment_form post_author post_frame post_shared live_note
        live_stamp post_time embed_code embed_shell
        """,
    _WHO: """
        running_head date_line source_note agency_note stamp byline publisher
        postal_address biography origin_note dateline dateline_place reporting_credit
        glued_stamp top_byline top_date header_field mail_signature speaker
        """,
    _CAPTIONS: """
        caption_label photo_credit site_credit credit_in_line caption picture_link
        picture_source caption_start caption_cut gallery_captions credit_end
        glued_caption caption_line
        """,
    _HEADINGS: "top_headline headline heading standfirst",
    _BELOW: "tail_section",
    _QUOTES: "pull_quote",
    _LEFT_OVERS: "learned quote_mark recipe cut_off table_row index_page",
    _REPEATED: "repeated_over_articles",
}
REMOVED: dict[str, str] = {
    rule: said for said, rules in _GROUPS.items() for rule in rules.split()
}
"""What each cleaning rule takes, in words for readers."""
_ONE: dict[str, str] = {
    _MENUS: "menu or button",
    _APPEALS: "appeal or offer",
    _LINKS: "link to another story",
    _NOTICES: "notice",
    _READERS: "comment or post",
    _BELOW: "line below the story",
    _WHO: "byline or dateline",
    _CAPTIONS: "caption or credit",
    _HEADINGS: "headline or heading",
    _QUOTES: "pull quote",
    _LEFT_OVERS: "left-over of the page",
    _REPEATED: "line that several articles have",
}
WHY_REMOVED: dict[str, str] = {
    _MENUS: "no part of the report",
    _APPEALS: "they ask something of the reader",
    _LINKS: "they tell of something else",
    _NOTICES: "they are about the page, not about what happened",
    _READERS: "they are not the article’s own text",
    _BELOW: "comments, letters to readers, appeals: not the story",
    _WHO: "they say who wrote where and when, not what happened",
    _CAPTIONS: "they are about a picture",
    _HEADINGS: "they stand above the text, which tells the same",
    _LEFT_OVERS: "they are no sentences of the report",
    _QUOTES: "the text says them anyway",
    _REPEATED: "they belong to the site",
}
"""Why such things were removed, in a few words."""
NOT_CHOSEN = "plan"
"""The reason of most sentences; it is told once, and not beside each of them."""
LEFT_OUT: dict[str, str] = {
    NOT_CHOSEN: "not chosen: others were more important",
    "budget": "not read, no room left",
    "too long": "not read, longer than the writer can read",
    "known": "told or left out by the earlier summary",
    "superseded": "out of date: another article has something newer",
    "day past": "announces something for a day that has since passed",
    "unclear day": "names a day that is not known",
    "other language": "in another language than the topic",
    "torn quotation": "a part of a quotation",
    "fragment": "a fragment",
    "headline": "a headline",
    "caption": "a caption",
    "question": "a question",
    "list": "a list",
    "note": "a note",
    "address": "addressed to the reader",
    "aside": "an aside",
}
"""Why a sentence of an article is not told; other reasons go by their own name."""
NOT_READ = frozenset({"budget", "too long"})
CONFLICT_KINDS: dict[str, str] = {
    "number": "a number",
    "date": "a date",
    "name": "a name",
    "negation": "whether it is so",
    "opposite": "what happened",
    "scope": "how much of it",
}
"""What sources differ on where nothing is counted."""


def removed_words(rule: str) -> str:
    """Return what a cleaning rule took: `menus and buttons`; a user's by its name."""
    return REMOVED.get(rule, rule.replace("_", " "))


def counted_words(number: int, removed: str) -> str:
    """Return how much was removed of what `removed_words` says: `1 menu or button`."""
    return count(number, _ONE.get(removed, removed), removed)
