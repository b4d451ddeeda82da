/** One thing wrong in a text, with where it stands and what would be right. */
export interface Problem {
  /** Path in the file, such as `answer.text` or `parts.1.answer.text`. */
  field: string;
  rule: 'wording' | 'length' | 'advice' | 'number' | 'grade';
  message: string;
}
