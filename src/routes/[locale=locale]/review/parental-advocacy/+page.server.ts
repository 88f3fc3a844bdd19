import { dayOf } from '$lib/domain/time/calendar';
import { application } from '$lib/server/application/current';
import { advocacyView } from '$lib/views/advocacy/advocacy-view';

export function load({ locals: { locale } }) {
	const { snapshot, gazetteer, history } = application().world()!;
	const { services, statements, reference, feedback } = snapshot;
	return {
		view: advocacyView(
			{
				services: services.values(),
				statements: statements.values(),
				reference,
				feedback: feedback.values(),
				gazetteer,
				history
			},
			dayOf(new Date()),
			locale
		)
	};
}
