/** Where the mentoring of a product stands. A product without any event is unrecorded, not pending (DESIGN §3). */
export const mentoringStatuses = ['unrecorded', 'pending', 'ongoing', 'transferred', 'completed', 'stopped'] as const
export type MentoringStatus = (typeof mentoringStatuses)[number]

/** Who mentors. */
export const mentors = ['kabupaten', 'province'] as const
export type Mentor = (typeof mentors)[number]
