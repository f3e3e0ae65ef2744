/** A short answer in words, for what is no page. */
export function answerText(status: number, text: string, type = "text/plain"): Response {
  return new Response(`${text}\n`, { status, headers: { "content-type": `${type}; charset=utf-8` } });
}
