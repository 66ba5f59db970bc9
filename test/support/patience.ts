/** Far beyond what anything takes, in ms: a busy machine is no reason to fail. */
export const PATIENCE = 60_000;
