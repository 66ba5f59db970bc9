/** One question in flight, the newest next: `answered` hears only the answer to the newest question asked so far. */
export const latest = <Q, A>(ask: (question: Q) => Promise<A>, answered: (answer: A) => void): ((question: Q) => void) => {
  let asking = false;
  let next: { question: Q } | null = null;
  const run = async (): Promise<void> => {
    asking = true;
    while (next) {
      const { question } = next;
      next = null;
      const answer = await ask(question);
      if (!next) answered(answer);
    }
    asking = false;
  };
  return (question) => {
    next = { question };
    if (!asking) void run();
  };
};
