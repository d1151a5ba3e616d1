/**
 * Every hand-tuned number of answering: limits and scores by the step that uses them, and how sure
 * each kind of verdict is. Change one only together with `npm run evaluate`: each is held in place
 * by rows of `test/questions/`.
 */
export const thresholds = {
  // Words: what is read of a message, and what counts as a typing error.

  /** Characters read of one message; the rest is cut, so that time is bounded. */
  longestText: 10_000,
  /** Words of her own in a mail, from which what it quotes is left out. */
  leastOwnWords: 3,
  /** Characters that are left out without a word, such as a mail's last lines. */
  longestUnsaid: 300,
  /** Tokens of a message that is read whole; of a longer one, only what is asked. */
  longestReadWhole: 110,
  /** Tokens of a sentence that is read with the question behind it, which points back to it. */
  longestContext: 30,
  /** Tokens that are read at most, so that time is bounded. */
  longestQuestion: 400,
  /** Letters from which a word can be about something: "po" in "compare them for me po" is not. */
  shortestWord: 3,
  /** Letters beyond which a word is none that could be mended. */
  longestWord: 40,
  /** A word shorter than the first may have one typing error, shorter than the second two, else three. */
  wordLengths: { short: 4, long: 8 },
  /** Letters from which two halves are tried as one split word with an error in it. */
  shortestSplit: 8,
  /** Letters of a sound code from which it tells a name. */
  shortestSound: 3,
  /** Letters from which a word's sound alone tells which one it is: "ekocardiografer". */
  shortestBySound: 8,
  /** Words whose lemma, correction or sound is remembered: questions are anybody's, memory is not. */
  mostKnownWords: 50_000,

  /** Similarity (0–1) from which an unknown word is taken for a known one. */
  correction: 0.66,
  /** The same for a word that is good English but stands beside half of a role's name. */
  correctionInName: 0.6,
  /** The same for one that sounds exactly like a name of the document. */
  correctionToName: 0.9,
  /** The same for a rare word that is nearly one of a role's name. */
  correctionOfRare: 0.85,
  /**
   * This many English words, the most frequent ones, are never taken for such a name misspelled.
   */
  commonWords: 12_000,
  /** What sounding alike adds to the similarity of two words. */
  soundsAlike: 0.15,
  /** What being a word of the document adds: her typing error is likelier in one of these. */
  documentWord: 0.08,

  // Model: what describes a role.

  /** Weight of a word that only means the same as the document's, against the word itself. */
  synonymWeight: 0.6,
  /** The same for a word of the same concept. */
  conceptWeight: 0.75,
  /** Weight of a word of a hand-written description against one of the document. */
  describedWeight: 1.25,
  /** What being a name or abbreviation, and not an English word, adds to a word's weight. */
  properName: 1.6,
  /** How near (a cosine) the meaning of a word has to come to one of a role to speak for it … */
  leastNear: 0.45,
  /** … and what a nearness of one more would add to its description score. */
  meaningWeight: 1.5,
  /** What a word that is said of all careers counts against one that is not: "school", "paid" … */
  careerWord: 0.5,
  /** … and how far a word has to be ahead for one role to speak for it. */
  speaksForRole: 0.05,
  /** What meaning the same counts, against sharing words, where one of several facts is meant. */
  likenessWeight: 0.5,
  /** Rank by use, in English, from which on a word tells something by itself. */
  tellingRank: 1650,
  /** Words whose nearness to roles is kept; those of a language in use are few. */
  keptMeanings: 2000,
  /** How likely a message has to speak of a role for that to count … */
  spokenOf: 0.6,
  /** … and what that adds to its description score, if it surely does. */
  spokenOfWeight: 2,
  /** How likely a message has to ask for what a document tells, where nothing else was understood … */
  askedOfDocument: 0.4,
  /** … and where something else was. */
  surelyAskedOfDocument: 0.8,
  /** How likely it has to ask for nothing for a name in it to be chance … */
  surelyOfNothing: 0.6,
  /** … and how likely to be about something else, in any trade. */
  surelyOffTopicName: 0.6,
  /** How likely it has to be of a role that nothing names. */
  surelySpokenOf: 0.6,
  /** Description score from which a role counts as meant. */
  description: 1.5,
  /** Score from which one word points to a role by itself: "teaching". */
  pointer: 1,
  /** Score from which one telling word describes a role though others stand beside it. */
  tellingWord: 2,
  /** It must beat the next role by this factor. */
  pointerLead: 1.35,
  /** Description score from which a role is what a wish comes closest to. */
  wish: 0.8,
  /** From which it counts as meant where the only other reading is the last role, or the base one. */
  descriptionInFollowUp: 0.9,
  /** Words of a description from which they may be said together by no accident. */
  leastTogether: 3,
  /** Share of a description from which one sentence of the source settles whose it is … */
  toldTogether: 0.4,
  /** … where no sentence of another role says nearly as much. */
  toldTogetherLead: 1.5,
  /** The best described role must beat the next by this factor, or the bot asks back. */
  descriptionLead: 1.2,

  /** The runner-up must be behind the best by this factor for an ask to speak of another role. */
  farBehind: 4,
  /** Confidence from which a description outweighs "it", which points to the last role. */
  descriptionOverPronoun: 0.65,
  /** The same as a factor where most other words are foreign: the few known ones may be chance. */
  amongForeign: 2,
  /** A word speaks for a role whose score is above this share of the best one's. */
  likingShare: 0.5,
  /** Roles that may be meant when descriptions are close; more would be no help. */
  mostClose: 3,

  // Reading.

  /** Things asked for in one message; more would be no answer but a lecture. */
  mostAsks: 12,
  /** Small words such as "so" or "and" that may stand before the one that opens a question. */
  widestStart: 3,
  /** Words from which a message may end in "…, right?": shorter ones have nothing to confirm. */
  shortestClaim: 4,
  /** Words up to which a clause may be a mere "don't they?" */
  longestTag: 3,
  /** Words up to which a clause that only names a demand belongs to the filter before it. */
  shortDemand: 4,
  /** Characters beyond which a question is nobody's but the asker's, and not kept. */
  longestKept: 200,
  /** Words from which on a document's title is nothing that people say of anything else. */
  longTitle: 4,
  /** Numbers below which the one behind "top" counts roles. */
  mostRanked: 10,
  /** Places in a list that a number can mean; beyond, it is an amount. */
  longestList: 99,
  /** Words up to which what a person enjoys is said back in her own words. */
  longestSaidBack: 6,

  /** Words of who says something: "Ate Jinky in our ward keeps on saying". */
  longestReporter: 8,
  /** Words from "as" to "first" in "work as a funeral director first". */
  longestStep: 5,
  /** The same of what she works in herself: "I've been in hospital transport". */
  longestOwnWork: 8,
  /** Words from what takes a role back to the one in its place: "no wait, pay for PACS". */
  correctionReach: 4,
  /** Words from "front" to the class that somebody stands before. */
  frontReach: 3,
  /** Words from "make" to what somebody is made, with an article: "make me a manager". */
  madeReach: 3,
  /** Words from "for" to what something is wanted for: "for a job ad". */
  purposeReach: 3,
  /** How likely a short message has to be talk to be taken for it … */
  likelyTalk: 0.6,
  /** … up to how many words it is short … */
  shortTalk: 5,
  /** … how likely a longer one has to be … */
  surelyTalk: 0.8,
  /** … and beyond how many words it is more than talk. */
  longestTalk: 14,
  /** How likely all kinds of talk have to be together where no one of them stands out. */
  mostlyTalk: 0.75,
  /** How unlikely a topic has to be, of the message as a whole, for its word to have meant another. */
  doubtedTopic: 0.05,
  /** How likely a message has to be a way to ask for a figure that one of its words may ask for … */
  askedByWhole: 0.15,
  /** … or the word by itself, as in a message that asks for more than that. */
  askedByWord: 0.8,
  /** How likely a question about the chat itself has to be where a word of the document is in it. */
  surelyOfChat: 0.88,

  /** Words that no cue explains, up to which a learned way to ask may tell what they ask for … */
  mostUnread: 3,
  /** … how likely that has to be where a role is named … */
  missingTopic: 0.55,
  /** … and where none is. */
  missingTopicOfNobody: 0.8,
  /** How likely pay has to be asked for in particular, to be more than pay. */
  narrowerTopic: 0.6,
  /** How likely one topic has to be, to stand for another that the source is silent on as well. */
  otherMuteTopic: 0.75,
  /** How likely the whole has to be to ask for details that nothing is said on. */
  surelyDetail: 0.8,
  /** How likely the whole has to be to ask for what no word of it names. */
  surelyMeant: 0.9,
  /** How likely a message has to be about nothing that is asked here … */
  likelyOffTopic: 0.85,
  /** … and where several of its words describe a role. */
  surelyOffTopic: 0.95,
  /** How likely a message has to be one thing, to be taken for it where nothing was understood. */
  secondOpinion: 0.6,
  /** How likely the message has to be to ask for a topic that only one loose word hints at. */
  hintedTopic: 0.3,
  /** How likely talk has to be to outweigh a topic that one of its words asks for. */
  talkOverTopic: 0.9,
  /** How likely pay has to be asked for in particular to outweigh a comparison. */
  narrowerThanCompared: 0.9,

  // Deciding.

  /** Verdicts on one message: beyond, a reply is no answer but a lecture. */
  mostVerdicts: 6,
  /** Roles whose answers may stand side by side where no role was named. */
  mostRolesAtOnce: 6,
  /** Share of what a person says that facts must cover to answer without a topic. */
  factCoverage: 0.45,
  /** Share from which a fact is the nearest thing to say where none covers enough. */
  nearCoverage: 0.2,
  /** Words from which a claim may tell whose work it speaks of … */
  leastOfAnother: 2,
  /** … the share of them that a fact of another role has to have … */
  ofAnother: 0.6,
  /** … and by how much it has to beat those of the role that is named. */
  clearlyOfAnother: 1.7,
  /** Share from which a fact says just what is asked, whatever topic it is of. */
  wholeCoverage: 0.75,
  /** The same once the words have already served to describe the role. */
  factCoverageOfDescribed: 0.15,
  /** Facts that cover nearly as much as the best, by this share, are told with it … */
  fittingShare: 0.8,
  /** … so many of them together. */
  mostFitting: 2,
  /** Facts told of the role that a wish comes closest to. */
  mostOfWish: 3,
  /** Share of foreign words from which a question is not about the domain. */
  foreignShare: 0.5,

  /** How far, as a share, an amount that is claimed may be off: people round. */
  rounding: 0.05,

  /** A number from which it can be nothing but a year's pay. */
  leastSalary: 10_000,
  /** The same where pay is asked for anyway: "more than 1500?" */
  leastPay: 1_000,
  /** Numbers that are thousands where pay is asked for: "over 75". */
  shortPay: { least: 20, most: 300 },
  /** People round pay to thousands. */
  roundPay: 1_000,
  /** Words before a foreign one within which a preposition makes it a limit: "in the great state of". */
  limitReach: 3,
  /** Words of the document from which on a message is no small talk. */
  mostOfDocument: 2,
  /** Least share of words that facts of the base role cover where "we" are asked of. */
  ofUs: 0.5,
  /** Words before an amount within which "by" makes it a difference: "by a bit more than 6k". */
  gapReach: 5,

  /** Words up to which a message without a role is taken to go on with the last one. */
  shortFollowUp: 9,
  /** Words beside an amount up to which it is said of the figure told last: "I saw online". */
  mostBesideClaim: 2,
  /** Words beside a difference up to which it is of figures that were told: "in points", "for me". */
  mostBesideGap: 1,
  /** Words beside a rank up to which nothing else is said of a role: "comes second, I'd have thought". */
  mostBesideRank: 2,
  /** Words up to which it goes on with the last comparison: "and the least?" */
  shortComparison: 4,
  /** Roles that "they" may stand for when a list was shown: four are all there are to most people. */
  longestPluralList: 3,
  /** Facts of the last answer kept in mind: "where does it say that?" */
  mostTold: 8,
  /** Roles kept in mind: "the other one" reaches back one, "those two" two. */
  mostRemembered: 4,

  // Search among phrasings, where nothing else was understood.

  /** Entries Fuse ranks at most: it compares with every one it is given. */
  mostCandidates: 12,
  /** Similarity (0–1) from which a phrasing is nearly what was said … */
  nearPhrasing: 0.6,
  /** … from which it is so where no role is named … */
  surePhrasing: 0.9,
  /** … and by how much it must then be ahead of the next. */
  phrasingLead: 0.1,
  /** Fuse's score (0 the same, 1 foreign) up to which a phrasing is near. */
  unlike: 0.6,
  /** Characters of a question that are looked up. */
  longestSearched: 120,
  /** Phrasings, and ways to ask, that an explanation names. */
  mostMatches: 3,
} as const

