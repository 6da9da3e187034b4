import { Component, type ReactNode } from 'react'

type Props = { failure: ReactNode; children: ReactNode }

/** Keeps the failure of one part, such as a map that cannot be fetched, from taking the page with it. */
export class PartBoundary extends Component<Props, { hasFailed: boolean }> {
  override state = { hasFailed: false }

  static getDerivedStateFromError() {
    return { hasFailed: true }
  }

  override render() {
    return this.state.hasFailed ? this.props.failure : this.props.children
  }
}
