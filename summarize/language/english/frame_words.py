"""English phrases that say how something is told: as alleged, possible, asked …"""

from summarize.language.claim_words import FrameWords
from summarize.language.lists import phrase_set, phrases, word_set

_BLAMING = phrases(
    """
    blam(es|ed|ing|e), critici[sz](es|ed|ing|e), fault(s|ed|ing), attack(s|ed|ing)
    condemn(s|ed|ing), denounc(es|ed|ing|e), slam(s|med|ming), rebuk(es|ed|ing|e)
    chid(es|ed|ing|e), lambast(s|es|ed|ing), accus(es|ed|ing|e), berat(es|ed|ing|e)
    """
)
# whom, up to "for lying" or "of having hidden"
_FOR_DOING = r"( (?!for\b)[\w'’-]+)+? (for|of)(?= (\w+ly |not |never )?\w+ing\b)"
# whom, or when, up to "to" and what is to be done: told them to leave
_TO_DO = (
    r"( (?!(to|which|who|for|by|had|has|would|could|\w+ed|wants?|tr(y|ies))\b)"
    r"[\w'’-]+){0,5}? to(?! (a|an|the|\d+)\b)"
)
# whom: asked the state for
_ASKING_FOR = r"ask(s|ed|ing)?( (?!(to|if|why|how)\b)[\w'’-]+){1,4}? for"
# whose claim: a claim by her lawyer that
_BY_WHOM = r"( (by|from|of)( [\w'’-]+){1,6}? that)?"
_CLAIM = r" (the |a |any |all )?(claim|suggestion|allegation|report)*" + _BY_WHOM
_ONCE_IT_HAS = r"once(?= [^,.]+? (has|have|is|are)\b)"
# has a month to appeal, gave them the right to vote
_HAVING_LEAVE = (
    r"(has|have|had|given|giv(es?|ing)|gave)( [\w'’-]+){0,3}? "
    r"(right|option|chance|opportunity|power|permission|leave|time|(hour|day|week|month"
    r"|year)s?) (in which )?to(?! (an?|the|\d+)\b)"
)
_WISHING = phrases(
    """
    want(s|ed|ing)?, urg(e|es|ed|ing), ask(s|ed|ing)?, call(s|ed|ing)? on
    offer(s|ed|ing)?, press(es|ed|ing)?, encourag(es|ed|ing)
    """
)
_BINDING = phrases(
    """
    agree(s|d)?, expect(s|ed|ing)?, decid(e|es|ed|ing), order(s|ed), vot(e|es|ed|ing)
    told
    requir(e|es|ed|ing), instruct(s|ed|ing), oblig(es|ed), commit(s|ted|ting)
    """
)

