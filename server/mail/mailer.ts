import { createTransport } from 'nodemailer'

type Letter = { id: string; to: string; subject: string; body: string; unsubscribeUrl: string }

/** Sends e-mail. */
export type Mailer = { send: (letter: Letter) => Promise<void>; close: () => void }

type Settings = { smtpUrl: string; from: string }

const WAIT_MS = 20_000

/** Sends through an SMTP server. The Message-ID is made from the letter's id, so a letter that goes out twice can be told. */
export function createMailer({ smtpUrl, from }: Settings): Mailer {
  const transport = createTransport({
    url: smtpUrl,
    connectionTimeout: WAIT_MS,
    greetingTimeout: WAIT_MS,
    socketTimeout: WAIT_MS,
    // A letter is text that we wrote: nothing in it may name a file or an address to fetch.
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  const domain = /@([^>\s]+)/.exec(from)?.[1] ?? 'localhost'
  return {
    send: async ({ id, to, subject, body, unsubscribeUrl }) => {
      await transport.sendMail({
        from,
        to,
        subject,
        text: body,
        messageId: `<${id}@${domain}>`,
        headers: {
          'List-Unsubscribe': `<${unsubscribeUrl}>`,
          'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
          'Auto-Submitted': 'auto-generated',
          'Content-Language': 'id',
        },
      })
    },
    close: () => transport.close(),
  }
}
