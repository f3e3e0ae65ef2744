/** Who sends a request slowly, or much at once, is not waited for. Uploads from a slow line get five minutes. */
export const LIMITS = {
  maxHeaderSize: 32_768,
  headersTimeout: 10_000,
  requestTimeout: 300_000,
  keepAliveTimeout: 65_000,
  /** How often it is looked who is too slow. */
  connectionsCheckingInterval: 2000,
};
export const MOST_CONNECTIONS = 12_000;
/** Of one sender: a carrier puts some thousand telephones behind one address. */
export const MOST_OF_ONE_SENDER = 3000;
/** More than any upload the newsroom takes. */
export const LARGEST_BODY = 52 * 1024 * 1024;
