/** Fills the screen, or gives it back. */
export function toggleFullScreen(): void {
  // A browser that has no full screen, or refuses it, goes on in its window.
  if (document.fullscreenElement) void document.exitFullscreen()
  else void document.documentElement.requestFullscreen?.().catch(() => undefined)
}
