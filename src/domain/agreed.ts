/** How checks begin to say what they expect; a test holds them to it. */
const expectedLead = /^(?:Expected:|Attendu\s:)\s+/u;

/** What a check expects as a sentence of its own: "At least 90 % pass through *Review*." */
export function sayAgreed(expected: string): string {
  const text = expected.replace(expectedLead, '');
  return text.charAt(0).toUpperCase() + text.slice(1);
}
