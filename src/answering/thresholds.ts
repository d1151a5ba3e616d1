/**
 * Every hand-tuned number of answering. Raise or lower one only together with
 * `npm run evaluate`: each is held in place by rows of `test/questions/`.
 */
export const thresholds = {
  /** Tokens read of one message; the rest is cut, so that time is bounded. */
  longestQuestion: 400,

  /** Things asked for in one message; more would be no answer but a lecture. */
  mostAsks: 12,

  /** Words a `*` of a cue may stand for. More finds longer questions and more false friends. */
  widestGap: 5,

  /** Similarity (0–1) from which an unknown word is taken for a known one. */
  correction: 0.66,
  /** The same for a word that is good English but stands beside half of a role's name. */
  correctionInName: 0.6,
  /** The same for one that sounds exactly like a name of the document. */
  correctionToName: 0.9,
  /** The same for a rare word that is nearly one of a role's name. */
  correctionOfRare: 0.85,
  /** So many English words, the most frequent ones, are never taken for errors of such a name. */
  commonWords: 12_000,
  /** What sounding alike adds to the similarity of two words. */
  soundsAlike: 0.15,
  /** What being a word of the document adds: her typing error is likelier in one of these. */
  documentWord: 0.08,

  /** Weight of a word that only means the same as the document's, against the word itself. */
  synonymWeight: 0.6,
  /** The same for a word of the same concept. */
  conceptWeight: 0.75,
  /** Weight of a word of a hand-written description against one of the document. */
  describedWeight: 1.25,
  /** What being a name or abbreviation, no English word, adds to a word's weight. */
  properName: 1.6,
  /** Description score from which a role counts as meant. */
  description: 1.5,
  /** Score from which one word points to a role by itself: "teaching". */
  pointer: 1,
  /** It must beat the next role by this factor. */
  pointerLead: 1.35,
  /** Description score from which a role is what a wish comes closest to. */
  wish: 0.8,
  /** Confidence in the role that a wish comes closest to. */
  wishConfidence: 0.7,
  /** The same where the only other reading is the last role, or the base one: "and if I'd rather manage?" */
  descriptionInFollowUp: 0.9,
  /** The best described role must beat the next by this factor, or the bot asks back. */
  descriptionLead: 1.2,

  /** Share of what a person says that facts must cover to answer without a topic. */
  factCoverage: 0.45,
  /** Share from which a fact says just what is asked, whatever topic it is of. */
  wholeCoverage: 0.75,
  /** The same once the words have already served to describe the role. */
  factCoverageOfDescribed: 0.15,
  /** Share of foreign words from which a question is not about the domain. */
  foreignShare: 0.5,

  /** How far, as a share, an amount that is claimed may be off: people round. */
  rounding: 0.05,

  /** Words up to which a message without a role is taken to go on with the last one. */
  shortFollowUp: 9,
} as const
