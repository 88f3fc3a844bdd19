import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { ASSURANCE_MONTHS, REMINDER_DAYS } from '../../domain/assumptions/assumptions.ts';
import { addMonths } from '../../domain/assurance/assurance.ts';
import { REMINDER_STEPS, reminderFor } from '../../domain/assurance/schedule.ts';
import { serviceSchema, tierPlacementSchema } from '../../domain/service/service.ts';
import { addDays, dayOf } from '../../domain/time/calendar.ts';
import { askFor } from './ask-for.ts';
import type { Job } from './job.ts';

const candidatesSchema = z.object({
	ok: z.literal(true),
	services: z.array(
		z.object({
			id: z.uuid(),
			version: z.int(),
			status: serviceSchema.shape.status,
			in_scope: z.boolean(),
			tiers: z.array(tierPlacementSchema.pick({ tier: true, proposed_by: true })),
			assurance: serviceSchema.shape.assurance.unwrap(),
			members: z.array(z.uuid()),
			reminders: z.array(z.object({ due_on: z.iso.date(), step: z.enum(REMINDER_STEPS) }))
		})
	)
});
const remindedSchema = z.object({ ok: z.literal(true), reminded: z.int() });

/**
 * Asks members, before, on and after the day on which a check runs out, whether the record is still
 * correct. Which step is due is the domain's to say; the database notes each once.
 */
export const remindProviders: Job = {
	name: 'remind providers',
	every: 3600,
	async run({ client }, now) {
		const today = dayOf(now);
		const checked_by = lastCheckWorthAsking(today);
		const { services } = await askFor(
			client,
			'services_to_remind',
			{ checked_by },
			candidatesSchema
		);
		let messages = 0;
		for (const service of services) {
			const due = reminderFor(service, service.reminders, today);
			if (!due) continue;
			const links = service.members.map((account) => ({ account, token: newToken() }));
			const { reminded } = await askFor(
				client,
				'remind',
				{
					service: service.id,
					version: service.version,
					due_on: due.dueOn,
					step: due.step,
					links,
					at: now.toISOString()
				},
				remindedSchema
			);
			messages += reminded;
		}
		return { messages };
	}
};

/** A check made after this day cannot be due for a reminder on the day `today`, on any tier. */
function lastCheckWorthAsking(today: string): string {
	const shortest = Math.min(...Object.values(ASSURANCE_MONTHS));
	// A few days on the safe side: months have different lengths.
	return addDays(addMonths(today, -shortest), REMINDER_DAYS + 4);
}

const newToken = (): string => randomBytes(32).toString('base64url');
