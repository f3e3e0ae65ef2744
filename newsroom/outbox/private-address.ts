import { lookup } from "node:dns";
import { BlockList, isIP, type LookupFunction } from "node:net";

/** Networks that are not the public internet. @see https://www.iana.org/assignments/iana-ipv4-special-registry */
const IPV4 =
  "0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24 192.0.2.0/24 192.88.99.0/24 192.168.0.0/16 198.18.0.0/15 198.51.100.0/24 203.0.113.0/24 224.0.0.0/4 240.0.0.0/4";
/** Among them those that wrap an IPv4 address: 6to4, NAT64, Teredo. @see https://www.iana.org/assignments/iana-ipv6-special-registry */
const IPV6 =
  "::/96 ::ffff:0:0/96 64:ff9b::/96 64:ff9b:1::/48 100::/64 2001::/23 2001:db8::/32 2002::/16 fc00::/7 fe80::/10 fec0::/10 ff00::/8";

const closed = { ipv4: listOf(IPV4, "ipv4"), ipv6: listOf(IPV6, "ipv6") };

function listOf(networks: string, family: "ipv4" | "ipv6"): BlockList {
  const list = new BlockList();
  for (const network of networks.split(" ")) {
    const [start = "", bits = ""] = network.split("/");
    list.addSubnet(start, Number(bits), family);
  }
  return list;
}

/** Whether an IP address belongs to a network of its own: this machine, its neighbours, a cloud's inner services. */
export function isPrivateAddress(address: string): boolean {
  const bare = address.replace(/%.*$/, "");
  const family = isIP(bare);
  if (family === 0) return true;
  return family === 4 ? closed.ipv4.check(bare, "ipv4") : closed.ipv6.check(bare, "ipv6");
}

/** Looks a name up and refuses it if any of its addresses is private. The connection is made to what was looked at. */
export const lookupPublic: LookupFunction = (name, options, answer) => {
  lookup(name, { ...options, all: true }, (problem, found) => {
    if (problem) return answer(problem, [], 0);
    const hidden = found.find(({ address }) => isPrivateAddress(address));
    if (hidden) return answer(refusalOf(name), [], 0);
    if (options.all) return answer(null, found);
    const [first] = found;
    return first ? answer(null, first.address, first.family) : answer(refusalOf(name), [], 0);
  });
};

/** Names like `localhost` are looked up; addresses written out never are, and have to be looked at before. */
export function refuseIfPrivate(hostname: string): void {
  const bare = hostname.replace(/^\[|\]$/g, "");
  if (isIP(bare) !== 0 && isPrivateAddress(bare)) throw refusalOf(bare);
}

function refusalOf(name: string): Error {
  return new Error(`${name} is in a private network; ALLOW_PRIVATE_WEBHOOKS=yes permits that`);
}
