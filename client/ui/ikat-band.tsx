import styles from './ikat-band.module.css'

/** The only ornament: a woven band across the top of the page. */
export function IkatBand() {
  return (
    <svg className={styles['band']} width="100%" height="10" aria-hidden="true">
      <defs>
        <pattern id="ikat" width="28" height="10" patternUnits="userSpaceOnUse">
          <rect className={styles['ground']} width="28" height="10" />
          <path className={styles['ochre']} d="M0 5 7 0l7 5-7 5Z" />
          <path className={styles['paper']} d="m14 5 7-3.5L28 5l-7 3.5Z" />
          <path className={styles['ground']} d="M3.5 5 7 2.5 10.5 5 7 7.5Z" />
        </pattern>
      </defs>
      <rect width="100%" height="100%" fill="url(#ikat)" />
    </svg>
  )
}
