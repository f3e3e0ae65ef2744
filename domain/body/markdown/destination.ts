const BARE = /^[\w\-./:#?=%@+,;~!$'*\p{L}\p{N}]+$/u;

/** The address between the parentheses of a link or picture, so that it reads back. */
export function writeDestination(address: string): string {
  if (address === "" || BARE.test(address)) return address;
  if (/^[^\s<>\\()|\p{Cc}]+$/u.test(address) && !/&#?\w+;/.test(address)) return address;
  return `<${address
    .replace(/[<>\\|]/g, "\\$&")
    .replace(/&(?=[#a-z])/gi, "\\&")
    .replace(/[\n\r]/g, (sign) => (sign === "\n" ? "&#xA;" : "&#xD;"))}>`;
}
