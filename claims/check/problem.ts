/** One fault of the dataset: the file, the path of the field in it, and what is wrong. */
export interface Fault {
  /** As it was given, such as `claims/data/claims/b12-safety.json`. */
  file: string;
  /** `fda.products.0`; empty for the file as a whole. */
  field: string;
  message: string;
}
