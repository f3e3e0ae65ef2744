/** The chart border: degrees of longitude and one meridian. It stands where the paper speaks as itself. */
export function Neat() {
  return <div className="neat" aria-hidden="true" />;
}
