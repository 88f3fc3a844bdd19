import { BlockList, isIPv4, isIPv6 } from 'node:net';

/** IPv4 that is nobody's public host (IANA special-purpose registry), and where clouds tell secrets. */
const NOT_PUBLIC_4: readonly (readonly [string, number])[] = [
	['0.0.0.0', 8],
	['10.0.0.0', 8],
	['100.64.0.0', 10],
	['127.0.0.0', 8],
	['169.254.0.0', 16],
	['172.16.0.0', 12],
	['192.0.0.0', 24],
	['192.0.2.0', 24],
	['192.88.99.0', 24],
	['192.168.0.0', 16],
	['198.18.0.0', 15],
	['198.51.100.0', 24],
	['203.0.113.0', 24],
	['224.0.0.0', 4],
	['240.0.0.0', 4],
	// Azure's own, on a public address.
	['168.63.129.16', 32]
];

/** Inside the one block of IPv6 that is given out: tunnels into IPv4, examples, and special purposes. */
const NOT_PUBLIC_6: readonly (readonly [string, number])[] = [
	['2001::', 23],
	['2001:db8::', 32],
	['2002::', 16],
	['3fff::', 20]
];

const refused = new BlockList();
for (const [net, bits] of NOT_PUBLIC_4) refused.addSubnet(net, bits, 'ipv4');
for (const [net, bits] of NOT_PUBLIC_6) refused.addSubnet(net, bits, 'ipv6');
const given = new BlockList();
given.addSubnet('2000::', 3, 'ipv6');

/**
 * Whether an address is a public host's. Everything else is refused: this machine, its network, link-local
 * and metadata addresses, shared and multicast ranges, IPv4 written as IPv6, translated and tunnelled ones.
 */
export function isPublicAddress(address: string): boolean {
	if (isIPv4(address)) return !refused.check(address, 'ipv4');
	if (!isIPv6(address) || address.includes('%')) return false;
	return given.check(address, 'ipv6') && !refused.check(address, 'ipv6');
}
