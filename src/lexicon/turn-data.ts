// The shape of those lists of data/lexicon/ that tell how a turn takes what it answers: who agrees, grants, denies, or only talks on.
export interface TurnData {
  readonly agree: readonly string[];
  readonly concede: readonly string[];
  /** Words that may stand inside a phrase of `agree` or `concede` ("you're [absolutely] right"). */
  readonly emphatics: readonly string[];
  /** Words that may stand inside a phrase of `concede`: "you're [probably] right" grants rather than agrees. */
  readonly softeners: readonly string[];
  /** Phrases that begin like one of these and are none ("you're right next to it"). */
  readonly pretended: readonly string[];
  /** What is said of a thing that one accepts ("Thursday [is fine with me]"). */
  readonly accepts: readonly string[];
  /** With what a clause opens that grants something once a "but" follows ("I know that …"). */
  readonly allowances: readonly string[];
  /** What grants where it stands last, behind a pause ("in winter, sure"), and what makes a contrast there ("it leaks, though"). */
  readonly yields: readonly string[];
  readonly turned: readonly string[];
  /** Those of `agree` and `deny` that only say yes or no. */
  readonly bare: readonly string[];
  /** What may stand before a phrase that grants ("I mean, fair"). */
  readonly preludes: readonly string[];
  /** What is said for company's sake and is a reason for nothing ("good for you"). */
  readonly phatic: readonly string[];
  /** Words that ask for something other than a yes or no. */
  readonly asksFor: readonly string[];
  readonly deny: readonly string[];
  readonly undercut: readonly string[];
}
