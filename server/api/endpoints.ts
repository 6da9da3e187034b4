import { announcedTargetsEndpoint } from './endpoints/announced-targets.ts'
import { changeEventsEndpoint } from './endpoints/change-events.ts'
import { changesEndpoint } from './endpoints/changes.ts'
import { channelsEndpoint } from './endpoints/channels.ts'
import { claimsEndpoint } from './endpoints/claims.ts'
import { eventsEndpoint } from './endpoints/events.ts'
import { figuresEndpoint } from './endpoints/figures.ts'
import { kabupatenEndpoint } from './endpoints/kabupaten.ts'
import { outletsEndpoint } from './endpoints/outlets.ts'
import { paceEndpoint } from './endpoints/pace.ts'
import { productsEndpoint } from './endpoints/products.ts'
import { shelfEndpoint } from './endpoints/shelf.ts'
import { targetsEndpoint } from './endpoints/targets.ts'
import { turnoverEndpoint } from './endpoints/turnover.ts'
import type { Endpoint } from './endpoint.ts'

/** Every dataset of the open data, in the order in which the page and OpenAPI list them. */
export const endpoints: readonly Endpoint[] = [
  figuresEndpoint,
  changesEndpoint,
  changeEventsEndpoint,
  targetsEndpoint,
  paceEndpoint,
  announcedTargetsEndpoint,
  outletsEndpoint,
  shelfEndpoint,
  channelsEndpoint,
  turnoverEndpoint,
  productsEndpoint,
  claimsEndpoint,
  eventsEndpoint,
  kabupatenEndpoint,
]
