// The one rule that oxlint cannot be configured to: plain JavaScript, because editors load it on a Node of their own.
const noClock = {
  meta: { type: 'problem', messages: { clock: 'shared/ has no clock: take `today` or `now` as a parameter.' } },
  create: (context) => ({
    NewExpression(node) {
      const isNow = node.callee.name === 'Date' && node.arguments.length === 0
      if (isNow) context.report({ node, messageId: 'clock' })
    },
    CallExpression(node) {
      const { callee } = node
      const isNow = callee.name === 'Date' || (callee.object?.name === 'Date' && callee.property?.name === 'now')
      if (isNow) context.report({ node, messageId: 'clock' })
    },
  }),
}

export default { meta: { name: 'pantau' }, rules: { 'no-clock': noClock } }
