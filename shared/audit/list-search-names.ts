/** What of the audit trail lives in its address. */
export const auditSearchNames = ['from', 'to', 'person', 'action', 'kabupaten', 'subject', 'before'] as const
