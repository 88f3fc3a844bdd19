/** A browser's worker: the kernel and the views, on the inputs that the server sent. */
import { fromTransfer } from '$lib/coverage/transfer';
import { prepareLand } from '$lib/coverage/reach/ground';
import { robustnessDraws, type Robustness } from '$lib/coverage/ranking/robustness';
import { parseAreas } from '$lib/map/area-feature';
import { areaAnswer } from './area-answer';
import type { CoverageGround } from './coverage-ground';
import { nationalAnswer, nationalQuestion, type NationalQuestion } from './national-answer';
import type { FromWorker, PageQuestion, ToWorker } from './worker-messages';

let ground: CoverageGround | null = null;
/** The newest question: what takes long is given up when another comes. */
let newest = 0;
const robust = new Map<string, Robustness>();

const reply = (message: FromWorker) => postMessage(message);

onmessage = ({ data }: MessageEvent<ToWorker>) => {
	if ('setting' in data) {
		const inputs = fromTransfer(data.setting.inputs);
		ground = {
			setting: { ...data.setting, inputs, land: prepareLand(inputs.demand) },
			areas: parseAreas(data.areas)
		};
		return;
	}
	newest = data.id;
	if (ground) answer(data.id, data.question, ground);
};

function answer(id: number, { page, search, locale }: PageQuestion, on: CoverageGround): void {
	const parameters = new URLSearchParams(search);
	if (page) {
		reply({ id, answer: areaAnswer(parameters, { ...on, ...page }, locale), later: false });
		return;
	}
	const question = nationalQuestion(parameters, on, locale);
	if ('to' in question) {
		reply({ id, answer: question, later: false });
		return;
	}
	const key = robustnessKey(question);
	const known = robust.get(key) ?? null;
	reply({ id, answer: nationalAnswer(question, on, known, locale), later: false });
	if (known === null) {
		void workOut(id, question, on).then((made) => {
			if (made === null) return;
			robust.set(key, made);
			reply({ id, answer: nationalAnswer(question, on, made, locale), later: true });
		});
	}
}

const robustnessKey = ({ asked: { query } }: NationalQuestion): string =>
	JSON.stringify([
		query.ages,
		query.welsh,
		query.self,
		query.accepting,
		query.confirmed,
		query.providers,
		query.need,
		query.share,
		query.reach,
		query.changes
	]);

/** Draws a few at a time, so that a newer question is answered in between; null when one came. */
async function workOut(
	id: number,
	{ asked, result }: NationalQuestion,
	{ setting }: CoverageGround
): Promise<Robustness | null> {
	const { declarations, lookedAfter } = setting.inputs;
	const draws = robustnessDraws({
		coverage: result.coverage,
		declarations,
		need: asked.query.need,
		lookedAfter
	});
	for (let made = 1; ; made++) {
		const { done, value } = draws.next();
		if (done) return value;
		if (made % 4 !== 0) continue;
		await new Promise((resolve) => setTimeout(resolve, 0));
		if (id !== newest) return null;
	}
}
