/** How the course's own pool is named in an address; a lesson's pool is named by its slug. */
export const COURSE_POOL = 'chung'
