import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import type { Locale } from '$lib/domain/bilingual/locale';
import { findSite } from '$lib/domain/offer/find-site';
import { placesFlagged } from '$lib/domain/offer/flagged';
import type { Question, Values } from '$lib/domain/offer/question';
import { nextQuestion, placeOfQuestion, questionOf } from '$lib/domain/offer/questions';
import { placeKey } from '$lib/domain/offer/questions/places';
import { addingPlace, goingOn } from '$lib/domain/offer/questions/adding-place';
import { linesTyped } from '$lib/domain/offer/lines';
import { offerDraftSchema, type OfferDraft } from '$lib/domain/offer/offer';
import { placeDoubts } from '$lib/domain/offer/place-doubts';
import { whereabouts } from '$lib/domain/place/whereabouts';
import { dayOf } from '$lib/domain/time/calendar';
import { m } from '$lib/i18n/paraglide/messages.js';
import { application } from '$lib/server/application/current';
import { markOf, saveAnswer, type Saved } from '$lib/server/register/save-answer';
import { DatabaseAway } from '$lib/server/supabase/call-api';
import type { QuestionView } from '$lib/views/register/field-view';
import { answerLines, type AnswerLine } from '$lib/views/register/answer-lines';
import { givenOf } from '$lib/views/register/given';
import { placeCheck, placeWords } from '$lib/views/register/place-check';
import { problemWords, type FieldError } from '$lib/views/register/problem-words';
import { questionView } from '$lib/views/register/question-view';
import { siteProblem, type SiteChoice } from '$lib/views/register/site-problem';
import { offerPath } from '$lib/views/register/task-list-view';
import { isOpen, proposalOf, reportOf, settingOf } from '../proposal-of';
import { drawAround, drawChosen, NO_MAP, placeMap } from './drawings';
import { typedSite, typedValues } from './typed-values';

/** Questions with a map. */
const MAPPED = new Set(['places', 'areas']);

type Event = RequestEvent<{ locale: Locale; proposal: string; question: string }>;

function questionAsked({ params }: Pick<Event, 'params'>): Question {
	return questionOf(params.question) ?? error(404, { message: 'no question', code: 'not-found' });
}

export async function load(event) {
	const question = questionAsked(event);
	const { locale, session } = event.locals;
	const path = offerPath(event.params.proposal, locale);
	// Whose session ended while they were typing is shown the form again, with what they typed.
	if (!session && event.request.method === 'POST') return emptyForm(question, path, event.locals);
	const { proposal } = await proposalOf(event);
	if (!isOpen(proposal)) redirect(303, `${path}/sent`);
	// An editor places a service when approving: a correction leaves the tiers alone.
	if (proposal.own === 'editor' && question.section === 'tiers') redirect(303, `${path}/check`);
	const setting = settingOf(proposal, event.locals);
	const { document: draft } = proposal;
	const place = placeOfQuestion(question, draft);
	const values = question.show(draft);
	const { gazetteer } = application().world()!;
	return {
		path,
		view: questionView(question.id, setting),
		needed: question.needed === true,
		number: place && m.register_question_of(place, { locale }),
		values,
		seen: markOf(values),
		places:
			question.id === 'places'
				? (draft.locations ?? []).map((place) => ({
						key: placeKey(place),
						text: placeWords(place, gazetteer, locale)
					}))
				: null,
		map: MAPPED.has(question.id) ? placeMap(draft, locale) : NO_MAP,
		drawing:
			question.id === 'areas'
				? drawChosen(values.areas?.length ? values.areas : (draft.areas ?? []), locale)
				: null,
		report: reportOf(proposal, locale),
		comments: proposal.comments
			.filter(({ part }) => part === question.id || question.parts.includes(part as never))
			.map(({ text }) => text),
		flagged: placesFlagged(draft, gazetteer)
			.filter((place) => place.question === question.id)
			.map(({ said }) => said)
	};
}

/** The form of a question as it stands before anything is known. */
function emptyForm(question: Question, path: string, locals: App.Locals) {
	const draft = offerDraftSchema.parse({});
	return {
		path,
		view: questionView(question.id, settingOf({ document: draft }, locals)),
		needed: true,
		number: '',
		values: question.show(draft),
		seen: '',
		places: question.id === 'places' ? [] : null,
		map: MAPPED.has(question.id) ? placeMap(draft, locals.locale) : NO_MAP,
		drawing: null,
		report: null,
		comments: [],
		flagged: []
	};
}

/** What an answer that was not saved is shown again with: all that was typed, and why. */
type Again = {
	values: Values;
	errors: FieldError[];
	/** A sentence about the whole form, and whether signing in mends it. */
	notice: string | null;
	signIn: boolean;
	/** The answer of somebody else, and the mark with which ours may follow it. */
	conflict: { theirs: AnswerLine[]; seen: string } | null;
	/** The form, where it holds more than the saved answers ask for. */
	view: QuestionView | null;
	choice: SiteChoice[] | null;
	check: (ReturnType<typeof placeCheck> & { drawing: ReturnType<typeof drawAround> }) | null;
};