/**
 * How sure a verdict is, from 0 to 1: the share of such verdicts that turn out right, as far as
 * `npm run evaluate` can tell. At 0.8 and more a wrong one counts as wrong with confidence.
 */
export const confidences = {
  // The message as a whole.

  /** A command or small talk, said in set words. */
  setWords: 0.95,
  /** Small words of another language, or another script. */
  otherLanguage: 0.85,
  /** Nothing that could be read. */
  noWords: 0.9,
  /** Words, but none of them English: perhaps a name that nobody knows here. */
  noEnglish: 0.8,
  /** A cue of health advice, with no role and no topic of careers beside it. */
  medicalAdvice: 0.9,
  /** An occupation that the document does not have, by WordNet's list. */
  otherOccupation: 0.9,
  /** Nothing that the document knows of. */
  offTopic: 0.8,
  /** The same where roles are asked for, in words of which most are foreign. */
  mostlyForeign: 0.7,

  // Which role is meant.

  /** A telling part of its name: "the manager" may be anybody's. */
  partOfName: 0.9,
  /** "the second one", "the other". */
  pointedTo: 0.9,
  /** A role that was named with nothing asked about it. */
  introduced: 0.7,
  /** The base role, named. */
  base: 0.9,
  /** The one role that asks for the degree that was named. */
  roleByDegree: 0.75,
  /** From its description: from `least` up to `most`, with the score over `scale`. */
  described: { least: 0.4, most: 0.9, scale: 9 },
  /** What is left of that, as a factor, where another role is described nearly as well. */
  close: 0.5,
  /** The role spoken of last, where "it" or a fact of it says so … */
  carried: 0.85,
  /** … and where the message is merely short. */
  carriedAlone: 0.75,
  /** "and the other?": any of the others may be meant. */
  anyOther: 0.4,

  // What is answered.

  /** Facts on the source itself. */
  source: 0.95,
  /** A comparison by figures. */
  compared: 0.95,
  /** Roles picked by what they ask for. */
  picked: 0.9,
  /** Which roles there are. */
  whichRoles: 0.9,
  /** Two roles set side by side with nothing said in particular. */
  asWhole: 0.9,
  /** A topic told of every role, where all were asked for. */
  everyRole: 0.85,
  /** Whether one role leads to another, told by what the other asks for. */
  leadOn: 0.8,
  /** What a message as a whole is like to say, where nothing else was understood. */
  learned: 0.65,
  /** The work of a role that was not named fits the words better than that of the named one. */
  ofAnother: 0.7,
  /** Part of what was asked is in no fact: a factor on how sure the rest is. */
  open: 0.8,
  /** A fact has a word of what is asked, and the rest stays open. */
  near: 0.6,
  /** The role that a wish comes closest to. */
  wish: 0.7,
  /** The same by the degree that somebody has. */
  byDegree: 0.7,
  /** The document does not say it: by a topic without facts, or a word it does not know. */
  silent: 0.85,

  // What is asked back.

  /** Which role a topic is asked of. */
  askRole: 0.6,
  /** Which of the roles that are left a wish is for. */
  openWish: 0.5,
  /** What a person wants to know at all. */
  askTopic: 0.4,
} as const
