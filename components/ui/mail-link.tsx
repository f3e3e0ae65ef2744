/** An address to write to, which breaks after its `@` before it breaks anywhere else. */
export function MailLink({ address }: { address: string }) {
  const host = address.lastIndexOf("@") + 1;
  return (
    <a className="lk" href={`mailto:${address}`}>
      {address.slice(0, host)}
      <wbr />
      {address.slice(host)}
    </a>
  );
}