FRAMES = FrameWords(
    denied=(
        *(verb + _CLAIM for verb in ("reject(s|ed|ing)", "dismiss(es|ed|ing)")),
        *phrases(
            """
        den(y|ies|ied|ying), denial
        refut*, disprov*, debunk*, retract*
        doubt(s|ed|ing)? (that|whether|if), (cast|has|have|had) doubts? (on|about)
        disput(es|ed|ing)
        (?<!not )(?<!n['’]t )(?<!never )rul(e|es|ed|ing) out
        no (evidence|sign|indication|proof|truth)
        not true, false (rumour|rumor|report|claim|accusation|allegation)*
        never (said|claimed|stated|suggested), (did|does|has) not (say|said|claim)
        withdr(ew|aw|awn|aws) (the|his|her|their|a) (claim|statement|allegation)
        """
        ),
    ),
    unsaid=phrases(
        """
        (was|were|is|are) (all |simply |completely |entirely )?(wrong|false|untrue)
        (was|were|is|are) (baseless|unfounded|groundless|a hoax|not true|nonsense)
        """
    ),
    claimed=phrases(
        r"""
        alleg*, accus*, suspect*, suspicion*, purport*, reportedly, supposedly
        claim(s|ed|ing)?(?!.? and\b| [\w-]+ lives\b| against\b| for\b)
    insist(s|ed|ing)?(?! on\b), argu(es|ed|ing)(?! (with|over|about|for|against)\b)
    contend(s|ed|ing), maintain(s|ed|ing)? that, assert(s|ed|ing)
    predict(s|ed|ing)?, forecast(s|ed|ing)?(?= that| [^.]+? (would|will))
    blam(e|es|ed|ing)(?! for\b), (is|are|was|were) (said|reported|understood) to
        believ(e|es|ed), thinks?, thought
        charged with, charges that, indict*
        rumou?r*, speculat*, unconfirmed
        according to (the )?(prosecut|indictment)*, prosecut(ors?|ion) (say|says|said)
        fear(s|ed)?, suggest(s|ed|ing)?, theor(y|ies), assum*, presum*
        (was|were|been) told(?! to\b)
        (court|jury|jurors|inquest|tribunal|judge|hearing)s? (heard|hears)
        told (the |a )?(court|jury|jurors|inquest|tribunal|judge|hearing)
        in (his|her|their|[a-z]+['’]s?) (view|opinion|eyes)
        """
    ),
    blamed=tuple(verb + _FOR_DOING for verb in _BLAMING),
    possible=(
        _HAVING_LEAVE,
        *phrases(
            """
        may, might, can(?! not), could(?! not), possibl(y|e), perhaps, maybe
        potential(ly)?
        (?:not|never) rul(e|ed|ing) out
        probab(ly|le), likely, appear(s|ed)? to, seem(s|ed)? to
        """
        ),
    ),
    wished=(
        *(verb + _TO_DO for verb in _WISHING),
        _ASKING_FOR,
        *phrases(
            """
            want(s|ed|ing)?( to)?, need(s|ed), await(s|ed|ing), wish(es|ed)? to
            hop(e|es|ed|ing) (to|that), aim(s|ed)? to, propos(e|es|ed|ing|al|als)
            seek(s|ing)?( to)?, sought( to)?, consider(s|ed|ing)?, mull(s|ed|ing)
            weigh(s|ed|ing), would like, threaten(s|ed|ing)?, ask(s|ed)? (for|to|that)
            call(s|ed|ing)? (for|on), urg(e|es|ed|ing), demand(s|ed|ing)?
            (?<!at the )request(s|ed|ing)?, appeal(s|ed) (for|to)
            appl(y|ies|ied|ying) for
            appl(ied|ying) to(?! (an?|the|all|any|every|most|some|its|their|\\d+)\\b)
            (bill|motion|proposal|petition) (to|that would), recommend*
            tr(y|ies|ied|ying) to, attempt(s|ed)? to
            """
        ),
    ),
    planned=(
        *(verb + _TO_DO for verb in _BINDING),
        *phrases(
            """
        plan(s|ned|ning)?, intend(s|ed)?, prepar(e|es|ed|ing) (to|for)
        expect(s|ed)? to, will, shall, would, (is|are|was|were) to, set to, due to
        (is|are|was|were) due (in|at|on|back|before), going to, scheduled
        agree(s|d)? to, pledg(e|es|ed), promis(e|es|ed)
        vow(s|ed)?, must, (has|have) to
        """
        ),
    ),
    refused=phrases(
        """
        refus(e|es|ed|ing) to, declin(e|es|ed|ing) to, fail(s|ed|ing)? to
        (unable|unwilling|reluctant) to, neglect(s|ed) to, stop(s|ped) short of
        """
    ),
    conditional=(
        _ONCE_IT_HAS,
        *phrases(
            r"""
            if, unless, (?<=[^\w\s] )provided(?= (the|its?|he|she|they|both)\b)
            provided that, providing that, on condition, subject to
            as long as, in the event, in case, depend(s|ing) on, only (when|after)
            should
            """
        ),
    ),
    opening=phrase_set("if | unless | provided | provided that | once | in case"),
    bound_with={"unless": word_set("without"), "": word_set("with given pending")},
    purposes=phrases("so that, in order that"),
    doing=word_set(
        """
        managed began begun started continued went came proceeded grew happened helped
        forced made got dared had used able first last only next
        """
    ),
    asked=phrases(
        """
        whether(?! or not), ask(s|ed)? if, unclear, wonder(s|ed)?, (un|not )known
        (investigat*|examin*|look(s|ed|ing)? into) (if|how|why|reports|claims)
        """
    ),
    unconditional=phrases(
        """
        whether or not, no matter (what|whether|how|when), regardless of, in any case
        unconditionally, whenever
        """
    ),
    ends_question=phrases("and that"),  # whether to sue, and that …
    ends=phrases("but, although, though, while, whereas, and (he|she|they|it|the)"),
    refers=("which", "who", "whose", "where"),
    deeds=word_set("to that of"),
    seeking=word_set("for"),
    able=word_set("can able allowed permitted entitled free"),
    causing=word_set("let have make get"),
    habitual=word_set("would"),
    held=phrases(
        """
        (was|were|has been|have been) (held|staged), took place, has taken place
        went ahead
        """
    ),
    announced=phrases(
        """
        (has|have) been (announced|planned|scheduled|called|set), is to be held
        (is|are|was|were) (announced|planned|scheduled|due), will be held
        will take place, was (postponed|put off|moved)
        """
    ),
    having=word_set(
        """
        receive receives received get gets got win wins won secure secures secured given
        granted obtain obtains obtained agree agrees agreed
        """
    ),
)
