import type { Environment } from '../../config/environment.ts';
import type { MailDriver } from './driver.ts';
import { outboxDriver } from './outbox.ts';
import { smtpDriver } from './smtp.ts';

/** The one way in which this copy sends messages. */
export const openDriver = (mail: Environment['mail']): MailDriver =>
	mail.form === 'smtp' ? smtpDriver(mail.url(), mail.from) : outboxDriver;
