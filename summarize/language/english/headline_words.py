"""What English headlines are made of, and what stands around them on a page."""

from summarize.language.lists import phrases, word_set
from summarize.language.telling_words import HeadlineWords

HEADLINES = HeadlineWords(
    labels=phrases(
        """
        live, breaking, breaking news, just in, developing, developing story, alert
        update, updated, updates, latest, the latest, exclusive, first on cnn, new
        watch, video, photo, photos, pictures, in pictures, report, reports, news
        news analysis, wrapup, newsalert, urgent, must see, flashback, top story
        world, us, u s, politics, business, sport, sports, tech, local, national
        close
        """
    ),
    not_news=phrases(
        """
        opinion, op-ed, oped, comment, commentary, editorial, column, columnist
        perspective, perspectives, analysis, explainer, explained, factbox, fact check
        timeline, review, book review, film review, interview, podcast, quiz, poll
        letter, letters, gallery, in pics, recap, live blog, liveblog, live updates
        as it happened, obituary, horoscope, recipe, transcript, full text, newsletter
        voices, sponsored, advertisement, readers letters, ask
        """
    ),
    outlets=word_set(
        """
        news times post herald journal tribune gazette chronicle telegraph guardian
        observer daily mail independent reuters ap afp bbc cnn nbc cbs abc msnbc npr fox
        pbs cnbc bloomberg politico axios vox slate huffpost buzzfeed newsweek wired
        time magazine tv radio online network press media usa today examiner standard
        inquirer globe sun star express mirror gazette dispatch courier bulletin wsj
        """
    ),
    asking=word_set("who what when where why how which whose"),
    pointing=word_set(
        """
        here heres there theres this these those meet watch see look listen read yes no
        just
        """
    ),
    listed=word_set(
        """
        things reasons ways times facts takeaways questions tips lessons photos
        pictures moments stories charts people
        """
    ),
    lures=phrases(
        """
        you need to know, you should know, need to know, what to know, what we know
        everything we know, what happened next, wont believe, cant believe, will shock
        shocking, jaw-dropping, mind-blowing, the internet
        twitter reacts, this is why, heres, thats why, guess who, might surprise
        goes viral, breaks the internet, is everything, must-see, must-read, finally
        live updates, live blog, as it happened, in one chart, explained, full text
        """
    ),
    captions=phrases(
        """
        getty, getty images, staff photographer, photo by, photo courtesy, file photo
        image copyright, image caption, media caption, media playback, autoplay, embed
        this video, copyright, all rights reserved, advertisement, sign up, subscribe
        seen here, pictured, click to, in this image, in this photo, in this picture
        is seen, are seen, reuters file, ap file, news videos, speaks to the media
        """
    ),
    address=word_set("i we me us my you your yours im youre ive weve youll"),
    cuts=word_set(
        """
        after as while when where before because although though since until amid
        despite following which who whose including with during saying citing whereas
        """
    ),
    phrase_cuts=word_set(
        """
        in at on from near over for by during under through about into at against
        around across between within outside
        """
    ),
    asides=word_set(
        """
        a an the one two who which whose whom where when including now once formerly
        dubbed named called known believed led based also then only both all some
        among part along according and or but while although though after before as
        even with without
        """
    ),
    openers=word_set("on for with from according last earlier"),
    loose_endings=("ing", "ed", "ly"),
    relatives=word_set("who which whose that"),
    conditions=word_set("if unless until without except"),
    orders=word_set(
        """
        ask asks asked order orders ordered urge urges urged force forces forced allow
        allows allowed want wants wanted expect expects expected tell tells told
        persuade persuaded persuades help helps helped warn warns warned
        """
    ),
    of_several=("one", "of", "the"),
    besides=word_set("also"),
    telling_which=word_set("of for"),
    clause_joints=word_set("as while when because although though where"),
    hanging=word_set("soon much many least well far long likely early late still even"),
    before_day=word_set(
        "on early late earlier later last this by next from since until till through to"
    ),
    day_parts=word_set("morning afternoon evening night"),
    heard=word_set("heard claims claimed alleges alleged shows showed finds found"),
    counted=word_set(
        """
        recall recalls recalled recalling withdraw withdraws withdrew withdrawing
        seize seizes seized seizing confiscate confiscates confiscated confiscating
        destroy destroys destroyed destroying damage damages damaged damaging
        demolish demolishes demolished demolishing burn burns burned burnt burning
        steal steals stole stolen stealing smuggle smuggles smuggled smuggling
        build builds built building plant plants planted planting
        deliver delivers delivered delivering order orders ordered ordering
        cancel cancels cancelled canceled cancelling canceling
        close closes closed closing shut shuts shutting
        ground grounds grounded grounding
        cut cuts cutting scrap scraps scrapped scrapping axe axes axed axing
        create creates created creating evacuate evacuates evacuated evacuating
        flood floods flooded flooding inspect inspects inspected inspecting
        """
    ),
)
