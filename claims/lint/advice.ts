/** Finds sentences that tell the reader what to do. The card informs; the clinician advises. */

const verbs =
  "take|stop|start|avoid|eat|get|choose|switch|skip|add|ask|see|talk|speak|consult|consider|make sure|remember|do not|don['’]t|never|always|please";
/** Words that are nouns or adjectives as often: "Test results", "Lower B12 went with". */
const unsure = 'test|treat|use|try|check|drink|buy|keep|increase|reduce|lower|raise';
const imperative = new RegExp(
  String.raw`(?:^|[.!?:;]\s+|,\s+so\s+)(?:(?:${verbs})\s+\w+|(?:${unsure})\s+(?:your|a|an|the|it|them|every|yourself)\b)`,
  'i',
);
const second = /\byou\s+(?:should|must|need to|ought to|have to|had better)\b/i;
/** The one exception: sending people to their own clinician. */
const clinician =
  /^(?:ask|see|talk to|speak to|speak with|talk with)\s+(?:a|your)\s+(?:doctor|clinician|neurologist|pharmacist)/i;

/** The words in a text that give medical advice, or null. */
export function adviceIn(text: string): string | null {
  for (const sentence of text.split(/(?<=[.!?])\s+/)) {
    if (clinician.test(sentence)) continue;
    const found = imperative.exec(sentence) ?? second.exec(sentence);
    if (found) return found[0].trim();
  }
  return null;
}
