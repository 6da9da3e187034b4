/** What can come by e-mail; nobody gets any that they did not ask for. */
export const mailKinds = ['digest', 'reminders'] as const
export type MailKind = (typeof mailKinds)[number]
