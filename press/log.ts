import pino from "pino";

/** What happened, one JSON object a line, for the operator. Never the address of a reader, nor what they searched for. */
export const log = pino({ base: { pid: process.pid }, timestamp: pino.stdTimeFunctions.isoTime });