const again = (status: number, values: Values, more: Partial<Again>) =>
	fail(status, {
		values,
		errors: [],
		notice: null,
		signIn: false,
		conflict: null,
		view: null,
		choice: null,
		check: null,
		...more
	} satisfies Again);

/** Reads a post: who, what was typed, what is asked. Whoever is signed out keeps what was typed. */
async function posted(event: Event) {
	const values = typedValues(await event.request.formData());
	const { session, locale } = event.locals;
	const question = questionAsked(event);
	return { values, session, locale, question, seen: values.seen?.[0] ?? '' };
}

/** A question with as many lines as were typed. */
const viewTyped = (id: string, document: OfferDraft, values: Values, locals: App.Locals) => {
	const lines = linesTyped(values, 'source', 'period', 'from').length;
	return questionView(id, { ...settingOf({ document }, locals), lines });
};

/** The areas as they were ticked, and all of a region besides. Nothing is saved. */
const withRegion = (values: Values, members: readonly string[]): Values => ({
	...values,
	whole: ['some'],
	areas: [...new Set([...(values.areas ?? []), ...members])]
});

const findTyped = (values: Values) => findSite(typedSite(values), application().world()!);

/** A typed place as it lies, or why it is not found. */
function lookAt(values: Values, draft: OfferDraft, locale: Locale, notice: string | null = null) {
	const world = application().world()!;
	const typed = typedSite(values);
	const found = findTyped(values);
	if (found.outcome !== 'site') {
		const { error: problem, choice } = siteProblem(found, locale);
		return again(422, values, { errors: [problem], choice });
	}
	const { longitude: lon, latitude: lat } = found.place;
	const about = {
		typed,
		near: whereabouts({ lon, lat }, world.settlements),
		doubts: placeDoubts(found, typed, draft, world),
		areas: draft.areas ?? []
	};
	const words = placeCheck(found, about, world.gazetteer, locale);
	const check = { ...words, drawing: drawAround(found.place, locale) };
	return again(200, values, { check, notice: words.there ? null : notice });
}

async function save(event: Event, given: Question | null = null) {
	const { values, session, locale, question, seen } = await posted(event);
	if (!session) {
		const notice = m.register_ended({}, { locale });
		const view = viewTyped(question.id, offerDraftSchema.parse({}), values, event.locals);
		return again(401, values, { notice, signIn: true, view });
	}
	const asked = given ?? (question.id === 'places' ? goingOn(typedSite, findTyped) : question);
	const { snapshot, gazetteer } = application().world()!;
	const region = asked.id === 'areas' && gazetteer.region(values.region?.[0] ?? '');
	if (region) return again(200, withRegion(values, region.members), {});
	const today = dayOf(new Date());
	let saved: Saved;
	try {
		saved = await saveAnswer(
			session,
			event.params.proposal,
			{ question: asked, values, seen },
			givenOf({ reference: snapshot.reference, gazetteer, today }),
			gazetteer
		);
	} catch (problem) {
		if (!(problem instanceof DatabaseAway)) throw problem;
		return again(503, values, { notice: m.register_away({}, { locale }) });
	}
	const path = offerPath(event.params.proposal, locale);
	switch (saved.outcome) {
		case 'gone':
			error(404, { message: 'no proposal', code: 'not-found' });
		// eslint-disable-next-line no-fallthrough -- `error` does not return
		case 'not-open':
			return again(409, values, { notice: m.register_not_open({}, { locale }) });
		case 'problems':
			// Something typed is asked about before going on without it.
			if (saved.problems.some(({ code }) => code === 'not-added')) {
				return lookAt(values, saved.draft, locale, m.offer_places_not_yet({}, { locale }));
			}
			return again(422, values, { errors: problemWords(saved.problems, locale) });
		case 'conflict': {
			const { fields } = questionView(asked.id, settingOf({ document: saved.draft }, event.locals));
			const theirs = answerLines(fields, saved.theirs, locale);
			const view = viewTyped(asked.id, saved.draft, values, event.locals);
			return again(409, values, { conflict: { theirs, seen: markOf(saved.theirs) }, view });
		}
		case 'saved': {
			if (asked.id === 'places' && (given || values.remove)) redirect(303, `${path}/places#places`);
			if (values.then?.[0] === 'more') {
				const { more } = questionView(asked.id, settingOf({ document: saved.draft }, event.locals));
				redirect(303, `${path}/${asked.id}#${more?.field ?? ''}`);
			}
			const next = nextQuestion(asked.id, saved.draft);
			redirect(303, values.then?.[0] === 'list' || !next ? path : `${path}/${next.id}`);
		}
	}
}

export const actions = {
	save: (event) => save(event),
	remove: (event) => save(event),
	/** Finds a typed place and shows where it lies; nothing is saved. */
	look: async (event) => {
		const { values, session, locale, question } = await posted(event);
		if (question.id !== 'places') error(404, { message: 'no question', code: 'not-found' });
		if (!session)
			return again(401, values, { notice: m.register_ended({}, { locale }), signIn: true });
		const { document: draft } = (await proposalOf(event)).proposal;
		return lookAt(values, draft, locale);
	},
	add: (event) => {
		if (event.params.question !== 'places') error(404, { message: 'no', code: 'not-found' });
		return save(event, addingPlace(findTyped));
	}
};
