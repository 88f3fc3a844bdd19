import type { AreaFeature } from '$lib/map/area-feature';
import type { AreaRecord } from '$lib/views/coverage/area/area-record';
import type { PreparedSetting } from '$lib/views/coverage/coverage-setting';
import type { AreaPlace } from '$lib/views/coverage/area/area-place';

/** What every coverage page is made from, on the server and in a browser's worker alike. */
export type CoverageGround = { setting: PreparedSetting; areas: readonly AreaFeature[] };

/** The place that a page of one area is about, with what only it needs. */
export type GroundOfPlace = CoverageGround & { place: AreaPlace; record: AreaRecord };

/** What an address leads to: another address, or a page. */
export type Answer<Page> = { to: string } | Page;
