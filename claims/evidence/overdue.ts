/**
 * Whether a claim is past its review-by date.
 *
 * @param today ISO date of the reader's day; on the review-by day itself it is still in time
 */
export function isOverdue(claim: { reviewBy: string }, today: string): boolean {
  return today > claim.reviewBy;
}
