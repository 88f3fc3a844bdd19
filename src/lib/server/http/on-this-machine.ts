import { isIP } from 'node:net';

/** Whether an address of the network is this machine's own. */
export const isLoopback = (address: string): boolean =>
	isIP(address) !== 0 && /^(127\.|::1$|::ffff:127\.)/.test(address);

/**
 * Whether a request comes from this machine to this machine: the site goes by a local name, and whoever
 * asks is here. A copy that goes by a public name is not local, whoever stands in front of it.
 */
export function onThisMachine(hostname: string, address: string): boolean {
	const local = hostname === 'localhost' || hostname === '[::1]' || isLoopback(hostname);
	return local && isLoopback(address);
}
