import { config } from "zod/v4/core";

// Run before any other script of the newsroom. Zod would try whether it may make code out of words, for speed: the policy
// forbids it, and browsers report the attempt.
config({ jitless: true });
