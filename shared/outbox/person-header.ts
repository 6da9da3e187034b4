/** Names for whom something is sent: a queue must never be carried out by the next person who signs in on the device. */
export const PERSON_HEADER = 'pantau-person'
