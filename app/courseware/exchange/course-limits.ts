/** A course is texts: twenty megabytes packed are more than a year's of them. */
export const MOST_COURSE_BYTES = 20 * 1024 * 1024
