/** The claim whose harms stand in for a treatment claim without any of its own. */
export const sharedSafety = 'b12-safety';
