import { setTimeout } from 'node:timers/promises';
import { parseAreas, type AreaFeature } from '$lib/map/area-feature';
import { dayOf } from '$lib/domain/time/calendar';
import type { World } from '$lib/server/application/world';
import { areaPlace, type AreaPlace } from '$lib/views/coverage/area/area-place';
import { areaRecord } from '$lib/views/coverage/area/area-record';
import { coverageSetting } from '$lib/views/coverage/setting-of-snapshot';
import type { Locale } from '$lib/domain/bilingual/locale';
import type { Answer, CoverageGround, GroundOfPlace } from './coverage-ground';
import { nationalAnswer, nationalQuestion, type NationalAnswer } from './national-answer';

const areasOf = new WeakMap<World, AreaFeature[]>();

/** What coverage pages are made from today, out of the picture that the server holds. */
export function serverGround(world: World): CoverageGround {
	const today = dayOf(new Date());
	const areas = areasOf.get(world) ?? parseAreas(world.areas);
	areasOf.set(world, areas);
	return { setting: coverageSetting(world.snapshot, world.coverage(today), today), areas };
}

/** The same with what a page about a place needs; null for a code that stands for nothing. */
export function groundOfPlace(world: World, code: string): GroundOfPlace | null {
	const ground = serverGround(world);
	const place: AreaPlace | null = areaPlace(code, ground.setting.names);
	return place && { ...ground, place, record: areaRecord(place, world.snapshot) };
}

/** How long a page waits for the robustness of its ranks, in milliseconds; it is kept for the next. */
const PATIENCE = 400;

/** The national page of an address, with the robustness of its ranks where it is there soon. */
export async function answerNationally(
	world: World,
	parameters: URLSearchParams,
	locale: Locale
): Promise<Answer<NationalAnswer>> {
	const ground = serverGround(world);
	const question = nationalQuestion(parameters, ground, locale);
	if ('to' in question) return question;
	const { declarations, lookedAfter } = ground.setting.inputs;
	const robustness = await Promise.race([
		world.robustness(
			{
				coverage: question.result.coverage,
				declarations,
				need: question.asked.query.need,
				lookedAfter
			},
			question.asked.query.changes
		),
		setTimeout(PATIENCE, null)
	]);
	return nationalAnswer(question, ground, robustness, locale);
}
